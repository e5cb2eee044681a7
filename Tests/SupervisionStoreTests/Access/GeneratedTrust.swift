import Foundation
import Supervision

/// Two organisations with their people, sessions and records, made up by chance: the same each time.
struct GeneratedTrust: Sendable {
    struct Meeting: Sendable {
        let id: Session.ID
        let organisationID: Organisation.ID
        let type: String
        let isTelling: Bool
        let supervisorID: Membership.ID
        let superviseeIDs: [Membership.ID]
        let arrangerID: Membership.ID
        let state: SessionState
        let record: Record
        /// What a group agreed together.
        let groupPoint: Point
        /// For whom its supervisor stands in.
        var standsInFor: Membership.ID?
        /// What the supervisee shows.
        var showings: [Showing] = []

        /// Whose line managers are asked to release them.
        var releases: [Release] = []

        var isGroup: Bool { superviseeIDs.count > 1 }
        /// Those of a group who came.
        var attendeeIDs: [Membership.ID] { isGroup ? Array(superviseeIDs.prefix(2)) : [] }
        var partyIDs: [Membership.ID] { superviseeIDs + [supervisorID] }
    }

    struct Record: Sendable {
        let id: SupervisionRecord.ID
        let readers: Set<RecordReader>
        let isSent: Bool
        let points: [Point]
        let asked: [Asked]
    }

    /// A party who was asked whether action points may be shared.
    struct Asked: Sendable {
        let memberID: Membership.ID
        /// In the order in which they were given.
        var answers: [Consent.Answer] = []
        /// What the last answer names.
        var named: Set<ActionPoint.ID> = []
        var isPassedOver = false
    }

    struct Point: Sendable {
        let id: ActionPoint.ID
        let ownerID: Membership.ID?
        var isFinished = false
    }

    struct Release: Sendable {
        let id: ReleaseRequest.ID
        let memberID: Membership.ID
    }

    /// That an earlier record was shown or taken back, in that order.
    struct Showing: Sendable {
        let recordID: SupervisionRecord.ID
        let answers: [(to: Membership.ID, isShown: Bool)]
    }

    /// What two sign once, and the line manager of the one with them, or nobody.
    struct Agreed: Sendable {
        let id: Agreement.ID
        let organisationID: Organisation.ID
        let supervisorID: Membership.ID
        let superviseeID: Membership.ID
        let managerID: Membership.ID?
    }

    let organisations: [Organisation.ID]
    let actors: [Actor]
    let managers: [Membership.ID: Membership.ID]
    let meetings: [Meeting]
    /// Those that somebody stands in for, by who does.
    let stoodIn: [Membership.ID: [Meeting]]
    let agreements: [Agreed]

    init(members: Int = 40, meetings count: Int = 80, seed: UInt64 = 20_260_302) {
        var chance = Chance(state: seed)
        let organisations: [Organisation.ID] = [chance.identifier(), chance.identifier()]
        let ids: [Membership.ID] = (0..<members).map { _ in chance.identifier() }
        let home = (0..<members).map { organisations[$0 % 3 == 2 ? 1 : 0] }
        var managers: [Membership.ID: Membership.ID] = [:]
        for (place, id) in ids.enumerated() where place >= 6 {
            managers[id] = Self.manager(of: place, among: ids, home: home, by: &chance)
        }
        let managing = Set(managers.values)
        let actors = ids.indices.map { place in
            Actor(
                personID: chance.identifier(), membershipID: ids[place], organisationID: home[place],
                roles: Self.roles(at: place / 3).union(managing.contains(ids[place]) ? [.lineManager] : []))
        }
        self.organisations = organisations
        self.actors = actors
        self.managers = managers
        let usual = (0..<count).map { place in Self.meeting(place, of: actors, by: &chance) }
        let meetings = usual + usual.enumerated().map { Self.stoodIn($0.offset, after: $0.element, among: actors, by: &chance) }
        self.meetings = meetings
        stoodIn = Dictionary(grouping: meetings.filter { $0.standsInFor != nil }, by: \.supervisorID)
        agreements = usual.enumerated().compactMap { place, meeting in
            meeting.superviseeIDs.first.map { supervisee in
                Agreed(
                    id: chance.identifier(), organisationID: meeting.organisationID, supervisorID: meeting.supervisorID,
                    superviseeID: supervisee, managerID: place.isMultiple(of: 2) ? managers[supervisee] : nil)
            }
        }
    }

    /// Each supervisee has another session, for which somebody stands in; a few with whom they meet for the first time.
    private static func stoodIn(_ place: Int, after usual: Meeting, among actors: [Actor], by chance: inout Chance) -> Meeting {
        let here = actors.filter { $0.organisationID == usual.organisationID && !usual.partyIDs.contains($0.membershipID) }
            .shuffled(using: &chance).map(\.membershipID)
        let (standIn, another) = (here[0], here[1])
        let answers: [[(Membership.ID, Bool)]] = [
            [(standIn, true)], [(standIn, true), (standIn, false)], [(another, true)], [(standIn, false), (standIn, true)], [],
        ]
        return Meeting(
            id: chance.identifier(), organisationID: usual.organisationID, type: "mandatory", isTelling: false, supervisorID: standIn,
            superviseeIDs: place % 6 == 5 ? usual.superviseeIDs + [here[2]] : Array(usual.superviseeIDs.prefix(1)),
            arrangerID: usual.arrangerID, state: SessionState.allCases[place % 4 == 3 ? 3 + place % 3 : place % 3],
            record: Record(id: chance.identifier(), readers: [], isSent: false, points: [], asked: []),
            groupPoint: Point(id: chance.identifier(), ownerID: nil), standsInFor: place % 9 == 8 ? another : usual.supervisorID,
            showings: [Showing(recordID: usual.record.id, answers: answers[place % 5])])
    }

