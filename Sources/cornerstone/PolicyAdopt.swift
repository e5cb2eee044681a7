import ArgumentParser
import Foundation
import PolicyPacks
import Supervision
import SupervisionStore

struct PolicyAdopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Put a policy pack in force for an organisation from a day on.")

    @Argument(help: "The policy pack, a YAML file.") var file: String
    @Option(help: "The organisation's code.") var organisation: String
    @Option(name: .customLong("from"), help: "The first day, YYYY-MM-DD.") var from: String
    @Flag(help: "Lay it over the policy in force on that day, instead of replacing that.") var overlay = false

    func run() async throws {
        guard let day = CivilDate(from) else { throw ValidationError("--from must be a real date, like 2026-04-01") }
        let bytes = try PolicyPackReader.bytes(of: file)
        let store = try await OpenStore.forWriting()
        let before = try await store.policyInForce(of: organisation, on: day)
        let edition = try await store.adopt(
            pack: bytes, file: file, for: organisation, from: day, asOverlay: overlay, at: Instant(Date.now))
        print("\(organisation) follows \(edition.title) from \(ShownTime.shortDate(day))\(overlay ? ", laid over what was in force" : "").")
        for contradiction in edition.pack.contradictions { print("For the policy owner: \(contradiction.sentence)") }
        guard let before else { return }
        let differences = edition.pack.differences(from: before.pack)
        print(differences.isEmpty ? "Nothing is other than in \(before.title)." : "What is other than in \(before.title):")
        for difference in differences { print("  \(difference)") }
    }
}
