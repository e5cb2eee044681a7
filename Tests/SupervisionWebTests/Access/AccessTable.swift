/// What somebody is to the thing at an address.
enum Part: Sendable {
    /// Whoever is signed in.
    case anybody
    case supervisor, supervisee, arranger
    /// A party to a record that has been sent for signature.
    case supervisorOfSent, superviseeOfSent
    /// The head, where the signed terms name the head and the record is no matter of their own.
    case auditor
    /// Of an action point that is theirs to read, of a topic, of a visit; the reader of an audit; who found a risk.
    case owner
    case team, administrator, head
    /// Of the list of reports, and of one that was released to the assurance group.
    case assurance
    /// Who may plan for somebody.
    case planner
    /// Who supervises as one of the staff.
    case nominated
    /// Who supervises from outside and has met somebody as their supervisor.
    case guest
    /// Who is nominated, as one of the staff or from outside.
    case declarer
    /// Of a person's page.
    case oneself, lineManager
    /// Of any session: who may move or cancel it.
    case mover
    /// Of a session of two that is not over: who stands in, and the supervisee before whom they do; of an action point the former; of a
    /// record that is shown for the session its reader, and of one that can be the one who shows it.
    case standIn, stoodInFor, shownTo, shower
    /// Of an action point at a session: one of the pair that agreed it, or whoever stands in before the supervisee.
    case reviewer
    /// Of an action point: the supervisor to whom it was handed over.
    case successor
    /// Of an action point that asks for a referral: the pair, and whoever carries it out.
    case referring
    /// Of a hand-over: its three, of these the present supervisor; and the new one of a record that goes over with it.
    case handOverParty, handingOver, handedTo
    /// Of a pair about which the policy asks: the line manager who is asked.
    case pairManager
    /// Of a group: its supervisor, those invited, those who came.
    case leader, invited, attendee
    /// Of an agreement that a pair signs once: one of the two, and the line manager who signs it with them.
    case agreementParty, agreementManager
    /// Of a group whose record is closed: those who came, these and the supervisor, and whoever the terms name for audit.
    case participant, groupReader, groupAuditor
    /// Of a session of two: these two.
    case pair
}

/// Who gets an answer at which address; for everybody else it does not exist. Written down from the requirements, apart from the
/// decision function, so that each keeps an eye on the other.
enum AccessTable {
    /// Open to the world: no visit is looked at.
    static let open: Set<String> = [
        "GET /health", "GET /sign-in", "POST /sign-in", "GET /welcome/{token}", "POST /welcome/{token}",
    ]

    static func isOpen(_ line: String) -> Bool { open.contains(line) || line.hasPrefix("GET /assets/") || line == "GET /favicon.ico" }

    private static let parties: Set<Part> = [.supervisor, .supervisee]
    private static let partiesOfSent: Set<Part> = [.supervisorOfSent, .superviseeOfSent]
    private static let signatories: Set<Part> = [.agreementParty, .agreementManager]
    private static let arranging: Set<Part> = [.supervisor, .supervisee, .arranger]

