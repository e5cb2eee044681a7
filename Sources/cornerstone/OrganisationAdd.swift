import ArgumentParser
import Foundation
import Supervision
import SupervisionStore

struct OrganisationAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add an organisation, with a key of its own.")

    @Option(help: "Its code: 1 to 9 capital letters and digits, such as its ODS code.") var code: String
    @Option(help: "Its name, as pages show it.") var name: String

    func validate() throws {
        guard Organisation.isCode(code) else { throw ValidationError("--code must be 1 to 9 capital letters and digits, like AB1") }
        if name.utf8.isEmpty { throw ValidationError("--name must not be empty") }
        if let fault = OneLine.fault(in: name, called: "--name") { throw ValidationError(fault) }
    }

    func run() async throws {
        let store = try await OpenStore.forWriting()
        try await store.add(Organisation(id: .init(), code: code, name: name), at: Instant(Date.now))
        print("\(name) has been added. Next: cornerstone policy adopt FILE --organisation \(code) --from DATE")
    }
}
