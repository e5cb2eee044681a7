import ArgumentParser
import Supervision

struct PolicyMatrix: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix", abstract: "Work out the matrix of a policy pack: sessions, attendances and hours of a year.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

    @Argument(help: "The pack, a YAML file.", completion: .file(extensions: ["yaml"]))
    var file: String

    @Option(help: "How to print it.")
    var format: Format = .table

    func run() async throws {
        let figures = try policyPack(in: file).matrix.workedOut()
        switch format {
        case .table: print(figures.table, terminator: "")
        case .csv: print(figures.csv, terminator: "")
        case .json: print(try json(figures), terminator: "")
        }
    }
}
