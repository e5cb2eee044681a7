extension HTML.StringInterpolation {
    /// An attribute without a value, with the space before it: `<input\(attribute: "checked", if: isChosen)>`.
    public mutating func appendInterpolation(attribute name: StaticString, if isPresent: Bool) {
        if isPresent { begin(name) }
    }

    /// An attribute with its value in quotes and the space before it; nothing where the value is nil.
    public mutating func appendInterpolation(attribute name: StaticString, _ text: String?) {
        if let text { append(name, text.utf8) }
    }

    public mutating func appendInterpolation(attribute name: StaticString, _ number: Int?) {
        if let number { append(name, String(number).utf8) }
    }

    public mutating func appendInterpolation(attribute name: StaticString, _ path: Path?) {
        if let path { append(name, path.utf8) }
    }

    private mutating func append(_ name: StaticString, _ value: some Sequence<UInt8>) {
        begin(name)
        appendLiteral("=\"")
        utf8.append(escaping: value)
        appendLiteral("\"")
    }

    private mutating func begin(_ name: StaticString) {
        appendLiteral(" ")
        appendLiteral(name)
    }
}
