import Supervision

/// What a browser can be told when there is no page for it. Never why, beyond what it sent itself.
enum Failure: Sendable, Equatable {
    case unreadable
    case refused([Clause])
    case untrustedProxy
    case anotherSite
    case staleForm
    case notFound
    case methodNotAllowed
    case slow
    case tooLarge
    case addressTooLong
    case foreignHost
    /// With the reference under which the log has it.
    case problem(reference: String)
    case overdue

    var status: Int {
        switch self {
        case .unreadable: 400
        case .refused, .untrustedProxy, .anotherSite, .staleForm: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .slow: 408
        case .tooLarge: 413
        case .addressTooLong: 414
        case .foreignHost: 421
        case .problem: 500
        case .overdue: 503
        }
    }

    var title: String {
        switch self {
        case .unreadable, .untrustedProxy, .anotherSite, .methodNotAllowed, .slow, .addressTooLong, .foreignHost:
            "This request could not be read"
        case .refused: "You cannot do this"
        case .staleForm: "This form is out of date"
        case .notFound: "Page not found"
        case .tooLarge: "That is too much to send at once"
        case .problem: "Sorry, there is a problem with the service"
        case .overdue: "Sorry, the service is unavailable"
        }
    }

    /// One paragraph each.
    var sentences: [String] {
        switch self {
        case .refused(let clauses): clauses.map(\.sentence)
        case .staleForm: ["Nothing has been saved. Go back, reload the page and send the form again."]
        case .notFound: ["If you typed the address, check that it is right.", "If you followed a link, it may be out of date."]
        case .tooLarge: ["Nothing has been saved. Shorten the text or choose a smaller file."]
        case .problem(let reference): ["Try again later. If it happens again, tell your administrator the reference \(reference)."]
        case .overdue: ["Nothing is lost that was saved before. Try again in a few minutes."]
        default: ["Nothing has been saved. Go back and try again."]
        }
    }
}
