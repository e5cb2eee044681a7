import Supervision

extension PolicyPackReader {
    static func agreementForm(_ entry: Entry) -> AgreementForm {
        let form = AgreementForm(
            key: entry.key(),
            title: entry.text("title"),
            terms: entry.list("terms", by: \.key) {
                AgreementForm.PartyTerm(
                    key: $0.key(), party: $0.choice("party", or: .both), text: $0.text("text"),
                    heading: $0.has("heading") ? $0.text("heading") : nil, provision: $0.provision())
            },
            closing: entry.textSetting("closing"),
            confidentiality: entry.terms("confidentiality"),
            readers: entry.setting("readers", readers),
            signedPer: entry.setting("signedPer") { $0.choice("value", or: .session) },
            signatories: entry.setting("signatories", signatories),
            signatureBlocks: entry.list("signatureBlocks", signatureBlock),
            parts: entry.list("parts", isNeeded: false) {
                AgreementForm.Part(party: $0.choice("party", or: .both), title: $0.text("title"))
            },
            headings: entry.list("headings", by: \.key, isNeeded: false, heading),
            review: entry.part("reviewMonths") {
                AgreementForm.Review(months: $0.wholeOr(["asAgreed"], "value", 1...120), provision: $0.provision())
            },
            keptBy: entry.silentText("keptBy"))
        for party in form.signatories.value where !form.signatureBlocks.contains(where: { $0.party == party }) {
            entry.note("signatureBlocks", "the form has no place where the \(party.rawValue) signs, whom “signatories” names")
        }
        check(form, entry)
        if entry.has("terms"), form.terms.isEmpty, form.headings.isEmpty { entry.note("terms", "an agreement needs at least one term") }
        return form
    }

    static func recordForm(_ entry: Entry, _ format: SessionFormat, types: [String]) -> RecordForm {
        let form = RecordForm(
            key: entry.key(),
            title: entry.text("title"),
            notice: entry.textSetting("notice"),
            fields: entry.list("fields", by: \.key) { field($0, types: types) },
            statement: entry.textSetting("statement"),
            signatories: entry.setting("signatories", recordSignatories))
        if entry.has("fields") { check(form, format, entry) }
        return form
    }

    static func attendanceForm(_ entry: Entry) -> AttendanceForm {
        AttendanceForm(
            key: entry.key(),
            title: entry.text("title"),
            fields: entry.list("fields", by: \.key) { field($0, types: []) },
            declaration: entry.textSetting("declaration"),
            columns: entry.list("columns", by: \.key, option))
    }

    private static func field(_ entry: Entry, types: [String]) -> RecordForm.Field {
        let field = RecordForm.Field(
            key: entry.key(),
            label: entry.text("label"),
            source: entry.choice("source", or: .written),
            isRequired: entry.flag("isRequired"),
            isAdded: entry.flag("isAdded", or: false),
            options: entry.list("options", by: \.key, isNeeded: false, option),
            limit: entry.says("written", in: "source") || entry.has("limit") ? entry.whole("limit", 1...100_000) : 0,
            hint: entry.text("hint", isNeeded: false),
            filledBy: entry.has("filledBy") ? entry.choice("filledBy", or: .either) : .either,
            provision: entry.provision())
        check(field, entry, types: types)
        return field
    }

    private static func option(_ entry: Entry) -> RecordForm.Option {
        RecordForm.Option(key: entry.key(), label: entry.text("label"))
    }

    private static func signatureBlock(_ entry: Entry) -> AgreementForm.SignatureBlock {
        AgreementForm.SignatureBlock(
            party: entry.choice("party", or: .supervisee), name: entry.text("name"), signature: entry.text("signature"),
            date: entry.text("date"))
    }

    private static func heading(_ entry: Entry) -> AgreementForm.Heading {
        AgreementForm.Heading(
            key: entry.key(), label: entry.text("label"), kind: entry.choice("kind", or: .words),
            suggestion: entry.text("suggestion", isNeeded: false), provision: entry.provision())
    }

