/// An agreement that a pair signs once, and that holds for all its sessions until another takes its place.
public struct PairAgreement: Hashable, Sendable {
    public let agreement: Agreement
    /// Key of the pack's form: one pair can have an agreement for each programme of its policy.
    public let formKey: String
    /// Whether a later one of the same pair stands in its place: signed by all, or drawn up while this one was not signed by all.
    public let isReplaced: Bool

    public init(agreement: Agreement, formKey: String, isReplaced: Bool) {
        self.agreement = agreement
        self.formKey = formKey
        self.isReplaced = isReplaced
    }

    public var id: Agreement.ID { agreement.id }

    /// When the last of its signatories signed; nil while one is missing.
    public var signedAt: Instant? { agreement.isSigned ? agreement.signatures.map(\.at).max() : nil }
    public var signedOn: CivilDate? { signedAt.map(LondonTime.day(of:)) }

    /// From when it is to be looked at together: as the policy has it, or sooner where the two agreed so. Nil where nobody said.
    public var reviewOn: CivilDate? {
        let months = [agreement.text.agreed?.reviewMonths, agreement.text.lasting?.review?.months].compactMap(\.self).min()
        return signedOn.flatMap { day in months.flatMap { day.adding(months: $0) } }
    }

    /// Whether its review is a month ahead, or past.
    public func isReviewNear(on day: CivilDate) -> Bool {
        reviewOn.map { ($0.adding(months: -1) ?? $0) <= day } ?? false
    }

    public func state(on day: CivilDate) -> AgreementState {
        if isReplaced { return .replaced }
        guard agreement.isSigned else { return agreement.signatures.isEmpty ? .drawnUp : .awaitingSignatures }
        guard let reviewOn, reviewOn <= day else { return .inForce }
        return isLapsed(on: day) ? .lapsed : .toBeReviewed
    }

    /// Whether its review is past, and the policy says that it must be kept.
    public func isLapsed(on day: CivilDate) -> Bool {
        reviewOn.map { $0 <= day && agreement.text.lasting?.review?.strength == .must } ?? false
    }

    public func isInForce(on day: CivilDate) -> Bool { [.inForce, .toBeReviewed].contains(state(on: day)) }
}

/// Where an agreement of a pair stands; worked out from what happened, never stored.
public enum AgreementState: String, Hashable, Sendable, CaseIterable {
    case drawnUp
    /// Some have signed, and not all.
    case awaitingSignatures
    case inForce
    /// Its review is past, and the policy says that it should have been looked at.
    case toBeReviewed
    /// Its review is past, and the policy says that it must be looked at.
    case lapsed
    case replaced
}

extension PairAgreement {
    /// Whether the two have put into it what its form leaves to them; until then nobody is asked to sign.
    public var isSettled: Bool {
        hasTermsLeftOpen && (agreement.text.lasting.map { $0.settled != nil || !$0.headings.contains(where: \.isRequired) } ?? true)
    }

    /// Whether terms stand in it where its form leaves them to the two.
    fileprivate var hasTermsLeftOpen: Bool { agreement.text.lasting?.leavesTermsOpen != true || agreement.text.agreed != nil }
}

/// An agreement of a pair that somebody is about to sign.
public struct PairSigning: Sendable {
    public let pair: PairAgreement
    /// Keys of the headings under which something stands.
    public let settled: Set<String>

    public init(pair: PairAgreement, settled: Set<String> = []) {
        self.pair = pair
        self.settled = settled
    }

    /// Whether everything stands in it that the form leaves to the two.
    var isComplete: Bool {
        pair.hasTermsLeftOpen && (pair.agreement.text.lasting?.headings ?? []).allSatisfy { !$0.isRequired || settled.contains($0.key) }
    }
}

extension AgreementRules {
    /// What stands before an agreement of a pair may be signed.
    public static let signing: [Rule<PairSigning>] = [
        Rule(.replacedAgreementIsNotSigned) { !$0.pair.isReplaced },
        Rule(.headingsAreSettled) { $0.isComplete },
    ]

    /// What stands before other terms may be put into it.
    public static let settling: [Rule<PairAgreement>] = [
        Rule(.replacedAgreementIsNotSigned) { !$0.isReplaced },
        Rule(.signedAgreementStands) { $0.agreement.signatures.isEmpty },
    ]
}

extension [PairAgreement] {
    /// What all had signed by that day, and whose review was not past where it must be kept; the last of these.
    public func inForce(on day: CivilDate) -> PairAgreement? {
        let signed = filter { agreement in agreement.signedOn.map { $0 <= day } ?? false }
        let last = signed.compactMap { agreement in agreement.signedAt.map { ($0, agreement) } }.max { $0.0 < $1.0 }?.1
        return last.flatMap { $0.isLapsed(on: day) ? nil : $0 }
    }

    /// What a session was held under: what was in force on the day it began, else on the day it is closed.
    public func inForce(from began: CivilDate, to closed: CivilDate) -> PairAgreement? { inForce(on: began) ?? inForce(on: closed) }
}
