import ArgumentParser
import Foundation
import Supervision
import SupervisionStore

struct ObligationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obligations", abstract: "Say who is due: each person's state under each row of the matrix.",
        discussion: "How it is worked out stands in docs/states.md. A day in the past is judged by what is known now.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

    @Option(help: "The organisation's code.") var organisation: String
    @Option(name: .customLong("as-of"), help: "The day, YYYY-MM-DD; today unless given.") var asOf: String?
    @Option(help: "How to print it.") var format: Format = .table

    func validate() throws { _ = try dayOption(asOf) }

    func run() async throws {
        let day = try dayOption(asOf)
        let lines = try await OpenStore.forReading().obligations(of: organisation, on: day)
        switch format {
        case .table: print(lines.table, terminator: "")
        case .csv: print(lines.csv, terminator: "")
        case .json: print(try json(lines), terminator: "")
        }
    }
}

/// The day that the option `--as-of` names, or today.
func dayOption(_ text: String?) throws -> CivilDate {
    guard let text else { return LondonTime.day(of: Instant(Date.now)) }
    guard let day = CivilDate(text), (2_000..<2_200).contains(day.year) else {
        throw ValidationError("--as-of must be a real date, like 2026-11-21")
    }
    return day
}
