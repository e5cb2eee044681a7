extension SessionFormat {
    var reported: String {
        switch self {
        case .individual: "One to one"
        case .group: "In a group"
        }
    }
}

extension ObligationState {
    var reported: String {
        switch self {
        case .overdue: "Overdue"
        case .pending: "Due soon"
        case .planned: "Planned"
        case .compliant: "Up to date"
        case .deferred: "Deferred"
        case .notApplicable: "Not needed"
        }
    }
}

extension QuarterCounts.Fate {
    var reported: String {
        switch self {
        case .cancelledBySupervisor: "Cancelled by the supervisor"
        case .cancelledBySupervisee: "Cancelled by a supervisee"
        case .cancelledByOthers: "Cancelled by somebody else"
        case .supervisorAbsent: "The supervisor did not come"
        case .superviseeAbsent: "The supervisee did not come"
        case .unsettled: "Time over, nothing entered"
        case .toCome: "Still to come"
        }
    }
}

extension QuarterCounts.Invitation {
    var reported: String {
        switch self {
        case .signed: "Came and signed"
        case .witnessed: "Came, as a witness confirmed"
        case .notSigned: "Came and did not sign"
        case .declined: "Declined"
        case .absent: "Did not come"
        }
    }
}

extension QuarterCounts.RecordStanding {
    var reported: String {
        switch self {
        case .signed: "Signed by both"
        case .waiting: "Sent, not signed by both"
        case .refused: "Refused"
        case .closedUnsigned: "Closed unsigned"
        case .notSent: "Not sent yet"
        }
    }
}

extension QuarterCounts.GroupRecordStanding {
    var reported: String {
        switch self {
        case .closed: "Closed"
        case .notClosed: "Not closed yet"
        }
    }
}

extension ActionStanding {
    var reported: String {
        switch self {
        case .done: "Done"
        case .dropped: "Dropped"
        case .overdue: "Overdue"
        case .stillOpen: "Open"
        case .nothingToDo: "Nothing to do"
        }
    }
}
