import Crypto
import Foundation
import Supervision

extension Supervision.Digest {
    /// Of a secret that is looked up by its hash.
    static func of(_ text: String) -> Supervision.Digest { Supervision.Digest(of: Data(text.utf8)) }

    init(of bytes: Data) {
        self.init(
            hex: SHA256.hash(data: bytes).map { byte in
                let digits = String(byte, radix: 16)
                return digits.utf8.count == 1 ? "0" + digits : digits
            }.joined())
    }
}
