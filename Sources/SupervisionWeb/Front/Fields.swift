/// What a form or a query carried: names with their values, in the order in which they came.
///
/// Line ends are `\n` and there is no NUL; every other byte is as the person sent it. Names are compared byte by byte.
struct Fields: Sendable {
    private var fields: [(name: String, value: String)]

    init(_ fields: KeyValuePairs<String, String> = [:]) { self.fields = fields.map { (name: $0.key, value: $0.value) } }

    init(_ pairs: [(name: String, value: String)]) { fields = pairs }

    mutating func append(_ name: String, _ value: String) { fields.append((name, value)) }

    var count: Int { fields.count }

    /// All of them, as they came.
    var pairs: [(name: String, value: String)] { fields }

    /// The first value of that name, without the spaces around it. Empty where there is none: an empty box and a missing box are one.
    subscript(name: String) -> String { raw(name).map(trimmed) ?? "" }

    /// Every value of that name that is not empty, as checkboxes send them.
    func all(_ name: String) -> [String] { values(name).map(trimmed).filter { !$0.utf8.isEmpty } }

    /// The first value as it came, spaces included: a passphrase, the words of a record.
    func raw(_ name: String) -> String? { values(name).first }

    /// Whether a button or a box of that name was sent at all.
    func contains(_ name: String) -> Bool { !values(name).isEmpty }

    private func values(_ name: String) -> [String] {
        fields.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
    }

    func trimmed(_ text: String) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        let kept = text.utf8.drop(while: isSpace)
        guard let last = kept.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(decoding: kept[...last], as: UTF8.self)
    }
}

/// A file that somebody chose in a form.
struct UploadedFile: Sendable {
    /// The field's name.
    let field: String
    /// As the browser named it: to show, never to open.
    let name: String
    let bytes: [UInt8]

    init(field: String, name: String, bytes: [UInt8]) {
        self.field = field
        self.name = name
        self.bytes = bytes
    }
}
