/// Figures at known places of a text, as dates and times are stored and typed.
struct Figures {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Nil where the text is not of that length or has something else at its marks.
    static func read<Value>(
        _ text: some StringProtocol, length: Int, marks: KeyValuePairs<Int, Unicode.Scalar>, _ body: (Figures) -> Value?
    ) -> Value? {
        var text = String(text)
        return text.withUTF8 { bytes in
            guard bytes.count == length, marks.allSatisfy({ bytes[$0.key] == UInt8(truncatingIfNeeded: $0.value.value) }) else {
                return nil
            }
            return body(Figures(bytes: bytes))
        }
    }

    /// Nil where one of them is no figure.
    func number(_ places: Range<Int>) -> Int? {
        var number = 0
        for place in places {
            guard place < bytes.count, (0x30...0x39).contains(bytes[place]) else { return nil }
            number = number * 10 + Int(bytes[place] - 0x30)
        }
        return number
    }
}
