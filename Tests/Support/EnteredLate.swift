public import Supervision
public import SupervisionStore

/// A session that was entered late, with its record and the sheet that is attached to it.
public struct EnteredLate: Sendable {
    public let session: Session.ID
    public let record: SupervisionRecord.ID
    public let sheet: SignedSheet.ID
}

extension Store {
    /// Enters a session of three days ago between the cast's supervisor and supervisee, with these words in reason and sheet.
    public func enterLate(saying reason: String, sheet words: String, of cast: SmallTrust, at now: Instant = .ofTests) async throws
        -> EnteredLate
    {
        let session = try await enter(
            LateSession(
                id: .init(), type: "mandatory", superviseeID: cast.supervisee.membershipID, startedAt: now.adding(days: -3), minutes: 60,
                venue: "Station", reason: Confidential(reason), hasSignedSheet: true),
            as: cast.supervisor, at: now)
        guard let record = try await hub(of: session, as: cast.supervisor).record?.id else { throw NotFound() }
        let sheet = SignedSheet.ID()
        try await attach(SampleSheets.pdf(saying: words), as: sheet, to: record, as: cast.supervisor, at: now)
        return EnteredLate(session: session, record: record, sheet: sheet)
    }
}
