import Foundation
import PolicyPacks
import Supervision
import Testing

/// The pack of the policy with two programmes, as it stands in the repository.
enum DerbyPack {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Policies/derby-and-derbyshire-icb.yaml").path()

    private static let reading = Result { try PolicyPackReader.read(file: file) }

    static func pack() throws -> PolicyPack { try reading.get() }

    static func text() throws -> String { String(decoding: try PolicyPackReader.bytes(of: file), as: UTF8.self) }

    static func programme(_ key: String) throws -> Programme {
        try #require(try pack().programmes.first { $0.key == key }, "there is no programme “\(key)”")
    }

    /// The agreement under which a session of this type is held.
    static func agreement(_ type: String) throws -> AgreementForm { try #require(try pack().agreement(for: .individual, type: type)) }

    static func record(_ type: String) throws -> RecordForm { try #require(try pack().record(for: .individual, type: type)) }

    static func groupRecord() throws -> RecordForm { try #require(try pack().record(for: .group, type: "actionLearningSet")) }

    static func term(_ key: String, of type: String) throws -> AgreementForm.PartyTerm {
        try #require(try agreement(type).terms.first { $0.key == key }, "the agreement has no term “\(key)”")
    }

    static func field(_ key: String, of type: String = "safeguarding") throws -> RecordForm.Field {
        try #require(try record(type).fields.first { $0.key == key }, "the record has no field “\(key)”")
    }

    static func prompt(_ key: String) throws -> Prompt {
        try #require(try pack().prompts.first { $0.key == key }, "the pack has no prompt “\(key)”")
    }

    static func step(_ key: String) throws -> ProcedureStep {
        try #require(try pack().procedure.first { $0.key == key }, "the procedure has no step “\(key)”")
    }

    static func kind(_ key: String) throws -> ActionPointTerms.Kind {
        try #require(try pack().actionPoints.kinds.first { $0.key == key }, "there is no kind “\(key)”")
    }

    static func type(_ key: String) throws -> SessionTypeTerm {
        try #require(try pack().sessionTypes.first { $0.key == key }, "there is no type “\(key)”")
    }

    static func norm(_ clause: Clause) throws -> Provision { try #require(try pack().norms[clause.name]) }

    static func row(_ key: String) throws -> Matrix.Row { try #require(try pack().matrix.rows.first { $0.key == key }) }

    static func duty(_ role: String, _ words: String) throws -> Duty {
        try #require(try pack().duties.first { $0.role == role && $0.text.says(words) }, "\(role) has no duty that says “\(words)”")
    }
}