    private static func signatories(_ entry: Entry) -> [AgreementForm.Party] {
        let parties = entry.choices("value", AgreementForm.Party.self)
        if !Set(parties).isDisjoint(with: [.both, .organisation]) {
            entry.note("value", "each who signs is named: supervisee, supervisor, lineManager, or an empty list for nobody")
        }
        return parties
    }

    private static func check(_ form: AgreementForm, _ entry: Entry) {
        for (list, parties) in [("parts", form.parts.map(\.party)), ("signatureBlocks", form.signatureBlocks.map(\.party))] {
            for party in AgreementForm.Party.allCases where parties.count(where: { $0 == party }) > 1 {
                entry.note(list, "the party “\(party.rawValue)” stands twice in “\(list)”; give each party one entry")
            }
        }
        if !form.parts.isEmpty, form.terms.contains(where: { $0.heading != nil }) {
            entry.note("parts", "the terms have headings of their own; leave “parts” or these out")
        }
        for part in form.parts where !form.terms.contains(where: { $0.party == part.party }) {
            entry.note("parts", "there are no terms under “\(part.title)”")
        }
        if !form.parts.isEmpty, let term = form.terms.first(where: { term in !form.parts.contains { $0.party == term.party } }) {
            entry.note("parts", "the term “\(term.key)” has no heading: “parts” leaves out \(term.party.rawValue)")
        }
        for kind in AgreementForm.Heading.Kind.allCases where kind != .words && form.headings.count(where: { $0.kind == kind }) > 1 {
            entry.note("headings", "two headings settle the \(kind.rawValue); one of them is “words”")
        }
    }

    private static func recordSignatories(_ entry: Entry) -> [AgreementForm.Party] {
        let parties = signatories(entry)
        if parties.contains(.lineManager) { entry.note("value", "a line manager signs agreements; a record is signed by its own parties") }
        return parties
    }

    private static func check(_ field: RecordForm.Field, _ entry: Entry, types: [String]) {
        let keys = field.options.map(\.key)
        switch field.source {
        case .choice where keys.count < 2:
            entry.note("options", "a choice needs at least two “options”")
        case .format where !keys.allSatisfy { SessionFormat(rawValue: $0) != nil }:
            entry.note("options", "the options of a format are individual and group")
        case .type where !keys.allSatisfy(types.contains):
            entry.note("options", "the options of a type are those of “sessionTypes”: \(types.joined(separator: ", "))")
        default: break
        }
        if field.filledBy != .either, field.source.isKnown {
            entry.note("filledBy", "nobody fills in \(field.source.rawValue): it is known from the session")
        }
    }

    private static func check(_ form: RecordForm, _ format: SessionFormat, _ entry: Entry) {
        let sources = form.fields.map(\.source)
        for source in needed(format, form.signatories.value) where !sources.contains(where: source.isMet) {
            entry.note("fields", "the record form has no field whose source is \(source.rawValue)")
        }
        for source in Set(sources).subtracting([.written, .yesNo, .choice]) where sources.filter({ $0 == source }).count > 1 {
            entry.note("fields", "the record form has more than one field whose source is \(source.rawValue)")
        }
    }

    private static func needed(_ format: SessionFormat, _ signatories: [AgreementForm.Party]) -> [RecordForm.Source] {
        let names: [RecordForm.Source] = format == .individual ? [.superviseeName, .supervisorName] : [.supervisorName]
        let signatures: [RecordForm.Source] = signatories.compactMap {
            switch $0 {
            case .supervisee: .superviseeSignature
            case .supervisor: .supervisorSignature
            case .both, .organisation, .lineManager: nil
            }
        }
        return names + [.startsAt, .actionPoints] + signatures
    }
}

extension RecordForm.Source {
    /// Whether nobody writes it.
    fileprivate var isKnown: Bool {
        switch self {
        case .written, .yesNo, .choice, .reviewDate, .nextMeeting, .earlierActions, .agreementNote, .actionPoints: false
        default: true
        }
    }

    /// Whether what is needed stands in a field of another source; a name may stand beside a post.
    fileprivate func isMet(by source: Self) -> Bool {
        switch self {
        case .superviseeName: source == self || source == .superviseeNameAndPost
        case .supervisorName: source == self || source == .supervisorNameAndPost
        default: source == self
        }
    }
}
