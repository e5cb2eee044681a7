import SQLStorage
import Supervision

/// Whoever is supervised under an agreement, with what its edition asks for them one to one.
private struct Supervised {
    let membership: Membership
    let pack: PolicyPack
    let rows: [Matrix.Row]
}

extension Store {
    /// Policies that a pair is under beside the one that governs it. The same document, where it asks nothing more, is none.
    func policiesBeside(_ agreement: Agreement, on day: CivilDate, in db: any ReadTransaction) throws -> [PolicyBeside] {
        let posts = try db.posts(of: agreement, on: day)
        return posts.isEmpty ? [] : try policies(of: posts, beside: try supervised(under: agreement, in: db), on: day, in: db)
    }

    /// Terms beside what the governing edition, and each policy beside it, asks of the supervisee one to one.
    /// - Parameter key: of the form, where the pair signs once. What its programme asks holds for whoever signs it, in a group of the
    ///   matrix or not.
    func proposed(
        _ terms: AgreedTerms, in agreement: Agreement, form key: String? = nil, on day: CivilDate, in db: any ReadTransaction
    ) throws -> ProposedTerms {
        let own = try supervised(under: agreement, in: db)
        let programme = key.flatMap { own.pack.programme(ofForm: $0) }
        let beside = try policies(of: try db.posts(of: agreement, on: day), beside: own, on: day, in: db)
        let rows = (programme.map { own.pack.individualRows(of: $0) } ?? own.rows) + beside.flatMap(\.rows)
        return ProposedTerms(
            terms: terms, compulsory: rows.filter { $0.provision.strength == .must },
            advised: rows.filter { $0.provision.strength == .should },
            usualMinutes: (programme?.lengths[.individual] ?? own.pack.lengths[.individual])?.value)
    }

    private func supervised(under agreement: Agreement, in db: any ReadTransaction) throws -> Supervised {
        guard let supervisee = try db.member(agreement.superviseeID)?.membership else { throw NotFound() }
        let pack = try shelf.edition(agreement.editionID, in: db).pack
        return Supervised(
            membership: supervisee, pack: pack,
            rows: pack.individualRows(for: supervisee, by: try db.membershipRules(of: agreement.organisationID)))
    }

    private func policies(
        of posts: [Member], beside own: Supervised, on day: CivilDate, in db: any ReadTransaction
    ) throws -> [PolicyBeside] {
        try posts.compactMap { post in
            let elsewhere = post.membership.organisationID
            guard let id = try db.editionID(of: elsewhere, on: day),
                let organisation = try db.organisations(where: "id = \(elsewhere)").first
            else { return nil }
            let edition = try shelf.edition(id, in: db)
            // With a post of their own there, the supervisee belongs to its groups by that post.
            let supervised = post.membership.personID == own.membership.personID ? post.membership : own.membership
            let policy = PolicyBeside(
                name: post.name, organisation: organisation.name, edition: edition,
                rows: edition.pack.individualRows(for: supervised, by: try db.membershipRules(of: elsewhere)), governing: own.pack)
            let asksMore = !policy.firmer.isEmpty || !Set(policy.rows).isSubset(of: own.rows)
            return edition.pack.name == own.pack.name && !asksMore ? nil : policy
        }
    }
}

extension ReadTransaction {
    /// What the two are in other organisations by a post of their own, on a day.
    fileprivate func posts(of agreement: Agreement, on day: CivilDate) throws -> [Member] {
        try members(
            where: """
                membership.person_id IN
                    (SELECT person_id FROM membership WHERE id IN \([agreement.supervisorID, agreement.superviseeID]))
                    AND membership.organisation_id <> \(agreement.organisationID) AND membership.kind <> \(Membership.Kind.external.rawValue)
                    AND membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                """)
    }
}

extension PolicyPack {
    private var mandatoryIndividual: [Matrix.Row] { matrix.rows.filter { $0.kind == .mandatory && $0.format == .individual } }

    /// The mandatory rows, one to one, that hold for somebody.
    fileprivate func individualRows(for membership: Membership, by rules: [String: MembershipRule]) -> [Matrix.Row] {
        mandatoryIndividual.filter { rules[$0.key]?.holds(membership) == true }
    }

    /// The mandatory rows, one to one, of a programme.
    fileprivate func individualRows(of programme: Programme) -> [Matrix.Row] {
        mandatoryIndividual.filter { programme.rows.contains($0.key) }
    }
}
