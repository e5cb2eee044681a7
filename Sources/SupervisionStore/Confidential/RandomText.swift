import Crypto

/// 256 bits from the system's generator as 43 characters that an address and a cookie carry as they are.
public enum RandomText {
    public static func make() -> String { encode(SymmetricKey(size: .bits256).withUnsafeBytes(Array.init)) }

    public static func isWellFormed(_ text: String) -> Bool { text.utf8.count == 43 && text.utf8.allSatisfy { alphabet.contains($0) } }

    /// Base64 for addresses (RFC 4648 section 5), without padding.
    public static func encode(_ bytes: [UInt8]) -> String {
        var encoded: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 & 0xFFFF | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                encoded.append(digit(pending >> UInt32(bits)))
            }
        }
        if bits > 0 { encoded.append(digit(pending << UInt32(6 - bits))) }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func digit(_ value: UInt32) -> UInt8 { alphabet[Int(value & 63)] }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
