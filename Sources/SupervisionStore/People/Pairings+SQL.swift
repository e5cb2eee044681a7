import SQLStorage
import Supervision

struct PairingRow: Decodable {
    let id: Pairing.ID
    let organisationID: Organisation.ID
    let superviseeID: Membership.ID
    let supervisorID: Membership.ID
    let askerID: Membership.ID
    let asksManager: Bool
    let at: Instant
    let lineManagerID: Membership.ID?
    /// The last answer.
    let agrees: Bool?
    /// How many reasons were given, and what stood against the pair when the last one was.
    let reasons: Int
    let concerns: String?

    var facts: PairingFacts {
        PairingFacts(
            id: id, organisationID: organisationID, supervisorID: supervisorID, superviseeID: superviseeID, lineManagerID: lineManagerID,
            askerID: askerID, asksManager: asksManager)
    }

    var consent: ManagerConsent {
        if let agrees { return agrees ? .agreed : .declined }
        return !asksManager ? .notAsked : lineManagerID == nil ? .nobodyToAsk : .waiting
    }

    var concernKinds: [PairingConcern.Kind] {
        (concerns ?? "").utf8.split(separator: UInt8(ascii: ",")).compactMap { PairingConcern.Kind(rawValue: String(Substring($0))) }
    }
}

private struct PlannedTypeRow: Decodable {
    let type: String
    let editionID: PolicyEdition.ID
}

extension ReadTransaction {
    /// Those that meet a condition on `pairing` and on `membership`, who is the supervisee; the oldest first.
    func pairingRows(where condition: SQL) throws -> [PairingRow] {
        try rows(
            """
            SELECT pairing.id, pairing.organisation_id, pairing.supervisee_id, pairing.supervisor_id, pairing.asker_id,
                pairing.asks_manager, pairing.at, membership.line_manager_id, answered.agrees, reason.concerns,
                (SELECT COUNT(*) FROM pairing_reason AS given WHERE given.pairing_id = pairing.id) AS reasons
            FROM pairing JOIN membership ON membership.id = pairing.supervisee_id
            LEFT JOIN pairing_answer AS answered ON answered.pairing_id = pairing.id AND answered.number = (
                SELECT MAX(number) FROM pairing_answer AS answer WHERE answer.pairing_id = pairing.id)
            LEFT JOIN pairing_reason AS reason ON reason.pairing_id = pairing.id AND reason.number = (
                SELECT MAX(number) FROM pairing_reason AS given WHERE given.pairing_id = pairing.id)
            WHERE \(condition)
            ORDER BY pairing.at, pairing.id
            """)
    }

    func pairingRow(of supervisor: Membership.ID, with supervisee: Membership.ID) throws -> PairingRow? {
        try pairingRows(where: "pairing.supervisor_id = \(supervisor) AND pairing.supervisee_id = \(supervisee)").first
    }

    /// Whether a supervisor leads, or led, sessions of this supervisee in their own right: not as a stand-in. Who has to book one anew, or
    /// took them over, is their supervisor too.
    func haveMet(_ supervisor: Membership.ID, _ supervisee: Membership.ID) throws -> Bool {
        try count("SELECT COUNT(*) FROM membership WHERE membership.id = \(supervisee) AND \(Visible.supervisees(of: supervisor))") > 0
    }

    /// Whether two people are a pair already: by sessions that were planned, of types that meet what is owed. An extra one makes no pair,
    /// nor does one that was entered late.
    func isPair(of supervisor: Membership.ID, with supervisee: Membership.ID, heldUnder shelf: EditionShelf) throws -> Bool {
        let planned: [PlannedTypeRow] = try rows(
            """
            SELECT DISTINCT led.type, led.edition_id FROM session AS led JOIN session_supervisee AS met ON met.session_id = led.id
            WHERE led.supervisor_id = \(supervisor) AND met.membership_id = \(supervisee) AND \(Visible.formedPairs)
                AND NOT EXISTS (SELECT 1 FROM late_entry AS late WHERE late.session_id = led.id)
            """)
        return try planned.contains { try shelf.meetsObligation($0.type, under: $0.editionID, in: self) }
    }

    /// What a policy may ask about two people who are no pair yet.
    /// - Parameter actor: who brings them together; the supervisee's line manager agrees with that.
    func pairing(of supervisor: Member, with supervisee: Member, by actor: Actor, on day: CivilDate) throws -> Pairing {
        let manager = supervisee.membership.lineManagerID
        let known = try pairingRow(of: supervisor.id, with: supervisee.id)?.consent
        let consent = manager == actor.membershipID ? .agreed : known ?? .notAsked
        return Pairing(
            origin: try origin(of: supervisor, on: day), isWithLineManager: manager == supervisor.id,
            consent: manager == nil && consent != .agreed ? .nobodyToAsk : consent,
            rows: Set(try membershipRules(of: actor.organisationID).filter { $0.value.holds(supervisee.membership) }.keys))
    }

