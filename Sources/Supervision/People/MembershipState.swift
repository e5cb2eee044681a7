/// Where somebody stands between joining and leaving.
public enum MembershipState: String, Hashable, Sendable, CaseIterable { case current, joining, left }

extension Membership {
    public func state(on day: CivilDate) -> MembershipState {
        if let endsOn, endsOn < day { return .left }
        return day < startsOn ? .joining : .current
    }
}
