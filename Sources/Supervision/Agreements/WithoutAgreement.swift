/// Why a session was held without an agreement in force: a choice, no words.
public enum WithoutAgreement: String, Hashable, Sendable, Codable, CaseIterable {
    /// The two have not settled it yet.
    case notSettled
    /// It is settled, and somebody signs later.
    case signedLater
    /// Somebody could not sign at the time.
    case couldNotSign
    /// One of them does not agree to it.
    case notAgreed
}