    /// Whoever is nominated as one of the own people is that; of all others it is known what was said when they were nominated.
    private func origin(of supervisor: Member, on day: CivilDate) throws -> Pairing.Origin {
        let held = try roleAssignments(of: supervisor.id).filter { $0.role.isNomination && $0.isCurrent(on: day) }
        if supervisor.membership.kind != .external, held.contains(where: { $0.role == .supervisor }) { return .sameOrganisation }
        return held.contains { $0.origin?.isOtherArea == true } ? .otherArea : .otherOrganisation
    }
}

extension WriteTransaction {
    /// The pair's row, there already or new.
    func insertPairing(
        _ id: Pairing.ID, of supervisor: Membership.ID, with supervisee: Membership.ID, asksManager: Bool, by actor: Actor, at now: Instant
    ) throws -> PairingRow {
        try execute(
            """
            INSERT INTO pairing (id, organisation_id, supervisee_id, supervisor_id, asker_id, asks_manager, at)
            VALUES (\(id), \(actor.organisationID), \(supervisee), \(supervisor), \(actor.membershipID), \(asksManager), \(now))
            ON CONFLICT (supervisee_id, supervisor_id) DO NOTHING
            """)
        if asksManager {
            try execute(
                "UPDATE pairing SET asks_manager = TRUE WHERE supervisor_id = \(supervisor) AND supervisee_id = \(supervisee)")
        }
        guard let row = try pairingRow(of: supervisor, with: supervisee) else { throw NotFound() }
        return row
    }

    /// The last answer counts; the same one twice is one.
    func insertAnswer(_ agrees: Bool, to pairing: PairingRow, by actor: Actor, at now: Instant) throws {
        guard pairing.agrees != agrees else { return }
        try execute(
            """
            INSERT INTO pairing_answer (pairing_id, number, agrees, by_id, at)
            SELECT \(pairing.id), COALESCE(MAX(number), 0) + 1, \(agrees), \(actor.membershipID), \(now)
            FROM pairing_answer WHERE pairing_id = \(pairing.id)
            """)
    }
}

extension Visible {
    /// Sessions of two, on `led`, that make a pair: they were not called off, and nobody stands in.
    static let formedPairs: SQL = """
        (led.format = 'individual'
            AND NOT EXISTS (SELECT 1 FROM stand_in AS stood WHERE stood.session_id = led.id)
            AND NOT EXISTS (SELECT 1 FROM session_cancellation AS cancelled WHERE cancelled.session_id = led.id))
        """

    /// Twin of ``Access/Act/seePairing(_:)``, on `pairing` joined to `membership`, who is the supervisee.
    static func pairings(to actor: Actor) -> SQL {
        """
        (pairing.organisation_id = \(actor.organisationID) AND (\(answerable(by: actor))
            OR pairing.supervisee_id = \(actor.membershipID) OR pairing.supervisor_id = \(actor.membershipID)
            OR pairing.asker_id = \(actor.membershipID)
            OR \(truth(actor.isSafeguardingTeam || actor.holds(.administrator)))))
        """
    }

    /// Twin of ``Access/Act/answerPairing(_:)``, on the same.
    static func pairings(answeredBy actor: Actor) -> SQL {
        "(pairing.organisation_id = \(actor.organisationID) AND \(answerable(by: actor)))"
    }

    private static func answerable(by actor: Actor) -> SQL {
        """
        (pairing.asks_manager AND membership.line_manager_id = \(actor.membershipID)
            AND pairing.supervisor_id <> \(actor.membershipID))
        """
    }
}

extension ReadTransaction {
    /// Of sessions to be booked together those of two who are no pair yet, and about whom the policy asks something.
    func openPairs(
        among sessions: [DraftedSession], under pack: PolicyPack, by actor: Actor, on day: CivilDate,
        heldUnder shelf: EditionShelf
    ) throws -> [Session.ID: DraftFault] {
        guard let terms = pack.pairing else { return [:] }
        let ofTwo = sessions.filter { $0.format == .individual }
        let members = try members(Array(Set(ofTwo.flatMap { $0.memberIDs + [$0.supervisorID] })))
        var open: [Session.ID: DraftFault] = [:]
        for (_, ofPair) in Dictionary(grouping: ofTwo, by: { [$0.supervisorID] + $0.memberIDs }) {
            guard let session = ofPair.first, let supervisor = members[session.supervisorID],
                let supervisee = session.memberIDs.first.flatMap({ members[$0] }),
                try !isPair(of: supervisor.id, with: supervisee.id, heldUnder: shelf)
            else { continue }
            if terms.concerns(about: try pairing(of: supervisor, with: supervisee, by: actor, on: day)).isEmpty { continue }
            for session in ofPair { open[session.id] = .pairIsOpen(supervisor.id, supervisee.id) }
        }
        return open
    }
}
