import Supervision
import SupervisionStore

extension FirstDaySheet {
    var title: String {
        switch self {
        case .nominations: "Nominations"
        case .agreements: "Agreements in force"
        case .sessions: "Dates last held"
        case .actionPoints: "Open action points"
        }
    }

    var purpose: String {
        switch self {
        case .nominations: "Who is nominated to supervise, from when to when, and the hours that they can give in a year."
        case .agreements: "Who has signed an agreement with whom on paper, and when both look at it again."
        case .sessions: "When each person was last supervised, so that nobody is overdue for want of a history."
        case .actionPoints: "What two agreed and one of them has still to do."
        }
    }

    /// What becomes of it, for whoever brings it in.
    var meaning: String {
        switch self {
        case .nominations: "Whoever is nominated can be chosen to lead sessions. Nobody can nominate themselves."
        case .agreements:
            "They are shown as signed on paper, with the sheet that they came from. Nothing is signed by this: each session keeps its own agreement."
        case .sessions:
            "A date counts in the reporting year in which it lies, as a session of its format. Give every date of this reporting year, a row each."
        case .actionPoints:
            "They come to the two who agreed them, and to nobody else. Their words are sealed as they come in, and never shown to whoever brings them in."
        }
    }

    /// The headings of what a row would bring.
    var factColumns: [String] {
        switch self {
        case .nominations: ["Nominated as", "From", "Last day", "Hours a year"]
        case .agreements: ["Format", "Signed on", "Review by"]
        case .sessions: ["Format", "Held on", "Length"]
        case .actionPoints: ["Kind", "By whom", "Due on"]
        }
    }
}

extension FirstDayPlan.Line {
    /// What the row would bring, below ``FirstDaySheet/factColumns``.
    var facts: [String] {
        switch entry {
        case .nomination(let it):
            [
                it.role.words, ShownTime.shortDate(it.startsOn), it.endsOn.map(ShownTime.shortDate) ?? "",
                it.declared.map { "\($0.supervises): \(ShownTime.length(minutes: $0.minutes))" } ?? "",
            ]
        case .agreement(let it):
            [it.format.words, ShownTime.shortDate(it.signedOn), it.reviewOn.map(ShownTime.shortDate) ?? ""]
        case .actionPoint(let it):
            [
                it.kindLabel, it.ownerID == it.supervisorID ? "The supervisor" : "The supervisee",
                it.dueOn.map(ShownTime.shortDate) ?? "",
            ]
        case .session(let it):
            [it.format.words, ShownTime.shortDate(it.heldOn), it.minutes.map { ShownTime.length(minutes: $0) } ?? ""]
        }
    }
}

extension AgreementOnPaper {
    /// For the two, where their session begins and ends.
    var sentence: String {
        "You signed an agreement on paper on \(ShownTime.shortDate(signedOn))"
            + (reviewOn.map { ", to be looked at again by \(ShownTime.shortDate($0))" } ?? "")
            + ". It was imported and not signed here: this session has an agreement of its own."
    }
}

extension ImportedSource {
    /// "Imported on 3 March 2027 by Ada Keeper: held.csv, row 12".
    var words: String {
        "Imported on \(ShownTime.shortDate(LondonTime.day(of: at)))\(by.map { " by \($0)" } ?? ""): \(fileName), row \(row)"
    }
}

extension FirstDayState {
    /// "312 taken on 3 March 2027 at 10am by Ada Keeper", the last first.
    var sentences: [String] {
        imports.map { "\($0.taken.grouped) taken on \(ShownTime.dateAndTime($0.at))\($0.by.map { " by \($0)" } ?? "")" }
    }
}

extension CountsFrom {
    var sentence: String {
        "Figures count from \(ShownTime.shortDate(policyDay)), when the first policy came into force"
            + (importedDay.map { "; the earliest date brought in is \(ShownTime.shortDate($0))" } ?? "") + "."
    }
}
