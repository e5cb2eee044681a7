import ArgumentParser
import Supervision

struct PolicyClauses: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clauses",
        abstract: "List every clause: its sentence, who keeps it, the requirements behind it and where each given policy has it.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(help: "Packs whose paragraphs to show.", completion: .file(extensions: ["yaml"]))
    var files: [String] = []

    @Option(help: "A standard laid over a policy, shown where it says something of its own.", completion: .file(extensions: ["yaml"]))
    var standard: String?

    @Option(help: "The policy over which the standard is laid.", completion: .file(extensions: ["yaml"]))
    var over: String?

    @Option(help: "How to print them.")
    var format: Format = .table

    func run() async throws {
        let packs = try files.map { try policyPack(in: $0) } + standards()
        let clauses = Clause.all.map { ListedClause($0, in: packs) }
        switch format {
        case .table: print(clauses.map(\.text).joined(separator: "\n"))
        case .json: print(try json(clauses), terminator: "")
        }
    }

    func validate() throws {
        guard (standard == nil) == (over == nil) else {
            throw ValidationError("Name the standard and the policy over which it is laid: --standard FILE --over FILE.")
        }
    }

    /// The standard with no more than what it brings to the policy under it.
    private func standards() throws -> [PolicyPack] {
        guard let standard, let over else { return [] }
        let base = try policyPack(in: over)
        var laid = try policyPack(in: standard, over: over)
        laid.issuer = laid.title
        laid.norms = laid.norms.filter { $1 != base.norms[$0] }
        return [laid]
    }
}

/// A clause with the place that it has in each pack.
private struct ListedClause: Encodable {
    struct Place: Encodable {
        let pack: String
        let title: String
        let issuer: String
        let paragraph: String
        let strength: Strength
    }

    let name: String
    let sentence: String
    let keeps: [String]
    let isOurs: Bool
    let keptBy: Clause.Keeper
    let places: [Place]

    init(_ clause: Clause, in packs: [PolicyPack]) {
        name = clause.name
        sentence = clause.sentence
        keeps = clause.keeps
        isOurs = clause.isOurs
        keptBy = clause.keptBy
        places = packs.compactMap { pack in
            pack.norms[clause.name].map {
                Place(pack: pack.key, title: pack.title, issuer: pack.issuer, paragraph: $0.paragraph, strength: $0.strength)
            }
        }
    }

    var text: String {
        let keeper = isOurs ? "ours, always" : "kept by \(keptBy.rawValue)"
        let lines = ["\(name) (\(keeper); \(keeps.joined(separator: ", ")))", "  \(sentence)"]
        return (lines + places.map { "  \($0.issuer): \($0.paragraph), \($0.strength.rawValue)" }).joined(separator: "\n") + "\n"
    }
}
