import Supervision

/// What the owner of the policy typed and chose.
struct OwnersForm: Sendable {
    /// Of the edition that it makes, so that sending it twice makes one.
    let id: PolicyEdition.ID
    /// The edition that was shown.
    let base: PolicyEdition.ID?
    /// By the setting's key, as it was typed.
    private(set) var values: [String: String]
    let from: DateInput.Typed
    private(set) var reason: String

    static let reasonLimit = 500

    struct Answer: Sendable {
        let from: CivilDate
        /// All that differs from the document.
        let changes: [OwnersChange]
    }

    init(_ edition: PolicyEdition, from: DateInput.Typed) {
        id = PolicyEdition.ID()
        base = edition.id
        values = Dictionary(
            edition.document.ownersSettings.map { ($0.key, $0.value(in: edition.pack) ?? "") }, uniquingKeysWith: { first, _ in first })
        self.from = from
        reason = ""
    }

    /// The settings of an edition, with what was typed over those of another: the reason, and each value that is not as it was shown.
    init(_ edition: PolicyEdition, keeping typed: OwnersForm, over shown: PolicyEdition?) {
        self.init(edition, from: typed.from)
        reason = typed.reason
        guard let before = shown.map({ OwnersForm($0, from: typed.from).values }) else { return }
        for (key, value) in typed.values where values[key] != nil && before[key].map({ $0 != value }) == true { values[key] = value }
    }

    init(_ form: Fields) {
        id = PolicyEdition.ID(form["id"]) ?? PolicyEdition.ID()
        base = PolicyEdition.ID(form["base"])
        values = Dictionary(
            form.pairs.map { $0.name }.filter { $0.hasPrefix(Self.prefix) }.map { (String($0.dropFirst(Self.prefix.count)), form[$0]) },
            uniquingKeysWith: { first, _ in first })
        from = form.dateBoxes("from")
        reason = form["reason"]
    }

    static let prefix = "set-"
    static func field(of setting: OwnersSetting) -> String { prefix + setting.key }

    func value(of setting: OwnersSetting) -> String { values[setting.key] ?? "" }

    /// Everything again, unseen, for the page that asks whether it is right.
    var hidden: [HiddenField] {
        [
            HiddenField(name: "id", value: id.text), HiddenField(name: "base", value: base?.text ?? ""),
            HiddenField(name: "from-day", value: from.day), HiddenField(name: "from-month", value: from.month),
            HiddenField(name: "from-year", value: from.year), HiddenField(name: "reason", value: reason),
        ] + values.sorted { $0.key < $1.key }.map { HiddenField(name: Self.prefix + $0.key, value: $0.value) }
    }

    /// What it comes to, or a message at each field.
    func answer(for edition: PolicyEdition, in form: Fields, on today: CivilDate, _ errors: inout FieldErrors) -> Answer? {
        let document = edition.document
        var changes: [OwnersChange] = []
        for setting in document.ownersSettings {
            let value = value(of: setting)
            guard setting.allows(value) else {
                errors.add(setting.message(for: value), at: Self.field(of: setting))
                continue
            }
            if value != setting.value(in: document) {
                changes.append(OwnersChange(key: setting.key, value: value, reason: reasonKept(for: setting, value, in: edition)))
            }
        }
        addRefusals(of: changes, document, &errors)
        let day = errors.date("from", in: form, missing: "Enter the date from which it holds", subject: "Date from which it holds")
        if let day, !OwnersRules.beginning.unmet(by: (day, today)).isEmpty {
            errors.add("Date from which it holds must be today or in the future", at: "from")
        }
        _ = errors.text("reason", in: form, missing: nil, subject: "Reason", limit: Self.reasonLimit)
        if errors.isEmpty, Set(changes) == Set(edition.changes) { errors.add("Change at least one of the settings") }
        guard errors.isEmpty, let day else { return nil }
        return Answer(from: day, changes: changes)
    }

    /// What was given for it before stands, unless something is given now.
    private func reasonKept(for setting: OwnersSetting, _ value: String, in edition: PolicyEdition) -> String {
        let earlier = edition.changes.first { $0.key == setting.key && $0.value == value }
        let departure = OwnersDeparture(
            setting: setting, change: OwnersChange(key: setting.key, value: value), document: edition.document)
        guard departure.weakens != nil else { return "" }
        return earlier?.reason ?? reason
    }

    private func addRefusals(of changes: [OwnersChange], _ document: PolicyPack, _ errors: inout FieldErrors) {
        let refused = document.refusals(of: changes)
        for setting in document.ownersSettings {
            guard let clauses = refused[setting.key] else { continue }
            if clauses.contains(.ownersKeepToMust) {
                errors.add(setting.messageOfMust(in: document), at: Self.field(of: setting))
            } else {
                errors.add("Enter why you set less than the policy says should be", at: "reason")
            }
        }
    }
}

extension OwnersSetting {
    /// With a capital, as labels and messages begin.
    var title: String { name.withCapital }

    /// What is wrong with a value that it cannot have.
    fileprivate func message(for value: String) -> String {
        switch kind {
        case .choice: "Select \(name)"
        case .figure where value.utf8.isEmpty: "Enter the \(name)"
        case .figure(let range, let unit, _):
            "\(title) must be a whole number of \(unit)s between \(range.lowerBound.grouped) and \(range.upperBound.grouped)"
        }
    }

    /// "… cannot be less than 60 minutes, because the policy makes it compulsory (6.1)".
    fileprivate func messageOfMust(in document: PolicyPack) -> String {
        let set = value(in: document).map(words(for:)) ?? ""
        let because = "because the policy makes it compulsory (\(provision(in: document)?.source ?? ""))"
        return switch kind {
        case .figure(_, _, .more): "\(title) cannot be less than \(set), \(because)"
        case .figure(_, _, .less): "\(title) cannot be more than \(set), \(because)"
        case .choice: "\(title) has to stay “\(set)”, \(because)"
        }
    }
}
