import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

/// The first days of a reporting year: five people who owe two sessions each, a group of six that owes two, and two supervisors for them.
struct PlannedYear {
    let supervised: Supervised
    let planner: Actor
    let supervisors: [Actor]
    let groupID = SupervisionGroup.ID()
    let now: Instant

    var store: Store { supervised.store }
    var trust: Trust { supervised.trust }

    init(_ store: Store) async throws {
        now = try #require(Instant("2027-04-06T09:00:00.000Z"))
        supervised = try await Supervised(store)
        let trust = supervised.trust
        planner = try await trust.appoint("1", .safeguardingSpecialist)
        supervisors = [try await trust.appoint("2", .supervisor), try await trust.appoint("3", .supervisor)]
        try await put(["4", "5", "6"] + ["3"] + ["1"], into: "mentalHealthNurses")
        try await put(["7", "8", "9", "10", "11", "12"], into: "emergencyBedService")
        for supervisor in supervisors { try await declare(600, by: supervisor.membershipID) }
    }

    private func put(_ numbers: [String], into row: String) async throws {
        let members = try await ids(numbers)
        try await store.setMembership(ofRow: row, to: .handPicked(Set(members)), as: trust.administrator, at: Trust.now)
    }

    func ids(_ numbers: [String]) async throws -> [Membership.ID] {
        var ids: [Membership.ID] = []
        for number in numbers { ids.append(try await trust.member(number).id) }
        return ids
    }

    func declare(_ minutes: Int, by member: Membership.ID) async throws {
        try await store.declare(
            DeclaredHours(supervisor: "Safeguarding Specialists", membershipID: member, minutes: minutes), as: planner, at: now)
    }

    /// The group of the Emergency Bed Service, with those of these numbers.
    func formGroup(_ numbers: [String] = ["7", "8", "9", "10", "11", "12"]) async throws {
        let (organisation, group, members) = (trust.organisation.id, groupID, try await ids(numbers))
        try await store.database.write { db in
            try db.execute(
                """
                INSERT INTO supervision_group (id, organisation_id, matrix_row, number)
                VALUES (\(group), \(organisation), \("emergencyBedService"), 1)
                """)
            for member in members {
                try db.execute(
                    "INSERT INTO supervision_group_member (supervision_group_id, membership_id) VALUES (\(group), \(member))")
            }
        }
    }

    func drafted() async throws -> YearDraft.ID { try await store.draftYear(wishing: DraftWish(venues: ["Room 1"]), as: planner, at: now) }

    func sessions(of draft: YearDraft.ID) async throws -> [DraftedSession] {
        try await store.look { db in try db.drafted(of: draft) }
    }

    func version(of draft: YearDraft.ID) async throws -> Int { try await store.draft(draft, as: planner, at: now).draft.version }

    func confirmation(of draft: YearDraft.ID, bookingTheRest: Bool = false) async throws -> DraftConfirmation {
        DraftConfirmation(
            expecting: try await version(of: draft), venuesArePrivate: true, asksAboutAdjustments: true, bookingTheRest: bookingTheRest)
    }

    func count(_ table: SQL) async throws -> Int { try await store.look { db in try db.count("SELECT COUNT(*) FROM \(table)") } }
}

func withPlannedYear(_ engine: Engine, _ body: (PlannedYear) async throws -> Void) async throws {
    try await withStore(engine) { store in try await body(try await PlannedYear(store)) }
}
