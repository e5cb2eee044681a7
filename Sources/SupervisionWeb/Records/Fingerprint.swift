import HTMLLiteral
import Supervision

/// By what a copy on paper is known to be of the text that was signed.
struct Fingerprint: Component {
    let digest: Digest

    var html: HTML { "<p>Every copy of this text carries the same mark: <span class=\"app-written\">\(digest.hex)</span></p>" }
}
