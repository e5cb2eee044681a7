import HTMLLiteral
import Supervision

/// How the agenda comes about, and what the policy puts on each.
struct AgendaPart: Component {
    let mode: String
    let compulsory: [String]

    var html: HTML {
        """
        \(Heading(text: "The agenda", level: .section))
        <p>\(mode)</p>
        \(compulsory.isEmpty ? nil : items)
        """
    }

    private var items: HTML {
        """
        <p>These are always on it:</p>
        \(BulletList(items: compulsory))
        """
    }
}

extension AgendaPart {
    init(_ terms: AgendaTerms, _ items: [Term]) {
        mode = terms.mode.value.sentence
        compulsory = items.map(\.text)
    }
}

extension AgendaTerms.Mode {
    fileprivate var sentence: String {
        switch self {
        case .supervisee: "The supervisee chooses what is talked about."
        case .agreed: "You both settle beforehand what is talked about. What you share here is read by the other."
        case .asAgreement: "It comes about in the way that your agreement says."
        case .negotiated: "You both settle what to talk about when the session begins."
        }
    }
}
