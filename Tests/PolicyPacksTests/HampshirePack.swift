import PolicyPacks
import Supervision
import Testing

/// The standard of the four partnerships, laid over the plain policy of an agency.
enum HampshirePack {
    private static let reading = Result { try over("agency-baseline") }

    static func pack() throws -> PolicyPack { try reading.get() }

    /// The standard over another policy of the repository.
    static func over(_ base: String) throws -> PolicyPack { try over(try PolicyFile.bytes(base)) }

    static func over(_ base: [UInt8]) throws -> PolicyPack {
        try PolicyPackReader.read(
            try PolicyFile.bytes("hampshire-partnership-standard"), file: "hampshire-partnership-standard.yaml", over: [base])
    }

    static func norm(_ clause: Clause) throws -> Provision { try #require(try pack().norms[clause.name]) }

    static func prompt(_ key: String) throws -> Prompt {
        try #require(try pack().prompts.first { $0.key == key }, "the pack has no prompt “\(key)”")
    }

    static func type(_ key: String) throws -> SessionTypeTerm {
        try #require(try pack().sessionTypes.first { $0.key == key }, "there is no type “\(key)”")
    }

    static func term(_ key: String) throws -> AgreementForm.PartyTerm {
        try #require(try pack().agreements[.individual]?.terms.first { $0.key == key }, "the agreement has no term “\(key)”")
    }

    static func field(_ key: String, of format: SessionFormat) throws -> RecordForm.Field {
        try #require(try pack().records[format]?.fields.first { $0.key == key }, "the record has no field “\(key)”")
    }

    static func duties(of role: String) throws -> [Duty] { try pack().duties.filter { $0.role == role } }
}

/// The plain policy of an agency, as it stands in the repository.
enum AgencyBaseline {
    private static let reading = Result { try PolicyPackReader.read(file: PolicyFile.path("agency-baseline")) }

    static func pack() throws -> PolicyPack { try reading.get() }
}
