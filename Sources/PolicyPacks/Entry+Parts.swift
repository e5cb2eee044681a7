import Supervision
import Yams

extension Entry {
    func provision() -> Provision {
        if has("ours") { return ours() }
        return Provision(paragraph: text("paragraph"), strength: choice("strength", or: .must), below: below("paragraph"))
    }

    private func ours() -> Provision {
        if !flag("ours") { note("ours", "“ours” is true or left out; what the policy says has a “paragraph”") }
        if has("paragraph") { note("paragraph", "a value is ours or has a paragraph of the policy, not both") }
        return .ours(has("strength") ? choice("strength", or: .should) : .should)
    }

    /// A value with the place that sets it.
    func setting<Value>(_ key: String, _ value: (Entry) -> Value) -> Setting<Value> {
        entry(key).read { Setting(value($0), $0.provision()) }
    }

    func textSetting(_ key: String) -> Setting<String> { setting(key) { $0.text("value") } }
    func flagSetting(_ key: String) -> Setting<Bool> { setting(key) { $0.flag("value") } }
    func wholeSetting(_ key: String, _ range: ClosedRange<Int>) -> Setting<Int> { setting(key) { $0.whole("value", range) } }

    func terms(_ key: String, isNeeded: Bool = true) -> [Term] {
        list(key, by: \.key, isNeeded: isNeeded) { Term(key: $0.key(), text: $0.text("text"), provision: $0.provision()) }
    }

    /// The entries of a list, each read by itself.
    func list<Value>(_ key: String, isNeeded: Bool = true, _ read: (Entry) -> Value) -> [Value] {
        items(key, isNeeded: isNeeded).map { Entry($0, "an entry of “\(key)”", faults).read(read) }
    }

    /// The entries of a list in which every key stands once.
    func list<Value>(_ key: String, by name: (Value) -> String, isNeeded: Bool = true, _ read: (Entry) -> Value) -> [Value] {
        var seen: Set<String> = []
        return list(key, isNeeded: isNeeded) { entry in
            let value = read(entry)
            if entry.has("key"), !seen.insert(name(value)).inserted {
                entry.note("key", "the key “\(name(value))” stands twice in “\(key)”; give each entry its own")
            }
            return value
        }
    }

    /// A value on which a policy may be silent.
    func silent<Value>(_ key: String, _ value: (String) -> Setting<Value>) -> Setting<Value>? { has(key) ? value(key) : nil }

    func silentText(_ key: String) -> Setting<String>? { silent(key, textSetting) }
    func silentFlag(_ key: String) -> Setting<Bool>? { silent(key, flagSetting) }

    /// What stands under “individual” and “group”; at least one of them.
    func byFormat<Value>(_ key: String, isNeeded: Bool = true, _ read: (Entry, SessionFormat) -> Value) -> [SessionFormat: Value] {
        guard isNeeded || has(key) else { return [:] }
        return entry(key).read { forms in
            let values = SessionFormat.allCases.compactMap { format in
                forms.node(format.rawValue, isNeeded: false).map {
                    (format, Entry($0, "“\(key)” of “\(format.rawValue)”", faults).read { read($0, format) })
                }
            }
            if values.isEmpty, forms.isThere { note(key, "“\(key)” needs “individual”, “group” or both") }
            return Dictionary(uniqueKeysWithValues: values)
        }
    }

    /// A part on which a policy may be silent.
    func part<Value>(_ key: String, _ read: (Entry) -> Value) -> Value? {
        node(key, isNeeded: false).map { Entry($0, "“\(key)”", faults).read(read) }
    }
}
