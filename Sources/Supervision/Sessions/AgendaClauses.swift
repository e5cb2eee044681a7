extension Clause {
    public static let agendaComesAboutAsSaid = Clause(
        "agendaComesAboutAsSaid",
        "Whoever prepares reads how the agenda comes about: by the supervisee's choice, settled by both beforehand or at the start, or as agreed.",
        keeps: ["DIFF-63", "HWCCG-010", "DDICB-061", "CROY-048"], isOurs: true)
    public static let compulsoryItemsTaken = Clause(
        "compulsoryItemsTaken",
        "What the policy puts on every agenda stands there, and is ticked when the session is closed; what is not ticked warns or is refused.",
        keeps: ["DIFF-63", "DDICB-152", "DDICB-135"], isOurs: true)

    static let agendaClauses: [Clause] = [agendaComesAboutAsSaid, compulsoryItemsTaken]
}
