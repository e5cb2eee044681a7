import HTMLLiteral
import Supervision

/// The full text of an agreement, as it was frozen: what each undertakes, what stays between us, who reads records, who signed.
struct AgreementView: Component {
    let agreement: Agreement
    /// Of its edition: what the form calls those who sign, and in what order it has them; nil where that has it no longer.
    let form: AgreementForm?
    /// When the two look at it again; nil until all have signed, and where nobody said.
    var reviewOn: CivilDate?
    /// What the two settled in their own words, by the keys of the headings.
    var words: [String: String] = [:]

    private var text: AgreementText { agreement.text }

    var html: HTML {
        """
        <p>Between</p>
        \(SummaryList(rows: places.map { SummaryList.Row($0.name, named($0.party).map { "\($0.name), \($0.post)" } ?? "Not known") }))
        <p>\(text.edition).</p>
        \(text.agreed.map { AgreedTermsView(terms: $0, parts: AgreedTerms.Part.allCases.filter { part in !openParts.contains(part) }) })\
        \(headings)\
        \(TermsView(terms: text.terms))
        \(text.lasting.flatMap(keeping))\
        <p><strong>\(text.terms.closing)</strong></p>
        \(SignatureTable(
            caption: "Signatures", signature: common(\.signature) ?? "Signature", date: common(\.date) ?? "Date", parties: places.map(line)))
        """
    }

    /// The places to sign with the labels, and in the order, of the form; usual ones where it has none.
    private var places: [AgreementForm.SignatureBlock] {
        let printed = (form?.signatureBlocks ?? []).filter { text.signatories.contains($0.party) }
        return printed
            + text.signatories.filter { party in !printed.contains { $0.party == party } }.map {
                AgreementForm.SignatureBlock(party: $0, name: usualName($0), signature: "Signature", date: "Date")
            }
    }

    private func usualName(_ party: AgreementForm.Party) -> String {
        switch party {
        case .supervisee: "Supervisee"
        case .supervisor: "Supervisor"
        default: "Line manager"
        }
    }

    private func named(_ party: AgreementForm.Party) -> PartyAsSigned? {
        switch party {
        case .supervisee: text.supervisee
        case .supervisor: text.supervisor
        default: text.lasting?.manager
        }
    }

    /// What all places call it; nil where each has a label of its own.
    private func common(_ label: KeyPath<AgreementForm.SignatureBlock, String>) -> String? {
        let labels = Set(places.map { $0[keyPath: label] })
        return labels.count == 1 ? labels.first : nil
    }

    /// What the two settle, at the form's places; what that has no place for comes after it.
    private var headings: [HTML] {
        let own = text.lasting?.headings ?? []
        let printed = form?.headings ?? []
        return printed.compactMap { heading in
            if let words = own.first(where: { $0.key == heading.key }) { return settled(words) }
            return openPart(of: heading).map { agreed($0, under: heading.label) }
        } + own.filter { heading in !printed.contains { $0.key == heading.key } }.map(settled)
    }

    private func settled(_ heading: LastingTerms.Heading) -> HTML {
        section(heading.label, words[heading.key].map { WrittenText($0).html })
    }

    private func agreed(_ part: AgreedTerms.Part, under label: String) -> HTML {
        let due = part == .review ? reviewOn.map { ["The next time is \(ShownTime.date($0))."] } ?? [] : []
        return section(label, text.agreed.map { BulletList(items: $0.sentences(of: part) + due).html })
    }

    private func section(_ label: String, _ content: HTML?) -> HTML {
        """
        \(Heading(text: label, level: .section))
        \(content ?? "<p>Nothing is settled here yet.</p>")

        """
    }

    /// The part of the agreed terms that stands under a heading; nil where the policy answers it, or it is for words.
    private func openPart(of heading: AgreementForm.Heading) -> AgreedTerms.Part? {
        guard text.lasting?.leavesTermsOpen == true, heading.kind != .review || text.lasting?.review?.months == nil else { return nil }
        return AgreedTerms.Part(heading.kind)
    }

    private var openParts: [AgreedTerms.Part] { (form?.headings ?? []).compactMap(openPart) }

    /// When it is looked at, and who keeps it.
    private func keeping(_ lasting: LastingTerms) -> HTML? {
        let sentences = [
            lasting.review.map { review in
                let months = review.months.map { $0.of("month") } ?? "the time that you agree on"
                return "It is looked at together after \(months), or sooner if one of you asks."
            }, lasting.keptBy.map { "Kept by: \($0)" },
        ].compactMap(\.self)
        let dates = (form?.headings ?? []).filter { $0.kind == .review && openPart(of: $0) == nil }.map {
            SummaryList.Row($0.label, reviewOn.map { ShownTime.date($0) } ?? "Once all have signed")
        }
        guard !sentences.isEmpty || !dates.isEmpty else { return nil }
        return """
            \(Heading(text: "Review and keeping", level: .section))
            \(sentences.isEmpty ? nil : BulletList(items: sentences))
            \(dates.isEmpty ? nil : SummaryList(rows: dates))

            """
    }

    private func line(_ place: AgreementForm.SignatureBlock) -> SignatureTable.Line {
        let named = named(place.party)
        return .init(
            part: common(\.signature) == nil ? place.signature : place.name, name: named?.name ?? "Not known",
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
        \(terms.terms.contains(where: { $0.heading != nil }) ? headed : parties.compactMap(undertakings))\
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

    /// Under such a heading each term says whose it is.
    private func whose(_ term: AgreementForm.PartyTerm) -> String { term.party == .both ? "" : "\(title(of: term.party)): " }

    /// A form with headings of its own keeps its order, whoever undertakes a term.
    private var headed: [HTML] {
        var sections: [(title: String, terms: [AgreementForm.PartyTerm])] = []
        for term in terms.terms {
            if term.heading == nil, var last = sections.popLast() {
                last.terms.append(term)
                sections.append(last)
            } else {
                sections.append((term.heading ?? title(of: term.party), [term]))
            }
        }
        return sections.map { section in
            """
            \(Heading(text: section.title, level: level))
            <ul>
            \(section.terms.map { term in "<li>\(whose(term))\(term.text)</li>\n" as HTML })\
            </ul>

            """
        }
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
    var signature = "Signature"
    var date = "Date"
    let parties: [Line]

    var html: HTML {
        Table(
            caption: caption, columns: [.init("Part"), .init("Name"), .init(signature), .init(date)],
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
