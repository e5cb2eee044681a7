/// The tables of the quarterly report, in the order in which it has them. What each of them counts is told in `docs/report.md`.
public enum ReportTableKey: String, Hashable, Sendable, Codable, CaseIterable {
    case designated, standing, formats, types, demand, fates, invitations, entries, agreements, records, groupRecords, actions,
        earlierActions, surgeries

    public var title: String {
        switch self {
        case .designated: "Due and held, by staff group"
        case .standing: "How people stood"
        case .formats: "Supervision that took place"
        case .types: "Supervision by type"
        case .demand: "Asked for beside the matrix"
        case .fates: "What became of the sessions"
        case .invitations: "Invitations to groups that met"
        case .entries: "Sessions entered late"
        case .agreements: "One-to-one sessions and their agreements"
        case .records: "Records of one-to-one sessions"
        case .groupRecords: "Records of groups"
        case .actions: "Action points agreed in the quarter"
        case .earlierActions: "Action points from before"
        case .surgeries: "Surgeries"
        }
    }

    /// How it was counted.
    public var definition: String {
        switch self {
        case .designated:
            "Due are the sessions that people owe whose time ended in the quarter. Met are those of them that were held by its end, early"
                + " ones too. Counted are the attendances of the quarter that meet the matrix, whenever they were due. Somebody in two groups"
                + " counts in the first that the session meets. Members and what they owe are those of the last day."
        case .standing: "How the members of each group stood on the last day. Somebody in two groups stands in both."
        case .formats:
            "Sessions held, by the day on which they began. In a group an attendance counts when it was signed or witnessed. Staff hours are"
                + " the hours that supervisees were released for."
        case .types: "The same sessions by the type under which they were planned."
        case .demand: "Sessions arranged in the quarter that no row of the matrix asks for, whatever became of them."
        case .fates: "A session that was held counts on the day on which it began, another on the day for which it was last planned."
        case .invitations: "Everybody invited to a group that met in the quarter, or who came to it."
        case .entries: "Sessions held in the quarter that were written down only afterwards."
        case .agreements: "Whether both had signed an agreement when the session was closed."
        case .records: "Where the record of each one-to-one session of the quarter stood when its last day was over."
        case .groupRecords: "Whether the record of each group that met in the quarter was closed when its last day was over."
        case .actions: "Action points of records that were signed by both, or closed by a group, in the quarter, on its last day."
        case .earlierActions: "Action points agreed before the quarter and still open when it began, on its last day."
        case .surgeries: "A surgery is no supervision. Who drops in is not counted, so that nobody knows how many came."
        }
    }

    /// Columns that are the sum of others.
    var sums: [(total: String, parts: [String])] {
        switch self {
        case .designated: [("due", ["met", "unmet"]), ("attendances", ["counted", "other"])]
        case .standing: [("members", ObligationState.allCases.map(\.rawValue))]
        case .fates: [("sessions", SessionFormat.allCases.map(\.rawValue))]
        case .actions: [("agreed", ActionStanding.allCases.map(\.rawValue))]
        case .earlierActions: [("open", ActionStanding.allCases.filter { $0 != .nothingToDo }.map(\.rawValue))]
        default: []
        }
    }

    /// Columns of which one tells the other: whoever knows the hours of a session can guess how many there were.
    var bound: [[String]] {
        switch self {
        case .designated: [["attendances", "staffMinutes"]]
        case .formats, .types: [["sessions", "minutes", "attendances", "staffMinutes"]]
        default: []
        }
    }

    /// Columns that the organisation's own assurance group is shown as they are.
    var shownInside: Set<String> {
        switch self {
        case .designated: ["members", "due", "met", "unmet", "counted"]
        case .standing: ["members"]
        case .surgeries: ["planned"]
        default: []
        }
    }
}

/// What came of an action point.
public enum ActionStanding: String, Hashable, Sendable, Codable, CaseIterable {
    case done, dropped, overdue, stillOpen
    /// It has neither owner nor date.
    case nothingToDo
}
