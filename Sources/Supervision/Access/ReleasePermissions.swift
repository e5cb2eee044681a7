/// Who may know that somebody's line manager was asked to release them, and who answers.
enum ReleasePermissions {
    static func seeing(_ release: ReleaseFacts) -> [Rule<Actor>] {
        answering(release) + [
            Rule(.partiesTakePart) { $0.membershipID == release.memberID },
            Rule(.arrangersSeeDates) { [release.arrangerID, release.supervisorID].contains($0.membershipID) },
        ]
    }

    static func answering(_ release: ReleaseFacts) -> [Rule<Actor>] {
        [Rule(.managersReleaseStaff) { release.lineManagerID == $0.membershipID }]
    }

    /// Whether one's line manager learns of a session whose kind tells something is for oneself to say.
    static func wishing(_ session: SessionFacts) -> [Rule<Actor>] {
        [Rule(.releaseTellsNoKind) { session.superviseeIDs.contains($0.membershipID) }]
    }
}
