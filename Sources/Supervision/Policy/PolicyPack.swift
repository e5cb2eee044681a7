/// One policy as data: the settings, forms, terms and texts that make the software follow it.
///
/// Read from a file in `Policies/` by `PolicyPacks`; an organisation adopts an edition of it.
public struct PolicyPack: Hashable, Sendable, Codable {
    public enum Status: String, Hashable, Sendable, Codable, CaseIterable { case draft, approved }

    public var key: String
    public var title: String
    public var issuer: String
    public var version: String
    /// Title and version of the policy over which it was laid, where it was.
    public var laidOver: String?
    public var status: Status
    /// Whom the subject-matter covers, in words.
    public var subjects: String
    /// Clause name to where the policy has it; a clause that is absent is not this policy's.
    public var norms: [String: Provision]
    public var matrix: Matrix
    /// Usual length in minutes where neither matrix row nor parties say otherwise.
    public var lengths: [SessionFormat: Setting<Int>]
    public var sessionTypes: [SessionTypeTerm]
    /// What a supervisee may bring.
    public var topicKinds: [Term]
    public var agreements: [SessionFormat: AgreementForm]
    public var records: [SessionFormat: RecordForm]
    public var actionPoints: ActionPointTerms
    /// What to expect, readable before a session; `checklist` steps are ticked by the supervisor in it.
    public var procedure: [ProcedureStep]
    /// Questions offered while preparing, talking and writing; never compulsory.
    public var prompts: [Prompt]
    /// Where to turn for advice now; the numbers are the organisation's own settings.
    public var adviceLines: [AdviceLine]
    /// The supervisor's note on what a venue has to be.
    public var venueNote: Setting<String>
    /// Readers named by the policy's body text, beside what each agreement says.
    public var readers: Setting<[RecordReader]>
    /// Other facts of the policy, shown on the policy page: duties of roles, aims, definitions.
    public var duties: [Duty]
    // A policy may be silent on each of the following; nil says so.
    public var attendance: AttendanceForm?
    public var custody: CustodyTerms?
    public var requests: RequestTerms?
    public var surgeries: SurgeryTerms?
    public var escalation: EscalationTerms?
    public var reports: ReportTerms?
    public var audits: AuditTerms?
    public var document: DocumentControl?
    public var scheduling: SchedulingTerms?
    public var cancel: CancelTerms?
    public var compliance: ComplianceTerms?
    public var pairing: PairingTerms?
    public var agenda: AgendaTerms?
    public var recording: RecordingTerms?
    public var caseRecord: CaseRecordTerms?
    public var feedback: FeedbackTerms?
    public var guidance: GuidanceTerms?
    /// For how many years agreements and records are kept; nil until the organisation says.
    public var retentionYears: Setting<Int>?
    /// Parts of the policy with terms of their own; empty where it is one.
    public var programmes: [Programme]
    /// Where an overlay asked for less than what lies below it, which held; for the policy owner.
    public var contradictions: [PolicyContradiction]

    public init(
        key: String, title: String, issuer: String, version: String, status: Status, subjects: String,
        norms: [String: Provision], matrix: Matrix, lengths: [SessionFormat: Setting<Int>], sessionTypes: [SessionTypeTerm],
        topicKinds: [Term], agreements: [SessionFormat: AgreementForm], records: [SessionFormat: RecordForm],
        actionPoints: ActionPointTerms, procedure: [ProcedureStep], prompts: [Prompt], adviceLines: [AdviceLine],
        venueNote: Setting<String>, readers: Setting<[RecordReader]>, duties: [Duty],
        attendance: AttendanceForm? = nil, custody: CustodyTerms? = nil, requests: RequestTerms? = nil, surgeries: SurgeryTerms? = nil,
        escalation: EscalationTerms? = nil, reports: ReportTerms? = nil, audits: AuditTerms? = nil, document: DocumentControl? = nil,
        scheduling: SchedulingTerms? = nil, cancel: CancelTerms? = nil, compliance: ComplianceTerms? = nil, pairing: PairingTerms? = nil,
        agenda: AgendaTerms? = nil, recording: RecordingTerms? = nil, caseRecord: CaseRecordTerms? = nil, feedback: FeedbackTerms? = nil,
        guidance: GuidanceTerms? = nil, retentionYears: Setting<Int>? = nil, programmes: [Programme] = [],
        contradictions: [PolicyContradiction] = []
    ) {
        self.key = key
        self.title = title
        self.issuer = issuer
        self.version = version
        self.status = status
        self.subjects = subjects
        self.norms = norms
        self.matrix = matrix
        self.lengths = lengths
        self.sessionTypes = sessionTypes
        self.topicKinds = topicKinds
        self.agreements = agreements
        self.records = records
        self.actionPoints = actionPoints
        self.procedure = procedure
        self.prompts = prompts
        self.adviceLines = adviceLines
        self.venueNote = venueNote
        self.readers = readers
        self.duties = duties
        self.attendance = attendance
        self.custody = custody
        self.requests = requests
        self.surgeries = surgeries
        self.escalation = escalation
        self.reports = reports
        self.audits = audits
        self.document = document
        self.scheduling = scheduling
        self.cancel = cancel
        self.compliance = compliance
        self.pairing = pairing
        self.agenda = agenda
        self.recording = recording
        self.caseRecord = caseRecord
        self.feedback = feedback
        self.guidance = guidance
        self.retentionYears = retentionYears
        self.programmes = programmes
        self.contradictions = contradictions
    }
}

