import Foundation
import SQLStorage
import Support
import Supervision
import SupervisionStore
import Testing

@testable import SupervisionWeb

/// Everybody of seven organisations, in each of their posts, asks for everything that the other six have.
@Suite(.serialized) struct CrossingTests {
    @Test(arguments: Engine.all)
    func `DIFF-09 DDICB-003 DDICB-006 CROY-018: whoever supervises in two organisations carries nothing from one to the other`(
        _ engine: Engine
    ) async throws {
        try await withStore(engine) { store in
            let world = try await Neighbourhood.filled(store)
            let site = try AccessSite(store)
            try await site.front.serve { port async throws in
                let nothing = try await site.nothing(port, world)
                let lists = world.neighbours.flatMap { neighbour in site.lists.map { (neighbour, $0) } }
                var faults: [String] = []
                for (neighbour, path) in lists {
                    faults += try await site.faults(onList: path, of: neighbour, in: world, port)
                }
                let before = try await world.logged()
                let all = world.neighbours.flatMap { world.foreignCases(of: site.lines, for: $0, most: 1) }
                // The second engine answers every fourth: what decides is the same, and its SQL has a test of its own.
                let things = engine == .sqlite ? all : all.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
                faults += try await site.faults(in: things, nothing: nothing, port)
                #expect(try await world.logged() == before, "A form of another organisation's has left something in the log.")
                for neighbour in world.neighbours {
                    let pages = AccessPages(site: site, subject: neighbour.subject, port: port)
                    try await pages.expectNumbersToCountTheirLists()
                    let says = try await pages.page("/").contains("You act for ")
                    #expect(says == (world.neighbours.filter { $0.personID == neighbour.personID }.count > 1))
                }
                let organisations = Set(world.neighbours.map(\.organisation)).count
                let standings = Set(world.neighbours.map { "\($0.organisation) \($0.subject.roles.map(\.rawValue).sorted())" }).count
                print(
                    """
                    Crossing on \(engine): \(lists.count + things.count) cases, \(organisations) organisations, \
                    \(standings) roles in them, \(faults.count) leaks
                    """)
                #expect(faults.prefix(8) == [])
                #expect(organisations == 7 && standings >= 20 && all.count > 10_000)
            }
        }
    }

    @Test func `DIFF-09: a thing that another organisation comes to hold, or a guest nominated as one of its own people, is noticed`()
        async throws
    {
        for mutant in Mutant.allCases {
            try await withStore(.sqlite) { store in
                let world = try await Neighbourhood.filled(store)
                try await mutant.spoil(world)
                let site = try AccessSite(store)
                try await site.front.serve { port async throws in
                    var faults: [String] = []
                    for neighbour in world.neighbours {
                        for path in site.lists { faults += try await site.faults(onList: path, of: neighbour, in: world, port) }
                    }
                    #expect(faults != [], "nobody notices \(mutant)")
                    print("Crossing: \(mutant) noticed \(faults.count) times")
                }
            }
        }
    }
}

/// What a wall with a hole would do.
private enum Mutant: CaseIterable {
    case sessionElsewhere, memberElsewhere, pairElsewhere, guestAsOwn

    func spoil(_ world: Neighbourhood) async throws {
        try await world.store.database.write { db in
            let board: SQL = "(SELECT id FROM organisation WHERE code = 'FCB')"
            let other: SQL = "(SELECT id FROM organisation WHERE code = 'HVA')"
            switch self {
            case .sessionElsewhere: try db.execute("UPDATE session SET organisation_id = \(other) WHERE organisation_id = \(board)")
            case .memberElsewhere:
                try db.execute(
                    """
                    UPDATE membership SET organisation_id = \(other), employee_number = NULL
                    WHERE organisation_id = \(board) AND role = 'Deputy Designated Nurse'
                    """)
            case .pairElsewhere: try db.execute("UPDATE pairing SET organisation_id = \(other)")
            case .guestAsOwn:
                try db.execute(
                    """
                    UPDATE role_assignment SET role = 'supervisor' WHERE role = 'externalSupervisor'
                        AND organisation_id = (SELECT id FROM organisation WHERE code = 'FCT')
                    """)
            }
        }
    }
}

