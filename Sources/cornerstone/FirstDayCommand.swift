import ArgumentParser

struct FirstDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "first-day", abstract: "Bring in what was before the system.", subcommands: [FirstDayImportCommand.self])
}
