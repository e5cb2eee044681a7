import SQLStorage
public import Supervision

/// How the list of people is narrowed. Empty shows everybody whom the actor may see and who has not left.
public struct MemberFilter: Hashable, Sendable {
    /// Parts of names, or an employee number.
    public var search: String
    public var kind: Membership.Kind?
    public var state: MembershipState

    public init(search: String = "", kind: Membership.Kind? = nil, state: MembershipState = .current) {
        self.search = search
        self.kind = kind
        self.state = state
    }
}

/// A page of the list of people.
public struct MemberList: Hashable, Sendable {
    public static let pageSize = 25

    public let members: [Member]
    /// Those who meet the filter, on every page.
    public let total: Int
    /// From 1.
    public let page: Int

    public var pages: Int { max(1, (total + Self.pageSize - 1) / Self.pageSize) }
}

struct MemberListAsked: Hashable, Sendable {
    let asking: Asking
    let filter: MemberFilter
    let page: Int
}

extension Store {
    /// Whom the actor may see, by name, 25 at a time; a page beyond the last shows the last.
    public func members(_ filter: MemberFilter, page: Int, as actor: Actor, at now: Instant) async throws -> MemberList {
        let asked = MemberListAsked(asking: Asking(actor, at: now), filter: filter, page: page)
        return try await memberLists.answer(to: asked, after: database.changes) {
            try await look { db in try memberList(asked, on: LondonTime.day(of: now), in: db) }
        }
    }

    private func memberList(_ asked: MemberListAsked, on day: CivilDate, in db: any ReadTransaction) throws -> MemberList {
        let condition = Visible.members(to: asked.asking.actor) + " AND " + asked.filter.condition(on: day)
        // Everybody has a person: joined loosely, so that it is looked at only where the condition names it.
        let total = try db.count(
            "SELECT COUNT(*) FROM membership LEFT JOIN person ON person.id = membership.person_id WHERE \(condition)")
        let last = max(1, (total + MemberList.pageSize - 1) / MemberList.pageSize)
        let page = min(max(1, asked.page), last)
        let members = try db.members(where: condition, limit: MemberList.pageSize, offset: (page - 1) * MemberList.pageSize)
        return MemberList(members: members, total: total, page: page)
    }

    /// Somebody whom the actor may see, by work e-mail, employee number or name, as a form asks for a line manager or a sponsor. Nil where
    /// it is nobody, or might be several.
    public func colleague(_ typed: String, as actor: Actor, at now: Instant) async throws -> Member? {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let email = WorkEmail(typed)?.text ?? ""
            let current = MemberFilter().condition(on: day)
            let found = try db.members(
                where: """
                    \(Visible.members(to: actor)) AND \(current)
                        AND (person.work_email = \(email) OR membership.employee_number = \(typed))
                    """, limit: 2)
            if let first = found.first { return found.count == 1 ? first : nil }
            let named = try db.members(
                where: "\(Visible.members(to: actor)) AND \(MemberFilter(search: typed).condition(on: day))", limit: 2)
            return named.count == 1 ? named.first : nil
        }
    }
}

extension MemberFilter {
    /// Folding leaves letters, digits and spaces, so that what was typed holds no wildcard.
    func condition(on day: CivilDate) -> SQL {
        var conditions: [SQL] = []
        switch state {
        case .current:
            conditions.append("(membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day)))")
        case .joining: conditions.append("(membership.starts_on > \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day)))")
        case .left: conditions.append("membership.ends_on < \(day)")
        }
        if let kind { conditions.append("membership.kind = \(kind.rawValue)") }
        let words = FoldedName(search).words
        if !words.isEmpty {
            let names = words.map { "person.folded_name LIKE \("%\($0)%")" as SQL }.joined(by: " AND ")
            conditions.append("((\(names)) OR membership.employee_number = \(search))")
        } else if !search.utf8.isEmpty {
            conditions.append("membership.employee_number = \(search)")
        }
        return conditions.joined(by: " AND ")
    }
}
