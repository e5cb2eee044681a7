import SQLStorage
import Supervision

extension Store {
    /// Policies that a pair is under beside the one that governs it. The same document, where it asks nothing more, is none.
    func policiesBeside(_ agreement: Agreement, on day: CivilDate, in db: any ReadTransaction) throws -> [PolicyBeside] {
        let posts = try db.posts(of: [agreement.supervisorID, agreement.superviseeID], outside: agreement.organisationID, on: day)
        guard !posts.isEmpty else { return [] }
        guard let supervisee = try db.member(agreement.superviseeID) else { throw NotFound() }
        let governing = try shelf.edition(agreement.editionID, in: db).pack
        let own = governing.individualRows(for: supervisee.membership, by: try db.membershipRules(of: agreement.organisationID))
        return try posts.compactMap { post in
            let elsewhere = post.membership.organisationID
            guard let id = try db.editionID(of: elsewhere, on: day),
                let organisation = try db.organisations(where: "id = \(elsewhere)").first
            else { return nil }
            let edition = try shelf.edition(id, in: db)
            let policy = PolicyBeside(
                name: post.name, organisation: organisation.name, edition: edition,
                rows: edition.pack.individualRows(for: supervisee.membership, by: try db.membershipRules(of: elsewhere)),
                governing: governing)
            let asksMore = !policy.firmer.isEmpty || !Set(policy.rows).isSubset(of: own)
            return edition.pack.name == governing.name && !asksMore ? nil : policy
        }
    }

    /// Terms beside what the governing edition, and each policy beside it, asks of the supervisee one to one.
    /// - Parameter key: of the form, where the pair signs once.
    func proposed(
        _ terms: AgreedTerms, in agreement: Agreement, form key: String? = nil, on day: CivilDate, in db: any ReadTransaction
    ) throws -> ProposedTerms {
        guard let supervisee = try db.member(agreement.superviseeID) else { throw NotFound() }
        let pack = try shelf.edition(agreement.editionID, in: db).pack
        let programme = key.flatMap { pack.programme(ofForm: $0) }
        let own = pack.individualRows(for: supervisee.membership, by: try db.membershipRules(of: agreement.organisationID))
            .filter { programme?.rows.contains($0.key) ?? true }
        let rows = try own + policiesBeside(agreement, on: day, in: db).flatMap(\.rows)
        return ProposedTerms(
            terms: terms, compulsory: rows.filter { $0.provision.strength == .must },
            advised: rows.filter { $0.provision.strength == .should },
            usualMinutes: (programme?.lengths[.individual] ?? pack.lengths[.individual])?.value)
    }
}

extension ReadTransaction {
    /// What these people are in other organisations by a post of their own, on a day.
    fileprivate func posts(
        of members: [Membership.ID], outside organisation: Organisation.ID, on day: CivilDate
    ) throws -> [Member] {
        try self.members(
            where: """
                membership.person_id IN (SELECT person_id FROM membership WHERE id IN \(members))
                    AND membership.organisation_id <> \(organisation) AND membership.kind <> \(Membership.Kind.external.rawValue)
                    AND membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                """)
    }
}

extension PolicyPack {
    /// The mandatory rows, one to one, that hold for somebody.
    fileprivate func individualRows(for membership: Membership, by rules: [String: MembershipRule]) -> [Matrix.Row] {
        matrix.rows.filter { $0.kind == .mandatory && $0.format == .individual && rules[$0.key]?.holds(membership) == true }
    }
}
