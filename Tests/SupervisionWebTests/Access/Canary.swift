import Foundation
import Glibc
import Supervision

/// A word that stands in one place only: wherever it turns up, it is known whose words have got there.
struct Canary: Sendable {
    let token: String
    let what: String
    /// Who may read it as a party to it.
    let readers: Set<Membership.ID>
    /// Who may read it once they have stated why.
    let auditors: Set<Membership.ID>
}

/// The canaries of a test, by token.
struct Aviary: Sendable {
    private(set) var canaries: [String: Canary] = [:]

    /// A sentence with a new canary in it.
    mutating func words(_ what: String, for readers: Membership.ID...) -> String { words(what, for: Set(readers)) }

    mutating func words(_ what: String, for readers: Set<Membership.ID>, auditors: Set<Membership.ID> = []) -> String {
        let token = Self.mark + UUID().uuidString.lowercased().replacing("-", with: "")
        canaries[token] = Canary(token: token, what: what, readers: readers, auditors: auditors)
        return "We spoke of \(token) at length."
    }

    /// Every canary in an answer.
    func found(in bytes: [UInt8]) -> [Canary] {
        bytes.starts(of: Self.mark).map { start in
            let token = String(decoding: bytes[start...].prefix(Self.length), as: UTF8.self)
            return canaries[token] ?? Canary(token: token, what: "a canary cut short", readers: [], auditors: [])
        }
    }

    private static let mark = "canary"
    private static let length = mark.utf8.count + 32
}

extension [UInt8] {
    /// Where a text begins, each time. Pages are long and names many, so the C library looks for them.
    func starts(of text: String) -> [Int] {
        (self + [0]).withUnsafeBytes { page in
            guard let begin = page.assumingMemoryBound(to: CChar.self).baseAddress else { return [] }
            var starts: [Int] = []
            var rest = begin
            while let hit = strstr(rest, text) {
                starts.append(begin.distance(to: UnsafePointer(hit)))
                rest = UnsafePointer(hit) + 1
            }
            return starts
        }
    }

    func holds(_ text: String) -> Bool { !starts(of: text).isEmpty }
}