extension AccessSite {
    /// Every address that asks for no thing by its identifier, and some that narrow a list.
    fileprivate var lists: [String] {
        let gets = lines.filter { $0.hasPrefix("GET ") && AccessTable.signedIn[$0] != nil }.map { String($0.dropFirst(4)) }
        return gets.filter { !$0.contains("{") }
            + ["/sessions?tab=past", "/sessions?tab=toFinish", "/people?search=a", "/people?state=left", "/due?state=overdue"]
            + ["/planner/emergencyBedService", "/groups/emergencyBedService", "/reports/2025-26-Q3"]
    }

    fileprivate func nothing(_ port: Int, _ world: Neighbourhood) async throws -> RawAnswer {
        guard let subject = world.neighbours.first?.subject else { throw NotFound() }
        return try await ask(port, AccessCase(subject: subject, line: "GET /never", path: "/never-\(AccessWorld.never)", answer: .notFound))
    }

    fileprivate func faults(onList path: String, of neighbour: Neighbour, in world: Neighbourhood, _ port: Int) async throws -> [String] {
        let asked = AccessCase(subject: neighbour.subject, line: "GET \(path)", path: path, answer: .given)
        let answer = try await ask(port, asked)
        let failed = answer.status >= 500 || answer.status == 0 ? ["answered \(answer.status)"] : []
        return (failed + world.faults(in: answer.text, to: neighbour)).map { "\(asked.name): \($0)" }
    }

    fileprivate func faults(in cases: [AccessCase], nothing: RawAnswer, _ port: Int) async throws -> [String] {
        let rows = 4
        return try await withThrowingTaskGroup(of: [String].self) { group in
            for row in 0..<rows {
                group.addTask {
                    var faults: [String] = []
                    for index in stride(from: row, to: cases.count, by: rows) {
                        let answer = try await ask(port, cases[index])
                        if answer.status != 404 || answer.body != nothing.body {
                            faults.append("\(cases[index].name): answered \(answer.status)")
                        }
                    }
                    return faults
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}

extension Neighbourhood {
    /// Every route that asks for a thing, about things that other organisations have: none of it exists.
    fileprivate func foreignCases(of lines: [String], for neighbour: Neighbour, most: Int) -> [AccessCase] {
        lines.filter { AccessTable.signedIn[$0] != nil }.flatMap { line -> [AccessCase] in
            let pattern = String(line.drop { $0 != "/" })
            let names = pattern.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
            guard let first = names.first, things[first] != nil else { return planning(line, for: neighbour, most: most) }
            return belongings(first, notOf: neighbour.organisation, most: most).map { id in
                let path = names.dropFirst().reduce(pattern.replacing("{\(first)}", with: id)) { path, name in
                    path.replacing(
                        "{\(name)}", with: belongings(name, notOf: neighbour.organisation, most: 1).first ?? AccessWorld.never)
                }
                return AccessCase(subject: neighbour.subject, line: line, path: path, answer: .notFound)
            }
        }
    }

    /// For whom a session is planned is said in the query.
    private func planning(_ line: String, for neighbour: Neighbour, most: Int) -> [AccessCase] {
        guard line == "GET /sessions/new" || line == "POST /sessions/new" else { return [] }
        return belongings("member", notOf: neighbour.organisation, most: most).map {
            AccessCase(subject: neighbour.subject, line: line, path: "/sessions/new?supervisee=\($0)", answer: .notFound)
        }
    }

    /// Lines in the log by what happened.
    fileprivate func logged() async throws -> [LoggedFact] {
        try await store.database.read { db in
            try db.rows("SELECT event, COUNT(*) AS lines FROM log_entry WHERE event <> 'formKept' GROUP BY event ORDER BY event")
        }
    }
}
