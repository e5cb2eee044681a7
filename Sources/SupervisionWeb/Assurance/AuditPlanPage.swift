import HTMLLiteral
import Supervision
import SupervisionStore

/// An audit is announced: who reads, on which days, for what, and which records are drawn.
struct AuditPlanPage: Component {
    let context: PageContext
    let readers: [Choice]
    let form: AuditPlanForm
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Announce an audit", context: context, wayBack: .link(BackLink(path: .audit)), errors: errors,
            body: """
                \(Heading(text: "Announce an audit"))
                <p>The parties of the records that are drawn see the announcement at once. Inside the window the reader opens these records \
                without giving a reason each time; afterwards the parties get one digest.</p>
                \(Form(
                    action: .newAudit, formGuard: context.formGuard, hidden: [HiddenField(name: "id", value: form.id)], content: fields,
                    button: Button(text: "Announce the audit")))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(TextInput(
            name: "title", label: "What the audit looks at", prominence: .small, hint: "The parties read this. Name nobody.",
            value: form.title, error: errors["title"]))
        \(Radios(
            name: "purpose", legend: "Purpose", prominence: .small,
            choices: Purpose.forAudit.map { Choice(value: $0.rawValue, text: $0.label) }, value: form.purpose, error: errors["purpose"]))
        \(Radios(name: "reader", legend: "Who reads?", prominence: .small, choices: readers, value: form.reader, error: errors["reader"]))
        \(DateInput(
            name: "opens", legend: "First day of the window", prominence: .small, hint: "Tomorrow at the earliest.", typed: form.opens,
            error: errors["opens"]))
        \(DateInput(
            name: "closes", legend: "Last day of the window", prominence: .small, typed: form.closes, error: errors["closes"]))
        \(DateInput(
            name: "from", legend: "Sessions held from", prominence: .small, typed: form.from, error: errors["from"]))
        \(DateInput(name: "to", legend: "Sessions held to", prominence: .small, typed: form.to, error: errors["to"]))
        \(Radios(
            name: "format", legend: "Which sessions?", prominence: .small,
            choices: [
                Choice(value: "any", text: "Individual and group"), Choice(value: "individual", text: "Individual"),
                Choice(value: "group", text: "Group"),
            ], value: form.format, error: errors["format"]))
        \(TextInput(
            name: "wanted", label: "How many records, at most", prominence: .small, hint: "They are drawn by lot.", value: form.wanted,
            error: errors["wanted"], kind: .wholeNumber, width: 4))
        """
    }
}

/// What was typed of an audit.
struct AuditPlanForm: Sendable {
    var id = Audit.ID().text
    var title = ""
    var purpose = ""
    var reader = ""
    var opens = DateInput.Typed()
    var closes = DateInput.Typed()
    var from = DateInput.Typed()
    var to = DateInput.Typed()
    var format = "any"
    var wanted = "10"

    init() {}

    init(_ form: Fields) {
        id = Audit.ID(form["id"])?.text ?? Audit.ID().text
        title = form["title"]
        purpose = form["purpose"]
        reader = form["reader"]
        opens = form.dateBoxes("opens")
        closes = form.dateBoxes("closes")
        from = form.dateBoxes("from")
        to = form.dateBoxes("to")
        format = form["format"]
        wanted = form["wanted"]
    }

    func answer(in form: Fields, _ errors: inout FieldErrors) -> AuditPlan? {
        if title.isEmpty { errors.add("Enter what the audit looks at", at: "title") }
        if let fault = OneLine.fault(in: title, called: "What the audit looks at") { errors.add(fault, at: "title") }
        let purpose = Purpose(rawValue: purpose).flatMap { Purpose.forAudit.contains($0) ? $0 : nil }
        if purpose == nil { errors.add("Select the purpose", at: "purpose") }
        let reader = Membership.ID(reader)
        if reader == nil { errors.add("Select who reads", at: "reader") }
        let opens = errors.date("opens", in: form, missing: "Enter the first day of the window", subject: "First day")
        let closes = errors.date("closes", in: form, missing: "Enter the last day of the window", subject: "Last day")
        let from = errors.date("from", in: form, missing: "Enter from when on sessions were held", subject: "Sessions held from")
        let to = errors.date("to", in: form, missing: "Enter until when sessions were held", subject: "Sessions held to")
        if !["any", "individual", "group"].contains(format) { errors.add("Select which sessions", at: "format") }
        let wanted = Int(wanted).flatMap { (1...AuditRules.largestSample).contains($0) ? $0 : nil }
        if wanted == nil {
            errors.add("Number of records must be a whole number between 1 and \(AuditRules.largestSample)", at: "wanted")
        }
        guard errors.isEmpty, let id = Audit.ID(id), let purpose, let reader, let opens, let closes, let from, let to, let wanted else {
            return nil
        }
        return AuditPlan(
            id: id, title: title, purpose: purpose, readerID: reader, opensOn: opens, closesOn: closes,
            sample: Audit.Sample(heldFrom: from, heldTo: to, format: SessionFormat(rawValue: format), wanted: wanted))
    }
}
