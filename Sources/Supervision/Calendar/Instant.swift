public import Foundation

/// A moment in time, to the millisecond, in UTC. Shown in Europe/London, stored as `2026-03-02T09:15:00.250Z`.
public struct Instant: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Milliseconds since 1 January 1970, UTC.
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(_ date: Date) { self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded(.down))) }

    /// Reads the stored form. Nil for every other text.
    public init?(_ text: String) {
        let marks: KeyValuePairs<Int, Unicode.Scalar> = [4: "-", 7: "-", 10: "T", 13: ":", 16: ":", 19: ".", 23: "Z"]
        let read = Figures.read(text, length: 24, marks: marks) { figures -> Int64? in
            guard let date = CivilDate(figures), let hour = figures.number(11..<13), let minute = figures.number(14..<16),
                let second = figures.number(17..<19), let thousandth = figures.number(20..<23), hour < 24, minute < 60, second < 60
            else { return nil }
            let seconds = date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
            return Int64(seconds) * 1_000 + Int64(thousandth)
        }
        guard let read else { return nil }
        milliseconds = read
    }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1_000) }

    public var description: String {
        let (days, inDay) = milliseconds.flooredDivision(by: 86_400_000)
        let day = CivilDate(daysSince1970: Int(days))
        let seconds = inDay / 1_000
        return
            "\(day)T\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2)).\(padded(inDay % 1_000, 3))Z"
    }

    public func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1_000) }
    public func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }
    public func adding(days: Int) -> Instant { adding(seconds: days * 86_400) }

    public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let instant = Instant(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an instant")
        }
        self = instant
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension BinaryInteger {
    /// Quotient and remainder with a remainder that is never negative.
    func flooredDivision(by divisor: Self) -> (Self, Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

func padded(_ number: some BinaryInteger, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
