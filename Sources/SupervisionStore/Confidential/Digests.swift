import Crypto
import Foundation
import Supervision

extension Digest {
    init(of bytes: Data) {
        self.init(hex: SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined())
    }
}
