import Crypto
public import Foundation
package import Supervision

/// Seals and opens what people write in confidence: AES-256-GCM, a key for each document, wrapped by the organisation's key, wrapped by
/// the master key, which never enters the database. Each sealing is bound to organisation, subject, row and version, so that
/// bytes moved elsewhere do not open.
public struct Vault: Sendable {
    private let masterKey: SymmetricKey

    /// - Parameter masterKey: 32 random bytes.
    /// - Throws: ``VaultFailure/wrongKeyLength``.
    public init(masterKey: Data) throws {
        guard masterKey.count == 32 else { throw VaultFailure.wrongKeyLength }
        self.masterKey = SymmetricKey(data: masterKey)
    }

    /// A new key for an organisation, wrapped by the master key.
    package func newOrganisationKey(for organisation: Organisation.ID) throws -> Data {
        try wrap(SymmetricKey(size: .bits256), with: masterKey, place: "organisation/\(organisation)")
    }

    func seal(_ words: Confidential, at place: Place, organisationKey wrapped: Data, with grant: Grant) throws -> SealedDocument {
        try seal(Data(words.opened(with: grant).utf8), at: place, organisationKey: wrapped)
    }

    func seal(_ bytes: Data, at place: Place, organisationKey wrapped: Data) throws -> SealedDocument {
        let organisationKey = try unwrap(wrapped, with: masterKey, place: "organisation/\(place.organisationID)")
        let key = SymmetricKey(size: .bits256)
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(place.description.utf8))
        guard let sealed = box.combined else { throw VaultFailure.notSealed }
        return SealedDocument(place: place, wrappedKey: try wrap(key, with: organisationKey, place: place.description), sealed: sealed)
    }

    /// - Throws: ``VaultFailure/doesNotOpen`` where bytes, place or key are not those it was sealed with.
    func open(_ document: SealedDocument, organisationKey wrapped: Data, with grant: Grant) throws -> Confidential {
        Confidential(String(decoding: try bytes(of: document, organisationKey: wrapped, with: grant), as: UTF8.self))
    }

    func bytes(of document: SealedDocument, organisationKey wrapped: Data, with grant: Grant) throws -> Data {
        let organisationKey = try unwrap(wrapped, with: masterKey, place: "organisation/\(document.place.organisationID)")
        let key = try unwrap(document.wrappedKey, with: organisationKey, place: document.place.description)
        return try open(document.sealed, with: key, place: document.place.description)
    }

    /// Whether this is the master key under which an organisation's key was wrapped.
    func opens(organisationKey wrapped: Data, of organisation: Organisation.ID) -> Bool {
        (try? unwrap(wrapped, with: masterKey, place: "organisation/\(organisation)")) != nil
    }

    /// Another key for another use, from which this one cannot be worked out.
    func derivedKey(for use: String) -> Data {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: masterKey, info: Data(use.utf8), outputByteCount: 32).withUnsafeBytes { Data($0) }
    }

    /// Tells whether two texts are the same without telling what they are; without the master key nobody can try words against it.
    func mark(of words: String) -> String {
        let key = SymmetricKey(data: derivedKey(for: "marks"))
        return Data(HMAC<SHA256>.authenticationCode(for: Data(words.utf8), using: key)).base64EncodedString()
    }

    private func wrap(_ key: SymmetricKey, with wrapping: SymmetricKey, place: String) throws -> Data {
        let bytes = key.withUnsafeBytes { Data($0) }
        guard let box = try AES.GCM.seal(bytes, using: wrapping, authenticating: Data("key/\(place)".utf8)).combined else {
            throw VaultFailure.notSealed
        }
        return box
    }

    private func unwrap(_ wrapped: Data, with wrapping: SymmetricKey, place: String) throws -> SymmetricKey {
        SymmetricKey(data: try open(wrapped, with: wrapping, place: "key/\(place)"))
    }

    private func open(_ sealed: Data, with key: SymmetricKey, place: String) throws -> Data {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
        else { throw VaultFailure.doesNotOpen }
        return bytes
    }
}

public enum VaultFailure: Error, Hashable, Sendable {
    case wrongKeyLength, notSealed, doesNotOpen
}

/// Where a sealed document belongs.
struct Place: Hashable, Sendable, CustomStringConvertible {
    enum Subject: String, Sendable {
        case recordDraft, record, recordResponse, addendum, actionPoint, actionOutcome, actionReview
        case referral, referralReason, referralStep
        case handOverRisks, handOverHelp, handOverHarm, handOverReason
        case agreementWords
        case topic, adjustments, sessionChange, keptForm, staffFile, firstDayFile
        case leaveReason, pairingReason
        case consentAbsence, auditFindings, risk
        case lateEntry, signedSheet, unsignedClosing, nonAttendance, privateNote
        case registerCode, endingLeftOut, groupRecordDraft, groupRecord

        /// Whether it is kept only until something better takes its place.
        var isDraft: Bool {
            [.recordDraft, .keptForm, .staffFile, .firstDayFile, .privateNote, .registerCode, .groupRecordDraft].contains(self)
        }
    }

    let organisationID: Organisation.ID
    let subject: Subject
    let subjectID: String
    let version: Int

    init<Thing>(_ subject: Subject, _ id: Identifier<Thing>, version: Int = 1, in organisation: Organisation.ID) {
        organisationID = organisation
        self.subject = subject
        subjectID = id.text
        self.version = version
    }

    var description: String { "\(organisationID)/\(subject.rawValue)/\(subjectID)/\(version)" }
}

struct SealedDocument: Hashable, Sendable {
    let place: Place
    let wrappedKey: Data
    let sealed: Data
}
