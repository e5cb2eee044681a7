import Hummingbird
import NIOCore

/// What accompanies one request through the front.
struct FrontContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel
    let body: BodyDeadline
    /// Names the request in the log and, where something went wrong, to the person: eight letters and digits.
    let reference: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        body = BodyDeadline(source.channel)
        reference = Self.newReference()
    }

    private static func newReference() -> String {
        let letters = Array("ABCDEFGHJKMNPQRSTVWXYZ23456789".utf8)
        return String(decoding: (0..<8).compactMap { _ in letters.randomElement() }, as: UTF8.self)
    }
}
