/// What a policy says of action points: their kinds, who owns them, when they need a date.
public struct ActionPointTerms: Hashable, Sendable, Codable {
    public struct Kind: Hashable, Sendable, Codable {
        public var key: String
        public var label: String
        public var needsOwner: Bool
        public var needsDate: Bool
        /// Whether the kind says in itself that nothing is left to do.
        public var isNothingFurther: Bool
        /// Whether it concerns one person alone, so that it has no place in a group's record.
        public var isPersonal: Bool
        /// What it sets going beside.
        public var opens: ActionNeed
        public var provision: Provision

        public init(
            key: String, label: String, needsOwner: Bool, needsDate: Bool, isNothingFurther: Bool, isPersonal: Bool = false,
            opens: ActionNeed = .none, provision: Provision
        ) {
            self.key = key
            self.label = label
            self.needsOwner = needsOwner
            self.needsDate = needsDate
            self.isNothingFurther = isNothingFurther
            self.isPersonal = isPersonal
            self.opens = opens
            self.provision = provision
        }
    }

    public enum Owner: String, Hashable, Sendable, Codable, CaseIterable { case supervisee, supervisor, presenter, agreed }

    public var kinds: [Kind]
    /// Rows that the printed form has; the screen has no upper limit.
    public var printedRows: Int
    /// Characters from which on the text is called long; a warning, never a refusal.
    public var briefLimit: Setting<Int>
    /// Places a supervisee can be pointed to.
    public var signposts: [Term]
    /// Whose it is unless they say otherwise; nil where nothing is said.
    public var ownerDefault: Setting<Owner>?
    /// Whether each has a date, whatever its kind says.
    public var dateRequired: Setting<Bool>?
    /// Whether what is open goes with the pair from session to session.
    public var carryForward: Setting<Bool>?

    public init(
        kinds: [Kind], printedRows: Int, briefLimit: Setting<Int>, signposts: [Term], ownerDefault: Setting<Owner>? = nil,
        dateRequired: Setting<Bool>? = nil, carryForward: Setting<Bool>? = nil
    ) {
        self.kinds = kinds
        self.printedRows = printedRows
        self.briefLimit = briefLimit
        self.signposts = signposts
        self.ownerDefault = ownerDefault
        self.dateRequired = dateRequired
        self.carryForward = carryForward
    }

    public func isPersonal(_ kind: String) -> Bool { kinds.contains { $0.key == kind && $0.isPersonal } }
}
