import HTMLLiteral
import Supervision

/// The full text of an agreement, as it was frozen: what each undertakes, what stays between us, who reads records, who signed.
struct AgreementView: Component {
    let agreement: Agreement
    /// What the two settled in their own words, by the keys of the headings.
    var words: [String: String] = [:]

    private var text: AgreementText { agreement.text }

    var html: HTML {
        """
        <p>Between \(text.supervisee.name) (supervisee; \(text.supervisee.post)) and \(text.supervisor.name) (supervisor; \
        \(text.supervisor.post))\(third). \(text.edition).</p>
        \(text.agreed.map { AgreedTermsView(terms: $0) })\
        \((text.lasting?.headings ?? []).map(settled))\
        \(TermsView(terms: text.terms))
        \(text.lasting.flatMap(keeping))\
        <p><strong>\(text.terms.closing)</strong></p>
        \(SignatureTable(
            caption: "Signatures",
            parties: text.signatories.map(line)))
        """
    }

    private var third: String {
        text.lasting?.manager.map { "; signed as well by \($0.name) (line manager of the supervisee; \($0.post))" } ?? ""
    }

    private func settled(_ heading: LastingTerms.Heading) -> HTML {
        """
        \(Heading(text: heading.label, level: .section))
        \(words[heading.key].map { WrittenText($0).html } ?? "<p>Nothing is settled here yet.</p>")

        """
    }

    /// When it is looked at, and who keeps it.
    private func keeping(_ lasting: LastingTerms) -> HTML? {
        let sentences = [
            lasting.review.flatMap { review in
                review.months.map { "It is looked at together after \($0) months, or sooner if one of you asks." }
                    ?? "It is looked at together after the time that you agree on, or sooner if one of you asks."
            }, lasting.keptBy.map { "Kept by: \($0)" },
        ].compactMap(\.self)
        guard !sentences.isEmpty else { return nil }
        return "\(Heading(text: "Review and keeping", level: .section))\n\(BulletList(items: sentences))\n"
    }

    private func line(_ party: AgreementForm.Party) -> SignatureTable.Line {
        let (part, named): (String, PartyAsSigned?) =
            switch party {
            case .supervisee: ("Supervisee", text.supervisee)
            case .supervisor: ("Supervisor", text.supervisor)
            default: ("Line manager", text.lasting?.manager)
            }
        return .init(
            part: part, name: named?.name ?? "Not known",
            signature: named.flatMap { named in agreement.signatures.first { $0.signerID == named.membershipID } })
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
        \(parties.compactMap(undertakings))\
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

    /// In the order in which the form prints them.
    private var parties: [AgreementForm.Party] {
        let printed = terms.parts?.map(\.party) ?? []
        return printed + AgreementForm.Party.allCases.filter { !printed.contains($0) }
    }

    /// As the form prints it, where it does.
    private func title(of party: AgreementForm.Party) -> String {
        terms.parts?.first { $0.party == party }?.title ?? (isGroup ? party.wordsForGroup : party.words)
    }

    private func undertakings(_ party: AgreementForm.Party) -> HTML? {
        let undertaken = terms.terms.filter { $0.party == party }
        guard !undertaken.isEmpty else { return nil }
        return """
            \(Heading(text: title(of: party), level: level))
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
