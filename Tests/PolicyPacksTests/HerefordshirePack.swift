import Foundation
import PolicyPacks
import Supervision
import Testing

/// The pack of Herefordshire and Worcestershire CCG, as it stands in the repository.
enum HerefordshirePack {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Policies/herefordshire-and-worcestershire-ccg.yaml").path()

    private static let reading = Result { try PolicyPackReader.read(file: file) }

    static func pack() throws -> PolicyPack { try reading.get() }

    static func text() throws -> String { String(decoding: try PolicyPackReader.bytes(of: file), as: UTF8.self) }

    static func contract() throws -> AgreementForm { try #require(try pack().agreements[.individual]) }
    static func formI() throws -> RecordForm { try #require(try pack().records[.individual]) }
    static func recording() throws -> RecordingTerms { try #require(try pack().recording) }

    static func term(_ key: String) throws -> AgreementForm.PartyTerm {
        try #require(try contract().terms.first { $0.key == key }, "the contract has no term “\(key)”")
    }

    static func row(_ key: String) throws -> Matrix.Row {
        try #require(try pack().matrix.rows.first { $0.key == key }, "the matrix has no row “\(key)”")
    }

    static func prompt(_ key: String) throws -> Prompt {
        try #require(try pack().prompts.first { $0.key == key }, "the pack has no prompt “\(key)”")
    }

    static func step(_ key: String) throws -> ProcedureStep {
        try #require(try pack().procedure.first { $0.key == key }, "the procedure has no step “\(key)”")
    }

    static func type(_ key: String) throws -> SessionTypeTerm {
        try #require(try pack().sessionTypes.first { $0.key == key }, "the pack has no type “\(key)”")
    }

    /// Whether a role has a duty that says all the words, in that paragraph and so firmly.
    static func hasDuty(_ role: String, _ paragraph: String, _ strength: Strength, saying words: String...) throws -> Bool {
        try pack().duties.contains { duty in
            duty.role == role && duty.provision == Provision(paragraph: paragraph, strength: strength)
                && words.allSatisfy { duty.text.says($0) }
        }
    }
}

func must(_ paragraph: String) -> Provision { Provision(paragraph: paragraph, strength: .must) }
func should(_ paragraph: String) -> Provision { Provision(paragraph: paragraph, strength: .should) }
func may(_ paragraph: String) -> Provision { Provision(paragraph: paragraph, strength: .may) }
