import HTMLLiteral
import Supervision
import SupervisionStore
@testable import SupervisionWeb

/// Every page around a group session, with a text of the test's choice in every place that takes text.
enum GroupSamples {
    static func pages(saying text: String) -> [any Component] {
        plans(saying: text) + registers(saying: text) + records(saying: text)
    }

    private static let now = Instant(milliseconds: 1_805_000_000_000)

    private static func errors(_ text: String, at fields: String...) -> FieldErrors {
        var errors = FieldErrors()
        for field in fields { errors.add(text, at: field) }
        return errors
    }

    private static func plans(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let choices = [Choice(value: "a", text: text, hint: text), Choice(value: "b", text: text)]
        var form = GroupPlanForm(inviting: [], usualMinutes: 90, supervisor: nil)
        form.schedule.venue = text
        form.invited = ["a"]
        return [
            GroupWhichPage(context: context, groups: choices, errors: errors(text, at: "group")),
            GroupPlanPage(
                context: context, title: text, group: "a", people: choices, asks: true, types: choices, supervisors: choices,
                venueNote: text, example: text, form: form,
                errors: errors(
                    text, at: "invited", "ask", "type", "supervisor", "date", "time", "minutes", "venue", "private", "repeat", "times")),
            GroupPlanPage(
                context: context, title: text, group: "a", people: [], asks: false, types: [], supervisors: [], venueNote: text,
                example: text, form: form),
            SessionPage(
                context: context, title: text, summary: [.init(text, text)], change: nil, accepts: 1, id: .init(), tasks: [],
                readers: [text], notice: text, readings: nil, canRearrange: false, caption: "Group", declines: 1, parties: text),
            ClosePage(
                context: context, session: .init(), withoutAgreement: nil, minutes: text, steps: choices, stepsDone: [], prompts: [],
                errors: errors(text, at: "reason"), notInRegister: [text], reason: text),
            AdjustmentsPage(
                context: context, session: .init(), back: .sessions, standing: text, face: .readingEach([.init(text, text)])),
        ]
    }

    static func agreement(_ text: String) -> GroupAgreement {
        let provision = Provision(paragraph: text, strength: .must)
        let form = AgreementForm(
            key: "a", title: text,
            terms: AgreementForm.Party.allCases.map { .init(key: "k", party: $0, text: text, provision: provision) },
            closing: Setting(text, provision), confidentiality: [Term(key: "c", text: text, provision: provision)],
            readers: Setting(RecordReader.allCases, provision), signedPer: Setting(.session, provision),
            signatories: Setting([], provision))
        return GroupAgreement(
            sessionID: .init(), editionID: .init(),
            text: GroupAgreementText(
                edition: text, terms: .init(form), declaration: text,
                supervisor: PartyAsSigned(membershipID: .init(), name: text, post: text), drawnUpAt: now, salt: text),
            digest: Digest(hex: text))
    }

    private static func registers(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let agreement = agreement(text)
        let line = RegisterPage.Line(name: text, post: text, standing: text)
        func register(_ face: RegisterPage.Face, _ lines: [RegisterPage.Line]) -> RegisterPage {
            RegisterPage(context: context, session: .init(), title: text, columns: [text, text, text], lines: lines, face: face)
        }
        func attendance(_ face: AttendancePage.Face, _ errors: FieldErrors = .init()) -> AttendancePage {
            AttendancePage(
                context: context, session: .init(), title: text, when: text, agreement: agreement, code: text, face: face, errors: errors)
        }
        func note(_ kind: NotePresencePage.Kind, _ people: [Choice], _ errors: FieldErrors = .init()) -> NotePresencePage {
            NotePresencePage(context: context, session: .init(), kind: kind, people: people, member: "a", witness: text, errors: errors)
        }
        let people = [Choice(value: "a", text: text)]
        return [
            GroupAgreementPage(context: context, session: .init(), text: agreement.text, signing: .sessionAttendance(.init())),
            GroupAgreementPage(context: context, session: .init(), text: agreement.text, signing: nil),
            attendance(.signing, errors(text, at: "read", "code", "passphrase")), attendance(.done(text)), attendance(.shut(text)),
            register(.open(code: text, until: text), [line]), register(.open(code: nil, until: nil), [line]), register(.notYet, [line]),
            register(.closed, []),
            ScreenPage(
                context: context, session: .init(), agreement: agreement, isOpen: true, email: text,
                errors: errors(text, at: "read", "email", "passphrase")),
            ScreenPage(context: context, session: .init(), agreement: agreement, isOpen: false, email: ""),
            note(.paper, people, errors(text, at: "member", "witness")), note(.present, people, errors(text, at: "member")),
            note(.present, []),
            AddAttendeePage(context: context, session: .init(), people: people, member: "a", errors: errors(text, at: "member")),
            PrintPage(
                title: text, context: context, notice: text, printed: text, wayBack: BackLink(path: .sessions),
                body: RegisterSheet(
                    fields: [.init(text, text)], declaration: text, columns: [text, text, text], rows: [[text, text, text]],
                    digest: Digest(hex: text)
                ).html),
        ]
    }

    private static func records(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        let provision = Provision(paragraph: text, strength: .must)
        let questions = [RecordForm.Source.written, .yesNo].map { source in
            RecordForm.Field(
                key: source.rawValue, label: text, source: source, isRequired: false, isAdded: true, options: [], limit: 100, hint: text,
                provision: provision)
        }
        let draft = DraftForm(
            RecordWords(answers: ["written": text], actionPoints: [ActionPointDraft(kind: "a", text: text)]), version: Version(1))
        func page(saved: [SummaryList.Row]?, _ errors: FieldErrors) -> GroupDraftPage {
            GroupDraftPage(
                context: context, session: .init(), title: text, notice: text, known: [.init(text, text)],
                fields: DraftFields(
                    form: draft, kinds: [Choice(value: "a", text: text)], owners: [Choice(value: "o", text: text)], ownerHint: text,
                    briefLimit: 2, fields: questions, errors: errors),
                prompts: [.init(title: text, questions: [text])], readers: [text], saved: saved, waitsFor: text,
                traces: CaseTraceWarning(found: [text]))
        }
        let line = AuditPage.Line(when: text, who: text, path: .groupRecordReading(.init()), status: .completed)
        return [
            page(saved: nil, errors(text, at: "action-1-kind", "action-1-owner", "answer-written")),
            page(saved: [.init(text, text)], .init()),
            PersonalPage(
                context: context, session: .init(), records: [.init(name: text, path: .record(.init()), status: .draft)],
                people: [Choice(value: "a", text: text)], errors: errors(text, at: "member")),
            PersonalPage(context: context, session: .init(), records: [], people: []),
            OwnPartPage(
                context: context, session: .init(), rows: [.init(text, text)], actions: [["\(text)", "\(text)", "\(text)"]],
                ownRecord: .record(.init())),
            OwnPartPage(context: context, session: .init(), rows: [.init(text, text)], actions: [], ownRecord: nil),
            OwnLogPage(
                context: context,
                lines: [.init(when: text, type: text, supervisor: text, notes: Link(text: text, path: .sessionNotes(.init())))]),
            OwnLogPage(context: context, lines: []),
            GroupAuditPage(context: context, lines: [line]), GroupAuditPage(context: context, lines: []),
            PurposePage(
                context: context, what: text, action: .groupRecordReading(.init()), back: .groupAudit, errors: errors(text, at: "purpose")),
        ]
    }
}
