import Support
import Supervision
import Testing

@Suite struct OwnersRulesTests {
    private func pack(_ strength: Strength, isOurs: Bool = false) throws -> PolicyPack {
        var pack = try PolicyForTests.pack()
        let provision = Provision(paragraph: "6", strength: strength, isOurs: isOurs)
        pack.lengths[.individual] = Setting(60, provision)
        pack.matrix.defaultGroupSize = Setting(6, provision)
        pack.scheduling = SchedulingTerms(arranger: Setting(.supervisor, provision))
        pack.cancel = CancelTerms(grounds: [], rebooker: Setting(.arranger, provision), rebookDays: Setting(10, provision))
        return pack
    }

    private func refused(_ key: String, _ value: String, under pack: PolicyPack, because reason: String = "") -> [Clause] {
        pack.refusals(of: [OwnersChange(key: key, value: value, reason: reason)])[key] ?? []
    }

    @Test(arguments: [("lengths.individual", "59"), ("groupSize", "7"), ("rebookDays", "11"), ("arranger", "lineManager")])
    func `HIPS-011 DB-52: nothing is set weaker than what the policy makes compulsory`(key: String, weaker: String) throws {
        #expect(refused(key, weaker, under: try pack(.must), because: "We have to.") == [.ownersKeepToMust])
        #expect(refused(key, weaker, under: try pack(.should)) == [.departuresSayWhy])
        #expect(refused(key, weaker, under: try pack(.should), because: "We have to.") == [])
        #expect(refused(key, weaker, under: try pack(.may)) == [])
        #expect(refused(key, weaker, under: try pack(.must, isOurs: true)) == [], "the policy leaves it open")
    }

    @Test(arguments: [("lengths.individual", "61"), ("groupSize", "5"), ("rebookDays", "9"), ("arranger", "supervisor")])
    func `HIPS-011: what is firmer, or as it was, needs no reason`(key: String, value: String) throws {
        #expect(refused(key, value, under: try pack(.must)) == [])
    }

    @Test(arguments: [
        ("lengths.individual", "nine"), ("lengths.individual", "9"), ("lengths.individual", "060"), ("lengths.individual", "99999999999"),
        ("arranger", "nobody"), ("title", "Another"), ("rebookDays", ""),
    ])
    func `HIPS-011: a setting has a value that it can have, and nothing else can be set`(key: String, value: String) throws {
        let pack = try pack(.may)
        #expect(refused(key, value, under: pack) == [.settingsAreAllowed])
        #expect(pack.changed(by: [OwnersChange(key: key, value: value)]) == pack)
    }

    @Test func `HIPS-011: what is set holds, and nothing beside it changes`() throws {
        let pack = try pack(.should)
        var expected = pack
        expected.lengths[.individual]?.value = 75
        expected.cancel?.rebookDays?.value = 5
        expected.scheduling?.arranger.value = .supervisee
        let changes = [("lengths.individual", "75"), ("rebookDays", "5"), ("arranger", "supervisee")]
        #expect(pack.changed(by: changes.map { OwnersChange(key: $0, value: $1) }) == expected)
    }

    @Test func `HIPS-011: each setting of a policy, its programmes included, can be changed by itself and read again`() throws {
        var pack = try pack(.may)
        pack.programmes = [
            Programme(
                key: "children", title: "Children", types: [], rows: [], lengths: pack.lengths, cancel: pack.cancel,
                scheduling: pack.scheduling, provision: Provision(paragraph: "1", strength: .must))
        ]
        let settings = pack.ownersSettings
        #expect(Set(settings.map(\.key)).count == settings.count && settings.contains { $0.key == "children.rebookDays" })
        #expect(Set(settings.map(\.name)).count == settings.count)
        for setting in settings {
            let value = try #require(setting.another(than: setting.value(in: pack)))
            let changed = pack.changed(by: [OwnersChange(key: setting.key, value: value)])
            #expect(changed != pack && setting.value(in: changed) == value, "\(setting.key)")
            let others = settings.filter { $0.key != setting.key }
            #expect(others.allSatisfy { $0.value(in: changed) == $0.value(in: pack) }, "\(setting.key)")
        }
    }

    @Test func `DIFF-69: no policy says how long records are kept, so every owner is asked, and nothing holds until they have said`() throws
    {
        let pack = try pack(.may)
        let setting = try #require(pack.ownersSettings.first { $0.key == "retentionYears" })
        #expect(pack.retentionYears == nil && setting.value(in: pack) == "" && setting.words(for: "") == "Not set")
        #expect(setting.provision(in: pack)?.isOurs == true && setting.allows("") && !setting.allows("0") && !setting.allows("101"))
        let settled = pack.changed(by: [OwnersChange(key: "retentionYears", value: "8")])
        #expect(settled.retentionYears?.value == 8 && pack.refusals(of: [OwnersChange(key: "retentionYears", value: "8")]) == [:])
        let withFigure = pack.ownersSettings.filter { $0.key != "retentionYears" }
        #expect(withFigure.allSatisfy { !$0.allows("") }, "Nothing else may be left empty.")
    }

    @Test func `HIPS-011: what the policy is silent on is no setting`() throws {
        var pack = try pack(.may)
        #expect(pack.ownersSettings.contains { $0.key == "rebookDays" })
        pack.cancel?.rebookDays = nil
        #expect(!pack.ownersSettings.contains { $0.key == "rebookDays" } && pack.ownersSettings.contains { $0.key == "rebooker" })
        pack.cancel = nil
        #expect(!pack.ownersSettings.contains { $0.key == "rebooker" })
    }
}

extension OwnersSetting {
    fileprivate func another(than value: String?) -> String? {
        switch kind {
        case .figure(let range, _, _): [range.lowerBound, range.upperBound].map(String.init).first { $0 != value }
        case .choice(let options): options.map(\.value).first { $0 != value }
        }
    }
}
