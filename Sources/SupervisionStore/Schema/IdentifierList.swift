import SQLStorage
import Supervision

/// Identifiers that a query has joined to one text: those of the rows that belong to its own.
struct IdentifierList<Subject>: Decodable {
    let ids: [Identifier<Subject>]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        ids = try container.decode(String.self).utf8.split(separator: UInt8(ascii: ",")).map { text in
            guard let id = Identifier<Subject>(Substring(text)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a list of identifiers")
            }
            return id
        }
    }
}