    static let signedIn: [String: Set<Part>] = [
        "GET /": [.anybody],
        "GET /account": [.anybody],
        "POST /account/membership": [.anybody],
        "POST /account/passphrase": [.anybody],
        "POST /account/visits/{visit}/end": [.owner],
        "POST /log-out": [.anybody],
        "POST /visit": [.anybody],
        "GET /policy": [.anybody],
        "GET /procedure": [.anybody],
        "GET /policy/settings": [.head],
        "POST /policy/settings": [.head],

        "GET /sessions": [.anybody],
        "GET /sessions/new": [.planner],
        "POST /sessions/new": [.planner],
        "GET /sessions/rebooking": [.anybody],
        "GET /sessions/log": [.anybody],
        "GET /sessions/late": [.nominated, .guest],
        "POST /sessions/late": [.nominated, .guest],
        "GET /sessions/{session}": parties,
        "POST /sessions/{session}/acceptance": parties,
        "GET /sessions/{session}/start": [.supervisor],
        "POST /sessions/{session}/start": [.supervisor],
        "GET /sessions/{session}/close": [.supervisor],
        "POST /sessions/{session}/close": [.supervisor],
        "GET /sessions/{session}/move": [.mover],
        "POST /sessions/{session}/move": [.mover],
        "GET /sessions/{session}/cancel": [.mover],
        "POST /sessions/{session}/cancel": [.mover],
        "GET /sessions/{session}/stand-in": [.mover],
        "POST /sessions/{session}/stand-in": [.mover],
        "GET /sessions/{session}/earlier": [.standIn],
        "GET /sessions/{session}/earlier/{record}": [.shownTo],
        "GET /sessions/{session}/showing": [.stoodInFor],
        "POST /sessions/{session}/showing/{record}": [.shower],
        "GET /sessions/{session}/absence": [.supervisor, .supervisee, .team],
        "POST /sessions/{session}/absence": parties,
        "GET /sessions/{session}/notes": parties,
        "POST /sessions/{session}/notes": parties,
        "GET /sessions/{session}/notes/{note}": [.owner],
        "POST /sessions/{session}/notes/{note}": [.owner],
        "GET /sessions/{session}/actions/{action}": [.reviewer],
        "POST /sessions/{session}/actions/{action}": [.reviewer],
        "GET /sessions/{session}/topics": parties,
        "POST /sessions/{session}/topics": parties,
        "POST /sessions/{session}/topics/{topic}/share": [.owner],
        "GET /sessions/{session}/adjustments": arranging,
        "POST /sessions/{session}/adjustments": [.supervisee],
        "GET /sessions/{session}/agreement": parties,
        "POST /sessions/{session}/agreement": parties,
        "GET /sessions/{session}/agreement/terms": parties,
        "POST /sessions/{session}/agreement/terms": parties,
        "GET /sessions/{session}/agreement/print": parties,
        "GET /sessions/{session}/agreement/copy": parties,

        "GET /agreements": [.anybody],
        "GET /agreements/{agreement}": signatories,
        "POST /agreements/{agreement}": signatories,
        "GET /agreements/{agreement}/terms": [.agreementParty],
        "POST /agreements/{agreement}/terms": [.agreementParty],
        "POST /agreements/{agreement}/renewal": [.agreementParty],
        "GET /agreements/{agreement}/print": signatories,
        "GET /agreements/{agreement}/copy": signatories,

        "GET /sessions/{session}/coverage": [.pair],
        "POST /sessions/{session}/coverage": [.pair],

        "GET /releases": [.anybody],
        "GET /releases/asked": [.anybody],
        "GET /releases/{release}": [.lineManager],
        "POST /releases/{release}": [.lineManager],
        "POST /sessions/{session}/release": [.supervisee],

        "GET /pairs": [.anybody],
        "GET /pairs/{pair}": [.supervisor, .supervisee, .arranger, .pairManager, .team, .administrator],
        "POST /pairs/{pair}": [.pairManager],

        "GET /sessions/new/group": [.planner],
        "POST /sessions/new/group": [.planner],
        "POST /sessions/{session}/decline": [.invited],
        "GET /sessions/{session}/attendance": [.invited],
        "POST /sessions/{session}/attendance": [.invited],
        "GET /sessions/{session}/register": [.leader],
        "POST /sessions/{session}/register/code": [.leader],
        "GET /sessions/{session}/register/screen": [.leader],
        "POST /sessions/{session}/register/screen": [.leader],
        "GET /sessions/{session}/register/paper": [.leader],
        "POST /sessions/{session}/register/paper": [.leader],
        "GET /sessions/{session}/register/present": [.leader],
        "POST /sessions/{session}/register/present": [.leader],
        "GET /sessions/{session}/register/added": [.leader],
        "POST /sessions/{session}/register/added": [.leader],
        "GET /sessions/{session}/register/print": [.leader, .attendee],
        "GET /sessions/{session}/record/draft": [.leader],
        "POST /sessions/{session}/record/draft": [.leader],
        "POST /sessions/{session}/record/draft/saving": [.leader],
        "GET /sessions/{session}/record": [.groupReader],
        "GET /sessions/{session}/record/print": [.groupReader],
        "GET /sessions/{session}/record/copy": [.groupReader],
        "GET /sessions/{session}/record/read": [.groupAuditor],
        "POST /sessions/{session}/record/read": [.groupAuditor],
        "POST /sessions/{session}/record/circulation": [.leader],
        "GET /sessions/{session}/record/readings": [.groupReader],
        "GET /sessions/{session}/own-part": [.participant],
        "GET /sessions/{session}/personal": [.leader],
        "POST /sessions/{session}/personal": [.leader],
        "GET /audit/groups": [.team],

        "GET /records/{record}/draft": [.supervisor],
        "POST /records/{record}/draft": [.supervisor],
        "POST /records/{record}/draft/saving": [.supervisor],
        "POST /records/{record}/version": [.supervisor],
        "GET /records/{record}": partiesOfSent,
        "GET /records/{record}/print": partiesOfSent,
        "GET /records/{record}/copy": partiesOfSent,
        "POST /records/{record}/signature": partiesOfSent,
        "GET /records/{record}/comment": partiesOfSent,
        "POST /records/{record}/comment": partiesOfSent,
        "GET /records/{record}/refusal": partiesOfSent,
        "POST /records/{record}/refusal": partiesOfSent,
        "GET /records/{record}/addendum": partiesOfSent,
        "POST /records/{record}/addendum": partiesOfSent,
        "POST /records/{record}/addenda/{addendum}/signature": partiesOfSent,
        "GET /records/{record}/consent": partiesOfSent,
        "POST /records/{record}/consent": partiesOfSent,
        "POST /records/{record}/consent/absence": partiesOfSent,
        "GET /records/{record}/closing": partiesOfSent,
        "POST /records/{record}/closing": partiesOfSent,
        "GET /records/{record}/sheets": [.supervisor, .superviseeOfSent],
        "POST /records/{record}/sheets": [.supervisor],
        "GET /records/{record}/sheets/{sheet}": [.supervisor, .superviseeOfSent],
        "POST /records/{record}/sheets/{sheet}/read": [.auditor],
        "GET /records/{record}/readings": parties,
        "GET /records/{record}/read": [.auditor],
        "POST /records/{record}/read": [.auditor],
        "GET /audit": [.team],
        "GET /audits/new": [.team],
        "POST /audits/new": [.team],
        "GET /audits/{audit}": [.owner, .head],
        "GET /audits/{audit}/records/{record}": [.auditor],
        "POST /audits/{audit}/findings": [.owner],
        "GET /readings": [.anybody],
        "GET /copies": [.anybody],
        "GET /copies/print": [.anybody],
        "GET /copies/file": [.anybody],
        "GET /records/{record}/risk": [.auditor],
        "POST /records/{record}/risk": [.auditor],
        "GET /risks/{risk}": [.supervisor, .supervisee, .owner, .auditor],
        "POST /risks/{risk}/acknowledgement": parties,

        "GET /actions": [.anybody],
        "GET /actions/{action}": [.owner, .supervisor, .supervisee, .standIn, .successor],
        "POST /actions/{action}": [.owner],
        "GET /actions/{action}/referral": [.referring],
        "POST /actions/{action}/referral": [.referring],
        "GET /needs": [.team],

        "GET /hand-overs": [.anybody],
        "GET /people/{member}/caseload": [.oneself, .team],
        "POST /people/{member}/caseload": [.oneself, .team],
        "GET /hand-overs/{handover}": [.handOverParty, .team],
        "POST /hand-overs/{handover}/text": [.handingOver, .team],
        "POST /hand-overs/{handover}/agreement": [.handOverParty, .team],
        "POST /hand-overs/{handover}/withdrawal": [.handOverParty, .team],
        "GET /handed-over/{record}": [.handedTo],

        "GET /due": [.anybody],

        "GET /reports": [.team, .administrator, .assurance],
        "GET /reports/{quarter}": [.team, .administrator, .assurance],
        "GET /reports/{quarter}/print": [.team, .administrator, .assurance],
        "GET /reports/{quarter}/csv": [.team, .administrator, .assurance],
        "GET /reports/{quarter}/json": [.team, .administrator, .assurance],
        "POST /reports/{quarter}/release": [.head],
        "GET /year-plan": [.team, .administrator],
        "POST /year-plan": [.team, .administrator],
        "POST /year-plan/stop": [.team, .administrator],
        "GET /year-plan/drafts/{draft}": [.team, .administrator],
        "GET /year-plan/drafts/{draft}/confirmation": [.team, .administrator],
        "POST /year-plan/drafts/{draft}/confirmation": [.team, .administrator],
        "GET /year-plan/drafts/{draft}/end": [.team, .administrator],
        "POST /year-plan/drafts/{draft}/end": [.team, .administrator],
        "GET /year-plan/drafts/{draft}/sessions/{session}": [.team, .administrator],
        "POST /year-plan/drafts/{draft}/sessions/{session}": [.team, .administrator],
        "POST /year-plan/drafts/{draft}/sessions/{session}/out": [.team, .administrator],

        "GET /people": [.anybody],
        "GET /people/new": [.administrator],
        "POST /people/new": [.administrator],
        "GET /people/{member}": [.oneself, .lineManager, .team, .administrator],
        "GET /people/{member}/details": [.administrator],
        "POST /people/{member}/details": [.administrator],
        "POST /people/{member}/invitation": [.administrator],
        "POST /people/{member}/visits/end": [.administrator],
        "GET /people/{member}/leave/new": [.administrator],
        "POST /people/{member}/leave/new": [.administrator],
        "GET /people/{member}/leave/{leave}/end": [.administrator],
        "POST /people/{member}/leave/{leave}/end": [.administrator],
        "GET /people/{member}/leave/{leave}/reason": [.oneself],
        "GET /people/{member}/roles/new": [.administrator],
        "POST /people/{member}/roles/new": [.administrator],
        "GET /people/{member}/roles/{role}/end": [.administrator],
        "POST /people/{member}/roles/{role}/end": [.administrator],
        "GET /people/import": [.administrator],
        "POST /people/import": [.administrator],
        "GET /people/import/{import}": [.administrator],
        "POST /people/import/{import}": [.administrator],
        "GET /people/import/{import}/problems": [.administrator],
        "GET /people/import/{import}/done": [.administrator],
        "GET /first-day": [.administrator],
        "GET /first-day/{sheet}": [.administrator],
        "POST /first-day/{sheet}": [.administrator],
        "GET /first-day/{sheet}/template": [.administrator],
        "GET /first-day/{sheet}/{import}": [.administrator],
        "POST /first-day/{sheet}/{import}": [.administrator],
        "GET /first-day/{sheet}/{import}/problems": [.administrator],
        "GET /first-day/{sheet}/{import}/done": [.administrator],
        "GET /groups": [.team, .administrator],
        "GET /groups/{row}": [.team, .administrator],
        "POST /groups/{row}": [.team, .administrator],
        "GET /planner": [.team, .administrator],
        "GET /planner/{row}": [.team, .administrator],
        "POST /planner/{row}": [.team, .administrator],
        "GET /planner/{row}/members/{member}": [.team, .administrator],
        "POST /planner/{row}/members/{member}": [.team, .administrator],
        "GET /capacity": [.team, .administrator],
        "GET /capacity/hours": [.team, .administrator, .declarer],
        "POST /capacity/hours": [.team, .administrator, .declarer],
    ]

    static func knows(_ line: String) -> Bool { isOpen(line) || signedIn[line] != nil }
}
