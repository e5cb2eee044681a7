/// A party's answer to the one question of closing: may these action points be shared with those who carry them out?
///
/// None is ever changed. A later answer takes the place of an earlier one, and a withdrawal is another answer.
public struct Consent: Hashable, Sendable {
    public typealias ID = Identifier<Consent>

    public enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
        case all
        case nothing = "none"
        /// Only the action points that the party names.
        case named = "some"
    }

    public let memberID: Membership.ID
    public let answer: Answer
    /// What the party names, where it is for these only.
    public let points: Set<ActionPoint.ID>
    public let at: Instant

    public init(memberID: Membership.ID, answer: Answer, points: Set<ActionPoint.ID> = [], at: Instant) {
        self.memberID = memberID
        self.answer = answer
        self.points = points
        self.at = at
    }

    public func covers(_ point: ActionPoint.ID) -> Bool {
        switch answer {
        case .all: true
        case .nothing: false
        case .named: points.contains(point)
        }
    }
}

/// Where one party stands with the question: asked once, answered or not, or passed over by the others.
public struct ConsentPart: Hashable, Sendable {
    public let memberID: Membership.ID
    public let askedAt: Instant
    public let latest: Consent?
    /// That the others went on without an answer. One that comes later counts all the same.
    public let absenceID: ConsentAbsence.ID?

    public init(memberID: Membership.ID, askedAt: Instant, latest: Consent?, absenceID: ConsentAbsence.ID?) {
        self.memberID = memberID
        self.askedAt = askedAt
        self.latest = latest
        self.absenceID = absenceID
    }

    public var isPassedOver: Bool { absenceID != nil }

    public func covers(_ point: ActionPoint.ID) -> Bool { latest.map { $0.covers(point) } ?? isPassedOver }
}

/// That the others go on without a party who has left or does not answer; the reason is sealed.
public enum ConsentAbsence {
    public typealias ID = Identifier<ConsentAbsence>
}

extension [ConsentPart] {
    /// Whether nobody who was asked stands in the way. Where nobody was asked, nothing is shared.
    public func cover(_ point: ActionPoint.ID) -> Bool { !isEmpty && allSatisfy { $0.covers(point) } }
}

extension RecordForm {
    /// The field by which a form asks for consent; its options bear the keys of ``Consent/Answer``.
    public static let consentField = "sharing"

    /// What a record that both sign says of consent: each signature gives it. Nil where its form does not ask.
    public func consent(in text: RecordText) -> Consent.Answer? {
        let answer = text.lines.first { $0.key == Self.consentField }?.value
        return fields.first { $0.key == Self.consentField }?.options.first { $0.label == answer }.flatMap {
            Consent.Answer(rawValue: $0.key)
        }
    }
}
