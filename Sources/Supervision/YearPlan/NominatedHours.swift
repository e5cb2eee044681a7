/// The hours that nominated supervisors declare, and what is left of them.
struct NominatedHours {
    private struct Claim: Hashable {
        let supervisor: String
        let memberID: Membership.ID
    }

    private let byKind: [String: [Membership.ID]]
    private let declared: [Membership.ID: Int]
    private var left: [Claim: Int]
    /// Held, booked or placed, whatever for.
    private var used: [Membership.ID: Int]

    init(_ hours: [DeclaredHours], taken: [Membership.ID: Int]) {
        byKind = Dictionary(grouping: hours, by: \.supervisor).mapValues { $0.map(\.membershipID).sorted { $0.text < $1.text } }
        declared = Dictionary(hours.map { ($0.membershipID, $0.minutes) }, uniquingKeysWith: +)
        left = Dictionary(
            hours.map { (Claim(supervisor: $0.supervisor, memberID: $0.membershipID), $0.minutes) }, uniquingKeysWith: +)
        used = taken
    }

    func declared(for supervisor: String) -> [Membership.ID] { byKind[supervisor] ?? [] }

    func suffice(_ minutes: Int, of member: Membership.ID, for supervisor: String) -> Bool {
        left[Claim(supervisor: supervisor, memberID: member), default: 0] >= minutes
            && declared[member, default: 0] - used[member, default: 0] >= minutes
    }

    mutating func use(_ minutes: Int, of member: Membership.ID, for supervisor: String) {
        left[Claim(supervisor: supervisor, memberID: member), default: 0] -= minutes
        used[member, default: 0] += minutes
    }

    /// By the share of the hours; the same for any order of them.
    func isLessUsed(_ one: Membership.ID, than other: Membership.ID) -> Bool {
        let a = used[one, default: 0] * max(1, declared[other, default: 0])
        let b = used[other, default: 0] * max(1, declared[one, default: 0])
        return a == b ? one.text < other.text : a < b
    }
}
