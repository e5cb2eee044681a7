import HTMLLiteral
import Supervision
import SupervisionStore

/// What a party is told: audits that have records of theirs in the sample, and single readings by somebody who is no party.
struct NoticesPage: Component {
    struct AuditPart: Sendable {
        let title: String
        let summary: [SummaryList.Row]
    }

    struct Line: Sendable {
        let when: String
        let who: String
        let session: String
        let why: String
        let path: Path
    }

    let context: PageContext
    let audits: [AuditPart]
    let lines: [Line]

    var html: HTML {
        Page(
            title: "Who reads your records", context: context, width: .full,
            body: """
                \(Heading(text: "Who reads your records"))
                <p>This covers the last \(Store.noticeDays) days. The page of each record has all of its readings.</p>
                \(Heading(text: "Announced audits", level: .section))
                \(audits.isEmpty ? "<p>No audit has a record of yours in its sample.</p>" as HTML : nil)
                \(audits.map(part))
                \(Heading(text: "Single readings", level: .section))
                \(Table(
                    caption: "Readings by somebody who is no party, latest first",
                    columns: [.init("When"), .init("Who"), .init("Session"), .init("Why")],
                    rows: lines.map {
                        ["\($0.when)", "\($0.who)", Link(text: $0.session, path: $0.path, hiddenText: "who read the record").html, "\($0.why)"]
                    }, empty: "Nobody but the parties has read a record of yours outside an audit."))
                """
        ).html
    }

    private func part(_ audit: AuditPart) -> HTML {
        """
        \(Heading(text: audit.title, level: .part))
        \(SummaryList(rows: audit.summary))
        """
    }
}

extension NoticesPage {
    init(_ notices: RecordNotices, context: PageContext) {
        self.init(
            context: context,
            audits: notices.audits.map { notice in
                AuditPart(
                    title: notice.audit.title,
                    summary: [
                        .init("Reader", notice.reader), .init("Purpose", notice.audit.purpose.label),
                        .init("Window", "\(ShownTime.date(notice.audit.opensOn)) to \(ShownTime.date(notice.audit.closesOn))"),
                        .init("Status", markup: StatusTag(notice.state.status).html),
                    ]
                        + notice.records.map { record in
                            .init(
                                "Your session on \(ShownTime.shortDate(LondonTime.day(of: record.heldAt)))",
                                markup: Link(text: notice.sentence(of: record), path: .recordReadings(record.recordID)).html)
                        })
            },
            lines: notices.readings.map { single in
                Line(
                    when: ShownTime.dateAndTime(single.reading.at),
                    who: "\(single.reading.name), \(Role(rawValue: single.reading.role)?.readerWords ?? single.reading.role)",
                    session: ShownTime.shortDate(LondonTime.day(of: single.heldAt)), why: single.reading.purpose?.label ?? "",
                    path: .readings(of: single.subject))
            })
    }
}
