extension Clause {
    public static let groupRecordFollowsForm = Clause(
        "groupRecordFollowsForm",
        "A group's record has the fields of the policy's form, in the form's order.",
        keeps: ["LAS-138", "LAS-139", "LAS-140", "LAS-141", "LAS-142", "LAS-143", "LAS-144", "DDICB-084"])
    public static let groupRecordUnsigned = Clause(
        "groupRecordUnsigned",
        "Nobody signs the group's record, and it lists nobody: who was there stands in the attendance record, and the supervisor closes it.",
        keeps: ["LAS-145", "GAP-21"])
    public static let participantsReadGroupRecord = Clause(
        "participantsReadGroupRecord",
        "Every supervisee who took part reads the group's record.",
        keeps: ["LAS-208", "GAP-23", "DDICB-085"])
    public static let groupActionsReachOwners = Clause(
        "groupActionsReachOwners",
        "An action point of the group stands in its owner's own list and own record as well, without what the others have to do.",
        keeps: ["LAS-193", "DB-23"])
    public static let closedGroupRecordStands = Clause(
        "closedGroupRecordStands",
        "A group's record that was closed is never changed.",
        keeps: ["GAP-21"], isOurs: true)
    public static let groupRecordFollowsSession = Clause(
        "groupRecordFollowsSession",
        "The group's record is closed once the session has been closed.",
        keeps: ["LAS-140"], isOurs: true)
    public static let groupHasNoPersonalPoints = Clause(
        "groupHasNoPersonalPoints",
        "What concerns one person alone is never in the group's record; it is written in that person's own record.",
        keeps: ["LAS-189", "DB-23"], isOurs: true)
    public static let groupActionOwnersWerePresent = Clause(
        "groupActionOwnersWerePresent",
        "Whoever carries out an action point of the group was there.",
        keeps: ["LAS-144"], isOurs: true)
    public static let personalRecordsForParticipants = Clause(
        "personalRecordsForParticipants",
        "A record of one's own is written for somebody who took part in the group session.",
        keeps: ["DB-23"], isOurs: true)
    public static let themesAreCirculated = Clause(
        "themesAreCirculated",
        "Whoever leads a group records its themes and sends them round.",
        keeps: ["DDICB-084", "DDICB-085"], keptBy: .people)
    public static let ownGroupLogKept = Clause(
        "ownGroupLogKept",
        "People keep a record of the group sessions in which they took part.",
        keeps: ["DDICB-083"], keptBy: .people)

    static let groupRecordClauses: [Clause] = [
        groupRecordFollowsForm, groupRecordUnsigned, participantsReadGroupRecord, groupActionsReachOwners, closedGroupRecordStands,
        groupRecordFollowsSession, groupHasNoPersonalPoints, groupActionOwnersWerePresent, personalRecordsForParticipants,
        themesAreCirculated, ownGroupLogKept,
    ]
}
