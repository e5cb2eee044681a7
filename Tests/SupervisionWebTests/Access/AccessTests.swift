import Foundation
import Support
import Supervision
import SupervisionStore
import Synchronization
import Testing

@testable import SupervisionWeb

/// Every route that the router has, asked by everybody about everything that there is.
@Suite(.serialized) struct AccessTests {
    @Test func `Every route says who may ask, and the test knows of each`() async throws {
        try await withStore(.sqlite) { store in
            let site = try AccessSite(store)
            #expect(site.lines.filter { !AccessTable.knows($0) } == [], "Declare who may ask in AccessTable.")
            for route in site.front.table.routes {
                if case .open = route.policy {
                    #expect(AccessTable.isOpen(route.line))
                } else {
                    #expect(AccessTable.signedIn[route.line] != nil)
                }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-071 LAS-072 LAS-073 LAS-083 DB-07 DB-08 DB-44 DB-51: nobody sees what the terms do not allow`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let world = try await AccessWorld.filled(store)
            let site = try AccessSite(store)
            try await site.front.serve { port async throws in
                let check = AccessCheck(world, nothing: try await site.nothing(port, world))
                // SQLite answers everything. PostgreSQL answers three of each kind: that both mean the same by a rule is compared elsewhere.
                let all = site.lines.filter { AccessTable.signedIn[$0] != nil }.flatMap(world.cases)
                let cases = engine == .sqlite ? all : all.someOfEachKind(3)
                var faults = try await site.faults(in: cases.filter { $0.method == "GET" }, check, port)
                let before = try await world.logged()
                faults += try await site.faults(in: cases.filter { $0.method == "POST" && $0.answer != .given }, check, port)
                let left = Set(try await world.logged()).subtracting(before)
                #expect(left == [], "A form of somebody who may not send it has left something in the log.")
                // Last what others notice: a topic is theirs to read from then on, a visit is over.
                let allowed = cases.filter { $0.method == "POST" && $0.answer == .given }
                faults += try await site.faults(in: allowed.filter { !$0.concernsOthers }, check, port)
                faults += try await site.faults(in: allowed.filter(\.concernsOthers), check, port)
                print("Access on \(engine): \(cases.count) cases, \(world.subjects.count) subjects, \(faults) leaks")
                #expect(faults == 0)
                #expect(cases.count > (engine == .sqlite ? 60_000 : 10_000))
            }
        }
    }

    @Test func `DB-08: lists and counts hold what their reader may see, and each number on the first page is the length of its list`()
        async throws
    {
        try await withStore(.sqlite) { store in
            let world = try await AccessWorld.filled(store)
            let site = try AccessSite(store)
            try await site.front.serve { port async throws in
                for subject in world.subjects where subject.isIn {
                    let pages = AccessPages(site: site, subject: subject, port: port)
                    var listed = 0
                    for tab in SessionListTab.allCases { listed += try await pages.rows("/sessions?tab=\(tab.rawValue)") }
                    #expect(listed == world.sessions.values.filter { world.lists($0, for: subject) }.count, "sessions of \(subject.name)")
                    #expect(
                        try await pages.rows("/actions")
                            == world.actions.filter { !world.parts(of: subject, in: $0).subtracting([.standIn]).isEmpty }.count,
                        "action points of \(subject.name)")
                    #expect(
                        try await pages.rows("/agreements")
                            == world.agreements.filter { !world.parts(of: subject, in: $0).isEmpty }.count,
                        "agreements of \(subject.name)")
                    if subject.isTeam {
                        #expect(
                            try await pages.rows("/audit")
                                == world.records.values.filter { world.parts(of: subject, in: $0).contains(.auditor) }.count,
                            "records for audit of \(subject.name)")
                        #expect(
                            try await pages.rows("/audit/groups")
                                == world.sessions.values.filter { world.parts(of: subject, in: $0).contains(.groupAuditor) }.count,
                            "records of groups for audit of \(subject.name)")
                    }
                    try await pages.expectNumbersToCountTheirLists()
                }
            }
        }
    }
}

extension AccessSite {
    /// Who asks at the same time.
    private static let rows = 4

    /// What is answered where there has never been anything.
    func nothing(_ port: Int, _ world: AccessWorld) async throws -> RawAnswer {
        guard let subject = world.subjects.first(where: \.isIn) else { throw NotFound() }
        return try await ask(port, AccessCase(subject: subject, line: "GET /never", path: "/never-\(AccessWorld.never)", answer: .notFound))
    }

    /// Asks everything, a few subjects at the same time, each in any order, and says the first faults.
    /// - Returns: how many there were.
    func faults(in cases: [AccessCase], _ check: AccessCheck, _ port: Int) async throws -> Int {
        let subjects = Array(Dictionary(grouping: cases, by: \.subject.name).values)
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for row in 0..<Self.rows {
                group.addTask {
                    var count = 0
                    for asked in stride(from: row, to: subjects.count, by: Self.rows).flatMap({ subjects[$0].shuffled() }) {
                        let faults = check.faults(in: try await ask(port, asked), to: asked)
                        for fault in faults where count < 8 { Issue.record("\(fault)") }
                        count += faults.count
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
    }
}
