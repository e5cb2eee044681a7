import HTMLLiteral
import Supervision
import SupervisionStore

/// One question to each party: may the action points be shared with those who carry them out? Answered, answered anew, withdrawn.
struct ConsentPage: Component {
    struct Party: Sendable {
        let id: Membership.ID
        let number: Int
        let name: String
        let standing: String
        /// Why the others went on without this party.
        let reason: String?
        let canBePassedOver: Bool
    }

    let context: PageContext
    let record: SupervisionRecord.ID
    let when: String
    let parties: [Party]
    /// What others than the parties carry out.
    let points: [Choice]
    let form: ConsentForm
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Who may see the action points", context: context, wayBack: .link(BackLink(path: .record(record))), errors: errors,
            body: """
                \(Heading(text: "Who may see the action points", caption: when))
                \(parties.isEmpty ? "<p>You are both asked once the record is signed and its action points stand.</p>" : question)
                """
        ).html
    }

    private var question: HTML {
        """
        <p>The parties read every action point. Whoever else carries one out reads that one alone, and only while everybody who is asked \
        here says yes.</p>
        \(points.isEmpty ? "<p>At present nobody but the parties carries out any of them.</p>" as HTML : nil)
        \(SummaryList(rows: parties.map(standing)))
        \(Form(
            action: .recordConsent(record), formGuard: context.formGuard, hidden: [HiddenField(name: "id", value: form.id)],
            content: "\(answer)\(named)", button: Button(text: "Save answer")))
        \(parties.filter(\.canBePassedOver).map(absence))
        """
    }

    private func standing(_ party: Party) -> SummaryList.Row {
        .init(party.name, markup: "\(party.standing)\(party.reason.map { WrittenText($0) })")
    }

    private var answer: Radios {
        Radios(
            name: "answer", legend: "May these action points be shared with those who carry them out?", prominence: .medium,
            hint: "If you say no, or withdraw a yes, it holds at once.",
            choices: Consent.Answer.allCases.filter { $0 != .named || !points.isEmpty }.map {
                Choice(value: $0.rawValue, text: $0.words)
            }, value: form.answer, error: errors["answer"])
    }

    private var named: HTML? {
        points.isEmpty
            ? nil
            : Checkboxes(
                name: "point", legend: "Which ones, if only some?", prominence: .small, choices: points, values: form.points,
                error: errors["point"]
            ).html
    }

    private func absence(_ party: Party) -> HTML {
        """
        \(Heading(text: "Go on without \(party.name)", level: .section))
        <p>There is no answer from \(party.name), who has left or has had \(ConsentRules.daysToAnswer) days. You can go on and say why. What \
        \(party.name) carries out is not shared, and an answer that comes later counts.</p>
        \(Form(
            action: .recordConsentAbsence(record), formGuard: context.formGuard,
            hidden: [HiddenField(name: "member", value: party.id.text), HiddenField(name: "absence", value: ConsentAbsence.ID().text)],
            content: Textarea(
                name: ConsentForm.reason(party.number), label: "Why you go on", hint: "The parties can read this.", value: form.reason,
                error: errors[ConsentForm.reason(party.number)], limit: ConsentForm.limit
            ).html, button: Button(text: "Go on without this answer", variant: .secondary)))

        """
    }
}

/// What a party chose.
struct ConsentForm: Sendable {
    var id = Consent.ID().text
    var answer = ""
    var points: Set<String> = []
    var reason = ""

    static let limit = 500

    /// The field of the reason to go on without the party of that number.
    static func reason(_ number: Int) -> String { "reason-\(number)" }

    init(_ own: Consent?) {
        answer = own?.answer.rawValue ?? ""
        points = Set(own?.points.map(\.text) ?? [])
    }

    init(_ form: Fields) {
        id = Consent.ID(form["id"])?.text ?? Consent.ID().text
        answer = form["answer"]
        points = Set(form.all("point"))
    }
}

extension Consent.Answer {
    var words: String {
        switch self {
        case .all: "Yes"
        case .nothing: "No"
        case .named: "Only those that I tick"
        }
    }
}

extension ConsentPage.Party {
    init(_ party: ConsentQuestion.Party, number: Int, reason: String?) {
        self.init(
            id: party.part.memberID, number: number, name: party.name, standing: party.part.words, reason: reason,
            canBePassedOver: party.canBePassedOver)
    }
}

extension ConsentPart {
    fileprivate var words: String {
        if let latest { return "\(latest.words), since \(ShownTime.dateAndTime(latest.at))" }
        return isPassedOver
            ? "No answer. The other went on without it" : "Asked on \(ShownTime.shortDate(LondonTime.day(of: askedAt))), no answer yet"
    }
}

extension Consent {
    fileprivate var words: String {
        switch answer {
        case .all: "Yes"
        case .nothing: "No"
        case .named: points.count == 1 ? "Only 1 of them" : "Only \(points.count) of them"
        }
    }
}
