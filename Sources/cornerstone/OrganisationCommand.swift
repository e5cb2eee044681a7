import ArgumentParser

struct OrganisationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisation", abstract: "Add an organisation to this installation.", subcommands: [OrganisationAdd.self])
}
