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
    let digits = text.utf8.dropFirst(2)
    guard text.utf8.starts(with: #"\x"#.utf8), digits.count.isMultiple(of: 2) else { return nil }
    var data = Data(capacity: digits.count / 2)
    var high: UInt8?
    for digit in digits {
        guard let half = Character(Unicode.Scalar(digit)).hexDigitValue.map({ UInt8($0) }) else { return nil }
        if let first = high {
            data.append(first << 4 | half)
            high = nil
        } else {
            high = half
        }
    }
    return data
}
