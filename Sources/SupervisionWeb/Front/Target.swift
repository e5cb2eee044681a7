/// The address that a request asks for, before anything is looked up with it.
///
/// Our own paths are made of letters, digits and `-._~`, one step between two slashes. Whatever else comes (escapes, empty
/// steps, `..`) was not linked to by us and is not found, so that no two spellings lead to one page.
struct Target {
    let path: Substring
    let query: Substring.UTF8View

    static let longest = 4_096

    /// - Throws: ``Rejection`` or `NotFound`'s failure.
    init(_ asked: String?) throws {
        guard let asked, asked.utf8.count <= Self.longest else { throw Rejection(asked == nil ? .notFound : .addressTooLong) }
        let parts = asked.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, Self.isOurs(first) else { throw Rejection(.notFound) }
        path = Substring(first)
        query = parts.count == 2 ? parts[1] : first[first.endIndex...]
    }

    private static func isOurs(_ path: Substring.UTF8View) -> Bool {
        let steps = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard steps.count >= 2, steps[0].isEmpty else { return false }
        return steps.count == 2 && steps[1].isEmpty || steps.dropFirst().allSatisfy(isStep)
    }

    private static func isStep(_ step: Substring.UTF8View) -> Bool {
        !step.isEmpty && step.allSatisfy(isPlain) && !step.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
