import Crypto
import Foundation

/// 256 random bits, in letters and digits that an address can carry.
enum Secret {
    static func new() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
