import Support
import Supervision

@testable import SupervisionStore

/// A trust whose bed service, a department of 28, is supervised in groups.
struct Division {
    static let row = "emergencyBedService"

    let trust: Trust

    var store: Store { trust.store }
    var keeper: Actor { trust.administrator }

    init(_ store: Store) async throws {
        trust = try await Trust(store)
        try await store.adoptPolicyOfTests(for: trust.organisation.code, from: Trust.today.adding(days: -400), at: Trust.now)
        _ = try await trust.importStaff((10...37).map { Trust.row($0) })
        try await store.setMembership(ofRow: Self.row, to: .department("Dispatch"), as: trust.administrator, at: Trust.now)
    }

    func loaded() async throws -> DividedRow { try await store.dividedRow(Self.row, as: keeper, at: Trust.now) }

    func form() async throws {
        try await store.formGroups(ofRow: Self.row, expecting: try await loaded().digest, as: keeper, at: Trust.now)
    }

    func move(
        _ number: String, to place: GroupDivision.Place, because reason: Placing.Reason? = nil, expecting digest: Digest? = nil
    ) async throws {
        let shown = try await loaded().digest
        try await store.move(
            try await trust.member(number).id, inRow: Self.row, to: place, because: reason, expecting: digest ?? shown, as: keeper,
            at: Trust.now)
    }

    func sizes() async throws -> [Int] { try await loaded().division.groups.map(\.members.count) }

    func attention() async throws -> Int? { try await store.home(as: keeper, at: Trust.now).groupAttentionCount }
}
