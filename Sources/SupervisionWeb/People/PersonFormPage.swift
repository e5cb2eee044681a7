import HTMLLiteral
import Supervision
import SupervisionStore

/// Adding somebody who is in no staff file, or correcting what is written of somebody.
struct PersonFormPage: Component {
    let context: PageContext
    let title: String
    let form: PersonForm
    let errors: FieldErrors
    let action: Path
    let wayBack: Path
    /// Nil where a person is added; then the kind is asked.
    let kind: Membership.Kind?

    static func adding(_ form: PersonForm, _ errors: FieldErrors = FieldErrors(), context: PageContext) -> PersonFormPage {
        PersonFormPage(
            context: context, title: "Add a person", form: form, errors: errors, action: .addPerson, wayBack: .people, kind: nil)
    }

    static func correcting(_ member: Member, _ form: PersonForm, _ errors: FieldErrors = FieldErrors(), context: PageContext)
        -> PersonFormPage
    {
        PersonFormPage(
            context: context, title: "Correct the details of \(member.name)", form: form, errors: errors, action: .personDetails(member.id),
            wayBack: .person(member.id), kind: member.membership.kind)
    }

    var html: HTML { Page(title: title, context: context, wayBack: .link(BackLink(path: wayBack)), errors: errors, body: body).html }

    private var isStaff: Bool { kind == .staff }

    private var body: HTML {
        """
        \(Heading(text: title))
        \(kind == nil ? "<p>For people who are in no staff file. Staff come from the file: import it instead.</p>" as HTML : "")
        \(isStaff ? "<p>What the staff file says of this person stands again after the next import.</p>" as HTML : "")
        \(Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "person", value: form.id.text)], content: fields,
            button: Button(text: kind == nil ? "Add person" : "Save"), beside: [Link(text: "Cancel", path: wayBack)]))
        """
    }

    private var fields: HTML {
        """
        \(kind == nil ? kinds.html : "")
        \(input("first-name", "First name", form.firstName))
        \(input("last-name", "Last name", form.lastName))
        \(input("known-as", "Name they go by (optional)", form.knownAs))
        \(TextInput(
            name: "email", label: "Work email (optional)", hint: "Without one they cannot sign in", value: form.email, error: errors["email"],
            kind: .email))
        \(input("staff-group", "Staff group (optional)", form.staffGroup))
        \(input("role", "Role (optional)", form.role))
        \(input("department", "Department (optional)", form.department))
        \(input("commissioning-body", "Commissioning body (optional)", form.commissioning.body, hint: "Who commissions the services they work in"))
        \(input("area", "Area (optional)", form.commissioning.area, hint: "Who is due can be seen area by area"))
        \(input("line-manager", "Line manager (optional)", form.lineManager, hint: "Their work email or employee number"))
        \(isStaff ? "" : input("sponsor", "Sponsor", form.sponsor, hint: "The colleague who answers for them: work email or employee number").html)
        \(DateInput(name: "start", legend: "Start date", prominence: .small, typed: form.start, error: errors["start"]))
        \(DateInput(
            name: "end", legend: isStaff ? "Last day (optional)" : "Last day", prominence: .small,
            hint: "Once it is over they cannot sign in", typed: form.end, error: errors["end"]))
        """
    }

    private var kinds: Select {
        Select(
            name: "kind", label: "Kind", prompt: "Select",
            choices: Membership.Kind.outsiders.map { Choice(value: $0.rawValue, text: $0.words) },
            value: form.kind, error: errors["kind"])
    }

    private func input(_ name: String, _ label: String, _ value: String, hint: String? = nil) -> TextInput {
        TextInput(name: name, label: label, hint: hint, value: value, error: errors[name])
    }
}
