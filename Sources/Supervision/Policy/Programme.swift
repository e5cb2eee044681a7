/// A part of a policy with terms of its own. What it does not set is the policy's.
public struct Programme: Hashable, Sendable, Codable {
    public var key: String
    public var title: String
    /// Keys of the session types that belong to it.
    public var types: [String]
    /// Keys of the matrix rows that belong to it.
    public var rows: [String]
    public var agreements: [SessionFormat: AgreementForm]
    public var records: [SessionFormat: RecordForm]
    public var lengths: [SessionFormat: Setting<Int>]
    public var agenda: AgendaTerms?
    public var caseRecord: CaseRecordTerms?
    public var cancel: CancelTerms?
    public var scheduling: SchedulingTerms?
    public var recording: RecordingTerms?
    public var pairing: PairingTerms?
    public var provision: Provision

    public init(
        key: String, title: String, types: [String], rows: [String], agreements: [SessionFormat: AgreementForm] = [:],
        records: [SessionFormat: RecordForm] = [:], lengths: [SessionFormat: Setting<Int>] = [:], agenda: AgendaTerms? = nil,
        caseRecord: CaseRecordTerms? = nil, cancel: CancelTerms? = nil, scheduling: SchedulingTerms? = nil,
        recording: RecordingTerms? = nil, pairing: PairingTerms? = nil, provision: Provision
    ) {
        self.key = key
        self.title = title
        self.types = types
        self.rows = rows
        self.agreements = agreements
        self.records = records
        self.lengths = lengths
        self.agenda = agenda
        self.caseRecord = caseRecord
        self.cancel = cancel
        self.scheduling = scheduling
        self.recording = recording
        self.pairing = pairing
        self.provision = provision
    }
}

/// What holds for a session of a type: the terms of its programme, else those of the whole policy.
extension PolicyPack {
    public func programme(ofType type: String) -> Programme? { programmes.first { $0.types.contains(type) } }
    public func programme(ofRow row: String) -> Programme? { programmes.first { $0.rows.contains(row) } }

    public func agreement(for format: SessionFormat, type: String) -> AgreementForm? {
        programme(ofType: type)?.agreements[format] ?? agreements[format]
    }

    public func record(for format: SessionFormat, type: String) -> RecordForm? {
        programme(ofType: type)?.records[format] ?? records[format]
    }

    /// The form of an agreement by its key, of the whole policy or of a programme of it.
    public func agreementForm(_ key: String) -> AgreementForm? {
        (Array(agreements.values) + programmes.flatMap { $0.agreements.values }).first { $0.key == key }
    }

    /// The form of a record by its key, of the whole policy or of a programme of it.
    public func recordForm(_ key: String) -> RecordForm? {
        (Array(records.values) + programmes.flatMap { $0.records.values }).first { $0.key == key }
    }

    /// Usual length in minutes; nil where the policy has none.
    public func length(for format: SessionFormat, type: String) -> Setting<Int>? {
        programme(ofType: type)?.lengths[format] ?? lengths[format]
    }

    public func agenda(ofType type: String) -> AgendaTerms? { programme(ofType: type)?.agenda ?? agenda }
    public func caseRecord(ofType type: String) -> CaseRecordTerms? { programme(ofType: type)?.caseRecord ?? caseRecord }
    public func cancel(ofType type: String) -> CancelTerms? { programme(ofType: type)?.cancel ?? cancel }
    public func scheduling(ofType type: String) -> SchedulingTerms? { programme(ofType: type)?.scheduling ?? scheduling }
    public func recording(ofType type: String) -> RecordingTerms? { programme(ofType: type)?.recording ?? recording }

    /// By the row of the matrix that asks for the pair.
    public func pairing(ofRow row: String) -> PairingTerms? { programme(ofRow: row)?.pairing ?? pairing }
}
