import ArgumentParser
import Foundation
import Supervision
import SupervisionStore

struct ReportQuarter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarter", abstract: "Print the report of a quarter.",
        discussion: """
            What each figure counts stands in docs/report.md. It counts what is known now; the report that was released is on the \
            pages. For an audience other than the team, small figures are withheld.
            """)

    enum Audience: String, ExpressibleByArgument, CaseIterable { case team, assurance, outside }
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

    @Argument(help: "The quarter of the organisation's reporting year, like 2026-27-Q3.") var quarter: String
    @Option(help: "The organisation's code.") var organisation: String
    @Option(help: "For whom it is made.") var audience: Audience = .team
    @Option(help: "How to print it.") var format: Format = .table
    @Option(name: .customLong("as-of"), help: "The day whose end it shows while the quarter goes on, YYYY-MM-DD; today unless given.")
    var asOf: String?

    func validate() throws { _ = try dayOption(asOf) }

    func run() async throws {
        let day = try dayOption(asOf)
        let report = try await OpenStore.forReading().report(of: organisation, quarter: quarter, for: reader, on: day)
        switch format {
        case .table: print(report.table, terminator: "")
        case .csv: print(report.csv, terminator: "")
        case .json: print(try json(report), terminator: "")
        }
    }

    private var reader: ReportAudience {
        switch audience {
        case .team: .team
        case .assurance: .assurance
        case .outside: .outside
        }
    }
}
