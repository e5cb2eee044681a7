/// The bank holidays of a nation, worked out by rule; what was proclaimed for one year stands below as data.
public struct BankHolidays: Hashable, Sendable {
    public let nation: Organisation.Nation

    public init(of nation: Organisation.Nation) { self.nation = nation }

    /// Those of a year, each on the weekday on which it is kept, in order.
    public func days(in year: Int) -> [CivilDate] {
        (newYear(year) + spring(year) + summer(year) + winter(year) + Self.proclaimed(year, nation)).sorted()
    }

    public func contains(_ day: CivilDate) -> Bool { days(in: day.year).contains(day) }

    private func newYear(_ year: Int) -> [CivilDate] {
        Self.kept([(1, 1)] + (nation == .scotland ? [(1, 2)] : []), of: year)
            + (nation == .northernIreland ? Self.kept([(3, 17)], of: year) : [])
    }

    private func spring(_ year: Int) -> [CivilDate] {
        let easter = Self.easter(of: year)
        return [easter?.adding(days: -2), nation == .scotland ? nil : easter?.adding(days: 1)].compactMap(\.self)
            + [Self.moved[year]?.earlyMay ?? Self.firstMonday(of: 5, year), Self.moved[year]?.lateMay ?? Self.lastMonday(of: 5, year)]
            .compactMap(\.self)
    }

    private func summer(_ year: Int) -> [CivilDate] {
        (nation == .northernIreland ? Self.kept([(7, 12)], of: year) : [])
            + [nation == .scotland ? Self.firstMonday(of: 8, year) : Self.lastMonday(of: 8, year)].compactMap(\.self)
    }

    private func winter(_ year: Int) -> [CivilDate] {
        (nation == .scotland ? Self.kept([(11, 30)], of: year) : []) + Self.kept([(12, 25), (12, 26)], of: year)
    }

    /// Days of the calendar that belong together: those at a weekend go to the next weekdays that are not taken.
    private static func kept(_ days: [(month: Int, day: Int)], of year: Int) -> [CivilDate] {
        let days = days.compactMap { CivilDate(year: year, month: $0.month, day: $0.day) }
        var kept = days.filter { !$0.isWeekend }
        for day in days where day.isWeekend {
            var next = day
            while next.isWeekend || kept.contains(next) { next = next.adding(days: 1) }
            kept.append(next)
        }
        return kept
    }

    private static func firstMonday(of month: Int, _ year: Int) -> CivilDate? {
        CivilDate(year: year, month: month, day: 1).map { $0.adding(days: (8 - $0.weekday) % 7) }
    }

    /// Of a month with 31 days.
    private static func lastMonday(of month: Int, _ year: Int) -> CivilDate? {
        CivilDate(year: year, month: month, day: 31).map { $0.adding(days: 1 - $0.weekday) }
    }

    /// Easter Sunday (the anonymous Gregorian computus).
    private static func easter(of year: Int) -> CivilDate? {
        guard (1...9_999).contains(year) else { return nil }
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
    }

    /// Years in which a holiday of May was kept on another day.
    private static let moved: [Int: (earlyMay: CivilDate?, lateMay: CivilDate?)] = [
        2012: (nil, CivilDate(year: 2012, month: 6, day: 4)),
        2020: (CivilDate(year: 2020, month: 5, day: 8), nil),
        2022: (nil, CivilDate(year: 2022, month: 6, day: 2)),
    ]

    /// Royal weddings, jubilees, a funeral, a coronation; and in Scotland the first match of the 2026 World Cup.
    private static func proclaimed(_ year: Int, _ nation: Organisation.Nation) -> [CivilDate] {
        let everywhere = ["2011-04-29", "2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08"]
        let here = everywhere + (nation == .scotland ? ["2026-06-15"] : [])
        return here.compactMap { CivilDate($0) }.filter { $0.year == year }
    }
}

extension CivilDate {
    public var isWeekend: Bool { weekday > 5 }
}
