import Supervision

/// The staff file of the fictional trust, as its workforce department would export it: the seven mandatory groups at their head counts,
/// and some sixty operational staff.
enum StaffList {
    static func csv(startingOn start: CivilDate) -> String {
        var lines = [
            "employee_number,first_name,last_name,known_as,work_email,staff_group,role,department,line_manager_employee_number,start_date,leaving_date,assignment_status"
        ]
        for (index, row) in rows.enumerated() {
            lines.append(
                [
                    row.number, row.first, row.last, "", row.email, row.staffGroup, row.role, row.department, row.manager,
                    start.adding(days: -(index % 90) * 7).description, "", "Active",
                ].joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    struct Row {
        let number: String
        let first: String
        let last: String
        let email: String
        let staffGroup: String
        let role: String
        let department: String
        let manager: String
    }

    static var rows: [Row] { quality + team + nurses + callers + bedService + operational }

    /// Manages the head and the specialists, so that the head may audit what the specialists record: nobody audits what concerns their own
    /// direct reports.
    private static let directorNumber = "000100"
    private static let headNumber = "000101"
    private static let bedManagerNumber = "000401"
    private static let operationsManagerNumber = "000501"

    private static var quality: [Row] {
        [row(directorNumber, seed: 61, "Nursing and Midwifery Registered", "Director of Quality", "Quality", "")]
    }

    private static var team: [Row] {
        [
            member(.priya, headNumber, "Nursing and Midwifery Registered", "Head of Safeguarding", "Safeguarding", directorNumber),
            member(.tom, "000102", "Nursing and Midwifery Registered", "Safeguarding Specialist", "Safeguarding", directorNumber),
            member(.grace, "000103", "Nursing and Midwifery Registered", "Safeguarding Specialist", "Safeguarding", directorNumber),
            member(.samuel, "000104", "Administrative and Clerical", "Safeguarding Officer", "Safeguarding", headNumber),
            member(.ada, "000105", "Administrative and Clerical", "Safeguarding Administrator", "Safeguarding", headNumber),
        ]
    }

    private static var nurses: [Row] {
        [Cast.ruth, .leon, .mina, .patrick, .yusuf].enumerated().map { index, cast in
            member(
                cast, "00020\(index + 1)", "Nursing and Midwifery Registered", "Mental Health Nurse", "Clinical Hub",
                operationsManagerNumber)
        }
    }

    private static var callers: [Row] {
        [Cast.olive, .hugo].enumerated().map { index, cast in
            member(
                cast, "00030\(index + 1)", "Additional Clinical Services", "Frequent Caller Lead", "Frequent Caller Team",
                operationsManagerNumber)
        }
    }

    private static var bedService: [Row] {
        [
            member(
                .nadia, bedManagerNumber, "Administrative and Clerical", "Bed Service Manager", "Emergency Bed Service",
                operationsManagerNumber)
        ]
            + (2...28).map { index in
                row(
                    "0004\(twoDigits(index))", seed: index, "Additional Clinical Services", "Bed Service Adviser", "Emergency Bed Service",
                    bedManagerNumber)
            }
    }

    private static var operational: [Row] {
        [
            row(operationsManagerNumber, seed: 101, "Allied Health Professionals", "Operations Manager", "Emergency Operations", ""),
            member(.callum, "000502", "Allied Health Professionals", "Paramedic", "Emergency Operations", operationsManagerNumber),
            member(.zara, "000503", "Allied Health Professionals", "Paramedic", "Emergency Operations", operationsManagerNumber),
        ]
            + (4...60).map { index in
                let roles = ["Paramedic", "Emergency Ambulance Crew", "Call Handler", "Clinical Team Manager"]
                return row(
                    "0005\(twoDigits(index))", seed: 100 + index, "Allied Health Professionals", roles[index % roles.count],
                    "Emergency Operations", operationsManagerNumber)
            }
    }

    private static func member(
        _ cast: Cast, _ number: String, _ staffGroup: String, _ role: String, _ department: String, _ manager: String
    ) -> Row {
        Row(
            number: number, first: cast.person.first, last: cast.person.last, email: cast.email, staffGroup: staffGroup, role: role,
            department: department, manager: manager)
    }

    /// A made-up name for the number; some have no work e-mail, as in real files.
    private static func row(
        _ number: String, seed: Int, _ staffGroup: String, _ role: String, _ department: String, _ manager: String
    ) -> Row {
        let first = firstNames[seed % firstNames.count]
        let last = lastNames[(seed * 7 + 3) % lastNames.count]
        let email = seed.isMultiple(of: 9) ? "" : "\(first).\(last).\(number.suffix(3))@northbridge.example".lowercased()
        return Row(
            number: number, first: first, last: last, email: email, staffGroup: staffGroup, role: role, department: department,
            manager: manager)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let firstNames = [
        "Amira", "Ben", "Carys", "Dev", "Elsie", "Femi", "Greta", "Hamid", "Isla", "Jude", "Keira", "Lewis", "Maya", "Nico", "Orla",
        "Piotr", "Quinn", "Rosa", "Sanjay", "Tess", "Umar", "Vera", "Will", "Xanthe", "Yara", "Zeke",
    ]
    private static let lastNames = [
        "Abbot", "Bains", "Copley", "Dunmore", "Eze", "Farrow", "Gilchrist", "Holt", "Imrie", "Jarvis", "Kowal", "Lomax", "Mistry",
        "Nunn", "Osei", "Pell", "Quarry", "Rahimi", "Sefton", "Thorne", "Upton", "Vance", "Wyatt", "Yeo", "Zamora", "Ackroyd", "Birch",
        "Crane", "Drury",
    ]
}
