import Supervision

// A care board with three providers, two commissioning groups and an agency of a partnership. Nobody of them exists.
extension SmallOrganisation {
    public static let all = [careBoard, community, hospitals, mentalHealth, commissioners, neighbours, agency]

    private static let boardPolicy = ["derby-and-derbyshire-icb.yaml"]

    static let careBoard = SmallOrganisation(
        code: "FCB", name: "Fellside Care Board", packs: boardPolicy, administrator: "Edwin Sparrow",
        staff: [
            Colleague(
                name: "Marian Holt", post: "Chief Nurse", roles: [.headOfSafeguarding],
                story: "Head at a care board: own supervision from another organisation and area"),
            Colleague(
                name: "Joanna Pike", post: "Designated Nurse", roles: [.safeguardingSpecialist, .supervisor], manager: "Marian Holt",
                story: "Designated professional: supervises the named professionals of three providers, one post in each"),
            Colleague(
                name: "Tess Aldwin", post: "Deputy Designated Nurse", manager: "Marian Holt", story: "Supervisee at a care board"),
        ],
        rows: ["safeguardingLeaders": "Chief Nurse"],
        guests: [
            Guest(name: "Oona Blackwell", home: "SVB", isOtherArea: true),
            Guest(name: "Jasper Winterbourne", home: "SVB", isOtherArea: true),
        ],
        meetings: [
            Meeting(supervisee: "Marian Holt", supervisor: "Oona Blackwell", course: .agreed, days: 9),
            Meeting(supervisee: "Tess Aldwin", supervisor: "Jasper Winterbourne", course: .signed, days: -24),
            Meeting(supervisee: "Tess Aldwin", supervisor: "Jasper Winterbourne", course: .agreed, days: 12),
        ])

    static let community = provider(
        "FCT", "Fellside Community Trust", administrator: "Wilma Dorn", named: "Ruben Castellane", supervisor: "Noor Lindgren",
        supervisee: "Kit Harrowgate", story: "Named professional of a provider: supervised from the care board")
    static let hospitals = provider(
        "PWH", "Peakwater Hospitals", administrator: "Gideon Marsh", named: "Delphine Ashgrove", supervisor: "Ottilie Crane",
        supervisee: "Bram Elderfield")
    static let mentalHealth = provider(
        "MMH", "Millbrook Mental Health", administrator: "Sunniva Hale", named: "Tobias Renshaw", supervisor: "Petra Longmire",
        supervisee: "Anselm Weir")

    static let commissioners = SmallOrganisation(
        code: "SMC", name: "Southmarch Clinical Commissioning Group", packs: ["croydon-ccg.yaml"], administrator: "Philippa Tarn",
        staff: [
            Colleague(
                name: "Cordelia Finch", post: "Director of Nursing", roles: [.headOfSafeguarding],
                story: "Line manager: asked to agree to a pair, and told nothing else"),
            Colleague(name: "Lucian Orme", post: "Designated Nurse", roles: [.safeguardingSpecialist, .supervisor]),
            Colleague(
                name: "Merete Solberg", post: "Named Nurse", manager: "Cordelia Finch", story: "Supervisee at a commissioning group"),
            Colleague(name: "Hamish Torrance", post: "Named Doctor", manager: "Cordelia Finch"),
        ],
        rows: ["namedProfessionals": "Named Doctor", "safeguardingProfessionals": "Named Nurse"],
        meetings: [
            Meeting(supervisee: "Merete Solberg", supervisor: "Lucian Orme", course: .agreed, days: 8),
            Meeting(supervisee: "Hamish Torrance", supervisor: "Lucian Orme", course: .waitsForManager, days: 16),
        ])

    static let neighbours = SmallOrganisation(
        code: "SVB", name: "Severnbank Clinical Commissioning Group", packs: ["herefordshire-and-worcestershire-ccg.yaml"],
        administrator: "Rosalind Quayle",
        staff: [
            Colleague(
                name: "Oona Blackwell", post: "Designated Nurse", roles: [.headOfSafeguarding, .supervisor],
                story: "Supervises the head of a care board in another area, and is supervised from a third"),
            Colleague(
                name: "Jasper Winterbourne", post: "Named Nurse", roles: [.supervisor], area: "North of the river",
                story: "Supervisor at a commissioning group"),
            Colleague(
                name: "Elspeth Rowntree", post: "Deputy Designated Nurse", area: "South of the river", manager: "Oona Blackwell",
                story: "Supervisee by contract"),
        ],
        rows: [
            "deputyDesignatedProfessionals": "Deputy Designated Nurse", "designatedProfessionals": "Designated Nurse",
            "namedAndOtherProfessionals": "Named Nurse",
        ],
        guests: [Guest(name: "Cordelia Finch", home: "SMC", isOtherArea: true)],
        meetings: [
            Meeting(supervisee: "Oona Blackwell", supervisor: "Cordelia Finch", course: .agreed, days: 11),
            Meeting(supervisee: "Elspeth Rowntree", supervisor: "Jasper Winterbourne", course: .planned, days: 15),
        ])

    static let agency = SmallOrganisation(
        code: "HVA", name: "Harbourside Family Services", packs: ["agency-baseline.yaml", "hampshire-partnership-standard.yaml"],
        administrator: "Yolande Strand",
        staff: [
            Colleague(
                name: "Quentin Abernathy", post: "Head of Practice", roles: [.headOfSafeguarding],
                story: "Head at an agency under a partnership's standard"),
            Colleague(name: "Ingrid Vasey", post: "Practice Supervisor", roles: [.supervisor], story: "Supervisor at an agency"),
            Colleague(name: "Rafferty Bloom", post: "Family Worker", manager: "Quentin Abernathy", story: "Supervisee at an agency"),
        ],
        rows: ["caseHolders": "Family Worker", "safeguardingLeads": "Head of Practice"],
        meetings: [Meeting(supervisee: "Rafferty Bloom", supervisor: "Ingrid Vasey", course: .agreed, days: 7)])

    /// A provider whose named professional is supervised from the care board.
    private static func provider(
        _ code: String, _ name: String, administrator: String, named: String, supervisor: String, supervisee: String, story: String? = nil
    ) -> SmallOrganisation {
        SmallOrganisation(
            code: code, name: name, packs: boardPolicy, administrator: administrator,
            staff: [
                Colleague(name: named, post: "Named Nurse", roles: [.headOfSafeguarding], story: story),
                Colleague(
                    name: supervisor, post: "Safeguarding Specialist", roles: [.safeguardingSpecialist, .supervisor], manager: named),
                Colleague(name: supervisee, post: "Named Nurse for Children in Care", manager: named),
            ],
            rows: ["namedNurseChildrenInCare": "Named Nurse for Children in Care", "namedProfessionals": "Named Nurse"],
            guests: [Guest(name: "Joanna Pike", home: "FCB", isOtherArea: false)],
            meetings: [
                Meeting(supervisee: named, supervisor: "Joanna Pike", course: .signed, days: -30),
                Meeting(supervisee: named, supervisor: "Joanna Pike", course: .agreed, days: 10),
                Meeting(supervisee: supervisee, supervisor: "Joanna Pike", course: .planned, days: 14, type: "childrenInCare"),
            ])
    }
}
