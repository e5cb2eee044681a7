/// That two signed an agreement on paper before the system. Nothing of it was signed here, and it stands for no agreement of a session.
public struct AgreementOnPaper: Hashable, Sendable {
    public let supervisorID: Membership.ID
    public let superviseeID: Membership.ID
    public let format: SessionFormat
    public let signedOn: CivilDate
    /// When both look at it again; nil where they set no day.
    public let reviewOn: CivilDate?

    public init(
        supervisorID: Membership.ID, superviseeID: Membership.ID, format: SessionFormat, signedOn: CivilDate, reviewOn: CivilDate? = nil
    ) {
        self.supervisorID = supervisorID
        self.superviseeID = superviseeID
        self.format = format
        self.signedOn = signedOn
        self.reviewOn = reviewOn
    }
}

extension FirstDayRow {
    func agreementOnPaper(among known: KnownBefore) throws(FirstDayRowFault) -> AgreementOnPaper {
        let (supervisor, supervisee) = try pair(among: known)
        let format = try format() ?? .individual
        let signedOn = try pastDate(.signedOn, of: [supervisor, supervisee], on: known.day)
        let reviewOn = has(.reviewOn) ? try date(.reviewOn) : nil
        if let reviewOn, reviewOn <= signedOn { throw FirstDayRowFault("Review on must be after signed on") }
        return AgreementOnPaper(
            supervisorID: supervisor.membership.id, superviseeID: supervisee.membership.id, format: format, signedOn: signedOn,
            reviewOn: reviewOn)
    }

    /// Two who are both here, of whom the one is nominated to supervise.
    func pair(among known: KnownBefore) throws(FirstDayRowFault) -> (supervisor: Colleague, supervisee: Colleague) {
        let supervisor = try colleague(.supervisorNumber, among: known)
        let supervisee = try colleague(.superviseeNumber, among: known)
        if supervisor.membership.id == supervisee.membership.id { throw FirstDayRowFault("Nobody is their own supervisor") }
        for person in [supervisor, supervisee] {
            if let last = person.membership.endsOn, last < known.day {
                throw FirstDayRowFault("\(person.name) has left: the last day was \(ShownTime.shortDate(last))")
            }
        }
        guard known.isNominated(supervisor.membership.id) else {
            throw FirstDayRowFault("\(supervisor.name) is not nominated as a supervisor: bring in the nominations first")
        }
        return (supervisor, supervisee)
    }
}
