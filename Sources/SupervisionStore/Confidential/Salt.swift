import Crypto
import Foundation

/// 128 random bits that go into what is signed: the digest of a short text alone could be guessed.
enum Salt {
    static func new() -> String {
        SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }.base64EncodedString()
    }
}
