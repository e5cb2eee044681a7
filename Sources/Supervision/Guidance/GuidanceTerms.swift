/// The models, functions and stakeholders of supervision that a policy names. Offered, never compulsory.
public struct GuidanceTerms: Hashable, Sendable, Codable {
    /// A model of reflection with its steps, in order.
    public struct Model: Hashable, Sendable, Codable {
        public var key: String
        public var title: String
        public var steps: [Term]
        public var provision: Provision

        public init(key: String, title: String, steps: [Term], provision: Provision) {
            self.key = key
            self.title = title
            self.steps = steps
            self.provision = provision
        }
    }

    public var models: [Model]
    public var functions: [Term]
    public var stakeholders: [Term]
    /// What comes of too much of one thing, under the key of the function or stakeholder.
    public var cautions: [Term]

    public init(models: [Model] = [], functions: [Term] = [], stakeholders: [Term] = [], cautions: [Term] = []) {
        self.models = models
        self.functions = functions
        self.stakeholders = stakeholders
        self.cautions = cautions
    }
}
