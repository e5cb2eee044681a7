import SQLStorage
import Support
import Supervision
import SupervisionStore
import Testing

@testable import SupervisionWeb

/// What each page asks of the database, whoever opens it, the visit's own look-ups included.
@Suite(.serialized) struct QueriesPerPageTests {
    @Test func `A page asks the database no more than six things, or as many as are written down here`() async throws {
        try await withStore(.sqlite) { filled in
            let database = CountedDatabase(filled.database)
            let store = try testStore(over: database)
            let world = try await AccessWorld.filled(store)
            let site = try AccessSite(store)
            try await site.front.serve { port async throws in
                let pages = site.lines.filter { $0.hasPrefix("GET ") && AccessTable.signedIn[$0] != nil }
                var most: [String: [String]] = [:]
                for asked in pages.flatMap({ world.pages($0) }) {
                    _ = database.takeStatements()
                    _ = try await site.ask(port, asked)
                    let statements = database.takeStatements()
                    if statements.count > most[asked.line, default: []].count { most[asked.line] = statements }
                }
                print(PageCosts(most).table)
                for (line, statements) in most {
                    #expect(statements.count <= PageCosts.bound(of: line), "\(line)\n\(statements.joined(separator: "\n--\n"))")
                }
                // The demo has no import under way.
                let unseen = Set(pages).subtracting(most.keys).filter {
                    !$0.hasPrefix("GET /people/import/") && !$0.hasPrefix("GET /first-day/{sheet}/{import}")
                }
                #expect(unseen == [], "Nobody opened these.")
            }
        }
    }
}

/// How many statements each page took.
struct PageCosts {
    private let most: [String: [String]]

    init(_ most: [String: [String]]) { self.most = most }

    /// Three more than was counted: whoever comes first to a page reads the editions that it is about.
    static func bound(of line: String) -> Int { bounds[line].map { $0 + 3 } ?? 6 }

    /// No page may come to ask for more than when it was last counted; one that asks for less is lowered here, from the table that the
    /// test prints. Pages that open private words write who read them, each word from its own sealed row.
    private static let bounds: [String: Int] = [
        "GET /copies/file": 72,
        "GET /copies/print": 72,
        "GET /": 54,
        "GET /records/{record}/copy": 36,
        "GET /records/{record}/print": 36,
        "GET /sessions/{session}": 31,
        "GET /sessions/{session}/topics": 30,
        "GET /sessions/{session}/absence": 28,
        "GET /sessions/{session}/close": 26,
        "GET /sessions/{session}/start": 26,
        "GET /reports/{quarter}": 23,
        "GET /reports/{quarter}/csv": 23,
        "GET /reports/{quarter}/json": 23,
        "GET /reports/{quarter}/print": 23,
        "GET /hand-overs/{handover}": 19,
        "GET /year-plan": 19,
        "GET /actions/{action}/referral": 17,
        "GET /audits/{audit}/records/{record}": 17,
        "GET /people/{member}": 17,
        "GET /audits/{audit}": 16,
        "GET /sessions/{session}/earlier/{record}": 16,
        "GET /sessions/{session}/adjustments": 15,
        "GET /audit": 14,
        "GET /handed-over/{record}": 14,
        "GET /records/{record}": 14,
        "GET /records/{record}/addendum": 14,
        "GET /records/{record}/comment": 14,
        "GET /records/{record}/refusal": 14,
        "GET /sessions/new": 14,
        "GET /sessions/{session}/actions/{action}": 14,
        "GET /actions/{action}": 13,
        "GET /people/{member}/caseload": 13,
        "GET /risks/{risk}": 13,
        "GET /sessions/{session}/own-part": 12,
        "GET /sessions/{session}/personal": 12,
        "GET /sessions/{session}/record": 11,
        "GET /sessions/{session}/record/copy": 11,
        "GET /sessions/{session}/record/print": 11,
        "GET /records/{record}/consent": 10,
        "GET /records/{record}/draft": 10,
        "GET /sessions/{session}/register/print": 10,
        "GET /year-plan/drafts/{draft}": 10,
        "GET /year-plan/drafts/{draft}/confirmation": 10,
        "GET /year-plan/drafts/{draft}/end": 10,
        "GET /capacity": 9,
        "GET /records/{record}/readings": 9,
        "GET /sessions/{session}/agreement": 9,
        "GET /sessions/{session}/agreement/copy": 9,
        "GET /sessions/{session}/agreement/print": 9,
        "GET /sessions/{session}/agreement/terms": 9,
        "GET /sessions/{session}/earlier": 9,
        "GET /sessions/{session}/register": 9,
        "GET /sessions/{session}/register/paper": 9,
        "GET /sessions/{session}/register/present": 9,
        "GET /sessions/{session}/register/screen": 9,
        "GET /people/{member}/leave/{leave}/end": 8,
        "GET /sessions/{session}/record/draft": 8,
        "GET /sessions/{session}/showing": 8,
        "GET /agreements/{agreement}": 7,
        "GET /agreements/{agreement}/copy": 7,
        "GET /agreements/{agreement}/print": 7,
        "GET /agreements/{agreement}/terms": 7,
        "GET /pairs/{pair}": 7,
        "GET /records/{record}/sheets/{sheet}": 7,
        "GET /sessions": 7,
        "GET /year-plan/drafts/{draft}/sessions/{session}": 7,
    ]

    var table: String {
        most.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { "\($0.value.count) \($0.key)" }
            .joined(separator: "\n")
    }
}

extension AccessWorld {
    /// The pages of a route that somebody gets.
    fileprivate func pages(_ line: String) -> [AccessCase] { cases(of: line).filter { $0.answer == .given } }
}
