import ArgumentParser

@main
struct Cornerstone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cornerstone",
        abstract: "Safeguarding supervision, run from the policy that an organisation has adopted.",
        subcommands: [
            ServeCommand.self, DemoCommand.self, OrganisationCommand.self, PolicyCommand.self, StaffCommand.self, FirstDayCommand.self,
            PeopleCommand.self, ObligationsCommand.self, ReportCommand.self, KeyCommand.self,
        ]
    )
}
