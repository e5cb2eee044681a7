/// What is asked before a draft is booked.
public enum YearPlanRules {
    public static let confirming: [Rule<(venuesArePrivate: Bool, allAreAsked: Bool)>] = [
        Rule(.adjustmentsAskedFirst) { $0.allAreAsked },
        Rule(.venueIsPrivate) { $0.venuesArePrivate },
    ]
}
