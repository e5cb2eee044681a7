import Foundation

/// The types that we store and read, by the numbers of `pg_type`.
struct PostgresType: RawRepresentable, Hashable {
    let rawValue: UInt32

    static let unknown = Self(rawValue: 0)
    static let boolean = Self(rawValue: 16)
    static let bytes = Self(rawValue: 17)
    static let bigint = Self(rawValue: 20)
    static let text = Self(rawValue: 25)
    static let double = Self(rawValue: 701)

    private static let integers: Set<UInt32> = [20, 21, 23]
    private static let reals: Set<UInt32> = [700, 701]
    /// What `SUM` makes of BIGINT.
    private static let numeric = Self(rawValue: 1700)

    /// Reads the server's text form. Nil where the text is not of the type.
    func value(of text: String) -> SQLValue? {
        switch self {
        case .boolean: .boolean(text == "t")
        case .bytes: data(ofHexadecimal: text).map { .bytes($0) }
        case Self.numeric: Int64(text).map { .integer($0) } ?? Double(text).map { .real($0) }
        case _ where Self.integers.contains(rawValue): Int64(text).map { .integer($0) }
        case _ where Self.reals.contains(rawValue): Double(text).map { .real($0) }
        default: .text(text)
        }
    }
}

/// `\x0aff` as bytes.
private func data(ofHexadecimal text: String) -> Data? {
    guard text.utf8.starts(with: #"\x"#.utf8), text.utf8.count.isMultiple(of: 2) else { return nil }
    var data = Data(capacity: text.utf8.count / 2)
    var digits = text.utf8.dropFirst(2).makeIterator()
    while let first = digits.next(), let second = digits.next() {
        guard let high = half(first), let low = half(second) else { return nil }
        data.append(high << 4 | low)
    }
    return data
}

private func half(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
}
