import SQLStorage
public import Supervision

extension Store {
    /// Notes that the record of a group was sent to those who took part. The first day stands.
    /// - Throws: ``NotFound`` for whoever did not lead it, ``Refusal`` until it is closed, and where the policy sends nothing round.
    public func noteCirculation(of id: Session.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.writeGroupRecord, by: actor)
            guard let record = try db.groupRecord(of: id) else { throw NotFound() }
            let pack = try shelf.edition(record.editionID, in: db).pack
            try GroupRecordRules.circulating.require(of: (record, pack.sendsThemesRound(ofType: session.type)), under: pack)
            try db.execute(
                """
                INSERT INTO group_record_circulation (session_id, by_id, at) VALUES (\(id), \(actor.membershipID), \(now))
                ON CONFLICT DO NOTHING
                """)
            return ((), LogEntry(.groupThemesSentRound, id, by: actor, as: "supervisor", at: now))
        }
    }
}

private struct CirculationRow: Decodable { let at: Instant }

extension ReadTransaction {
    /// When a group's themes were sent round; nil where they were not.
    func circulation(of session: Session.ID) throws -> Instant? {
        let found: CirculationRow? = try row("SELECT at FROM group_record_circulation WHERE session_id = \(session)")
        return found?.at
    }
}

extension PolicyPack {
    /// Whether the themes of a group are sent round.
    public func sendsThemesRound(ofType type: String) -> Bool { recording(ofType: type)?.themesCirculatedBy != nil }
}
