import Supervision
import SupervisionStore

extension Audit {
    /// "from Monday 15 March 2027 to Friday 19 March 2027".
    var window: String { "from \(ShownTime.date(opensOn)) to \(ShownTime.date(closesOn))" }
}

extension Audit.Sample {
    var words: String {
        let format =
            switch format {
            case .individual: "individual sessions"
            case .group: "group sessions"
            case nil: "sessions"
            }
        return "\(wanted == 1 ? "1 record" : "Up to \(wanted) records") of \(format) held from \(ShownTime.shortDate(heldFrom)) to "
            + ShownTime.shortDate(heldTo)
    }
}

extension Audit.State {
    var status: StatusTag.Status {
        switch self {
        case .announced: .planned
        case .open: .underWay
        case .over: .completed
        }
    }
}

extension AuditNotice {
    /// The announcement while the window is ahead or open; afterwards one digest of all that was read.
    var sentence: String {
        let count = records.count == 1 ? "1 record of yours is" : "\(records.count) records of yours are"
        switch state {
        case .announced, .open: return "Audit “\(audit.title)”: \(reader) reads records \(audit.window). \(count) in its sample."
        case .over:
            let days = Set(records.flatMap(\.readOn)).sorted().map(ShownTime.shortDate)
            return days.isEmpty
                ? "Audit “\(audit.title)” is over. None of your records was read."
                : "In the audit “\(audit.title)” \(reader) read records of yours on \(days.inWords)."
        }
    }

    /// The same, of one record.
    func sentence(of record: AuditNotice.Sampled) -> String {
        if record.readOn.isEmpty { return state == .over ? "Not read" : "In the sample, not read so far" }
        return "Read on \(record.readOn.map(ShownTime.shortDate).inWords)"
    }
}

extension SingleReading {
    var sentence: String {
        "\(reading.name), \(Role(rawValue: reading.role)?.readerWords ?? reading.role), read the record of your \(session) on "
            + "\(ShownTime.shortDate(LondonTime.day(of: heldAt))). Why: \(reading.purpose?.label ?? "")."
    }

    private var session: String {
        switch subject {
        case .record: "session"
        case .group: "group session"
        }
    }
}
