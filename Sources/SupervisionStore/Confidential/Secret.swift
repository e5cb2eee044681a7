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

    static func isWellFormed(_ text: String) -> Bool { text.utf8.count == 43 && text.utf8.allSatisfy(isOurs) }

    private static func isOurs(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
