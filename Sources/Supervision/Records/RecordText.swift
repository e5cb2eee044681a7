/// A record as it was sent for signature: every label, answer, name and time as the parties saw them. Signed records render from
/// this for ever, whatever becomes of forms, posts and names.
public struct RecordText: Hashable, Sendable, Codable {
    public struct Line: Hashable, Sendable, Codable {
        public let key: String
        public let label: String
        public let value: String

        public init(key: String, label: String, value: String) {
            self.key = key
            self.label = label
            self.value = value
        }
    }

    public struct Action: Hashable, Sendable, Codable {
        public let id: ActionPoint.ID
        public let kind: String
        public let kindLabel: String
        public let text: String
        public let ownerID: Membership.ID?
        public let ownerName: String
        public let dueOn: CivilDate?

        public init(
            id: ActionPoint.ID, kind: String, kindLabel: String, text: String, ownerID: Membership.ID?, ownerName: String,
            dueOn: CivilDate?
        ) {
            self.id = id
            self.kind = kind
            self.kindLabel = kindLabel
            self.text = text
            self.ownerID = ownerID
            self.ownerName = ownerName
            self.dueOn = dueOn
        }
    }

    public let edition: String
    public let form: String
    public let title: String
    public let notice: String
    public let lines: [Line]
    public let actions: [Action]
    public let statement: String
    public let supervisee: PartyAsSigned
    public let supervisor: PartyAsSigned
    public let sentAt: Instant
    public let sentAtAsShown: String
    public let agreement: String
    public let salt: String

    public init(
        edition: String, form: String, title: String, notice: String, lines: [Line], actions: [Action], statement: String,
        supervisee: PartyAsSigned, supervisor: PartyAsSigned, sentAt: Instant, sentAtAsShown: String, agreement: String, salt: String
    ) {
        self.edition = edition
        self.form = form
        self.title = title
        self.notice = notice
        self.lines = lines
        self.actions = actions
        self.statement = statement
        self.supervisee = supervisee
        self.supervisor = supervisor
        self.sentAt = sentAt
        self.sentAtAsShown = sentAtAsShown
        self.agreement = agreement
        self.salt = salt
    }
}
