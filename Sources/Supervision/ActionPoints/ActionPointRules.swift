/// What may be said of an action point, whoever owns it.
public enum ActionPointRules {
    /// What stands before an outcome is written down.
    public static let finishing: [Rule<(outcomeOn: CivilDate, today: CivilDate)>] = [
        Rule(.outcomeHasCome) { $0.outcomeOn <= $0.today }
    ]
}
