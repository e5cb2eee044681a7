import ArgumentParser
import Foundation
import Supervision
import SupervisionStore

struct FirstDayImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read a sheet of what was before, and with --apply bring it in.",
        discussion: "Rows that can be taken are taken, the others are listed. Sheets only ever add: the same one twice changes nothing.")

    @Argument(help: "What the sheet holds: \(Self.names).", transform: Self.sheet) var sheet: FirstDaySheet
    @Argument(help: "The sheet, a CSV file.") var file: String
    @Option(help: "The organisation's code.") var organisation: String
    @Flag(help: "Bring it in; otherwise it is only shown what would be done.") var apply = false

    private static let names = FirstDaySheet.allCases.map(\.rawValue).joined(separator: ", ")

    @Sendable private static func sheet(_ name: String) throws -> FirstDaySheet {
        guard let sheet = FirstDaySheet(rawValue: name) else { throw ValidationError("The sheet must be one of: \(names)") }
        return sheet
    }

    func run() async throws {
        let now = Instant(Date.now)
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ValidationError("There is no file \(file) that can be read")
        }
        let read = try FirstDayFile(Array(data), as: sheet)
        let store = try await OpenStore.forWriting()
        let plan = try await store.firstDayPlan(for: read, in: organisation, at: now)
        print(FirstDayPlanText(plan: plan).text)
        if plan.new.isEmpty, plan.known == 0 { throw ExitCode.failure }
        guard apply else { return print("Nothing has been brought in: say --apply to do it.") }
        let name = URL(filePath: file).lastPathComponent
        let outcome = try await store.importFirstDay(
            read, named: OneLine.fault(in: name, called: "") == nil ? name : "sheet", into: organisation, at: now)
        print("Done: \(outcome.taken) taken, \(outcome.refused) with problems.")
    }
}

/// What a sheet would bring in, as a terminal shows it: whom each row is about, and nothing of its words.
private struct FirstDayPlanText {
    let plan: FirstDayPlan

    var text: String {
        let parts = [
            part("Problems", plan.problems.map { "Row \($0.row): \($0.reason)" }),
            part("New", plan.new.map { "Row \($0.row): \($0.person)" }),
        ]
        return (parts.compactMap(\.self) + ["Known already: \(plan.known)"]).joined(separator: "\n")
    }

    private func part(_ title: String, _ lines: [String]) -> String? {
        lines.isEmpty ? nil : "\(title): \(lines.count)\n" + lines.map { "  \($0)\n" }.joined()
    }
}
