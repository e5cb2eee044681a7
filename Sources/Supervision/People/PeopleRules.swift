/// What has to be so before somebody is added to, or corrected on, the staff list by hand.
public enum PeopleRules {
    public static let adding: [Rule<AddedPerson>] = [
        Rule(.outsidersTakePart) { $0.kind != .staff },
        Rule(.outsidersTakePart) { $0.details.sponsorID != nil && $0.details.sponsorID != $0.id },
        Rule(.outsidersTakePart) { added in added.details.endsOn.map { added.details.startsOn <= $0 } ?? false },
        Rule(.nobodyManagesThemselves) { $0.details.lineManagerID != $0.id },
    ]
}
