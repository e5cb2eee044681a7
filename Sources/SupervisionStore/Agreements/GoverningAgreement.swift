import SQLStorage
import Supervision

/// What the two of a session have signed, or have before them to sign: an agreement for this session, or one for all of theirs.
struct GoverningAgreement {
    let own: Agreement?
    /// What was drawn up last comes first.
    let ofPair: [PairAgreement]

    var isEmpty: Bool { own == nil && ofPair.isEmpty }

    var ownSigned: Agreement? { own.flatMap { $0.isSigned ? $0 : nil } }

    /// Whose terms say who reads: what all had signed when the session began; where that is nothing, what they signed since.
    func signed(at time: Instant) -> Agreement? {
        if let ownSigned { return ownSigned }
        let signed = ofPair.filter { $0.signedAt != nil }.sorted { ($0.signedAt ?? time) < ($1.signedAt ?? time) }
        return (signed.last { ($0.signedAt ?? time) <= time } ?? signed.first)?.agreement
    }

    /// What all signed last, else what waits for signatures.
    var shown: PairAgreement? { ofPair.first(where: \.agreement.isSigned) ?? ofPair.first }
}

extension ReadTransaction {
    /// An agreement of the session's own goes before one of the pair.
    func governing(_ session: Session, under pack: PolicyPack) throws -> GoverningAgreement {
        guard session.format == .individual else { return GoverningAgreement(own: nil, ofPair: []) }
        if let own = try agreement(of: session.id) { return GoverningAgreement(own: own, ofPair: []) }
        guard let form = pack.agreement(for: session.format, type: session.type), form.signedPer.value == .relationship,
            let supervisee = session.superviseeIDs.first
        else { return GoverningAgreement(own: nil, ofPair: []) }
        let known = try pairAgreements(between: session.supervisorID, and: supervisee, form: form.key)
        return GoverningAgreement(own: nil, ofPair: known.map(\.pair))
    }
}
