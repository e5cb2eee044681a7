import HTMLLiteral
import Supervision
import SupervisionStore

/// Those who are supervised in groups are divided into them.
struct PlannerPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/planner", asks: "manageMatrix", list),
            .get("/planner/:row", asks: "manageMatrix", show),
            .post("/planner/:row", asks: "manageMatrix", divide),
            .get("/planner/:row/members/:member", asks: "manageMatrix", showMove),
            .post("/planner/:row/members/:member", asks: "manageMatrix", move),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        do {
            return .page(PlannerPage(try await store.dividedRows(as: visit.actor, at: asked.now), context: frame(asked, visit)))
        } catch is NoPolicyAdopted {
            return .page(MessagePage(withoutPolicy: "Group planner", context: frame(asked, visit)))
        }
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(DivisionPage(try await row(asked, visit), context: frame(asked, visit)))
    }

    func divide(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let row = try await row(asked, visit)
        let (key, digest) = (row.division.row.key, Digest(hex: asked.form["expecting"]))
        do {
            if asked.form["do"] == "form" {
                try await store.formGroups(ofRow: key, expecting: digest, as: visit.actor, at: asked.now)
                return .redirect(to: .planner(key), saying: .groupsFormed)
            }
            if let settling = GroupSettling(rawValue: asked.form["do"]) {
                let count = try await store.settle(settling, ofRow: key, expecting: digest, as: visit.actor, at: asked.now)
                return .redirect(to: .planner(key), saying: settling == .placeJoiners ? .placedInGroups : .takenOutOfGroups, of: count)
            }
        } catch is GroupsChanged {
            let page = DivisionPage(try await self.row(asked, visit), errors: .groupsChanged, context: frame(asked, visit))
            return .page(page, .conflict)
        }
        var errors = FieldErrors()
        errors.add("Select what to do with the groups")
        return .page(DivisionPage(row, errors: errors, context: frame(asked, visit)), .unprocessable)
    }

    func showMove(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let row = try await row(asked, visit)
        let form = asked.kept.map { MoveToGroupForm($0) } ?? MoveToGroupForm()
        return .page(MoveToGroupPage(try member(of: row, asked), in: row, form, context: frame(asked, visit)))
    }

    func move(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let row = try await row(asked, visit)
        let member = try member(of: row, asked)
        let (form, key) = (MoveToGroupForm(asked.form), row.division.row.key)
        var errors = FieldErrors()
        // Whoever sends the same form twice finds the person moved already.
        if let place = form.place(among: row.division.choices(for: member.id) + row.division.place(of: member.id), &errors) {
            do {
                try await store.move(
                    member.id, inRow: key, to: place, because: Placing.Reason(rawValue: form.reason),
                    expecting: Digest(hex: asked.form["expecting"]), as: visit.actor, at: asked.now)
                return .redirect(to: .planner(key), saying: .movedToGroup)
            } catch is GroupsChanged {
                let row = try await self.row(asked, visit)
                let page = MoveToGroupPage(
                    try self.member(of: row, asked), in: row, form, errors: .groupsChanged, context: frame(asked, visit))
                return .page(page, .conflict)
            } catch is Refusal {
                errors.add("Select why the group has more than \(row.division.size) people", at: "reason")
            }
        }
        return .page(MoveToGroupPage(member, in: row, form, errors: errors, context: frame(asked, visit)), .unprocessable)
    }

    /// - Throws: ``NotFound`` also where no policy names such a row.
    private func row(_ asked: Asked, _ visit: SignedInVisit) async throws -> DividedRow {
        do {
            return try await store.dividedRow(try asked.step("row"), as: visit.actor, at: asked.now)
        } catch is NoPolicyAdopted {
            throw NotFound()
        }
    }

    private func member(of row: DividedRow, _ asked: Asked) throws -> Member {
        guard row.division.isFormed, let member = row.people[try asked.identifier("member")] else { throw NotFound() }
        return member
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .groups
        return context
    }
}

extension GroupDivision {
    fileprivate func place(of member: Membership.ID) -> [Choice] {
        [Choice(value: (group(of: member).map { Place.group($0.number) } ?? Place.nowhere).text, text: "")]
    }
}

extension FieldErrors {
    fileprivate static var groupsChanged: FieldErrors {
        var errors = FieldErrors()
        errors.add("Somebody has changed the groups, or who belongs to them, since this page was shown. Nothing has been moved: look again")
        return errors
    }
}

extension MessagePage {
    init(withoutPolicy title: String, context: PageContext) {
        self.init(
            context: context, title: title, sentences: ["It comes from the matrix of the policy, and no policy has been adopted yet."],
            wayOn: Link(text: "Go to the home page", path: .home))
    }
}
