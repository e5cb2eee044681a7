extension QuarterCounts {
    /// Every table of the report with every figure.
    func tables(of quarter: Quarter) -> [ReportTable] {
        let known = [
            designated(in: quarter.days), standing, formats, byType, demand, fates, invited, entries, agreements, recordTable,
            groupRecordTable, agreed, earlier,
        ]
        return known + (surgeries.isEmpty ? [] : [surgeryTable])
    }

    private func designated(in days: DaySpan) -> ReportTable {
        let others = attended.filter { $0.group == nil }
        let attendances = sum(others.map(\.attendances))
        let rest: [Int?] = [nil, nil, nil, nil, nil, attendances, attendances, sum(others.map(\.minutes))]
        return ReportTable(
            .designated,
            columns: [
                .init("members", "Members"), .init("due", "Due"), .init("met", "Met"), .init("unmet", "Not met"),
                .init("counted", "Attendances that count"), .init("other", "Other attendances"), .init("attendances", "Attendances"),
                .init("staffMinutes", "Staff hours", .minutes),
            ], adding: groups.map { designated($0, in: days) } + [.init("everybodyElse", "Everybody else", rest)])
    }

    private func designated(_ group: Group, in days: DaySpan) -> ReportTable.Row {
        let columns = 8
        guard let obligations = group.obligations else {
            return .init(group.row.key, group.row.group, [Int?](repeating: nil, count: columns))
        }
        let due = sum(obligations.map { $0.due(in: days) })
        let met = sum(obligations.map { $0.met(in: days) })
        let own = attended.filter { $0.group == group.row.key }
        let counted = sum(own.filter(\.meetsRow).map(\.attendances))
        let attendances = sum(own.map(\.attendances))
        let figures: [Int?] = [
            obligations.count, due, met, due - met, counted, attendances - counted, attendances, sum(own.map(\.minutes)),
        ]
        return .init(group.row.key, group.row.group, figures)
    }

    private var standing: ReportTable {
        ReportTable(
            .standing,
            columns: [.init("members", "Members")] + ObligationState.allCases.map { .init($0.rawValue, $0.reported) },
            adding: groups.map { group in
                let states = group.obligations.map { Dictionary(grouping: $0, by: \.state).mapValues(\.count) }
                let figures: [Int?] = ObligationState.allCases.map { state in states.map { $0[state] ?? 0 } }
                return .init(group.row.key, group.row.group, [group.obligations?.count] + figures)
            })
    }

    private static let taken: [ReportTable.Column] = [
        .init("sessions", "Sessions"), .init("minutes", "Hours", .minutes), .init("attendances", "Attendances"),
        .init("staffMinutes", "Staff hours", .minutes),
    ]

    private var formats: ReportTable {
        ReportTable(
            .formats, columns: Self.taken,
            adding: SessionFormat.allCases.map { format in
                taken(format.rawValue, format.reported, held.filter { $0.format == format }, attended.filter { $0.format == format })
            })
    }

    private var byType: ReportTable {
        ReportTable(
            .types, columns: Self.taken,
            adding: types.map { type in
                taken(type.key, type.label, held.filter { $0.type == type.key }, attended.filter { $0.type == type.key })
            })
    }

    private func taken(_ key: String, _ label: String, _ held: [Held], _ attended: [Attended]) -> ReportTable.Row {
        let figures: [Int?] = [
            sum(held.map(\.sessions)), sum(held.map(\.minutes)), sum(attended.map(\.attendances)), sum(attended.map(\.minutes)),
        ]
        return .init(key, label, figures)
    }

    private var demand: ReportTable {
        ReportTable(
            .demand, columns: [.init("arranged", "Sessions arranged")],
            adding: types.filter { !$0.meetsObligation }.map { .init($0.key, $0.label, [arranged[$0.key] ?? 0]) })
    }

    private var fates: ReportTable {
        let held = SessionFormat.allCases.map { format in sum(self.held.filter { $0.format == format }.map(\.sessions)) }
        let others = Fate.allCases.map { fate -> ReportTable.Row in
            let meant = planned.filter { $0.fate == fate }
            return row(
                fate.rawValue, fate.reported,
                SessionFormat.allCases.map { format in
                    sum(meant.filter { $0.format == format }.map(\.sessions))
                })
        }
        return ReportTable(
            .fates, columns: SessionFormat.allCases.map { .init($0.rawValue, $0.reported) } + [.init("sessions", "Sessions")],
            adding: [row("held", "Held", held)] + others)
    }

    /// Parts and their sum after them.
    private func row(_ key: String, _ label: String, _ parts: [Int]) -> ReportTable.Row {
        let figures: [Int?] = parts + [sum(parts)]
        return .init(key, label, figures)
    }

    private var invited: ReportTable {
        ReportTable(
            .invitations, columns: [.init("people", "Invitations")],
            adding: Invitation.allCases.map { .init($0.rawValue, $0.reported, [invitations[$0] ?? 0]) })
    }

    private var entries: ReportTable {
        let late = sum(held.filter(\.isLate).map(\.sessions))
        return ReportTable(
            .entries, columns: [.init("sessions", "Sessions")],
            adding: [
                .init("inTime", "Entered in time", [sum(held.map(\.sessions)) - late]), .init("late", "Entered late", [late]),
            ])
    }

    private var agreements: ReportTable {
        let oneToOne = held.filter { $0.format == .individual }
        let with = sum(oneToOne.filter(\.hasAgreement).map(\.sessions))
        return ReportTable(
            .agreements, columns: [.init("sessions", "Sessions")],
            adding: [
                .init("with", "Held with a signed agreement", [with]),
                .init("without", "Held without one", [sum(oneToOne.map(\.sessions)) - with]),
            ])
    }

    private var recordTable: ReportTable {
        ReportTable(
            .records, columns: [.init("records", "Records")],
            adding: RecordStanding.allCases.map { .init($0.rawValue, $0.reported, [records[$0] ?? 0]) })
    }

    private var groupRecordTable: ReportTable {
        ReportTable(
            .groupRecords, columns: [.init("records", "Records")],
            adding: GroupRecordStanding.allCases.map { .init($0.rawValue, $0.reported, [groupRecords[$0] ?? 0]) })
    }

    private var agreed: ReportTable { actionTable(.actions, .init("agreed", "Agreed"), ActionStanding.allCases) { !$0.isEarlier } }

    private var earlier: ReportTable {
        actionTable(.earlierActions, .init("open", "Open when it began"), ActionStanding.allCases.filter { $0 != .nothingToDo }) {
            $0.isEarlier
        }
    }

    private func actionTable(
        _ key: ReportTableKey, _ first: ReportTable.Column, _ standings: [ActionStanding], where isMeant: (Action) -> Bool
    ) -> ReportTable {
        let meant = actions.filter(isMeant)
        return ReportTable(
            key, columns: [first] + standings.map { .init($0.rawValue, $0.reported) },
            adding: kinds.map { kind in
                let own = meant.filter { $0.kind == kind.key }
                let counts = standings.map { standing in sum(own.filter { $0.standing == standing }.map(\.count)) }
                let figures: [Int?] = [sum(counts)] + counts
                return .init(kind.key, kind.label, figures)
            })
    }

    private var surgeryTable: ReportTable {
        ReportTable(
            .surgeries, columns: [.init("planned", "Planned in the year"), .init("people", "Came")],
            rows: surgeries.map { row in
                let planned = row.sessionsPerYear.map { $0.multipliedReportingOverflow(by: row.locations.count) }
                let figures: [Int?] = [planned.flatMap { $0.overflow ? nil : $0.partialValue }, nil]
                return .init(row.key, row.group, figures)
            })
    }
}

private func sum(_ numbers: [Int]) -> Int { numbers.reduce(0, +) }

extension Obligation {
    /// How many of the sessions owed have their last day among these.
    fileprivate func due(in days: DaySpan) -> Int { owed.filter { days.contains($0.last) }.count }

    /// How many of those have been held.
    fileprivate func met(in days: DaySpan) -> Int { owed.prefix(held.count).filter { days.contains($0.last) }.count }
}
