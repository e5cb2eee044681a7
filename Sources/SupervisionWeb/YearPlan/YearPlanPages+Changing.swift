import HTMLLiteral
import Supervision
import SupervisionStore

extension YearPlanPages {
    func showMove(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await orEnded(asked, visit) {
            let shown = try await session(asked, visit)
            return .page(
                DraftMovePage(shown, asked.kept.map { DraftMoveForm($0) } ?? DraftMoveForm(shown), context: frame(asked, visit)))
        }
    }

    func move(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await orEnded(asked, visit) {
            let shown = try await session(asked, visit)
            let form = DraftMoveForm(asked.form)
            var errors = FieldErrors()
            if let move = form.move(in: asked.form, among: shown.supervisors, &errors) {
                do {
                    try await store.move(shown.session.id, of: shown.draft.id, to: move, as: visit.actor, at: asked.now)
                    let week = Path.yearDraft(shown.draft.id).asking("week", LondonTime.day(of: move.startsAt).description)
                    return .redirect(to: week, saying: .draftedSessionMoved)
                } catch let unfit as DraftDoesNotFit {
                    for fault in unfit.faults { errors.add(fault.words(unfit.names), at: fault.field) }
                }
            }
            return .page(DraftMovePage(shown, form, errors, context: frame(asked, visit)), .unprocessable)
        }
    }

    func leaveOut(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await orEnded(asked, visit) {
            let draft: YearDraft.ID = try asked.identifier("draft")
            try await store.leaveOut(
                try asked.identifier("session"), of: draft, expecting: Int(asked.form["version"]) ?? 0, as: visit.actor, at: asked.now)
            return .redirect(to: .yearDraft(draft), saying: .draftedSessionLeftOut)
        }
    }

    func showConfirmation(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await orEnded(asked, visit) { .page(try await confirmPage(asked, visit)) }
    }

    func confirm(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await orEnded(asked, visit) {
            var page = try await confirmPage(asked, visit)
            page.values = Set(["private", "ask", ClashField.name].filter { asked.form[$0] == "yes" })
            let said = DraftConfirmation(
                expecting: Int(asked.form["version"]) ?? 0, venuesArePrivate: asked.form["private"] == "yes",
                asksAboutAdjustments: asked.form["ask"] == "yes", bookingTheRest: asked.form["rest"] == "yes",
                keepsPlaces: asked.form.keepsClashes)
            do {
                let count = try await store.confirm(page.id, with: said, as: visit.actor, at: asked.now)
                return .redirect(to: .sessions, saying: .yearBooked, of: count)
            } catch let refusal as Refusal {
                for clause in refusal.clauses { page.errors.add(Self.words[clause] ?? clause.sentence, at: Self.fields[clause]) }
                return .page(page, .unprocessable)
            } catch let found as PlanDoesNotFit {
                page.clashes = found
                page.errors.add(ClashField.message, at: ClashField.name)
                return .page(page, .unprocessable)
            } catch let unfit as DraftNoLongerFits {
                page.misfits = unfit.misfits.map { misfit in
                    let people = misfit.session.memberIDs.compactMap { unfit.names[$0] }.sorted().joined(separator: ", ")
                    let why = misfit.faults.map { $0.words(unfit.names) }.joined(separator: ". ")
                    return ["\(ShownTime.dateAndTime(misfit.session.startsAt))", "\(people)", "\(why)"]
                }
                page.errors.add("Say whether the rest is to be booked, or go back and move them", at: "rest")
                return .page(page, .conflict)
            }
        }
    }

    private static let fields: [Clause: String] = [.venueIsPrivate: "private", .adjustmentsAskedFirst: "ask"]
    private static let words: [Clause: String] = [
        .venueIsPrivate: "Confirm that these places are private and free of interruption",
        .adjustmentsAskedFirst: "Ask everybody what they need to take part",
    ]

    private func confirmPage(_ asked: Asked, _ visit: SignedInVisit) async throws -> DraftConfirmPage {
        let shown = try await store.draft(try asked.identifier("draft"), as: visit.actor, at: asked.now)
        return DraftConfirmPage(
            context: frame(asked, visit), id: shown.draft.id, version: shown.draft.version, count: shown.count,
            unplacedCount: shown.unplaced.count, neverAsked: shown.neverAsked)
    }

    private func session(_ asked: Asked, _ visit: SignedInVisit) async throws -> ShownDraftedSession {
        try await store.draftedSession(try asked.identifier("session"), of: try asked.identifier("draft"), as: visit.actor, at: asked.now)
    }
}
