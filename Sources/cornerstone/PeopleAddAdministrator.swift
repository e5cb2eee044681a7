import ArgumentParser
import Foundation
import Supervision
import SupervisionStore

struct PeopleAddAdministrator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-administrator",
        abstract: "Make somebody an administrator and print the link by which they set their passphrase.",
        discussion: "For somebody who is one already it makes a new link: earlier ones stop working.")

    @Option(help: "The organisation's code.") var organisation: String
    @Option(name: .customLong("first-name")) var firstName: String
    @Option(name: .customLong("last-name")) var lastName: String
    @Option(help: "Their work email, with which they sign in.") var email: String

    func validate() throws {
        for (name, text) in [("--first-name", firstName), ("--last-name", lastName)] {
            if text.utf8.isEmpty { throw ValidationError("\(name) must not be empty") }
            if let fault = OneLine.fault(in: text, called: name) { throw ValidationError(fault) }
        }
        if WorkEmail(email) == nil { throw ValidationError("--email must be an email address") }
    }

    func run() async throws {
        guard let email = WorkEmail(email) else { throw ValidationError("--email must be an email address") }
        let store = try await OpenStore.forWriting()
        let token = try await store.addAdministrator(
            firstName: firstName, lastName: lastName, email: email, to: organisation, at: Instant(Date.now))
        print(
            """
            Hand this link to \(firstName) \(lastName), and to nobody else. It works once, for \(Store.invitationDays) days, at the address of \
            this installation:

              /welcome/\(token.text)

            """)
    }
}
