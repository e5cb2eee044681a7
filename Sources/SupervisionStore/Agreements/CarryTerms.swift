import SQLStorage
import Supervision

extension Agreement {
    /// Whether it waits for the signature of this one alone.
    func isLastToSign(_ member: Membership.ID) -> Bool {
        !isSigned && signerIDs.allSatisfy { signer in signer.map { $0 == member || hasSigned($0) } ?? false }
    }
}

extension WriteTransaction {
    /// What both have signed for one session holds from then on: what was drawn up ahead for their others has these terms too, in place of
    /// older ones or of none, and is signed with one tap.
    func carry(_ terms: AgreedTerms, of signed: Agreement, by member: Membership.ID, at now: Instant) throws {
        for drawn in try agreementsDrawnUpAhead(beside: signed) where drawn.text.agreed != terms {
            try insertRevision(of: drawn.id, drawn.text.agreeing(terms, salt: drawn.text.salt), by: member, at: now)
        }
    }
}
