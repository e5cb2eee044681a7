import Supervision

extension ProvisionTable {
    /// What the policy says of one subject after the other; nil where it says nothing of any.
    init?(caption: String, settings lines: [Line?]) {
        let lines = lines.compactMap(\.self)
        guard !lines.isEmpty else { return nil }
        self.init(caption: caption, of: ["Subject", "What the policy says"], rows: lines)
    }

    /// Nil where there are no terms.
    init?(caption: String, terms: [Term], of column: String) {
        guard !terms.isEmpty else { return nil }
        self.init(caption: caption, of: [column], rows: terms.map { .init([$0.text], $0.provision) })
    }
}

extension ProvisionTable.Line {
    /// Nil where the policy is silent.
    static func of<Value>(_ subject: String, _ setting: Setting<Value>?, _ words: (Value) -> String) -> Self? {
        setting.map { Self([subject, words($0.value)], $0.provision) }
    }

    static func text(_ subject: String, _ setting: Setting<String>?) -> Self? { of(subject, setting) { $0 } }
    static func flag(_ subject: String, _ setting: Setting<Bool>?) -> Self? { of(subject, setting) { $0 ? "Yes" : "No" } }

    /// A figure of something: "12 months".
    static func figure(_ subject: String, _ setting: Setting<Int>?, _ unit: String) -> Self? { of(subject, setting) { $0.of(unit) } }
}

extension Int {
    /// "1 month", "12 months".
    func of(_ unit: String) -> String { self == 1 ? "1 \(unit)" : "\(grouped) \(unit)s" }
}

extension PolicyPage.Part {
    /// Nil where no table has anything in it.
    init?(id: String, title: String, summary: String, tables: [ProvisionTable?]) {
        let tables = tables.compactMap(\.self).filter { !$0.rows.isEmpty }
        guard !tables.isEmpty else { return nil }
        self.init(id: id, title: title, summary: summary, tables: tables)
    }
}
