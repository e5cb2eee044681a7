extension Clause {
    public static let mandatoryGroups = Clause(
        "mandatoryGroups",
        "Supervision is mandatory for the staff groups that the matrix lists.",
        keeps: ["LAS-020", "DDICB-006", "DDICB-120", "DDICB-149", "CROY-018", "CROY-020", "HIPS-052"])
    public static let matrixStatesFrequency = Clause(
        "matrixStatesFrequency",
        "The matrix says for each staff group in what form, how often and by whom it is supervised.",
        keeps: ["LAS-043", "LAS-146", "DDICB-004", "DDICB-120", "DDICB-149", "HIPS-048", "HIPS-064", "HIPS-065"])
    public static let hoursAreWorkedOut = Clause(
        "hoursAreWorkedOut",
        "A row's hours are worked out: sessions by members by length, or by as many groups as give every member a place.",
        keeps: [
            "LAS-147", "LAS-148", "LAS-149", "LAS-150", "LAS-151", "LAS-152", "LAS-153", "LAS-156", "LAS-157",
            "CROY-063",
        ])
    public static let surgeryHoursApart = Clause(
        "surgeryHoursApart",
        "The hours of a surgery are kept apart from the hours of supervision.",
        keeps: ["LAS-155", "LAS-158"])
    public static let unknownStaysEmpty = Clause(
        "unknownStaysEmpty",
        "What nobody can foresee stays empty; it is never shown or counted as nought.",
        keeps: ["LAS-154"], isOurs: true)
    public static let matrixRowBeatsDefault = Clause(
        "matrixRowBeatsDefault",
        "Where a matrix row states its own length, that length holds, not the usual one.",
        keeps: ["LAS-148", "GAP-22"], isOurs: true)
    public static let specialistsMaintainMatrix = Clause(
        "specialistsMaintainMatrix",
        "The Safeguarding Team, or an administrator for it, says who belongs to which group of the matrix.",
        keeps: ["LAS-043"], isOurs: true)
    public static let groupsKeepTheirSize = Clause(
        "groupsKeepTheirSize",
        "A group has no more people than its row's size, unless somebody says why.",
        keeps: ["DB-12", "LAS-147"], isOurs: true)
    public static let everybodyHasAPlace = Clause(
        "everybodyHasAPlace",
        "A row is divided into as few groups as give everybody a place; who joins or leaves it is put before whoever keeps the groups, and nobody is placed or taken out unseen.",
        keeps: ["DB-12"], isOurs: true)
    public static let hoursAreDeclared = Clause(
        "hoursAreDeclared",
        "Whoever is nominated declares the own hours of a year; the Safeguarding Team, or an administrator for it, declares anybody's.",
        keeps: ["DB-11"], isOurs: true)

    static let matrixClauses: [Clause] = [
        mandatoryGroups, matrixStatesFrequency, hoursAreWorkedOut, surgeryHoursApart, unknownStaysEmpty, matrixRowBeatsDefault,
        specialistsMaintainMatrix, groupsKeepTheirSize, everybodyHasAPlace, hoursAreDeclared,
    ]
}
