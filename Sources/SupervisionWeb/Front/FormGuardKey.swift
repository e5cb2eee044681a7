import Crypto
import Foundation
import SupervisionStore

/// Makes and knows the words by which forms prove where they come from.
///
/// Each is bound to a secret cookie of the browser; every node that holds the key knows it without storing anything.
struct FormGuardKey: Sendable {
    let key: SymmetricKey

    func formGuard(for cookie: String) -> FormGuard {
        FormGuard(token: RandomText.encode(Array(HMAC<SHA256>.authenticationCode(for: purpose(cookie), using: key))))
    }

    /// Compares in constant time.
    func accepts(_ token: String, for cookie: String) -> Bool {
        let expected = HMAC<SHA256>.authenticationCode(for: Data(formGuard(for: cookie).token.utf8), using: key)
        return HMAC<SHA256>.isValidAuthenticationCode(expected, authenticating: Data(token.utf8), using: key)
    }

    private func purpose(_ cookie: String) -> Data { Data("form guard \(cookie)".utf8) }
}
