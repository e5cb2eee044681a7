import Foundation
import PolicyPacks
import Supervision
import Testing

/// The pack of the London Ambulance Service, as it stands in the repository.
enum LondonPack {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Policies/london-ambulance-service.yaml").path()

    private static let reading = Result { try PolicyPackReader.read(file: file) }

    static func pack() throws -> PolicyPack { try reading.get() }

    static func text() throws -> String { String(decoding: try PolicyPackReader.bytes(of: file), as: UTF8.self) }

    /// The pack's text with the first occurrence of some lines put differently, and the number of the first of these.
    static func text(replacing old: String, with new: String) throws -> (text: String, line: Int) {
        let text = try text()
        let range = try #require(text.range(of: old), "the pack has no “\(old)”")
        let line = text[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
        return (text.replacingCharacters(in: range, with: new), line)
    }

    static func individualAgreement() throws -> AgreementForm { try #require(try pack().agreements[.individual]) }
    static func groupAgreement() throws -> AgreementForm { try #require(try pack().agreements[.group]) }
    static func individualRecord() throws -> RecordForm { try #require(try pack().records[.individual]) }
    static func groupRecord() throws -> RecordForm { try #require(try pack().records[.group]) }

    static func field(_ key: String) throws -> RecordForm.Field {
        try #require(try individualRecord().fields.first { $0.key == key }, "the record has no field “\(key)”")
    }

    static func term(_ key: String) throws -> AgreementForm.PartyTerm {
        try #require(try individualAgreement().terms.first { $0.key == key }, "the agreement has no term “\(key)”")
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

    static func norm(_ clause: Clause) throws -> Provision { try #require(try pack().norms[clause.name]) }

    static func row(_ key: String) throws -> Matrix.Row { try #require(try pack().matrix.rows.first { $0.key == key }) }
}

extension String {
    /// Whether all the words stand in it, however written.
    func says(_ words: String...) -> Bool {
        let folded = lowercased()
        return words.allSatisfy { folded.contains($0) }
    }
}
