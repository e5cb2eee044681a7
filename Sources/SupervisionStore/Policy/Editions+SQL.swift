import Foundation
import SQLStorage
import Supervision

struct EditionRow: Decodable {
    let id: PolicyEdition.ID
    let organisationID: Organisation.ID
    let content: Data
    /// The edition that this one, an overlay, was laid over.
    let laidOver: PolicyEdition.ID?
    let startsOn: CivilDate
}

private struct EditionIDRow: Decodable { let id: PolicyEdition.ID }

extension ReadTransaction {
    func editionRow(_ id: PolicyEdition.ID) throws -> EditionRow? {
        try row("SELECT id, organisation_id, content, laid_over, starts_on FROM policy_edition WHERE id = \(id)")
    }

    /// What the packs of an edition and of those below it were read from, the lowest first.
    func layers(of edition: PolicyEdition.ID?) throws -> [[UInt8]] {
        guard let edition, let row = try editionRow(edition) else { return [] }
        return try layers(of: row.laidOver) + [Array(row.content)]
    }

    /// The edition in force on a day: of those that have begun, the last to begin.
    func editionID(of organisation: Organisation.ID, on day: CivilDate) throws -> PolicyEdition.ID? {
        let found: EditionIDRow? = try row(.editionInForce(of: organisation, on: day))
        return found?.id
    }
}

extension SQL {
    static func editionInForce(of organisation: Organisation.ID, on day: CivilDate) -> SQL {
        """
        SELECT id FROM policy_edition
        WHERE organisation_id = \(organisation) AND starts_on <= \(day)
        ORDER BY starts_on DESC, adopted_at DESC LIMIT 1
        """
    }
}
