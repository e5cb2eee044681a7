import HTMLLiteral
import Supervision

/// The full text of an agreement, as it was frozen: what each undertakes, what stays between us, who reads records, who signed.
struct AgreementView: Component {
    let agreement: Agreement

    private var text: AgreementText { agreement.text }

    var html: HTML {
        """
        <p>Between \(text.supervisee.name) (supervisee; \(text.supervisee.post)) and \(text.supervisor.name) (supervisor; \
        \(text.supervisor.post)). \(text.edition).</p>
        \(text.agreed.map { AgreedTermsView(terms: $0) })\
        \(TermsView(terms: text.terms))
        <p><strong>\(text.terms.closing)</strong></p>
        \(SignatureTable(
            caption: "Signatures",
            parties: [("Supervisee", text.supervisee), ("Supervisor", text.supervisor)].map { part, party in
                .init(part: part, name: party.name, signature: agreement.signatures.first { $0.signerID == party.membershipID })
            }))
        """
    }
}

/// The terms in full: what each undertakes, what stays between us, who reads records.
struct TermsView: Component {
    let terms: AgreementText.Terms
    var isGroup = false
    /// One deeper where they stand on a page beside something else.
    var level = Heading.Level.section

    var html: HTML {
        """
        \(AgreementForm.Party.allCases.compactMap(undertakings))\
        \(Heading(text: "Confidentiality", level: level))
        <ul>
        \(terms.confidentiality.map { "<li>\($0.text)</li>\n" as HTML })\
        </ul>
        \(Heading(text: "Who can read the records made under this agreement", level: level))
        <ul>
        \((isGroup ? terms.readers.wordsForGroup : terms.readers.words).map { "<li>\($0)</li>\n" as HTML })\
        </ul>
        """
    }

    private func undertakings(_ party: AgreementForm.Party) -> HTML? {
        let undertaken = terms.terms.filter { $0.party == party }
        guard !undertaken.isEmpty else { return nil }
        return """
            \(Heading(text: isGroup ? party.wordsForGroup : party.words, level: level))
            <ul>
            \(undertaken.map { "<li>\($0.text)</li>\n" as HTML })\
            </ul>

            """
    }
}

/// Who signs, in what part, and when and how they did.
struct SignatureTable: Component {
    struct Line: Sendable {
        let part: String
        let name: String
        let signature: Signature?
    }

    let caption: String
    let parties: [Line]

    var html: HTML {
        Table(
            caption: caption, columns: [.init("Part"), .init("Name"), .init("Signature"), .init("Date")],
            rows: parties.map { line in
                [
                    "\(line.part)", "\(line.signature?.name ?? line.name)",
                    "\(line.signature.map { "Signed, \($0.method.words)" } ?? "Not signed yet")",
                    "\(line.signature.map { ShownTime.dateAndTime($0.at) } ?? "")",
                ]
            }, empty: "Nobody has signed yet."
        ).html
    }
}
