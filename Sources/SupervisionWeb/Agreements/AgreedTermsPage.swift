import HTMLLiteral
import Supervision
import SupervisionStore

/// A pair puts how often, how long and by whom arranged into its agreement, before anybody signs.
struct AgreedTermsPage: Component {
    let context: PageContext
    let session: Session.ID
    let digest: Digest
    /// The usual length, where the policy has one: "1 hour".
    let usual: String?
    let form: AgreedTermsForm
    /// What stands in the agreement by now, where what was typed was not put in.
    var standing: [String] = []
    var errors = FieldErrors()

    static let title = "Agree how often and how long you meet"

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .sessionAgreement(session))), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>This becomes a part of the agreement that you both sign. Due dates and the length of your next sessions follow from it.</p>
                \(WarningCallout(standing: standing))\
                \(Form(
                    action: .agreementTerms(session), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "digest", value: digest.hex)], content: AgreedTermsFields(usual: usual, form: form, errors: errors).html,
                    button: Button(text: "Put it into the agreement")))
                """
        ).html
    }
}

extension WarningCallout {
    /// What stands in an agreement by now, above what somebody typed; nil where that is nothing.
    init?(standing lines: [String]) {
        guard !lines.isEmpty else { return nil }
        self.init(heading: "What the agreement says now", content: "\(lines.map { WrittenText($0) })")
    }
}

/// The questions how often, how long and by whom arranged.
struct AgreedTermsFields: Component {
    let usual: String?
    let form: AgreedTermsForm
    let errors: FieldErrors

    var html: HTML {
        """
        \(TextInput(
            name: "every", label: "A session every", prominence: .small, hint: "A number, for example 6", value: form.every, error: errors["every"],
            kind: .wholeNumber, width: 4))
        \(Radios(
            name: "unit", legend: "Weeks or months?", prominence: .small,
            choices: AgreedTerms.Frequency.Unit.allCases.map { Choice(value: $0.rawValue, text: $0.words) }, value: form.unit,
            error: errors["unit"]))
        \(TextInput(
            name: "minutes", label: "Length in minutes", prominence: .small, value: form.minutes, error: errors["minutes"], kind: .wholeNumber,
            width: 4))
        \(Radios(
            name: "shorter", legend: "If it is shorter than usual, why?", prominence: .small,
            hint: usual.map { "The usual length is \($0). Leave this empty otherwise." },
            choices: AgreedTerms.ShorterBecause.allCases.map { Choice(value: $0.rawValue, text: $0.words) }, value: form.shorter,
            error: errors["shorter"]))
        \(errors["weaker"] == nil && form.weaker.isEmpty ? nil : Radios(
            name: "weaker", legend: "If it is less than the policy advises, why?", prominence: .small,
            choices: AgreedTerms.WeakerBecause.allCases.map { Choice(value: $0.rawValue, text: $0.words) }, value: form.weaker,
            error: errors["weaker"]))
        \(Radios(
            name: "arranger", legend: "Who proposes the dates?", prominence: .small,
            choices: AgreedTerms.Arranger.allCases.map { Choice(value: $0.rawValue, text: $0.words) }, value: form.arranger,
            error: errors["arranger"]))
        \(Radios(
            name: "review", legend: "When do you look at this together?", prominence: .small,
            choices: AgreedTerms.reviewMonths.map { Choice(value: String($0), text: "After \($0) months") }, value: form.review,
            error: errors["review"]))
        """
    }
}

/// What a party filled in.
struct AgreedTermsForm: Sendable {
    var every = ""
    var unit = ""
    var minutes = ""
    var shorter = ""
    var weaker = ""
    var arranger = ""
    var review = ""

    /// What stands in the agreement, or the usual length.
    init(_ terms: AgreedTerms?, usualMinutes: Int?) {
        guard let terms else {
            minutes = usualMinutes.map(String.init) ?? ""
            return
        }
        every = String(terms.frequency.count)
        unit = terms.frequency.unit.rawValue
        minutes = String(terms.minutes)
        shorter = terms.shorterBecause?.rawValue ?? ""
        weaker = terms.weakerBecause?.rawValue ?? ""
        arranger = terms.arranger.rawValue
        review = String(terms.reviewMonths)
    }

    init(_ form: Fields) {
        every = form["every"]
        unit = form["unit"]
        minutes = form["minutes"]
        shorter = form["shorter"]
        weaker = form["weaker"]
        arranger = form["arranger"]
        review = form["review"]
    }

    func terms(in form: Fields, _ errors: inout FieldErrors) -> AgreedTerms? {
        let counts = AgreedTerms.Frequency.counts
        let count = Int(every).flatMap { counts.contains($0) ? $0 : nil }
        if count == nil {
            errors.add(
                every.utf8.isEmpty
                    ? "Enter how often you meet" : "How often must be a whole number between \(counts.lowerBound) and \(counts.upperBound)",
                at: "every")
        }
        let unit = AgreedTerms.Frequency.Unit(rawValue: unit)
        if unit == nil { errors.add("Select weeks or months", at: "unit") }
        let minutes = errors.minutes("minutes", in: form, missing: "Enter how long a session is", subject: "Length")
        let arranger = AgreedTerms.Arranger(rawValue: arranger)
        if arranger == nil { errors.add("Select who proposes the dates", at: "arranger") }
        let review = Int(review).flatMap { AgreedTerms.reviewMonths.contains($0) ? $0 : nil }
        if review == nil { errors.add("Select when you look at this together", at: "review") }
        guard errors.isEmpty, let count, let unit, let minutes, let arranger, let review else { return nil }
        return AgreedTerms(
            frequency: .init(every: count, unit), minutes: minutes, arranger: arranger, reviewMonths: review,
            shorterBecause: AgreedTerms.ShorterBecause(rawValue: shorter),
            weakerBecause: AgreedTerms.WeakerBecause(rawValue: weaker))
    }

    /// The fields that the rules speak of.
    static let fields: [Clause: String] = [
        .agreedFrequencyKeepsMinimum: "every", .agreedLengthKeepsMinimum: "minutes", .shorterHasReason: "shorter",
        .weakerHasReason: "weaker",
    ]

    /// Whether nothing was entered.
    var isEmpty: Bool { [every, unit, minutes, shorter, weaker, arranger, review].allSatisfy(\.isEmpty) }
}

/// What a pair agreed, in the text that both sign.
struct AgreedTermsView: Component {
    let terms: AgreedTerms
    /// Without those that stand at a place of their own.
    var parts = AgreedTerms.Part.allCases

    var html: HTML { parts.isEmpty ? "" : section }

    private var section: HTML {
        """
        \(Heading(text: "What we agreed", level: .section))
        \(BulletList(items: parts.flatMap(terms.sentences)))

        """
    }
}

extension AgreedTerms {
    /// What a heading of a form can ask for by itself.
    enum Part: CaseIterable {
        case meetings, arranging, review

        init?(_ kind: AgreementForm.Heading.Kind) {
            switch kind {
            case .words: return nil
            case .frequency, .minutes: self = .meetings
            case .arranger: self = .arranging
            case .review: self = .review
            }
        }
    }

    var sentences: [String] { Part.allCases.flatMap(sentences) }

    func sentences(of part: Part) -> [String] {
        switch part {
        case .meetings:
            [
                "We meet \(frequency.words), for \(ShownTime.length(minutes: minutes)) each time.",
                weakerBecause.map { "This is less than the policy advises: \($0.words.prefix(1).lowercased())\($0.words.dropFirst())." },
                shorterBecause.map { "This is shorter than usual: \($0.words.prefix(1).lowercased())\($0.words.dropFirst())." },
            ].compactMap(\.self)
        case .arranging: [arranger.sentence]
        case .review: ["We look at this together after \(reviewMonths) months."]
        }
    }
}

extension AgreedTerms.Frequency {
    /// "every 6 weeks", "every month".
    var words: String { count == 1 ? "every \(unit == .weeks ? "week" : "month")" : "every \(count) \(unit.rawValue)" }
}

extension AgreedTerms.Frequency.Unit {
    var words: String { self == .weeks ? "Weeks" : "Months" }
}

extension AgreedTerms.Arranger {
    var words: String {
        switch self {
        case .supervisor: "The supervisor"
        case .supervisee: "The supervisee"
        case .together: "Both, at the end of each session"
        }
    }

    fileprivate var sentence: String {
        switch self {
        case .supervisor: "The supervisor proposes the dates."
        case .supervisee: "The supervisee proposes the dates."
        case .together: "We set the next date at the end of each session."
        }
    }
}

extension AgreedTerms.ShorterBecause {
    var words: String {
        switch self {
        case .moreOften: "We meet more often instead"
        case .suitsSupervisee: "It suits the supervisee better"
        case .rota: "The rota allows no longer"
        }
    }
}

extension AgreedTerms.WeakerBecause {
    var words: String {
        switch self {
        case .supportedElsewhere: "The supervisee is supervised elsewhere as well"
        case .fewCases: "The supervisee has few cases"
        case .workload: "Their work allows no more"
        case .ownWish: "The supervisee wishes it so"
        }
    }
}

extension PairTerms {
    /// The day that is due, or the last working day of the week before it; nil where that is past.
    func nextDay(after today: CivilDate) -> CivilDate? {
        let day = due.adding(days: min(0, 5 - due.weekday))
        return today < day ? day : nil
    }
}
