import HTMLLiteral
import Supervision
import SupervisionStore

/// Somebody signs the attendance record on the own device: the agreement in full, the declaration above the signature.
struct AttendancePage: Component {
    enum Face: Sendable {
        case signing
        /// How the reader stands in the record.
        case done(String)
        /// Why nothing can be signed now.
        case shut(String)
    }

    let context: PageContext
    let session: Session.ID
    let title: String
    let when: String
    let agreement: GroupAgreement
    let code: String
    let face: Face
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Sign the attendance record", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "Sign the attendance record", caption: when))
                \(standing)
                \(Heading(text: agreement.text.terms.title, level: .section))
                \(GroupAgreementView(text: agreement.text, level: .part))
                \(signature)
                """
        ).html
    }

    private var standing: HTML {
        switch face {
        case .signing: InsetText("With your signature you accept the agreement of the group. Read it before you sign below.").html
        case .done(let words), .shut(let words): InsetText(words).html
        }
    }

    private var signature: AttendanceSignature? {
        guard case .signing = face else { return nil }
        return AttendanceSignature(
            context: context, title: title, agreement: agreement, action: .sessionAttendance(session),
            proof: TextInput(
                name: "code", label: "Code from the supervisor's screen", prominence: .small, hint: "Six figures", value: code,
                error: errors["code"], kind: .wholeNumber, width: 10),
            passphrase: PasswordInput(
                name: "passphrase", label: "Your passphrase", hint: "It is asked again so that nobody else can sign for you.",
                error: errors["passphrase"], account: context.account), errors: errors)
    }
}

extension AttendancePage {
    init(_ opened: OpenedAttendance, code: String, context: PageContext, errors: FieldErrors = .init()) {
        let session = opened.session
        let face: Face =
            switch (opened.attendance, session.state) {
            case (let attendance?, _): .done("In the attendance record: \(attendance.words).")
            case (nil, .underWay): .signing
            case (nil, .held): .shut("The session has been closed. Nobody can sign any more.")
            case (nil, .cancelled): .shut("The session was cancelled.")
            case (nil, .notAttended): .shut("The session did not take place.")
            case (nil, .proposed), (nil, .agreed): .shut("You can sign once the session has begun.")
            }
        self.init(
            context: context, session: session.id, title: opened.edition.pack.attendance?.title ?? "Attendance record",
            when: session.schedule.when, agreement: opened.agreement, code: code, face: face, errors: errors)
    }
}
