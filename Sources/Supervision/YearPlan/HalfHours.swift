/// Some of the half hours from 9am to 5pm of a day, a bit for each.
struct HalfHours: OptionSet, Hashable, Sendable {
    static let perDay = 16
    static let firstMinute = 9 * 60
    static let wholeDay = HalfHours(rawValue: .max)

    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// So many from one on; what lies before 9am or after 5pm falls away.
    init(from start: Int, count: Int) {
        let (first, end) = (min(max(0, start), Self.perDay), min(max(0, start + max(0, count)), Self.perDay))
        rawValue = first < end ? UInt16(truncatingIfNeeded: (UInt32(1) << UInt32(end)) - (UInt32(1) << UInt32(first))) : 0
    }

    /// Those that a time touches, however briefly.
    init(fromMinuteOfDay minute: Int, minutes: Int) {
        let first = (minute - Self.firstMinute).flooredDivision(by: 30).0
        self.init(from: first, count: (minute - Self.firstMinute + minutes + 29).flooredDivision(by: 30).0 - first)
    }

    static func count(of minutes: Int) -> Int { (minutes + 29) / 30 }
}

/// Which half hours of the working days are taken, for each of several people or rooms.
struct BusyTable<Key: Hashable & Sendable>: Sendable {
    private var places: [Key: Int] = [:]
    private var taken: [HalfHours] = []
    private let days: Int

    init(days: Int) { self.days = days }

    /// The place of somebody in the table, made where there was none.
    mutating func place(of key: Key) -> Int {
        if let place = places[key] { return place }
        let place = places.count
        places[key] = place
        taken.append(contentsOf: repeatElement([], count: days))
        return place
    }

    subscript(place: Int, day: Int) -> HalfHours { taken[place * days + day] }

    mutating func take(_ halfHours: HalfHours, of key: Key, on day: Int) {
        guard (0..<days).contains(day) else { return }
        taken[place(of: key) * days + day].formUnion(halfHours)
    }
}
