import HTMLLiteral
import Supervision
import SupervisionStore

extension CapacityPage {
    init(
        _ standing: CapacityAsItStands, trying change: MatrixChange?, _ form: MatrixChangeForm, errors: FieldErrors = FieldErrors(),
        context: PageContext
    ) {
        let capacity = standing.capacity(trying: change)
        let names = Dictionary(standing.supervisors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.init(
            context: context, supervision: capacity.supervision.map { Line($0, isTrying: change != nil) },
            surgeries: capacity.surgeries.map { Line($0, isTrying: change != nil) }, sums: Self.sums(capacity),
            rows: Self.rows(standing), unknown: (capacity.supervision + capacity.surgeries).flatMap(\.unknown),
            onRequest: Self.onRequest(standing),
            offers: standing.declared.map {
                Offer(name: names[$0.membershipID] ?? "", supervisor: $0.supervisor, hours: $0.minutes.asHours)
            }.sorted { ($0.name, $0.supervisor) < ($1.name, $1.supervisor) },
            undeclared: standing.undeclared.map(\.name), lapsed: standing.lapsed.map(\.name),
            trying: change.map { $0.words(in: standing.matrix) },
            choices: standing.matrix.rows.filter { $0.kind != .onRequest }.map { Choice(value: $0.key, text: $0.group) }, form: form,
            errors: errors)
    }

    private static func sums(_ capacity: Capacity) -> [Line] {
        let (printed, standing, changed) = (capacity.printed, capacity.standing, capacity.changed)
        return [
            Line(
                name: "Hours of the supervisors", printed: printed.supervisorHours.hoursWords,
                standing: standing.supervisorHours.hoursWords, changed: changed?.supervisorHours.hoursWords),
            Line(
                name: "Staff hours to release", printed: printed.staffHours.hoursWords, standing: standing.staffHours.hoursWords,
                changed: changed?.staffHours.hoursWords),
            Line(
                name: "Sessions to book", printed: "\(printed.sessions)", standing: "\(standing.sessions)",
                changed: changed.map { "\($0.sessions)" }),
        ]
    }

    private static func rows(_ standing: CapacityAsItStands) -> [RowLine] {
        let matrix = standing.matrix
        let figures = zip(matrix.workedOut().rows, matrix.workedOut(asItStands: standing.rows).rows)
        return zip(matrix.rows, figures).filter { $0.0.kind == .mandatory }.map { row, figures in
            let now = standing.rows[row.key]
            return RowLine(
                name: row.group, printed: row.members.shown, members: (now?.members).shown,
                groups: row.format == .group ? now?.groups.map { "\($0)" } ?? "None" : "", printedHours: figures.0.totalHours.shown,
                hours: figures.1.totalHours.shown)
        }
    }

    private static func onRequest(_ standing: CapacityAsItStands) -> [String] {
        standing.matrix.rows.filter { $0.kind == .onRequest }.map {
            """
            \($0.group), on request: unknown, and in no sum. Held on request in the last 12 months: \
            \(standing.heldOnRequest == 1 ? "1 session" : "\(standing.heldOnRequest) sessions").
            """
        }
    }
}

extension CapacityPage.Line {
    fileprivate init(_ line: Capacity.Line, isTrying: Bool) {
        self.init(
            name: line.supervisor, printed: line.words(for: line.printed), standing: line.words(for: line.standing),
            changed: isTrying ? line.words(for: line.changed) : nil, declared: line.declared.map(\.asHours) ?? "No hours declared")
    }
}

extension MatrixChange {
    /// "Tried: Emergency Bed Service with 34 members, groups of 5."
    fileprivate func words(in matrix: Matrix) -> String {
        let parts = [
            members.map { "\($0 == 1 ? "1 member" : "\($0) members")" }, size.map { "groups of \($0)" },
            hours.map { "sessions of \($0.hoursWords)" }, sessionsPerYear.map { $0 == 1 ? "1 session a year" : "\($0) sessions a year" },
        ].compactMap(\.self)
        let name = matrix.rows.first { $0.key == row }?.group ?? ""
        return "Tried: \(name) with \(parts.joined(separator: ", "))."
    }
}
