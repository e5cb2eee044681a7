import HTMLLiteral
import SupervisionStore

/// What a handler answers. Errors are thrown: `NotFound`, `Refusal`, and whatever else went wrong.
struct Reply: Sendable {
    enum Content: Sendable {
        case page(HTML)
        case redirect(Path)
        /// A draft was kept while somebody writes; the next saving goes on from that number.
        case saved(Int)
        case nothing
        case download(Download)
        case asset(Asset, packed: [UInt8]?)
    }

    /// What becomes of the visit's cookie.
    enum VisitChange: Sendable { case none, begun(VisitToken), ended }

    /// How a page stands to what was asked.
    enum Status: Int, Sendable {
        case ok = 200
        /// Somebody else changed it first: both texts are shown.
        case conflict = 409
        /// A link that worked once, or for a time.
        case gone = 410
        /// The form comes back with its values and a message at each field.
        case unprocessable = 422
        /// Too many attempts to sign in: wait.
        case tooManyRequests = 429
    }

    struct Download: Sendable {
        let name: String
        let type: String
        let bytes: [UInt8]
    }

    let content: Content
    let status: Status
    var visitChange = VisitChange.none
    /// After how many seconds the browser asks for the page again, while something is being made; nil for every other page.
    private(set) var seconds: Int?

    private init(_ content: Content, _ status: Status = .ok) {
        self.content = content
        self.status = status
    }

    static func page(_ page: some Component, _ status: Status = .ok) -> Reply { Reply(.page(page.html), status) }

    /// After a form has been done: the browser asks for the next page (303), which may say what happened.
    /// - Parameter count: to how many it was done.
    static func redirect(to path: Path, saying notice: Notice? = nil, of count: Int = 1) -> Reply {
        let said = notice.map { path.asking("done", $0.rawValue) } ?? path
        return Reply(.redirect(count == 1 ? said : said.asking("of", String(count))))
    }

    /// A draft was kept in the background: nothing to show, and the number from which the next saving goes on.
    static func saved(version: Int) -> Reply { Reply(.saved(version)) }

    /// What was asked in the background is done, and there is nothing to say.
    static let nothing = Reply(.nothing)

    /// A file to keep, never shown inside the site. `type` is a media type such as `text/csv; charset=utf-8`.
    static func download(_ name: String, type: StaticString, bytes: [UInt8]) -> Reply {
        Reply(.download(Download(name: name, type: "\(type)", bytes: bytes)))
    }

    /// The packed bytes where the browser takes them.
    static func asset(_ asset: Asset, packed: Bool) -> Reply { Reply(.asset(asset, packed: packed ? asset.gzip : nil)) }

    /// Gives the browser the new visit's token: sign-in's answer.
    func beginning(_ token: VisitToken) -> Reply { changing(.begun(token)) }

    /// Takes the token away and empties the browser's cache: log-out's answer.
    func endingVisit() -> Reply { changing(.ended) }

    /// Asks the browser to ask again, so that a page without script shows how far something has come.
    func askingAgain(after seconds: Int) -> Reply {
        var reply = self
        reply.seconds = seconds
        return reply
    }

    private func changing(_ change: VisitChange) -> Reply {
        var reply = self
        reply.visitChange = change
        return reply
    }
}
