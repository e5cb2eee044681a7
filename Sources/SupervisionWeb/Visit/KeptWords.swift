import Foundation
import HTMLLiteral
import Supervision

/// What a person typed or chose in a form that was kept; not what the form itself carried unseen.
struct KeptWords: Sendable {
    struct Entry: Sendable {
        let name: String
        let text: String
    }

    let entries: [Entry]

    init(_ form: Fields) {
        entries = form.pairs.map { Entry(name: $0.name, text: form.trimmed($0.value)) }.filter { !$0.text.utf8.isEmpty && !$0.isOurs }
    }

    var isEmpty: Bool { entries.isEmpty }

    /// Whether a page shows every one of them, so that it can stand for the form that was sent.
    func stand(in reply: Reply) -> Bool {
        guard case .page(let html) = reply.content else { return false }
        let page = Data(html.utf8)
        return entries.allSatisfy { page.range(of: Data(("\($0.text)" as HTML).utf8)) != nil }
    }
}

extension KeptWords.Entry {
    /// The button that was pressed, the numbers of what was shown, identifiers and digests: nobody wrote them.
    fileprivate var isOurs: Bool {
        Self.unseen.contains(name) || Identifier<KeptWords>(text) != nil
            || text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static let unseen: Set<String> = ["do", "version", "rows", "schedule"]

    /// The field's name as words: "action-2-text" is "Action 2 text".
    var heading: String {
        let words = name.split(separator: "-").joined(separator: " ")
        return words.withCapital
    }

    /// Whether it takes a box to read it.
    var isLong: Bool { text.utf8.count > 80 || text.utf8.contains(UInt8(ascii: "\n")) }
}
