import HTMLLiteral
import Supervision

/// What every page shows of the visit: name, organisation, and the parts of the site that this person uses.
struct PageContexts: Sendable {
    let assets: AssetPaths

    func context(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        PageContext(
            assets: assets, formGuard: asked.formGuard, organisation: visit.organisationName, person: visit.personName,
            account: visit.workEmail, menu: menu(of: visit.actor), notice: asked.notice, isFilledAgain: asked.kept != nil,
            footerLinks: Self.footer)
    }

    /// With the words of a form that was sent too late.
    func keptPage(_ asked: Asked, _ visit: SignedInVisit, _ words: KeptWords) -> KeptFormPage {
        var context = context(asked, visit)
        context.isFilledAgain = false
        return KeptFormPage(context: context, words: words)
    }

    func signedOut(_ asked: Asked) -> PageContext {
        PageContext(assets: assets, formGuard: asked.formGuard, notice: asked.notice)
    }

    /// Five entries at most, so that it stays one line of a phone's screen when folded out.
    private func menu(of actor: Actor) -> [Link] {
        var menu = [
            Link(text: "Home", path: .home), Link(text: "Sessions", path: .sessions), Link(text: "Action points", path: .actions),
        ]
        if actor.isSafeguardingTeam || actor.holds(.administrator, .lineManager) { menu.append(Link(text: "People", path: .people)) }
        if actor.isSafeguardingTeam {
            menu.append(Link(text: "Records", path: .audit))
        } else if actor.holds(.administrator) {
            menu.append(Link(text: "Groups", path: .groups))
        }
        return menu
    }

    private static let footer = [Link(text: "What to expect", path: .procedure), Link(text: "The policy", path: .policy)]
}
