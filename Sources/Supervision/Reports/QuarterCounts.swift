/// All that a report is made of: counts of what was done, without a name and without a word that somebody wrote.
public struct QuarterCounts: Hashable, Sendable {
    /// A row of the matrix that obliges its people, and how these stood on the last day.
    public struct Group: Hashable, Sendable {
        public let row: Matrix.Row
        /// Nil where nobody has said who belongs to it.
        public let obligations: [Obligation]?

        public init(row: Matrix.Row, obligations: [Obligation]?) {
            self.row = row
            self.obligations = obligations
        }
    }

    /// Sessions held that have all of this in common.
    public struct Held: Hashable, Sendable {
        public let format: SessionFormat
        public let type: String
        public let isLate: Bool
        public let hasAgreement: Bool
        public let sessions: Int
        public let minutes: Int

        public init(format: SessionFormat, type: String, isLate: Bool, hasAgreement: Bool, sessions: Int, minutes: Int) {
            self.format = format
            self.type = type
            self.isLate = isLate
            self.hasAgreement = hasAgreement
            self.sessions = sessions
            self.minutes = minutes
        }
    }

    /// Attendances, the supervisees', that have all of this in common.
    public struct Attended: Hashable, Sendable {
        /// Key of the row of the matrix for which they count; nil for whoever is in none.
        public let group: String?
        public let format: SessionFormat
        public let type: String
        /// Whether they meet that row.
        public let meetsRow: Bool
        public let attendances: Int
        public let minutes: Int

        public init(group: String?, format: SessionFormat, type: String, meetsRow: Bool, attendances: Int, minutes: Int) {
            self.group = group
            self.format = format
            self.type = type
            self.meetsRow = meetsRow
            self.attendances = attendances
            self.minutes = minutes
        }
    }

    /// What became of a session that was not held.
    public enum Fate: String, Hashable, Sendable, Codable, CaseIterable {
        case cancelledBySupervisor, cancelledBySupervisee, cancelledByOthers, supervisorAbsent, superviseeAbsent
        /// Its time is over and nobody has said what became of it.
        case unsettled
        case toCome
    }

    public struct Planned: Hashable, Sendable {
        public let format: SessionFormat
        public let fate: Fate
        public let sessions: Int

        public init(format: SessionFormat, fate: Fate, sessions: Int) {
            self.format = format
            self.fate = fate
            self.sessions = sessions
        }
    }

    /// Of action points: its key in the policy and what people call it.
    public struct Kind: Hashable, Sendable {
        public let key: String
        public let label: String

        public init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    public enum Invitation: String, Hashable, Sendable, Codable, CaseIterable { case signed, witnessed, notSigned, declined, absent }

    public enum RecordStanding: String, Hashable, Sendable, Codable, CaseIterable {
        case signed, waiting, refused, closedUnsigned
        /// There is a draft, or not even that.
        case notSent
    }

    public enum GroupRecordStanding: String, Hashable, Sendable, Codable, CaseIterable { case closed, notClosed }

    public struct Action: Hashable, Sendable {
        public let kind: String
        /// Whether it was agreed before the quarter.
        public let isEarlier: Bool
        public let standing: ActionStanding
        public let count: Int

        public init(kind: String, isEarlier: Bool, standing: ActionStanding, count: Int) {
            self.kind = kind
            self.isEarlier = isEarlier
            self.standing = standing
            self.count = count
        }
    }

    public var groups: [Group] = []
    public var held: [Held] = []
    public var attended: [Attended] = []
    public var planned: [Planned] = []
    public var invitations: [Invitation: Int] = [:]
    public var records: [RecordStanding: Int] = [:]
    public var groupRecords: [GroupRecordStanding: Int] = [:]
    /// Sessions arranged, by the key of their type.
    public var arranged: [String: Int] = [:]
    public var actions: [Action] = []
    public var surgeries: [Matrix.Row] = []
    /// Every type that an edition in question knows.
    public var types: [SessionTypeTerm] = []
    public var kinds: [Kind] = []

    public init() {}
}

extension Matrix {
    /// The rows that oblige the people in them: mandatory ones with a known number of sessions in one format.
    public var obliging: [Row] { rows.filter { $0.kind == .mandatory && $0.sessionFormat != nil && ($0.sessionsPerYear ?? 0) > 0 } }
}
