import SQLStorage
public import Supervision

extension Store {
    /// What in the words of a record looks as if it came from a case; nothing where the policy lets a record hold one. It is said to whoever
    /// wrote the words, and kept nowhere.
    /// - Parameter known: those who are expected to be named: who took part, and who carries out an action point.
    public func caseTraces(
        in words: RecordWords, of form: RecordForm, from session: Session, under edition: PolicyEdition, expecting known: [Membership.ID],
        as actor: Actor, at now: Instant
    ) async throws -> [CaseTraces.Trace] {
        guard edition.pack.isCaseFree(ofType: session.type) else { return [] }
        let names = try await look { db in
            try db.staffNames(of: actor.organisationID, without: known + words.actionPoints.compactMap(\.ownerID))
        }
        return words.traces(under: form, names: names, on: LondonTime.day(of: now))
    }

    /// The same of what a party is about to add to a record, or to comment on it; only its two are expected to be named.
    /// - Throws: ``NotFound`` for whoever cannot answer the record.
    public func caseTraces(
        addedTo id: SupervisionRecord.ID, _ words: Confidential, as actor: Actor, at now: Instant
    ) async throws -> [CaseTraces.Kind] {
        let found: Set<CaseTraces.Kind> = try await look { db in
            let (record, session, _, grant) = try db.record(id, for: Access.Act.answerRecord, by: actor)
            guard try shelf.edition(record.editionID, in: db).pack.isCaseFree(ofType: session.type) else { return [] }
            let names = try db.staffNames(of: actor.organisationID, without: [record.supervisorID, record.superviseeID])
            return CaseTraces.kinds(in: words.opened(with: grant), names: names, on: LondonTime.day(of: now))
        }
        return CaseTraces.Kind.allCases.filter { found.contains($0) }
    }
}

private struct StaffNameRow: Decodable {
    let firstName: String
    let lastName: String
    let knownAs: String?
}

extension ReadTransaction {
    /// Without those of whom somebody is expected to be named.
    fileprivate func staffNames(of organisation: Organisation.ID, without known: [Membership.ID]) throws -> StaffNames {
        let found: [StaffNameRow] = try rows(
            """
            SELECT person.first_name, person.last_name, person.known_as
            FROM membership JOIN person ON person.id = membership.person_id
            WHERE membership.organisation_id = \(organisation) AND membership.id NOT IN \(known)
            """)
        return StaffNames(
            found.flatMap { row in [row.firstName, row.knownAs].compactMap { $0.map { "\($0) \(row.lastName)" } } })
    }
}
