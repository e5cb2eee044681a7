import Foundation
import SQLStorage
import Supervision

struct EditionRow: Decodable {
    let id: PolicyEdition.ID
    let organisationID: Organisation.ID
    let content: Data
    let isOverlay: Bool
    let startsOn: CivilDate
}

private struct EditionIDRow: Decodable { let id: PolicyEdition.ID }

extension ReadTransaction {
    func editionRow(_ id: PolicyEdition.ID) throws -> EditionRow? {
        try row("SELECT id, organisation_id, content, is_overlay, starts_on FROM policy_edition WHERE id = \(id)")
    }

    /// The base edition in force on a day: the last adopted of those that have begun.
    func editionID(of organisation: Organisation.ID, on day: CivilDate) throws -> PolicyEdition.ID? {
        let found: EditionIDRow? = try row(
            """
            SELECT id FROM policy_edition
            WHERE organisation_id = \(organisation) AND NOT is_overlay AND starts_on <= \(day)
            ORDER BY starts_on DESC, adopted_at DESC LIMIT 1
            """)
        return found?.id
    }
}
