import Support
import Supervision
@testable import SupervisionStore

/// Each way in which somebody's words leave the store, with the entry that has to be there first.
struct WordsOpened: Sendable {
    let name: String
    let event: LogEntry.Event
    /// What the entry is about.
    let subjectID: String
    let open: @Sendable (Store, Instant) async throws -> String

    /// What is in all of the words that are opened.
    static let token = "token-8b1f"

    /// A signed 1:1 with words of each kind, and every way to open them.
    static func everyWay(in store: Store, of cast: SmallTrust) async throws -> [WordsOpened] {
        let meeting = OneToOne(in: store, of: cast)
        let point = ActionPoint.ID()
        try await store.answerAdjustments(Confidential(token), as: cast.supervisee, at: .ofTests)
        try await meeting.plan()
        try await meeting.write(token, isShared: true)
        for party in [cast.supervisee, cast.supervisor] { try await meeting.signAgreement(as: party) }
        try await meeting.start()
        try await meeting.close()
        let record = try await meeting.record()
        let words = meeting.words(advice: token, action: token, point: point)
        let draft = try await store.save(words, to: record, expecting: Version(0), as: cast.supervisor, at: meeting.endedAt)
        try await meeting.send(record, draft: draft)
        for party in [cast.supervisee, cast.supervisor] { try await meeting.sign(record, as: party) }
        let leave = Leave(startsOn: LondonTime.day(of: .ofTests))
        try await store.enter(
            leave, of: cast.supervisee.membershipID, because: Confidential(token), as: cast.administrator, at: .ofTests)
        try await store.note(
            Confidential(token), as: .init(), in: meeting.id, expecting: Version(0), as: cast.supervisee, at: meeting.endedAt)
        let page = "/records/\(record)/comment"
        try await store.keepForm(saying: token, of: page, by: cast.supervisee, at: .ofTests.adding(days: 1))
        return ofRecord(record, cast) + around(meeting.id, point, cast) + [
            ofLeave(leave.id, cast), try await ofKeptForm(page, in: store, cast), try await ofAbsence(in: store, cast),
        ] + ofLateEntry(try await store.enterLate(saying: token, sheet: token, of: cast), cast)
    }

    private static func ofAbsence(in store: Store, _ cast: SmallTrust) async throws -> WordsOpened {
        let missed = OneToOne(in: store, of: cast)
        try await missed.plan()
        try await store.noteAbsence(
            of: cast.supervisee.membershipID, from: missed.id, because: .init(reason: .other, text: token), as: cast.supervisor,
            at: missed.startsAt)
        return WordsOpened(name: "why somebody did not come", event: .reasonOpened, subjectID: missed.id.text) { store, now in
            try await store.absence(from: missed.id, as: cast.head, at: now)?.words.text ?? ""
        }
    }

    private static func ofLateEntry(_ late: EnteredLate, _ cast: SmallTrust) -> [WordsOpened] {
        [
            WordsOpened(name: "why it was entered late", event: .reasonOpened, subjectID: late.session.text) { store, now in
                try await store.reasonOfLateEntry(of: late.session, as: cast.supervisee, at: now)?.text ?? ""
            },
            WordsOpened(name: "signed sheet", event: .sheetOpened, subjectID: late.record.text) { store, now in
                String(
                    decoding: try await store.open(late.sheet, of: late.record, for: .own, as: cast.supervisor, at: now).bytes,
                    as: UTF8.self)
            },
        ]
    }

    static func ofRecord(_ id: SupervisionRecord.ID, _ cast: SmallTrust) -> [WordsOpened] {
        [
            WordsOpened(name: "record on screen", event: .recordOpened, subjectID: id.text) { store, now in
                advice(try await store.open(id, for: .own, as: cast.supervisee, at: now))
            },
            WordsOpened(name: "record for audit", event: .recordOpened, subjectID: id.text) { store, now in
                advice(try await store.open(id, for: .audit, as: cast.head, at: now))
            },
            WordsOpened(name: "record printed", event: .recordPrinted, subjectID: id.text) { store, now in
                advice(try await store.open(id, for: .own, .printed, as: cast.supervisor, at: now))
            },
            WordsOpened(name: "record exported", event: .recordExported, subjectID: id.text) { store, now in
                advice(try await store.open(id, for: .own, .exported, as: cast.supervisee, at: now))
            },
            WordsOpened(name: "draft", event: .recordOpened, subjectID: id.text) { store, now in
                try await store.draft(of: id, as: cast.supervisor, at: now).words.answers["advice"] ?? ""
            },
        ]
    }

    private static func around(_ id: Session.ID, _ point: ActionPoint.ID, _ cast: SmallTrust) -> [WordsOpened] {
        [
            WordsOpened(name: "topics", event: .topicOpened, subjectID: id.text) { store, now in
                try await store.topics(of: id, as: cast.supervisor, at: now).map(\.text).joined()
            },
            WordsOpened(name: "private notes", event: .noteOpened, subjectID: id.text) { store, now in
                try await store.notes(of: id, as: cast.supervisee, at: now).map(\.text).joined()
            },
            WordsOpened(name: "adjustments", event: .adjustmentsOpened, subjectID: cast.supervisee.membershipID.text) { store, now in
                try await store.adjustments(of: cast.supervisee.membershipID, for: id, as: cast.supervisor, at: now)?.text ?? ""
            },
            WordsOpened(name: "own adjustments", event: .adjustmentsOpened, subjectID: cast.supervisee.membershipID.text) { store, now in
                try await store.ownAdjustments(as: cast.supervisee, at: now)?.text ?? ""
            },
            WordsOpened(name: "action point", event: .actionPointOpened, subjectID: point.text) { store, now in
                try await store.open(point, as: cast.supervisee, at: now).text
            },
        ]
    }

    private static func ofLeave(_ id: Leave.ID, _ cast: SmallTrust) -> WordsOpened {
        WordsOpened(name: "reason of a leave", event: .leaveReasonOpened, subjectID: id.text) { store, now in
            try await store.leaveReason(id, of: cast.supervisee.membershipID, as: cast.supervisee, at: now)?.text ?? ""
        }
    }

    private static func ofKeptForm(_ page: String, in store: Store, _ cast: SmallTrust) async throws -> WordsOpened {
        let kept = try await store.keptForm(of: page, as: cast.supervisee, at: .ofTests.adding(days: 1))
        return WordsOpened(name: "kept form", event: .keptFormOpened, subjectID: kept?.id.text ?? "") { store, now in
            try await store.keptForm(of: page, as: cast.supervisee, at: now)?.fields.map(\.value).joined() ?? ""
        }
    }

    private static func advice(_ opened: OpenedRecord) -> String { opened.text.lines.first { $0.key == "advice" }?.value ?? "" }
}
