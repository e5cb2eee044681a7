import ArgumentParser

struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The master key, which never enters the database.", subcommands: [Create.self])

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make a new master key in a file that only its owner can read.")

        @Argument(help: "The file to write. It must not exist.") var file: String

        func run() throws {
            try MasterKey.create(file)
            print("Wrote a new master key to \(file). Keep a copy apart from the database's: without it nothing confidential opens again.")
        }
    }
}