extension PolicyPack {
    /// The types in which a session of a format can be held.
    public func types(for format: SessionFormat) -> [SessionTypeTerm] { sessionTypes.filter { $0.format == nil || $0.format == format } }

    /// The type of the sessions that the matrix asks for; nil where none of the format meets it.
    public func planned(_ format: SessionFormat) -> SessionTypeTerm? { types(for: format).first(where: \.meetsObligation) }

    /// The type of the sessions that a row of the matrix asks for: its programme's, where it is of one.
    public func planned(_ format: SessionFormat, ofRow row: String) -> SessionTypeTerm? {
        let own = programme(ofRow: row)?.types ?? []
        return types(for: format).first { $0.meetsObligation && own.contains($0.key) } ?? planned(format)
    }
}

/// A sentence of the policy in our words, under a stable key.
public struct Term: Hashable, Sendable, Codable {
    public var key: String
    public var text: String
    public var provision: Provision

    public init(key: String, text: String, provision: Provision) {
        self.key = key
        self.text = text
        self.provision = provision
    }
}

public struct SessionTypeTerm: Hashable, Sendable, Codable {
    public var key: String
    public var label: String
    /// Whether a session of this type can meet an obligation of the matrix.
    public var meetsObligation: Bool
    /// Whether the type alone tells something private, so that who only coordinates sees "session".
    public var isTelling: Bool
    /// The format for which it is meant; nil is every format.
    public var format: SessionFormat?
    public var provision: Provision

    public init(
        key: String, label: String, meetsObligation: Bool, isTelling: Bool, format: SessionFormat? = nil, provision: Provision
    ) {
        self.key = key
        self.label = label
        self.meetsObligation = meetsObligation
        self.isTelling = isTelling
        self.format = format
        self.provision = provision
    }
}

public struct Prompt: Hashable, Sendable, Codable {
    public enum Stage: String, Hashable, Sendable, Codable, CaseIterable { case preparing, opening, talking, closing }

    public var key: String
    public var stage: Stage
    /// The step of the cycle it belongs to, or empty.
    public var step: String
    public var text: String
    /// The format for which it is meant; nil is every format.
    public var format: SessionFormat?
    public var provision: Provision

    public init(key: String, stage: Stage, step: String, text: String, format: SessionFormat? = nil, provision: Provision) {
        self.key = key
        self.stage = stage
        self.step = step
        self.text = text
        self.format = format
        self.provision = provision
    }
}

public struct ProcedureStep: Hashable, Sendable, Codable {
    public var key: String
    public var text: String
    public var isChecklist: Bool
    /// Whether it is the time that is kept at the end; leaving it out takes a reason.
    public var isEnding: Bool
    /// The format for which it is meant; nil is every format.
    public var format: SessionFormat?
    public var provision: Provision

    public init(
        key: String, text: String, isChecklist: Bool, isEnding: Bool = false, format: SessionFormat? = nil, provision: Provision
    ) {
        self.key = key
        self.text = text
        self.isChecklist = isChecklist
        self.isEnding = isEnding
        self.format = format
        self.provision = provision
    }
}

public struct AdviceLine: Hashable, Sendable, Codable {
    public var key: String
    public var label: String
    public var isAlwaysOpen: Bool
    public var provision: Provision

    public init(key: String, label: String, isAlwaysOpen: Bool, provision: Provision) {
        self.key = key
        self.label = label
        self.isAlwaysOpen = isAlwaysOpen
        self.provision = provision
    }
}

/// Something the policy expects of a role, shown to people and kept by them.
public struct Duty: Hashable, Sendable, Codable {
    public var role: String
    public var text: String
    public var provision: Provision

    public init(role: String, text: String, provision: Provision) {
        self.role = role
        self.text = text
        self.provision = provision
    }
}
