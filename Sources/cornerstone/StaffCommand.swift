import ArgumentParser

struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Import the staff list.", subcommands: [StaffImportCommand.self])
}
