import ArgumentParser

struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Let the first administrator in.", subcommands: [PeopleAddAdministrator.self])
}
