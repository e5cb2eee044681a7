/// Compares what an overlay has with what lies below it, keeps the firmer, and gathers what was weaker.
struct Firmness {
    private(set) var found: [PolicyContradiction] = []
    /// Title of the programme whose terms are compared; nil while they are the whole policy's.
    var programme: String?

    mutating func note(_ matter: String, _ above: String, _ below: String, _ provision: Provision) {
        let whole = programme.map { "\(matter), in “\($0)”" } ?? matter
        found.append(PolicyContradiction(matter: whole, above: above, below: below, provision: provision))
    }

    mutating func hold(_ matter: String, _ above: inout Provision, over below: Provision) {
        guard !below.isOurs, above.strength.isWeaker(than: below.strength) else { return }
        note(matter, "“\(above.strength.rawValue)”", "“\(below.strength.rawValue)”", below)
        above.strength = below.strength
    }

    mutating func hold<Value>(
        _ matter: String, _ above: inout Setting<Value>, over below: Setting<Value>, in words: (Value) -> String,
        isWeaker: (_ above: Value, _ below: Value) -> Bool
    ) {
        guard !below.provision.isOurs else { return }
        if isWeaker(above.value, below.value) {
            note(matter, words(above.value), words(below.value), below.provision)
            above = below
        } else {
            hold(matter, &above.provision, over: below.provision)
        }
    }

    /// A promise that is kept or not; nil where a policy is silent, and what lies below goes on.
    mutating func hold(_ matter: String, _ above: inout Setting<Bool>?, over below: Setting<Bool>?, firmer: Bool = true) {
        guard let below else { return }
        var value = above ?? below
        hold(matter, &value, over: below, in: { $0 ? "yes" : "no" }, isWeaker: { $1 == firmer && $0 != firmer })
        above = value
    }

    /// A stretch of time, of which the shorter is firmer; nil where a policy is silent, and what lies below goes on.
    mutating func hold(_ matter: String, _ above: inout Setting<Int>?, over below: Setting<Int>?, in unit: String) {
        guard let below else { return }
        var value = above ?? below
        hold(matter, &value, over: below, in: { "\($0) \(unit)" }, isWeaker: >)
        above = value
    }

    /// Those who have to sign: nobody falls out.
    mutating func holdSignatories(
        _ matter: String, _ above: inout Setting<[AgreementForm.Party]>, over below: Setting<[AgreementForm.Party]>
    ) {
        guard !below.provision.isOurs else { return }
        if !Set(below.value).isSubset(of: above.value) {
            note(matter, above.value.map(\.rawValue.keyInWords).orNobody, below.value.map(\.rawValue.keyInWords).orNobody, below.provision)
            above.value = AgreementForm.Party.allCases.filter { (above.value + below.value).contains($0) }
        }
        hold(matter, &above.provision, over: below.provision)
    }

    /// Those who may read: nobody comes in.
    mutating func holdReaders(_ matter: String, _ above: inout Setting<[RecordReader]>, over below: Setting<[RecordReader]>) {
        guard !below.provision.isOurs else { return }
        let narrower = above.value.filter(below.value.contains)
        if narrower != above.value {
            note(matter, above.value.map(\.rawValue.keyInWords).orNobody, below.value.map(\.rawValue.keyInWords).orNobody, below.provision)
            above.value = narrower.isEmpty ? below.value : narrower
        }
        hold(matter, &above.provision, over: below.provision)
    }
}

extension Strength {
    func isWeaker(than other: Strength) -> Bool { rank < other.rank }

    private var rank: Int {
        switch self {
        case .may: 0
        case .should: 1
        case .must: 2
        }
    }
}

extension [String] {
    fileprivate var orNobody: String { isEmpty ? "nobody" : inWords }
}
