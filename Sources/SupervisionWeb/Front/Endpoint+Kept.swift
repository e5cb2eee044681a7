import HTMLLiteral
import Hummingbird
import Supervision
import SupervisionStore

/// Bad luck with the clock loses nothing: what was sent after a visit had run out waits until its writer has signed in again.
extension Endpoint {
    /// Where somebody signs in who wanted this page, or who sent the form of one.
    func signIn(before request: Request, _ context: FrontContext) async throws -> Path {
        guard request.changesSomething else { return page(Path(wanted: request.uri.path)) }
        guard let page = front.table.page(ofFormAt: request.uri.path), try await keep(request, of: page, context) else { return .signIn }
        return self.page(page)
    }

    private func page(_ wanted: Path?) -> Path {
        guard let wanted, wanted != .home else { return .signIn }
        return Path.signIn.asking("next", wanted.description)
    }

    /// The guard shows that the form was given to that visit; whether the visit ran out, or was ended, is the keeper's to say.
    private func keep(_ request: Request, of page: Path, _ context: FrontContext) async throws -> Bool {
        guard let token = request.visitToken, !route.takesFiles else { return false }
        let (form, _) = try await SentForm(request: request, most: front.limits.form).read(before: context.body)
        guard front.formGuards.accepts(form.raw(FormGuard.name) ?? "", for: token.text) else { return false }
        do {
            try await inTime(context) { [front] in try await front.keeper.keep(form.keepable, of: page, from: token, at: front.now()) }
            return true
        } catch is NotFound {
            return false
        }
    }

    func keptForm(_ request: Request, _ visit: SignedInVisit, _ context: FrontContext) async throws -> KeptForm? {
        guard request.method == .get, visit.hasKeptForms, let page = Path(wanted: request.uri.path) else { return nil }
        return try await inTime(context) { [front] in try await front.keeper.keptForm(of: page, in: visit, at: front.now()) }
    }

    /// The page with the form filled in again. Where the page has no place for all of the words any more, or there is no such page for
    /// this person, the words stand on a page of their own. Nothing is sent by itself.
    func fillAgain(
        _ kept: KeptForm, _ asked: Asked, _ visit: SignedInVisit, _ context: FrontContext, _ handler: @escaping Route.SignedInHandler
    ) async throws -> Response {
        let form = Fields(kept.fields.map { ($0.name, $0.value) })
        var asked = asked
        asked.kept = form
        let answer = await result { [asked] in try await inTime(context) { try await handler(asked, visit) } }
        let words = KeptWords(form)
        let reply = words.isEmpty ? try answer.get() : (try? answer.get()).flatMap { words.stand(in: $0) ? $0 : nil }
        let shown = reply ?? .page(front.keptPage(asked, visit, words))
        try await inTime(context) { [front] in try await front.keeper.forget(kept.id, in: visit) }
        return shown.response
    }

    private func result(_ work: () async throws -> Reply) async -> Result<Reply, any Error> {
        do { return .success(try await work()) } catch { return .failure(error) }
    }
}

extension Fields {
    /// Without the guard, which is of no use any more, and without passphrases, which nobody keeps.
    fileprivate var keepable: Fields {
        Fields(pairs.filter { !$0.name.utf8.elementsEqual(FormGuard.name.utf8) && !Self.namesPassphrase($0.name) })
    }

    /// "passphrase", "new-passphrase", "passphrase-2".
    static func namesPassphrase(_ name: String) -> Bool {
        name.utf8.split(separator: UInt8(ascii: "-")).contains { $0.elementsEqual("passphrase".utf8) }
    }
}

extension RouteTable {
    /// The page on which a form stands: its own address, or the nearest one above it that can be asked for.
    func page(ofFormAt path: String) -> Path? {
        var steps = path.utf8.split(separator: UInt8(ascii: "/"))[...]
        while !steps.isEmpty {
            let page = steps.map { "/\(Substring($0))" }.joined()
            if methods(at: Substring(page)).contains(.get) { return Path(wanted: page) }
            steps = steps.dropLast()
        }
        return nil
    }
}
