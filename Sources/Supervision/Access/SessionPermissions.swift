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
        takingPart(session) + [Rule(.arrangersSeeDates) { $0.membershipID == session.arrangerID }]
    }

    static func seeingAdjustments(_ session: SessionFacts) -> [Rule<Actor>] {
        rearranging(session)
    }

    static func readingAbsence(_ session: SessionFacts) -> [Rule<Actor>] {
        takingPart(session) + [Rule(.absenceReasonStaysInside) { $0.isSafeguardingTeam }]
    }

    static func seeingAgreement(_ session: SessionFacts) -> [Rule<Actor>] {
        takingPart(session)
    }
}
