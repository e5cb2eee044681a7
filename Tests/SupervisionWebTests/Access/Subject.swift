import Supervision
import SupervisionStore

/// Somebody who asks, and what they are, as the test states it: not as the site has it.
struct Subject: Sendable {
    enum Visiting: Sendable { case never, ranOut, ended, left, current }

    let name: String
    let visiting: Visiting
    let membership: Membership.ID?
    let organisation: Organisation.ID?
    let roles: Set<Role>
    /// The visit in which they ask.
    var token: VisitToken?
    /// Others of theirs, which they may end.
    var spare: Visit.ID?
    var leaving: VisitToken?

    var isIn: Bool { visiting == .current }
    var isTeam: Bool { !roles.isDisjoint(with: [.headOfSafeguarding, .safeguardingSpecialist]) }
    /// Here to supervise from outside.
    var isGuest: Bool { roles == [.externalSupervisor] }
    var isAdministrator: Bool { roles.contains(.administrator) }
}
