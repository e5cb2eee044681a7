import HTMLLiteral
import Supervision

/// What in a record looks as if it came from a case: kinds and fields. The words themselves are never repeated, and all of them are kept.
struct CaseTraceWarning: Component {
    let found: [String]
    /// What has become of the words so far.
    var standing = "Your words are saved as they are"

    var html: HTML {
        WarningCallout(
            heading: "This may be about a case",
            content: """
                <p>The policy keeps cases out of this record. \(standing); look again at:</p>
                \(BulletList(items: found))
                <p>What belongs to a case goes into that case's own record. A reference to it can stand here.</p>
                <p>You can go on as it is: the same button does it.</p>
                """
        ).html
    }
}

extension CaseTraceWarning {
    /// Nil where nothing was found.
    init?(_ traces: [CaseTraces.Trace], in form: RecordForm) {
        guard !traces.isEmpty else { return nil }
        found = traces.map { "\($0.kind.words) in \($0.place.words(in: form))" }
    }

    /// Of what stands in one box and has not been sent yet. Nil where nothing was found.
    init?(_ traces: [CaseTraces.Trace], inBox label: String) {
        guard !traces.isEmpty else { return nil }
        found = traces.map { "\($0.kind.words) in “\(label)”" }
        standing = "Nothing has been sent yet"
    }
}

extension [CaseTraces.Trace] {
    /// Kinds and places as a hidden field carries them, so that nobody is told twice. It holds no words of the record.
    var mark: String {
        map { trace in
            switch trace.place {
            case .answer(let key): "\(trace.kind.rawValue):\(key)"
            case .actionPoint(let number): "\(trace.kind.rawValue):\(number)"
            }
        }.joined(separator: " ")
    }

    /// Whether a page has already told all of these.
    func areTold(by mark: String) -> Bool {
        let told = Set(mark.utf8.split(separator: 0x20).map { [UInt8]($0) })
        return self.mark.utf8.split(separator: 0x20).allSatisfy { told.contains([UInt8]($0)) }
    }
}

extension CaseTraces.Kind {
    fileprivate var words: String {
        switch self {
        case .nhsNumber: "What looks like an NHS number"
        case .date: "What may be a date of birth"
        case .postcode: "What looks like a postcode"
        case .telephone: "What looks like a telephone number"
        case .staffName: "A name that is on the staff list"
        }
    }
}

extension CaseTraces.Trace.Place {
    fileprivate func words(in form: RecordForm) -> String {
        switch self {
        case .answer(let key): "“\(form.fields.first { $0.key.utf8.elementsEqual(key.utf8) }?.label ?? key)”"
        case .actionPoint(let number): "action point \(number)"
        }
    }
}
