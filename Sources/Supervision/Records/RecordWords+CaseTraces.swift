extension RecordWords {
    /// What in these words looks as if it came from a case, in the form's order and then by action point.
    /// A field that is meant for a reference may hold the number that finds the case's own record.
    public func traces(under form: RecordForm, names: StaffNames, on day: CivilDate) -> [CaseTraces.Trace] {
        let written = form.fields.filter { $0.source == .written || $0.source == .earlierActions }.flatMap { field in
            CaseTraces.kinds(in: answers[field.key] ?? "", names: names, on: day)
                .subtracting(field.isReference ? [.nhsNumber] : [])
                .inOrder.map { CaseTraces.Trace($0, at: .answer(field.key)) }
        }
        let points = actionPoints.enumerated().flatMap { index, point in
            CaseTraces.kinds(in: point.text, names: names, on: day).inOrder.map { CaseTraces.Trace($0, at: .actionPoint(index + 1)) }
        }
        return written + points
    }
}

extension RecordForm.Field {
    /// Whether it asks for the number under which something is filed elsewhere: its key is "reference", or ends with "Reference".
    public var isReference: Bool { key.utf8.elementsEqual("reference".utf8) || key.utf8.suffix(9).elementsEqual("Reference".utf8) }
}

extension Set<CaseTraces.Kind> {
    fileprivate var inOrder: [CaseTraces.Kind] { CaseTraces.Kind.allCases.filter(contains) }
}

extension PolicyPack {
    /// Whether the record of a session holds nothing about a case. A policy that is silent lets it.
    public func isCaseFree(ofType type: String) -> Bool { recording(ofType: type)?.isCaseFree?.value == true }
}
