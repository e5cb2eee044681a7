import ArgumentParser
import Foundation
import Supervision
import SupervisionStore

struct StaffImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import a staff file: who is new, who has changed, who is leaving.",
        discussion: "Rows that can be taken are taken, the others are listed. The same file twice changes nothing.")

    @Argument(help: "The staff list, a CSV file.") var file: String
    @Option(help: "The organisation's code.") var organisation: String
    @Flag(help: "Only show what would be done.") var dryRun = false
    @Flag(help: "Confirm that more than \(StaffImportPlan.usualLeaversPercent) % of the staff are leaving.") var confirmLeavers = false

    func run() async throws {
        let now = Instant(Date.now)
        let staff = try StaffFile(bytes())
        let store = try await OpenStore.forWriting()
        let plan = try await store.staffPlan(for: staff, in: organisation, at: now)
        print(StaffPlanText(plan).text)
        if plan.joining.isEmpty, plan.changed.isEmpty, plan.unchanged == 0 { throw ExitCode.failure }
        if dryRun { return }
        do {
            let outcome = try await store.importStaff(staff, into: organisation, leaversConfirmed: confirmLeavers, at: now)
            print("Done: \(outcome.joined) new, \(outcome.changed) changed, \(outcome.departed) leaving.")
        } catch let unconfirmed as LeaversNotConfirmed {
            let notice =
                "\(unconfirmed.leaving) of \(plan.staffBefore) people would leave. Nothing has been changed: "
                + "check the file, or say that it is right with --confirm-leavers.\n"
            FileHandle.standardError.write(Data(notice.utf8))
            throw ExitCode.failure
        }
    }

    private func bytes() throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ValidationError("There is no file \(file) that can be read")
        }
        return Array(data)
    }
}

/// What an import would do, as a terminal shows it.
private struct StaffPlanText {
    let plan: StaffImportPlan

    init(_ plan: StaffImportPlan) { self.plan = plan }

    var text: String {
        let parts = [
            part("Problems", plan.problems.map(line)), part("Taken with a warning", plan.warnings.map(line)),
            part("New", plan.joining.map { "\($0.entry.employeeNumber)  \($0.entry.name)" }),
            part("Changed", plan.changed.map { "\($0.entry.employeeNumber)  \($0.entry.name): \($0.differences.joined(separator: "; "))" }),
            part("Leaving", plan.leaving.map { "\($0.known.membership.employeeNumber ?? "")  \($0.known.person.shownName)" }),
        ]
        return (parts.compactMap(\.self) + ["Unchanged: \(plan.unchanged)"]).joined(separator: "\n")
    }

    private func part(_ title: String, _ lines: [String]) -> String? {
        lines.isEmpty ? nil : "\(title): \(lines.count)\n" + lines.map { "  \($0)\n" }.joined()
    }

    private func line(_ problem: StaffProblem) -> String { "Row \(problem.row): \(problem.reason)" }
}
