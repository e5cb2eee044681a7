import HTMLLiteral
import Supervision
import SupervisionStore

/// A record as it was frozen: lines, action points and signatures in the form's order, then what was added.
struct RecordView: Component {
    let text: RecordText
    /// Of its edition; nil where that has it no longer.
    let form: RecordForm?
    let version: SentVersion
    let addenda: [OpenedAddendum]
    /// Rows that the printed form has at least; nought on screen.
    var rows = 0

    var html: HTML {
        """
        \(RecordLines(
            lines: text.lines, form: form, actions: ActionPointTable(actions: text.actions, form: form, rows: rows).html, signatures: signatures))
        \(SummaryList(rows: [.init("Agreement", text.agreement), .init("Sent for signature", text.sentAtAsShown), .init("Policy", text.edition)]))
        \(addenda.map(added))
        """
    }

    private var signatures: HTML {
        """
        <p><strong>\(text.statement)</strong></p>
        \(SignatureTable(caption: "Signatures", parties: lines(version.signatures, form)))
        """
    }

    private func added(_ opened: OpenedAddendum) -> HTML {
        """
        \(Heading(text: "Addendum \(opened.addendum.number)", level: .section))
        <p>Written by \(opened.text.author.name) on \(ShownTime.dateAndTime(opened.text.writtenAt))</p>
        \(WrittenText(opened.text.text))
        \(SignatureTable(caption: "Signatures under addendum \(opened.addendum.number)", parties: lines(opened.addendum.signatures, nil)))

        """
    }

    /// In the order, and with the labels, of the form's places to sign.
    private func lines(_ signatures: [Signature], _ form: RecordForm?) -> [SignatureTable.Line] {
        let places: [(String, RecordForm.Source)] = (form?.fields ?? []).filter(\.source.isSignature).map { ($0.label, $0.source) }
        let usual: [(String, RecordForm.Source)] = [("Supervisee", .superviseeSignature), ("Supervisor", .supervisorSignature)]
        return (places.isEmpty ? usual : places).map { part, source in
            let party = source == .superviseeSignature ? text.supervisee : text.supervisor
            return SignatureTable.Line(part: part, name: party.name, signature: signatures.first { $0.signerID == party.membershipID })
        }
    }
}

/// What stands in a record, with action points and signatures where the form has them; what the form has no place for stands last.
struct RecordLines: Component {
    let lines: [RecordText.Line]
    let form: RecordForm?
    let actions: HTML
    var signatures: HTML?

    var html: HTML {
        var pieces: [HTML] = []
        var rows: [SummaryList.Row] = []
        var (hasActions, hasSignatures) = (false, signatures == nil)
        func close() {
            if !rows.isEmpty { pieces.append(SummaryList(rows: rows).html) }
            rows = []
        }
        for field in form?.fields ?? [] {
            if field.source == .actionPoints, !hasActions {
                close()
                pieces.append(actions)
                hasActions = true
            } else if field.source.isSignature, let signatures, !hasSignatures {
                close()
                pieces.append(signatures)
                hasSignatures = true
            } else {
                rows += lines.filter { $0.key == field.key }.map(row)
            }
        }
        let placed = Set((form?.fields ?? []).map(\.key))
        rows += lines.filter { !placed.contains($0.key) }.map(row)
        close()
        if !hasActions { pieces.append(actions) }
        if !hasSignatures, let signatures { pieces.append(signatures) }
        return "\(pieces)"
    }

    private func row(_ line: RecordText.Line) -> SummaryList.Row { SummaryList.Row(line.label, markup: WrittenText(line.value).html) }
}

/// The action points under the form's own labels, with as many empty lines as it prints.
struct ActionPointTable: Component {
    let actions: [RecordText.Action]
    let form: RecordForm?
    let rows: Int

    private var labels: ActionPointLabels { ActionPointLabels(of: form?.fields ?? []) }

    var html: HTML {
        let agreed: [[HTML]] = actions.enumerated().map { index, action in
            [
                "\(index + 1)", "\(action.kindLabel)\(action.text.isEmpty ? nil : WrittenText(action.text))", "\(action.ownerName)",
                "\(action.dueOn.map(ShownTime.shortDate) ?? "")",
            ]
        }
        let empty: [[HTML]] = (agreed.count..<max(agreed.count, rows)).map { ["\($0 + 1)", "", "", ""] }
        return Table(
            caption: labels.all, columns: [.init("Number"), .init("Action point"), .init(labels.owner), .init(labels.date)],
            rows: agreed + empty, empty: "No action points."
        ).html
    }
}

/// What a form calls its action points and what goes with each.
struct ActionPointLabels {
    let all: String
    let owner: String
    let date: String

    init(of fields: some Collection<RecordForm.Field>) {
        let field = fields.first { $0.source == .actionPoints }
        let options = Dictionary((field?.options ?? []).map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
        all = field?.label ?? "Agreed action points"
        owner = options["owner"] ?? "By whom"
        date = options["date"] ?? "Date for completion"
    }
}

extension RecordForm.Source {
    fileprivate var isSignature: Bool { self == .superviseeSignature || self == .supervisorSignature }
}
