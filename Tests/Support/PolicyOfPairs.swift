import Foundation

/// The pack of the checkout, with an agreement that a pair signs once for all its sessions.
public struct PolicyOfPairs: Sendable {
    /// Whether the supervisee's line manager signs too.
    public var hasManager = false
    /// In months, or "asAgreed".
    public var review = "12"
    public var reviewStrength = "must"
    /// Whether the form leaves some of it to the two: words under two headings, of which one can be left out, and how often they meet.
    public var hasHeadings = false
    /// How the supervisee's term of punctuality is worded.
    public var punctuality: String?
    /// Whether the terms let nobody but the two read.
    public var namesNoAuditor = false
    /// Of the rows that are for one to one.
    public var rowStrength: String?

    public init() {}

    public func bytes() throws -> [UInt8] {
        var text = String(decoding: try PolicyForTests.bytes(), as: UTF8.self)
        func replace(_ old: String, _ new: String) throws {
            guard let range = text.range(of: old) else { throw Missing(text: old) }
            text.replaceSubrange(range, with: new)
        }
        try replace(
            "signedPer: { value: session, paragraph: \"Procedure 4.3\", strength: must }",
            """
            signedPer: { value: relationship, paragraph: "Procedure 4.3", strength: must }
                reviewMonths: { value: \(review), paragraph: "Procedure 4.9", strength: \(reviewStrength) }
                keptBy: { value: Each of the two has a copy., paragraph: "Procedure 4.9", strength: should }
            \(hasHeadings ? Self.headings : "")
            """)
        if hasManager {
            try replace("signatories: { value: [supervisee, supervisor],", "signatories: { value: [supervisee, supervisor, lineManager],")
            try replace(
                "      - { party: supervisor, name: Supervisor, signature: Signature, date: Date }",
                """
                      - { party: supervisor, name: Supervisor, signature: Signature, date: Date }
                      - { party: lineManager, name: Line manager, signature: Signature, date: Date }
                """)
        }
        if namesNoAuditor {
            try replace("readers: { value: [supervisee, supervisor, headOfSafeguarding],", "readers: { value: [supervisee, supervisor],")
        }
        if let punctuality { try replace("I come on time and make good use of the time.", punctuality) }
        if let rowStrength {
            let row = "- key: safeguardingOfficer"
            guard let start = text.range(of: row), let must = text[start.upperBound...].range(of: "strength: must") else {
                throw Missing(text: row)
            }
            text.replaceSubrange(must, with: "strength: \(rowStrength)")
        }
        return Array(text.utf8)
    }

    private struct Missing: Error { let text: String }

    private static let headings = """
            headings:
              - { key: problems, label: How we settle problems between us, kind: words, paragraph: "4", strength: must }
              - { key: diversity, label: How we treat differences, kind: words, paragraph: "4", strength: should }
              - { key: often, label: How often we meet, kind: frequency, paragraph: "4", strength: must }
              - { key: looking, label: When we look at this again, kind: review, paragraph: "4", strength: must }
        """
}
