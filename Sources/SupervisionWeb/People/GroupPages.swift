import HTMLLiteral
import Supervision
import SupervisionStore

/// Who belongs to which row of the matrix.
struct GroupPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/groups", asks: "manageMatrix", list),
            .get("/groups/:row", asks: "manageMatrix", group),
            .post("/groups/:row", asks: "manageMatrix", setMembership),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        do {
            return .page(GroupsPage(try await store.matrixGroups(as: visit.actor, at: asked.now), context: frame(asked, visit)))
        } catch is NoPolicyAdopted {
            return .page(
                MessagePage(
                    context: frame(asked, visit), title: "Groups",
                    sentences: ["The groups come from the matrix of the policy, and no policy has been adopted yet."],
                    wayOn: Link(text: "Go to the home page", path: .home)))
        }
    }

    func group(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let group = try await store.matrixGroup(try asked.step("row"), as: visit.actor, at: asked.now)
        return .page(GroupPage(group, asked.kept.map { GroupForm($0) } ?? GroupForm(group), context: frame(asked, visit)))
    }

    func setMembership(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let group = try await store.matrixGroup(try asked.step("row"), as: visit.actor, at: asked.now)
        let form = GroupForm(asked.form)
        var errors = FieldErrors()
        if let rule = try await rule(form, for: group, asked, visit, &errors) {
            try await store.setMembership(ofRow: group.row.key, to: rule, as: visit.actor, at: asked.now)
            return .redirect(to: .group(group.row.key), saying: .saved)
        }
        return .page(GroupPage(group, form, errors, context: frame(asked, visit)), .unprocessable)
    }

    private func rule(
        _ form: GroupForm, for group: MatrixGroup, _ asked: Asked, _ visit: SignedInVisit, _ errors: inout FieldErrors
    ) async throws -> MembershipRule? {
        guard let kind = MembershipRule.Kind(rawValue: form.kind) else {
            errors.add("Select who belongs to the group", at: "rule")
            return nil
        }
        switch kind {
        case .handPicked: return try await picked(form, from: group, asked, visit, &errors)
        case .staffGroup: return form.value(&errors).map { .staffGroup($0) }
        case .role: return form.value(&errors).map { .role($0) }
        case .department: return form.value(&errors).map { .department($0) }
        }
    }

    /// Those who stay, and whoever is named to come.
    private func picked(
        _ form: GroupForm, from group: MatrixGroup, _ asked: Asked, _ visit: SignedInVisit, _ errors: inout FieldErrors
    ) async throws -> MembershipRule? {
        var picked: Set<Membership.ID> = form.keeps(from: group)
        if !form.added.utf8.isEmpty {
            let typed = form.added.utf8.count <= 254 ? form.added : ""
            guard let member = try await store.colleague(typed, as: visit.actor, at: asked.now) else {
                errors.add("Enter the work email or the employee number of somebody who works here", at: "add")
                return nil
            }
            picked.insert(member.id)
        }
        return .handPicked(picked)
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .groups
        return context
    }
}
