import Foundation
import PolicyPacks
import Supervision
import Testing

/// A pack broken in one place, and what has to be said of it.
struct BrokenPack: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    /// Lines below the first that changed.
    var below = 0
    let says: String

    var testDescription: String { says }

    static let all: [BrokenPack] = [
        BrokenPack(old: "status: draft\n", new: "status: done\n", says: "“status” is “done”; it has to be one of draft, approved"),
        BrokenPack(old: "status: draft\n", new: "status: draft\ncolour: blue\n", below: 1, says: "“colour” is not known in the pack"),
        BrokenPack(old: "version: \"0.4\"\n", new: "", below: -4, says: "“version” is missing from the pack"),
        BrokenPack(old: "title: Safeguarding", new: "title: # Safeguarding", says: "“title” has to be text"),
        BrokenPack(old: "issuer: London Ambulance Service NHS Trust", new: "issuer: [a, b]", says: "“issuer” has to be text"),
        BrokenPack(old: "issuer: London Ambulance Service NHS Trust", new: "issuer: \"  \"", says: "“issuer” has to be text, not blank"),
        BrokenPack(old: "subjects: children", new: "title: children", below: -5, says: "“title” stands here more than once"),
        BrokenPack(old: "  recordSignedByBoth:", new: "  recordSignedByAll:", says: "“recordSignedByAll” is no clause"),
        BrokenPack(
            old: "supervisorIsNominated: { paragraph: \"5.1, 5.2\", strength: must }",
            new: "supervisorIsNominated: { paragraph: \"5.1, 5.2\", strength: shall }",
            says: "“strength” is “shall”; it has to be one of must, should, may"),
        BrokenPack(
            old: "anyoneCanBeSupervisee: { paragraph: \"2\", strength: must }", new: "anyoneCanBeSupervisee: { strength: must }",
            says: "“paragraph” is missing from “anyoneCanBeSupervisee”"),
        BrokenPack(
            old: "      opens: bookingNeed\n", new: "      opens: booking\n",
            says: "“opens” is “booking”; it has to be one of none, trainingNeed, bookingNeed, referral, escalation"),
        BrokenPack(old: "      members: 28\n", new: "      members: -28\n", says: "“members” is “-28”; it has to be a whole number from 1"),
        BrokenPack(old: "      members: 28\n", new: "      members: many\n", says: "“members” is “many”; it has to be a whole number"),
        BrokenPack(old: "      hours: 1.5\n", new: "      hours: 0\n", says: "“hours” is “0”; it has to be a number of hours above 0"),
        BrokenPack(
            old: "      hours: 1.5\n", new: "      hours: 25\n",
            says: "“hours” is “25”; it has to be a number of hours above 0 and up to 24"),
        BrokenPack(old: "      hours: 1.5\n", new: "      hours: nan\n", says: "“hours” is “nan”"),
        BrokenPack(old: "      sessionsPerYear: 10\n", new: "      sessionsPerYear: 0\n", says: "“sessionsPerYear” is “0”"),
        BrokenPack(old: "      sessionsPerYear: 10\n", new: "      sessionsPerYear: 367\n", says: "“sessionsPerYear” is “367”"),
        BrokenPack(
            old: "      sessionsPerYear: 10\n", new: "      sessionsPerYear: 99999999999999999999\n", says: "“sessionsPerYear” is “9999"),
        BrokenPack(
            old: "      sessionsPerYear: 10\n", new: "      sessionsPerYear: unknown\n", says: "a mandatory row has to say how many"),
        BrokenPack(old: "      averageGroupSize: 6\n", new: "      averageGroupSize: 0\n", says: "“averageGroupSize” is “0”"),
        BrokenPack(
            old: "    - key: headOfSafeguarding\n", new: "    - key: emergencyBedService\n",
            says: "the key “emergencyBedService” stands twice"),
        BrokenPack(old: "    - key: headOfSafeguarding\n", new: "    - key: the/head\n", says: "“the/head” cannot be a key"),
        BrokenPack(
            old: "individual: { value: 60, paragraph: \"6.1\"", new: "individual: { value: 1.5, paragraph: \"6.1\"",
            says: "“value” is “1.5”; it has to be a whole number from 1 to 1440"),
        BrokenPack(
            old: "individual: { value: 60, paragraph: \"6.1\"", new: "single: { value: 60, paragraph: \"6.1\"",
            says: "“single” is not known in “lengths”; known are “individual”, “group”"),
        BrokenPack(
            old: "readers: { value: [supervisee, supervisor, headOfSafeguarding], ",
            new: "readers: { value: [supervisee, supervisor, lineManager], ",
            says: "“value” is “lineManager”; it has to be one of supervisee, supervisor, headOfSafeguarding, safeguardingSpecialists"),
        BrokenPack(
            old: "readers: { value: [supervisee, supervisor, headOfSafeguarding], ", new: "readers: { value: [], ",
            says: "a record needs at least one reader"),
        BrokenPack(
            old: "signatories: { value: [supervisee, supervisor], ", new: "signatories: { value: [both], ",
            says: "each who signs is named"),
        BrokenPack(
            old: "      - key: protectTheTime\n", new: "      - key: reflectTogether\n",
            says: "the key “reflectTogether” stands twice in “terms”"),
        BrokenPack(old: "        party: both\n", new: "        party: everybody\n", says: "“party” is “everybody”"),
        BrokenPack(
            old: "      - { party: supervisor, name: Supervisor, signature: Signature, date: Date }\n", new: "", below: -2,
            says: "the form has no place where the supervisor signs"),
        BrokenPack(old: "        limit: 2000\n", new: "        limit: 0\n", says: "“limit” is “0”"),
        BrokenPack(
            old: "          - { key: childDeath, label: Case Involving Child Death }\n", new: "          - { key: other, label: Other }\n",
            below: -3, says: "the options of a type are those of “sessionTypes”"),
        BrokenPack(
            old: "        isRequired: true\n", new: "        isRequired: yes\n", says: "“isRequired” is “yes”; it has to be true or false"),
        BrokenPack(
            old: "        isRequired: true\n", new: "        isRequired: \"true\"\n",
            says: "“isRequired” has to be true or false, without quotes"),
        BrokenPack(old: "  printedRows: 5\n", new: "  printedRows: five\n", says: "“printedRows” is “five”"),
        BrokenPack(old: "    stage: preparing\n", new: "    stage: before\n", says: "“stage” is “before”"),
        BrokenPack(
            old: "duties:\n  - role: All staff\n", new: "duties:\n  - All staff\n  - role: All staff\n", below: 1,
            says: "an entry of “duties” has to be a list of"),
        BrokenPack(old: "venueNote:\n  value:", new: "venueNote:\n  words:", below: 1, says: "“value” is missing from “venueNote”"),
    ]
}

