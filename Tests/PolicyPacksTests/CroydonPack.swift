import Foundation
import PolicyPacks
import Supervision
import Testing

/// The pack of Croydon CCG, as it stands in the repository.
enum CroydonPack {
    private static let reading = Result { try PolicyPackReader.read(file: PolicyFile.path("croydon-ccg")) }

    static func pack() throws -> PolicyPack { try reading.get() }

    static func agreement() throws -> AgreementForm { try #require(try pack().agreements[.individual]) }
    static func record(_ type: String) throws -> RecordForm { try #require(try pack().record(for: .individual, type: type)) }

    static func heading(_ key: String) throws -> AgreementForm.Heading {
        try #require(try agreement().headings.first { $0.key == key }, "the agreement has no heading “\(key)”")
    }

    static func term(_ key: String) throws -> AgreementForm.PartyTerm {
        try #require(try agreement().terms.first { $0.key == key }, "the agreement has no term “\(key)”")
    }

    static func field(_ key: String, type: String = "supervision") throws -> RecordForm.Field {
        try #require(try record(type).fields.first { $0.key == key }, "the record has no field “\(key)”")
    }

    static func prompt(_ key: String) throws -> Prompt {
        try #require(try pack().prompts.first { $0.key == key }, "the pack has no prompt “\(key)”")
    }

    static func type(_ key: String) throws -> SessionTypeTerm { try #require(try pack().sessionTypes.first { $0.key == key }) }
    static func row(_ key: String) throws -> Matrix.Row { try #require(try pack().matrix.rows.first { $0.key == key }) }
    static func norm(_ clause: Clause) throws -> Provision { try #require(try pack().norms[clause.name]) }

    static func duties(of role: String) throws -> [Duty] { try pack().duties.filter { $0.role == role } }
}

/// Where the packs of the repository are.
enum PolicyFile {
    static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Policies/\(name).yaml").path()
    }

    static func bytes(_ name: String) throws -> [UInt8] { try PolicyPackReader.bytes(of: path(name)) }
}
