import Crypto
import Foundation

/// 256 random bits as 43 characters that an address and a cookie carry as they are (RFC 4648 section 5, without padding).
enum Secret {
    static func new() -> String {
        let encoded = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
        return String(decoding: encoded.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: byte
            }
        }, as: UTF8.self)
    }
}
