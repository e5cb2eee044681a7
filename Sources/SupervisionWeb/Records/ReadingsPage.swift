import HTMLLiteral
import Supervision
import SupervisionStore

/// Who opened, printed or downloaded a record, for its parties.
struct ReadingsPage: Component {
    struct Line: Sendable {
        let when: String
        let who: String
        let what: String
        let why: String
    }

    let context: PageContext
    /// The record itself.
    let record: Path
    /// What was announced of it, and what became of that.
    let audits: [String]
    let lines: [Line]

    var html: HTML {
        Page(
            title: "Who read this record", context: context, wayBack: .link(BackLink(path: record)), width: .full,
            body: """
                \(Heading(text: "Who read this record"))
                \(audits.isEmpty ? nil : "\(Heading(text: "Announced audits", level: .section))\n\(BulletList(items: audits))" as HTML)
                \(Table(
                    caption: "Readings, latest first", columns: [.init("When"), .init("Who"), .init("What"), .init("Why")],
                    rows: lines.map { ["\($0.when)", "\($0.who)", "\($0.what)", "\($0.why)"] }, empty: "Nobody has read this record yet."))
                """
        ).html
    }
}

extension ReadingsPage.Line {
    init(_ reading: Reading) {
        self.init(
            when: ShownTime.dateAndTime(reading.at), who: "\(reading.name), \(Self.words(of: reading.role))",
            what: reading.event.readingWords,
            why: reading.audit.map { "Announced audit “\($0)”" } ?? reading.purpose?.label ?? "")
    }

    private static func words(of role: String) -> String { Role(rawValue: role)?.readerWords ?? role }
}

extension Role {
    /// In what part somebody reads.
    var readerWords: String {
        switch self {
        case .headOfSafeguarding: "Head of Safeguarding"
        case .safeguardingSpecialist: "Safeguarding Specialist"
        case .supervisor, .externalSupervisor: "supervisor"
        case .lineManager: "line manager"
        case .administrator: "administrator"
        case .assuranceGroup: "assurance group"
        }
    }
}

extension LogEntry.Event {
    fileprivate var readingWords: String {
        switch self {
        case .recordPrinted, .groupRecordPrinted: "Printed"
        case .recordExported, .groupRecordExported: "Downloaded"
        case .sheetOpened: "Downloaded a signed sheet"
        default: "Opened"
        }
    }
}
