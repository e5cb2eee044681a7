import HTMLLiteral
import Supervision
import SupervisionStore

/// A record as it was frozen: every line in the form's order, the action points, the statement, who signed, and what was added.
struct RecordView: Component {
    let text: RecordText
    let version: SentVersion
    let addenda: [OpenedAddendum]
    /// Rows that the printed form has at least; nought on screen.
    var rows = 0

    var html: HTML {
        """
        \(SummaryList(rows: text.lines.map { SummaryList.Row($0.label, markup: WrittenText($0.value).html) }))
        \(actions)
        \(SummaryList(rows: [.init("Agreement", text.agreement), .init("Sent for signature", text.sentAtAsShown), .init("Policy", text.edition)]))
        <p><strong>\(text.statement)</strong></p>
        \(SignatureTable(caption: "Signatures", parties: lines(version.signatures)))
        \(addenda.map(added))
        """
    }

    private var actions: Table {
        let agreed: [[HTML]] = text.actions.enumerated().map { index, action in
            [
                "\(index + 1)", "\(action.kindLabel)\(action.text.isEmpty ? nil : WrittenText(action.text))", "\(action.ownerName)",
                "\(action.dueOn.map(ShownTime.shortDate) ?? "")",
            ]
        }
        let empty: [[HTML]] = (agreed.count..<max(agreed.count, rows)).map { ["\($0 + 1)", "", "", ""] }
        return Table(
            caption: "Agreed Action Points from Supervision",
            columns: [.init("Number"), .init("Action point"), .init("By whom"), .init("Date for Completion")], rows: agreed + empty,
            empty: "No action points.")
    }

    private func added(_ opened: OpenedAddendum) -> HTML {
        """
        \(Heading(text: "Addendum \(opened.addendum.number)", level: .section))
        <p>Written by \(opened.text.author.name) on \(ShownTime.dateAndTime(opened.text.writtenAt))</p>
        \(WrittenText(opened.text.text))
        \(SignatureTable(caption: "Signatures under addendum \(opened.addendum.number)", parties: lines(opened.addendum.signatures)))

        """
    }

    private func lines(_ signatures: [Signature]) -> [SignatureTable.Line] {
        [("Supervisee", text.supervisee), ("Supervisor", text.supervisor)].map { part, party in
            SignatureTable.Line(part: part, name: party.name, signature: signatures.first { $0.signerID == party.membershipID })
        }
    }
}
