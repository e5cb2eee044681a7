import HTMLLiteral
import Supervision
import SupervisionStore

// What the supervisor enters for others: at the shared screen, from paper, by looking round the room.
extension AttendancePages {
    func showScreen(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let (register, agreement) = try await openToSign(asked, visit)
        return .page(
            ScreenPage(context: frame(asked, visit), register: register, agreement: agreement, email: asked.kept?["email"] ?? ""))
    }

    func signAtScreen(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let (register, agreement) = try await openToSign(asked, visit)
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        if asked.form["read"] != "yes" { errors.add("Confirm that you have read the agreement", at: "read") }
        if asked.form["email"].isEmpty { errors.add("Enter your work email address", at: "email") }
        do {
            let passphrase = try asked.form.passphrase()
            if errors.isEmpty {
                _ = try await store.signAttendanceAtScreen(
                    of: register.session.id, digest: Digest(hex: asked.form["digest"]), email: asked.form["email"], passphrase: passphrase,
                    as: visit.actor, from: asked.network, at: asked.now)
                return .redirect(to: .sessionRegister(register.session.id), saying: .attendanceSaved)
            }
        } catch let refusal as Refusal {
            errors.add(refusal)
        } catch is WrongPassphrase {
            errors.add("The work email address or the passphrase is not right, or is nobody's of this group", at: "passphrase")
        } catch {
            guard let answered = errors.add(passphrase: error) else { throw error }
            status = answered
        }
        return .page(
            ScreenPage(context: frame(asked, visit), register: register, agreement: agreement, email: asked.form["email"], errors: errors),
            status)
    }

    func showPaper(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(notePage(.paper, try await openToSign(asked, visit).register, asked.kept ?? Fields(), asked, visit))
    }

    func notePaper(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let (register, agreement) = try await openToSign(asked, visit)
        var errors = FieldErrors()
        let member = chosen(from: register, asked.form, &errors)
        let witness = errors.text(
            "witness", in: asked.form, missing: "Enter who saw the signature", subject: "Name of the witness",
            limit: NotePresencePage.witnessLimit)
        if errors.isEmpty, let member {
            do {
                try await store.noteSignatureOnPaper(
                    of: member, at: register.session.id, digest: agreement.digest, witness: witness, as: visit.actor, at: asked.now
                )
                return .redirect(to: .sessionRegister(register.session.id), saying: .attendanceSaved)
            } catch let refusal as Refusal {
                errors.add(refusal, at: [.witnessIsNamed: "witness"])
            }
        }
        return .page(notePage(.paper, register, asked.form, asked, visit, errors), .unprocessable)
    }

    func showPresent(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(notePage(.present, try await open(asked, visit), asked.kept ?? Fields(), asked, visit))
    }

    func notePresent(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let register = try await open(asked, visit)
        var errors = FieldErrors()
        if let member = chosen(from: register, asked.form, &errors) {
            do {
                try await store.notePresence(of: member, at: register.session.id, as: visit.actor, at: asked.now)
                return .redirect(to: .sessionRegister(register.session.id), saying: .attendanceSaved)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(notePage(.present, register, asked.form, asked, visit, errors), .unprocessable)
    }

    func showAdded(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let people = try await store.addable(to: id, as: visit.actor, at: asked.now)
        return .page(addPage(id, people, asked.kept?["member"] ?? "", asked, visit))
    }

    func add(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let people = try await store.addable(to: id, as: visit.actor, at: asked.now)
        var errors = FieldErrors()
        if let member = Membership.ID(asked.form["member"]) {
            do {
                try await store.addAttendee(member, to: id, as: visit.actor, at: asked.now)
                return .redirect(to: .sessionRegister(id), saying: .attendeeAdded)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        } else {
            errors.add("Select who has come", at: "member")
        }
        return .page(addPage(id, people, asked.form["member"], asked, visit, errors), .unprocessable)
    }

    private func open(_ asked: Asked, _ visit: SignedInVisit) async throws -> Register {
        try await store.register(of: try asked.identifier("session"), as: visit.actor, at: asked.now)
    }

    /// Where nobody signs, these pages do not exist.
    private func openToSign(_ asked: Asked, _ visit: SignedInVisit) async throws -> (register: Register, agreement: GroupAgreement) {
        let register = try await open(asked, visit)
        guard let agreement = register.agreement else { throw NotFound() }
        return (register, agreement)
    }

    private func chosen(from register: Register, _ form: Fields, _ errors: inout FieldErrors) -> Membership.ID? {
        let member = register.lines.first { $0.member.id.text == form["member"] }?.member.id
        if member == nil { errors.add("Select the person", at: "member") }
        return member
    }

    private func notePage(
        _ kind: NotePresencePage.Kind, _ register: Register, _ form: Fields, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init()
    ) -> NotePresencePage {
        NotePresencePage(
            context: frame(asked, visit), session: register.session.id, kind: kind, people: register.lines.waiting,
            member: form["member"], witness: form["witness"], isSigned: register.agreement != nil, errors: errors)
    }

    private func addPage(
        _ id: Session.ID, _ people: [Member], _ member: String, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> AddAttendeePage {
        AddAttendeePage(
            context: frame(asked, visit), session: id, people: people.map { Choice(value: $0.id.text, text: "\($0.name), \($0.post)") },
            member: member, errors: errors)
    }
}

extension [Register.Line] {
    /// Those with no entry yet.
    var waiting: [Choice] {
        filter { $0.attendance == nil }.map { Choice(value: $0.member.id.text, text: "\($0.member.name), \($0.member.post)") }
    }
}
