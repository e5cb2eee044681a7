extension Clause {
    public static let modelsOffered = Clause(
        "modelsOffered",
        "The model of reflection that the policy names is offered step by step while preparing and in the session; none is imposed.",
        keeps: ["HWCCG-023", "HIPS-011", "DDICB-031", "DDICB-034", "DIFF-60", "GAP-02"], isOurs: true)
    public static let functionsCanBeTicked = Clause(
        "functionsCanBeTicked",
        "The functions and stakeholders of supervision that the policy names are offered as prompts, and can be ticked for a session.",
        keeps: ["HWCCG-009", "DDICB-032", "DDICB-033", "DIFF-61", "GAP-09"], isOurs: true)
    public static let coverageIsForThePair = Clause(
        "coverageIsForThePair",
        "What a pair’s sessions touched over time is seen by the two of them and by nobody else; it is in no count and no report.",
        keeps: ["DB-35", "DDICB-035", "DDICB-036", "DDICB-037"], isOurs: true)
    public static let touchedOnceBegun = Clause(
        "touchedOnceBegun",
        "What a session touched can be ticked once it has begun, and stays free to be left out.",
        keeps: ["DB-35", "DDICB-035"], isOurs: true)

    static let guidanceClauses: [Clause] = [modelsOffered, functionsCanBeTicked, coverageIsForThePair, touchedOnceBegun]
}
