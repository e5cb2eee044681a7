/// How staff systems call what keeps somebody from work.
enum AssignmentStatus {
    /// Empty is active. Nil for a word that is not known.
    static func read(_ text: String) -> Membership.Status? {
        let folded = FoldedName(text).text
        return folded.utf8.isEmpty ? .active : known.first { $0.words.contains(folded) }?.status
    }

    private static let known: [(status: Membership.Status, words: [String])] = [
        (.active, ["active", "active assignment", "acting up", "internal secondment", "in post"]),
        (
            .parentalLeave,
            [
                "parental leave", "parentalleave", "maternity", "maternity leave", "maternity adoption", "maternity and adoption",
                "adoption leave",
            ]
        ),
        (.careerBreak, ["career break", "careerbreak"]),
        (.longTermSickness, ["long term sickness", "longtermsickness", "long term sick", "sickness"]),
        (.suspended, ["suspended", "suspend", "suspend assignment", "suspend no pay", "suspend with pay"]),
    ]
}
