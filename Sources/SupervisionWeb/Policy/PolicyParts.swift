import HTMLLiteral
import Supervision

/// The tables of the policy page, in the order in which people look things up.
struct PolicyParts {
    let pack: PolicyPack

    var all: [PolicyPage.Part] {
        [matrix, lengths, types, topics] + SessionFormat.allCases.compactMap(agreement) + SessionFormat.allCases.compactMap(record) + [
            readers, kinds, signposts, venue, duties, norms,
        ]
    }

    private func settings(_ title: String, _ rows: [(String, String, Provision)]) -> PolicyPage.Part {
        PolicyPage.Part(
            title: title,
            table: Table(
                caption: title, columns: [.init("Setting"), .init("Value"), .init("Paragraph"), .init("Strength")],
                rows: rows.map { name, value, provision in
                    ["\(name)", "\(value)", "\(provision.paragraph)", "\(provision.strength.words)"]
                }, empty: "The policy says nothing of this."))
    }

    private var matrix: PolicyPage.Part {
        let figures = pack.matrix.workedOut()
        return PolicyPage.Part(
            title: "Who is supervised, how and how often",
            table: Table(
                caption: "The matrix, with hours worked out for a year",
                columns: [
                    .init("Group"), .init("Format"), .init("Supervisor"), .init("Sessions a year", .number), .init("Members", .number),
                    .init("Hours", .number), .init("Supervisor's hours", .number), .init("Sessions to book", .number),
                    .init("Staff hours", .number),
                ],
                rows: figures.rows.map { row in
                    [
                        "\(row.group)", "\(row.format.words), \(row.type.words)", "\(row.supervisor)", "\(row.sessionsPerYear.shown)",
                        "\(row.members.shown)", "\(row.hours.shown)", "\(row.totalHours.shown)", "\(row.sessionsToBook.shown)",
                        "\(row.staffHours.shown)",
                    ]
                }, empty: "The policy has no matrix."))
    }

    private var lengths: PolicyPage.Part {
        settings(
            "Usual lengths",
            SessionFormat.allCases.compactMap { format in
                pack.lengths[format].map { (format.words, ShownTime.length(minutes: $0.value), $0.provision) }
            })
    }

    private var types: PolicyPage.Part {
        settings(
            "Types of session",
            pack.sessionTypes.map {
                (
                    $0.label, $0.isTelling ? "Shown to the parties and the Safeguarding Team only" : "Shown to whoever arranges sessions",
                    $0.provision
                )
            })
    }

    private var topics: PolicyPage.Part {
        settings("What can be brought to a session", pack.topicKinds.map { ($0.text, "", $0.provision) })
    }

    private func agreement(_ format: SessionFormat) -> PolicyPage.Part? {
        pack.agreements[format].map { form in
            settings(
                form.title,
                form.terms.map { ($0.party.words, $0.text, $0.provision) }
                    + form.confidentiality.map { ("Confidentiality", $0.text, $0.provision) }
                    + [
                        ("Who can read records", form.readers.value.words.joined(separator: "; "), form.readers.provision),
                        ("Closing statement", form.closing.value, form.closing.provision),
                        ("Signed by", form.signatories.value.map(\.words).joined(separator: "; "), form.signatories.provision),
                    ])
        }
    }

    private func record(_ format: SessionFormat) -> PolicyPage.Part? {
        pack.records[format].map { form in
            settings(
                form.title,
                form.fields.map {
                    ($0.label, ($0.isRequired ? "Required" : "Optional") + ($0.isAdded ? ", added to the printed form" : ""), $0.provision)
                }
                    + [
                        ("Notice on every record", form.notice.value, form.notice.provision),
                        ("Statement that is signed", form.statement.value, form.statement.provision),
                    ])
        }
    }

    private var readers: PolicyPage.Part {
        settings(
            "Readers named by the policy",
            [("Who can read records", pack.readers.value.words.joined(separator: "; "), pack.readers.provision)])
    }

    private var kinds: PolicyPage.Part {
        let terms = pack.actionPoints
        return settings(
            "Action points",
            terms.kinds.map { kind in
                let needs = [kind.needsOwner ? "somebody who does it" : nil, kind.needsDate ? "a date" : nil].compactMap(\.self)
                return (kind.label, needs.isEmpty ? "Needs nothing more" : "Needs \(needs.joined(separator: " and "))", kind.provision)
            } + [("Brief", "Up to \(terms.briefLimit.value) characters", terms.briefLimit.provision)])
    }

    private var signposts: PolicyPage.Part {
        settings("Other support", pack.actionPoints.signposts.map { ($0.text, "", $0.provision) })
    }

    private var venue: PolicyPage.Part { settings("Venue", [("Note for the supervisor", pack.venueNote.value, pack.venueNote.provision)]) }

    private var duties: PolicyPage.Part { settings("What is expected of whom", pack.duties.map { ($0.role, $0.text, $0.provision) }) }

    private var norms: PolicyPage.Part {
        settings(
            "What this software keeps to",
            Clause.all.compactMap { clause in
                pack.norms[clause.name].map { (clause.sentence, clause.keptBy == .people ? "Kept by people" : "Kept by the software", $0) }
            })
    }
}

extension Strength {
    var words: String {
        switch self {
        case .must: "Must"
        case .should: "Should"
        case .may: "May"
        }
    }
}

extension SessionFormat {
    var words: String {
        switch self {
        case .individual: "One to one"
        case .group: "Group"
        }
    }
}

extension Matrix.Format {
    var words: String {
        switch self {
        case .individual: "One to one"
        case .group: "Group"
        case .open: "Open"
        }
    }
}

extension Matrix.Kind {
    var words: String {
        switch self {
        case .mandatory: "mandatory"
        case .onRequest: "on request"
        case .surgery: "surgery"
        }
    }
}

extension Int? {
    /// Unknown is said, never shown as nought.
    fileprivate var shown: String { map { "\($0)" } ?? "Unknown" }
}

extension Double? {
    fileprivate var shown: String { map { $0 == $0.rounded() && abs($0) < 1e9 ? "\(Int($0))" : "\($0)" } ?? "Unknown" }
}
