import HTMLLiteral
import Supervision
import SupervisionStore

extension PeoplePages {
    func showAdding(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        return .page(PersonFormPage.adding(asked.kept.map { PersonForm($0) } ?? PersonForm(), context: frame(asked, visit)))
    }

    func add(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        let form = PersonForm(asked.form)
        var errors = FieldErrors()
        let kind = Membership.Kind(rawValue: form.kind)
        if kind == nil || kind == .staff { errors.add("Select the kind", at: "kind") }
        let details = try await details(form, isStaff: false, asked, visit, &errors)
        if let kind, let details {
            do {
                let id = try await store.add(AddedPerson(id: form.id, kind: kind, details: details), as: visit.actor, at: asked.now)
                return .redirect(to: .person(id), saying: .personAdded)
            } catch is WorkEmailTaken {
                errors.add(Self.emailTaken, at: "email")
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(PersonFormPage.adding(form, errors, context: frame(asked, visit)), .unprocessable)
    }

    func showDetails(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        let dossier = try await dossier(asked, visit)
        let form = asked.kept.map { PersonForm($0) } ?? PersonForm(dossier)
        return .page(PersonFormPage.correcting(dossier.member, form, context: frame(asked, visit)))
    }

    func correct(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try visit.expectStaffKeeper()
        let member = try await dossier(asked, visit).member
        let form = PersonForm(asked.form)
        var errors = FieldErrors()
        if let details = try await details(form, isStaff: member.membership.kind == .staff, asked, visit, &errors) {
            do {
                try await store.correct(member.id, to: details, as: visit.actor, at: asked.now)
                return .redirect(to: .person(member.id), saying: .saved)
            } catch is WorkEmailTaken {
                errors.add(Self.emailTaken, at: "email")
            } catch let refusal as Refusal {
                errors.add(refusal, at: [.nobodyManagesThemselves: "line-manager", .identityIsOnesOwn: "first-name"])
            }
        }
        return .page(PersonFormPage.correcting(member, form, errors, context: frame(asked, visit)), .unprocessable)
    }

    private func details(
        _ form: PersonForm, isStaff: Bool, _ asked: Asked, _ visit: SignedInVisit, _ errors: inout FieldErrors
    ) async throws -> MemberDetails? {
        try await form.details(isStaff: isStaff, in: asked.form, &errors) { try await store.colleague($0, as: visit.actor, at: asked.now) }
    }

    private static let emailTaken = "This work email belongs to somebody else"
}
