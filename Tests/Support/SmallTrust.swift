public import CornerstoneDemo
public import Supervision

/// Two people of the cast who meet for supervision, and those around them: the same identifiers each time, so that another process finds
/// them too.
public struct SmallTrust: Sendable {
    public let organisationID: Organisation.ID = fixed(1)
    public let otherOrganisationID: Organisation.ID = fixed(2)

    /// Nominated to supervise.
    public var supervisor: Actor { actor(1, .supervisor) }
    public var supervisee: Actor { actor(2) }
    public var head: Actor { actor(3, .headOfSafeguarding) }
    public var specialist: Actor { actor(4, .safeguardingSpecialist) }
    public var administrator: Actor { actor(5, .administrator) }
    /// The supervisee's line manager.
    public var manager: Actor { actor(6, .lineManager) }
    /// The head of another organisation.
    public var otherHead: Actor {
        Actor(personID: fixed(7), membershipID: fixed(7), organisationID: otherOrganisationID, roles: [.headOfSafeguarding])
    }
    public var everybody: [Actor] { [supervisor, supervisee, head, specialist, administrator, manager, otherHead] }

    /// Who they are, in the same order.
    public static let people: [Cast] = [.tom, .ruth, .priya, .grace, .ada, .nadia, .jonah]

    /// The address that somebody signs in with.
    public func email(of actor: Actor) -> String {
        zip(everybody, Self.people).first { $0.0 == actor }?.1.email ?? ""
    }

    /// Everybody's.
    public static let passphrase = Confidential("seven words that nobody else has")

    public init() {}

    private func actor(_ number: Int, _ roles: Role...) -> Actor {
        Actor(personID: fixed(number), membershipID: fixed(number), organisationID: organisationID, roles: Set(roles))
    }
}

/// An identifier that is the same in every process.
private func fixed<Subject>(_ number: Int) -> Identifier<Subject> {
    Identifier("00000000-0000-4000-8000-\(String(100_000_000_000 + number))") ?? Identifier()
}

extension Instant {
    /// A Monday morning in winter, on which the tests begin.
    public static let ofTests = Instant(milliseconds: 1_772_442_900_000)
}
