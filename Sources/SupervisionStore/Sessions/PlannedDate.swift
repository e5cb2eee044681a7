import SQLStorage
import Supervision

/// One date of a proposal, with what it brings along; taken before the transaction, which may run twice.
struct PlannedDate: Sendable {
    let id: Session.ID
    let startsAt: Instant
    let agreementID = Agreement.ID()
    let recordID = SupervisionRecord.ID()
    let salt = Salt.new()

    /// The first under the identifier that came with the form, so that sending it twice plans nothing twice.
    static func all(of first: Session.ID, at startsAt: Instant, repeated repetition: Repetition?) -> [PlannedDate] {
        [PlannedDate(id: first, startsAt: startsAt)]
            + (repetition?.starts(after: startsAt) ?? []).map { PlannedDate(id: .init(), startsAt: $0) }
    }
}

extension WriteTransaction {
    /// Each further date of a series has its own entry.
    func appendPlanned(_ dates: some Sequence<PlannedDate>, by actor: Actor, at now: Instant) throws {
        for date in dates { try append(LogEntry(.sessionPlanned, date.id, by: actor, as: "arranger", at: now)) }
    }
}
