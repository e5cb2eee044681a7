import HTMLLiteral
import Supervision
import SupervisionStore

/// What is known of somebody from before the system, on their page: dates with where they come from, nothing that was signed here.
struct HistoryPart: Component {
    struct Held: Sendable {
        let on: String
        let format: String
        let supervisor: String
        let source: String
    }

    struct Signed: Sendable {
        let on: String
        let between: String
        let review: String
        let source: String
    }

    let sessions: [Held]
    let agreements: [Signed]

    var html: HTML {
        """
        \(Heading(text: "From before this system", level: .section))
        \(sessions.isEmpty ? nil : Table(
            caption: "Supervision held", columns: [.init("Held on"), .init("Format"), .init("Supervisor"), .init("Source")],
            rows: sessions.map { ["\($0.on)", "\($0.format)", "\($0.supervisor)", "\($0.source)"] }, empty: ""))
        \(agreements.isEmpty ? nil : Table(
            caption: "Agreements signed on paper", columns: [.init("Signed on paper on"), .init("Between"), .init("Review by"), .init("Source")],
            rows: agreements.map { ["\($0.on)", "\($0.between)", "\($0.review)", "\($0.source)"] }, empty: ""))
        """
    }
}

extension HistoryPart {
    init(_ history: HistoryBefore) {
        self.init(
            sessions: history.sessions.map {
                Held(
                    on: ShownTime.shortDate($0.session.heldOn),
                    format: [$0.session.format.words, $0.session.minutes.map { ShownTime.length(minutes: $0) }].compactMap(\.self)
                        .joined(separator: ", "),
                    supervisor: $0.supervisor ?? "", source: $0.source.words)
            },
            agreements: history.agreements.map {
                Signed(
                    on: ShownTime.shortDate($0.agreement.signedOn), between: "\($0.supervisee) and \($0.supervisor), supervisor",
                    review: $0.agreement.reviewOn.map(ShownTime.shortDate) ?? "", source: $0.source.words)
            })
    }
}