@Suite struct BrokenPackTests {
    @Test(arguments: BrokenPack.all)
    func `a broken pack is answered with its line and a sentence`(broken: BrokenPack) throws {
        let (text, line) = try LondonPack.text(replacing: broken.old, with: broken.new)
        let faults = try #require(throws: PackFaults.self) { try PolicyPackReader.read(Array(text.utf8), file: "pack.yaml") }
        #expect(
            faults.faults.contains { $0.line == line + broken.below && $0.message.hasPrefix(broken.says) },
            "line \(line + broken.below) expected in:\n\(faults)")
    }

    @Test(arguments: ["superviseeName", "supervisorName", "startsAt", "actionPoints", "superviseeSignature", "supervisorSignature"])
    func `an individual record form needs its names, date, action points and signatures`(source: String) throws {
        let old = "        source: \(source)\n"
        let (text, _) = try LondonPack.text(replacing: old, with: "        source: written\n        limit: 100\n")
        let faults = try #require(throws: PackFaults.self) { try PolicyPackReader.read(Array(text.utf8), file: "pack.yaml") }
        #expect(faults.faults.map(\.message) == ["the record form has no field whose source is \(source)"])
    }

    @Test func `all faults are told at once, in the order of the lines`() throws {
        let text = try LondonPack.text()
            .replacingOccurrences(of: "status: draft", with: "status: done")
            .replacingOccurrences(of: "members: 28", with: "members: -1")
            .replacingOccurrences(of: "printedRows: 5", with: "printedRows: 0")
        let faults = try #require(throws: PackFaults.self) { try PolicyPackReader.read(Array(text.utf8), file: "pack.yaml") }
        #expect(faults.faults.count == 3)
        #expect(faults.faults.map(\.line) == faults.faults.map(\.line).sorted())
        #expect(faults.description.split(separator: "\n").allSatisfy { $0.hasPrefix("pack.yaml:") })
    }
}
