import Supervision
import SupervisionStore

extension Placing.Reason {
    var words: String {
        switch self {
        case .noRoomElsewhere: "No other group has room"
        case .sameHours: "Only this group meets when they are on duty"
        case .somebodyLeavesSoon: "Somebody in this group leaves soon"
        case .samePlace: "Only this group meets where they work"
        }
    }
}

extension Int {
    /// "1 person", "6 people".
    var people: String { self == 1 ? "1 person" : "\(self) people" }

    /// Minutes as hours: "1 hour", "2.5 hours".
    var asHours: String { self == 60 ? "1 hour" : "\((Double(self) / 0.6).rounded().hundredths) hours" }
}

extension Double {
    /// "1 hour", "2.5 hours".
    var hoursWords: String { Int(exactly: (self * 60).rounded()).map(\.asHours) ?? "\(shown) hours" }

    fileprivate var hundredths: String { (self / 100).shown }
}

extension Double? {
    var hoursWords: String { map(\.hoursWords) ?? "Unknown" }
}

extension GroupDivision {
    /// "28 people in 5 groups of 5 or 6".
    static func words(_ sizes: [Int]) -> String {
        let (least, most) = (sizes.min() ?? 0, sizes.max() ?? 0)
        let groups = sizes.count == 1 ? "1 group" : "\(sizes.count) groups"
        let of = least == most ? "\(most)" : most == least + 1 ? "\(least) or \(most)" : "\(least) to \(most)"
        return "\(sizes.reduce(0, +).people) in \(groups) of \(of)"
    }
}

extension Capacity.Line {
    /// "33 hours, 1 hour short": never by colour alone.
    func words(for hours: Double?) -> String {
        guard let hours else { return "Unknown" }
        guard let spare = spare(for: hours) else { return hours.hoursWords }
        return switch spare {
        case ..<0: "\(hours.hoursWords), \((-spare).asHours) short"
        case 0: "\(hours.hoursWords), just covered"
        default: "\(hours.hoursWords), \(spare.asHours) to spare"
        }
    }
}
