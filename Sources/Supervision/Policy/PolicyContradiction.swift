/// Where an overlay asks for less than the policy that it lies over. That policy's value holds, and the policy owner is told.
public struct PolicyContradiction: Hashable, Sendable, Codable {
    /// What it is about: "How often Nurses are supervised".
    public var matter: String
    /// What the overlay has.
    public var above: String
    /// What holds.
    public var below: String
    /// Where the policy below has it.
    public var provision: Provision

    public init(matter: String, above: String, below: String, provision: Provision) {
        self.matter = matter
        self.above = above
        self.below = below
        self.provision = provision
    }

    /// For the policy owner, to settle it in one of the two texts.
    public var sentence: String {
        "\(matter): the overlay has \(above), the policy below it has \(below) (\(provision.paragraph)). The firmer holds: \(below)."
    }
}

extension PolicyPack {
    /// The pack as it is in force where it lies over another: of two values the firmer holds, and each weaker one is told.
    ///
    /// Firmer is: "must" before "should" before "may", the shorter interval, more who sign, fewer who read. What we chose because the policy
    /// below is silent gives way.
    /// - Parameter base: the pack as it was, of which this one has everything that it does not change.
    public func laid(over base: PolicyPack) -> PolicyPack {
        var (pack, firmness) = (self, Firmness())
        firmness.holdNorms(&pack, base)
        firmness.holdMatrix(&pack, base)
        firmness.holdAgreements(&pack, base)
        firmness.holdRecords(&pack, base)
        firmness.holdSessions(&pack, base)
        firmness.holdReports(&pack, base)
        firmness.holdProgrammes(&pack, base)
        pack.contradictions = base.contradictions + firmness.found.filter { !base.contradictions.contains($0) }
        return pack
    }

    /// Where this pack, as it was written over the other, asks for less than that.
    public func contradictions(with base: PolicyPack) -> [PolicyContradiction] {
        laid(over: base).contradictions.filter { !base.contradictions.contains($0) }
    }
}