    /// A dozen people manage the others; a few are managed from the other organisation.
    private static func manager(
        of place: Int, among ids: [Membership.ID], home: [Organisation.ID], by chance: inout Chance
    ) -> Membership.ID? {
        let near = (0..<15).filter { $0 != place && home[$0] == home[place] }
        let far = (0..<15).filter { $0 != place && home[$0] != home[place] }
        return (place.isMultiple(of: 11) ? far : near).randomElement(using: &chance).map { ids[$0] }
    }

    /// Each role in each organisation, some held together.
    private static func roles(at place: Int) -> Set<Role> {
        switch place {
        case 0: [.headOfSafeguarding]
        case 1: [.safeguardingSpecialist, .supervisor]
        case 2: [.safeguardingSpecialist]
        case 3: [.administrator]
        case 4: [.supervisor]
        case 5: [.externalSupervisor]
        case 6: [.headOfSafeguarding, .supervisor]
        default: []
        }
    }

    private static func meeting(_ place: Int, of actors: [Actor], by chance: inout Chance) -> Meeting {
        let here = actors.filter { $0.organisationID == actors[place % actors.count].organisationID }.shuffled(using: &chance)
        let everywhere = actors.shuffled(using: &chance)
        let nominated = here.filter { !$0.roles.isEmpty }
        let supervisor = (place.isMultiple(of: 13) ? everywhere : place.isMultiple(of: 3) ? here : nominated)[0]
        let supervisees = (place.isMultiple(of: 17) ? everywhere : here).filter { $0 != supervisor }.prefix(
            place % 5 == 1 ? 4 : 1)
        let type = [("mandatory", false), ("onRequest", true), ("childDeath", true), ("mandatory", false)][place % 4]
        return Meeting(
            id: chance.identifier(), organisationID: here[0].organisationID, type: type.0, isTelling: type.1,
            supervisorID: supervisor.membershipID, superviseeIDs: supervisees.map(\.membershipID),
            arrangerID: here[here.count - 1].membershipID,
            state: SessionState.allCases[place % 7 < 3 ? 3 : place % 5],
            record: record(
                place, of: [supervisor.membershipID] + supervisees.map(\.membershipID), here: here.map(\.membershipID),
                everywhere: everywhere.map(\.membershipID), by: &chance),
            groupPoint: Point(id: chance.identifier(), ownerID: supervisees.dropFirst().first?.membershipID),
            releases: supervisees.map { Release(id: chance.identifier(), memberID: $0.membershipID) })
    }

    /// Readers with and without specialists, and some that are named although nothing has been sent.
    private static func record(
        _ place: Int, of parties: [Membership.ID], here: [Membership.ID], everywhere: [Membership.ID], by chance: inout Chance
    ) -> Record {
        let both: Set<RecordReader> = [.supervisee, .supervisor]
        let readers: [Set<RecordReader>] = [
            both.union([.headOfSafeguarding]), both.union([.headOfSafeguarding, .safeguardingSpecialists]), both,
            both.union([.safeguardingSpecialists]), [],
        ]
        let isSent = !place.isMultiple(of: 4)
        let owners = [here[here.count - 2], nil, place.isMultiple(of: 5) ? everywhere[1] : here[here.count - 3]]
        let points = (0..<(isSent ? place % 4 : 0)).map {
            Point(id: chance.identifier(), ownerID: owners[$0], isFinished: (place + $0) % 5 == 2)
        }
        return Record(
            id: chance.identifier(), readers: readers[(place / 2) % 5], isSent: isSent, points: points,
            asked: points.isEmpty ? [] : asked(place, parties, naming: points[0].id))
    }

    /// The supervisor says yes and the others something else, or nothing; or nobody is asked.
    private static func asked(_ place: Int, _ parties: [Membership.ID], naming point: ActionPoint.ID) -> [Asked] {
        let supervisor = Asked(memberID: parties[0], answers: [.all])
        func others(_ asked: (Membership.ID) -> Asked) -> [Asked] { [supervisor] + parties.dropFirst().map(asked) }
        return switch place % 7 {
        case 0: []
        case 1: others { Asked(memberID: $0, answers: [.all, .nothing]) }
        case 2: others { Asked(memberID: $0, answers: [.nothing, .named], named: [point]) }
        case 3: others { Asked(memberID: $0, isPassedOver: true) }
        case 4: others { Asked(memberID: $0) }
        case 5: others { Asked(memberID: $0, answers: [.nothing], isPassedOver: true) }
        default: others { Asked(memberID: $0, answers: [.nothing, .all]) }
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine.
struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func identifier<Subject>() -> Identifier<Subject> {
        let digits = String(next(), radix: 16) + String(next(), radix: 16) + String(repeating: "0", count: 32)
        let d = Array(digits.utf8.prefix(32)).map { Character(Unicode.Scalar($0)) }
        return Identifier("\(String(d[0..<8]))-\(String(d[8..<12]))-4\(String(d[13..<16]))-8\(String(d[17..<20]))-\(String(d[20..<32]))")
            ?? .init()
    }
}
