/// A change of an owner beside what the policy's document says of it.
public struct OwnersDeparture: Sendable {
    public let setting: OwnersSetting
    public let change: OwnersChange
    public let document: PolicyPack

    public init(setting: OwnersSetting, change: OwnersChange, document: PolicyPack) {
        self.setting = setting
        self.change = change
        self.document = document
    }

    /// What the owner may not weaken without more: nil where the change is none, is firmer, or where the policy leaves it open.
    public var weakens: Strength? {
        guard let provision = setting.provision(in: document), !provision.isOurs, setting.isWeaker(change.value, than: document) else {
            return nil
        }
        return provision.strength
    }
}

/// What the owner of a policy may set without another document.
public enum OwnersRules {
    public static let changing: [Rule<OwnersDeparture>] = [
        Rule(.settingsAreAllowed) { $0.setting.allows($0.change.value) },
        Rule(.ownersKeepToMust) { $0.weakens != .must },
        Rule(.departuresSayWhy) { $0.weakens != .should || !$0.change.reason.utf8.isEmpty },
    ]

    public static let beginning: [Rule<(from: CivilDate, today: CivilDate)>] = [
        Rule(.settingsBeginAhead) { $0.from >= $0.today }
    ]
}

extension PolicyPack {
    /// What stands in the way of each change beside this document, by the setting's key. What it does not have cannot be set.
    public func refusals(of changes: [OwnersChange]) -> [String: [Clause]] {
        let settings = Dictionary(ownersSettings.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return changes.reduce(into: [:]) { refused, change in
            guard let setting = settings[change.key] else {
                refused[change.key] = [.settingsAreAllowed]
                return
            }
            let unmet = OwnersRules.changing.unmet(by: OwnersDeparture(setting: setting, change: change, document: self))
            if !unmet.isEmpty { refused[change.key] = unmet }
        }
    }
}
