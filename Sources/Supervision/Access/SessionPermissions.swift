/// Who may see, take part in and move a session.
enum SessionPermissions {
    static func seeing(_ session: SessionFacts) -> [Rule<Actor>] {
        takingPart(session) + [
            Rule(.arrangersSeeDates) { $0.isSafeguardingTeam || $0.holds(.administrator) || $0.membershipID == session.arrangerID },
            Rule(.managersSeePlannedDates) { !session.isTelling && session.superviseeManagerIDs.contains($0.membershipID) },
        ]
    }

    static func seeingType(_ session: SessionFacts) -> [Rule<Actor>] {
        takingPart(session) + [
            Rule(.tellingTypesStayInside) { $0.isSafeguardingTeam },
            Rule(.tellingTypesStayInside) { actor in !session.isTelling && seeing(session).contains { $0.isKept(actor) } },
        ]
    }

    static func takingPart(_ session: SessionFacts) -> [Rule<Actor>] {
        [Rule(.partiesTakePart) { session.partyIDs.contains($0.membershipID) }]
    }

    static func leading(_ session: SessionFacts) -> [Rule<Actor>] {
        [Rule(.supervisorLeads) { session.supervisorID == $0.membershipID }]
    }

    static func rearranging(_ session: SessionFacts) -> [Rule<Actor>] {
        (session.format == .group ? leading(session) : takingPart(session)) + arranging(session)
    }

    static func seeingAdjustments(_ session: SessionFacts) -> [Rule<Actor>] {
        takingPart(session) + arranging(session)
    }

    /// A pair may know of each other; in a group one's needs are for oneself, the supervisor and whoever arranges.
    static func readingAdjustments(_ session: SessionFacts, of member: Membership.ID) -> [Rule<Actor>] {
        guard session.superviseeIDs.contains(member) else { return [] }
        guard session.format == .group else { return seeingAdjustments(session) }
        return leading(session) + arranging(session) + [Rule(.needsStayPrivate) { $0.membershipID == member }]
    }

    static func readingAbsence(_ session: SessionFacts) -> [Rule<Actor>] {
        takingPart(session) + [Rule(.absenceReasonStaysInside) { $0.isSafeguardingTeam }]
    }

    static func seeingAgreement(_ session: SessionFacts) -> [Rule<Actor>] {
        takingPart(session)
    }

    private static func arranging(_ session: SessionFacts) -> [Rule<Actor>] {
        [Rule(.arrangersSeeDates) { $0.membershipID == session.arrangerID }]
    }
}
