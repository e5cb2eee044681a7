/// What is worded otherwise in an agreement than in the one that the pair signed before.
public struct AgreementDifference: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let what: Part
        /// Empty where it is new.
        public let before: String
        /// Empty where it is gone.
        public let now: String
    }

    public enum Part: Hashable, Sendable {
        case edition, title, term, confidentiality, readers, closing, keptBy, review, agreed
        case heading(String)
    }

    public let lines: [Line]

    /// - Parameters:
    ///   - words: what stands under its headings, and under those of the one before.
    ///   - sentences: how agreed terms and readers are worded.
    public init(
        from before: AgreementText, to now: AgreementText, words: (before: [String: String], now: [String: String]),
        sentences: (agreed: (AgreedTerms) -> String, readers: ([RecordReader]) -> String)
    ) {
        var lines: [Line] = []
        func compare(_ what: Part, _ old: String, _ new: String) {
            if old != new { lines.append(Line(what: what, before: old, now: new)) }
        }
        compare(.edition, before.edition, now.edition)
        compare(.title, before.terms.title, now.terms.title)
        for (what, old, new) in [
            (Part.term, before.terms.terms.map { ($0.key, $0.text) }, now.terms.terms.map { ($0.key, $0.text) }),
            (.confidentiality, before.terms.confidentiality.map { ($0.key, $0.text) }, now.terms.confidentiality.map { ($0.key, $0.text) }),
        ] {
            let known = Dictionary(old, uniquingKeysWith: { first, _ in first })
            for (key, text) in new { compare(what, known[key] ?? "", text) }
            for (key, text) in old where !new.contains(where: { $0.0 == key }) { compare(what, text, "") }
        }
        compare(.readers, sentences.readers(before.terms.readers), sentences.readers(now.terms.readers))
        compare(.closing, before.terms.closing, now.terms.closing)
        compare(.keptBy, before.lasting?.keptBy ?? "", now.lasting?.keptBy ?? "")
        compare(.review, Self.review(of: before), Self.review(of: now))
        compare(.agreed, before.agreed.map(sentences.agreed) ?? "", now.agreed.map(sentences.agreed) ?? "")
        for heading in now.lasting?.headings ?? [] {
            compare(.heading(heading.label), words.before[heading.key] ?? "", words.now[heading.key] ?? "")
        }
        self.lines = lines
    }

    private static func review(of text: AgreementText) -> String {
        text.lasting?.review?.months.map { $0 == 1 ? "After 1 month" : "After \($0) months" } ?? ""
    }
}
