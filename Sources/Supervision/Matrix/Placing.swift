/// Somebody is put into a group.
public struct Placing: Hashable, Sendable {
    /// Why a group has more people than its row's size; chosen, so that nobody writes about a colleague here.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable { case noRoomElsewhere, sameHours, somebodyLeavesSoon, samePlace }

    /// How many the group has afterwards.
    public let people: Int
    public let size: Int
    public let reason: Reason?

    public init(people: Int, size: Int, reason: Reason?) {
        self.people = people
        self.size = size
        self.reason = reason
    }

    public static let rules: [Rule<Placing>] = [
        Rule(.groupsKeepTheirSize) { $0.people <= $0.size || $0.reason != nil }
    ]
}
