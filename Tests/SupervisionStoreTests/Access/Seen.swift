import Supervision

/// That somebody may do one thing with one object.
struct Seen: Hashable, Sendable, Comparable, CustomStringConvertible {
    enum Act: String, CaseIterable, Sendable {
        case seesSession, seesType, takesPart, readsForAudit, readsOwnRecord, readsActionPoint, seesMember
        case seesReasons, seesLeave
        case readsGroupRecord, readsGroupForAudit
        case readsShownRecord
        case seesRelease, answersRelease
        case seesPairAgreement
        case seesCoverage

        /// Whether lists ask it too, so that it has a twin in SQL.
        var hasTwin: Bool { ![.readsOwnRecord, .seesReasons, .seesLeave, .readsGroupRecord].contains(self) }
    }

    let act: Act
    let actor: Membership.ID
    let object: String

    init<Thing>(_ act: Act, _ actor: Actor, _ object: Identifier<Thing>) {
        self.act = act
        self.actor = actor.membershipID
        self.object = object.text
    }

    var description: String { "\(actor) \(act) \(object)" }

    static func < (a: Seen, b: Seen) -> Bool { a.description < b.description }
}
