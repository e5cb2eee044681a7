/// Reads `application/x-www-form-urlencoded`, in forms and queries, byte by byte.
enum FormReader {
    static let mostFields = 500
    static let longestName = 200

    /// - Throws: ``Rejection``: unreadable where an escape is broken, text is not UTF-8 or holds NUL, or there are too many fields.
    static func fields(in bytes: some Collection<UInt8>) throws -> Fields {
        var fields = Fields()
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < mostFields else { throw Rejection(.unreadable) }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try text(decoded(parts.first ?? pair))
            guard name.utf8.count <= longestName else { throw Rejection(.unreadable) }
            fields.append(name, try text(decoded(parts.count == 2 ? parts[1] : pair[pair.endIndex...])))
        }
        return fields
    }

    /// UTF-8 without NUL, lines ending in `\n`.
    static func text(_ bytes: some Collection<UInt8>) throws -> String {
        guard !bytes.contains(0), let text = String(validating: bytes.replacingLineEnds(), as: UTF8.self) else {
            throw Rejection(.unreadable)
        }
        return text
    }

    private static func decoded(_ bytes: some Collection<UInt8>) throws -> [UInt8] {
        var decoded: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexadecimal), let low = rest.next().flatMap(hexadecimal) else {
                    throw Rejection(.unreadable)
                }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        return decoded
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension Collection<UInt8> {
    /// Browsers send `\r\n` for every line end in a text box.
    fileprivate func replacingLineEnds() -> [UInt8] {
        var replaced: [UInt8] = []
        replaced.reserveCapacity(count)
        for byte in self {
            if byte == UInt8(ascii: "\n"), replaced.last == UInt8(ascii: "\r") { replaced.removeLast() }
            replaced.append(byte)
        }
        return replaced
    }
}
