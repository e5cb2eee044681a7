/// One of our norms: a sentence in our words, and the requirements that it keeps.
///
/// The pack in force says whether its policy has the norm, how firmly, and in which paragraph (``PolicyPack/norms``).
/// A clause that no pack has to name (`isOurs`) holds always: it guards the promise that private words stay private.
public struct Clause: Hashable, Sendable {
    public enum Keeper: String, Sendable, Codable { case software, people }

    /// Stable, as packs and addresses name it: `recordSignedByBoth`.
    public let name: String
    public let sentence: String
    /// Requirement IDs: `LAS-174`, `DB-18`.
    public let keeps: [String]
    public let isOurs: Bool
    public let keptBy: Keeper

    public init(_ name: String, _ sentence: String, keeps: [String], isOurs: Bool = false, keptBy: Keeper = .software) {
        self.name = name
        self.sentence = sentence
        self.keeps = keeps
        self.isOurs = isOurs
        self.keptBy = keptBy
    }
}

extension Clause {
    /// Every clause, in the order of the capabilities; each capability lists its own in `…Clauses.swift`.
    public static var all: [Clause] {
        accessClauses + peopleClauses + pairingClauses + matrixClauses + obligationClauses + agreementClauses + sessionClauses
            + lateEntryClauses
            + nonAttendanceClauses + standInClauses + privateNoteClauses + recordClauses + signedSheetClauses + unsignedClosingClauses
            + consentClauses + caseTraceClauses + circulationClauses
            + actionPointClauses + groupClauses + attendanceClauses + groupRecordClauses + assuranceClauses + reportClauses
            + yearPlanClauses + handOverClauses + releaseClauses + rebookingClauses + agendaClauses + arrangingClauses + agreedTermsClauses
            + pairAgreementClauses + guidanceClauses + ownersClauses
    }
}
