import Foundation
import Support
import Supervision

/// A policy with every part filled, every paragraph another one, so that a page can be asked whether it leaves anything out.
enum WholePack {
    static func pack() throws -> PolicyPack { try numbered(try filled()) }

    static func must(_ paragraph: String = "1") -> Provision { Provision(paragraph: paragraph, strength: .must) }

    /// The policy that is in the checkout, with whatever it is silent on.
    static func filled() throws -> PolicyPack {
        var pack = try PolicyForTests.pack()
        pack.laidOver = "A policy of ours, version 3"
        pack.scheduling = scheduling
        pack.cancel = cancel
        pack.agenda = agenda
        pack.caseRecord = caseRecord
        pack.compliance = ComplianceTerms(groupCounts: Setting(false, must()))
        pack.pairing = PairingTerms(
            origin: Setting(.otherArea, must()), rows: pack.matrix.rows.map(\.key), lineManagerMaySupervise: Setting(false, must()),
            managerConsents: Setting(true, must()))
        pack.recording = RecordingTerms(
            narrative: [.individual: Setting(.summary, must()), .group: Setting(.themes, must())], isCaseFree: Setting(true, must()),
            themesCirculatedBy: Setting("Whoever leads the group", must()), ownLog: Setting(true, must()),
            earlierActionsFirst: Setting(true, must()))
        pack.retentionYears = Setting(8, must())
        pack.feedback = FeedbackTerms(lineManager: Setting([.attendance, .concerns], must()))
        pack.guidance = GuidanceTerms(
            models: [GuidanceTerms.Model(key: "m", title: "A model of ours", steps: [term("A step of ours")], provision: must())],
            functions: [term("A function of ours")], stakeholders: [term("A stakeholder of ours")], cautions: [term("A caution of ours")])
        pack.actionPoints.ownerDefault = Setting(.presenter, must())
        pack.actionPoints.dateRequired = Setting(true, must())
        pack.actionPoints.carryForward = Setting(true, must())
        pack.audits?.monthsBetween = 12
        for index in pack.matrix.rows.indices.prefix(1) {
            pack.matrix.rows[index].monthsBetween = 3
            pack.matrix.rows[index].averageGroupSize = 6
        }
        for index in pack.sessionTypes.indices.prefix(1) { pack.sessionTypes[index].format = .individual }
        for format in SessionFormat.allCases {
            pack.agreements[format]?.terms[0].heading = "A part of the form of ours"
            pack.agreements[format]?.parts = [AgreementForm.Part(party: .supervisee, title: "What a supervisee promises")]
            pack.agreements[format]?.headings = [
                AgreementForm.Heading(
                    key: "h", label: "A heading of ours", kind: .frequency, suggestion: "Words of ours to begin with", provision: must())
            ]
            pack.agreements[format]?.review = AgreementForm.Review(months: 12, provision: must())
            pack.agreements[format]?.keptBy = Setting("The safeguarding office", must())
        }
        pack.programmes = [
            Programme(
                key: "children", title: "A programme of its own", types: pack.sessionTypes.map(\.key), rows: pack.matrix.rows.map(\.key),
                agreements: pack.agreements, records: pack.records, lengths: pack.lengths, agenda: agenda, caseRecord: caseRecord,
                cancel: cancel, scheduling: scheduling, recording: pack.recording, pairing: pack.pairing, provision: must())
        ]
        pack.contradictions = [
            PolicyContradiction(matter: "A matter of ours", above: "twelve months", below: "three months", provision: must())
        ]
        return pack
    }

    private static func term(_ text: String) -> Term { Term(key: "key", text: text, provision: must()) }

    private static var scheduling: SchedulingTerms {
        SchedulingTerms(
            arranger: Setting(.supervisee, must()), timeProtected: Setting(true, must()), venuePreference: Setting(.superviseesBase, must())
        )
    }

    private static var cancel: CancelTerms {
        CancelTerms(grounds: [term("A ground of ours")], rebooker: Setting(.cancellingParty, must()), rebookDays: Setting(10, must()))
    }

    private static var agenda: AgendaTerms {
        AgendaTerms(mode: Setting(.negotiated, must()), compulsory: [term("An item of ours")], lookingBack: ["key"])
    }

    private static var caseRecord: CaseRecordTerms {
        CaseRecordTerms(
            isRequired: Setting(true, must()), workingDays: Setting(2, must()), owner: Setting("The supervisee writes it", must()))
    }

    /// The same with a paragraph of its own for each value: “P00001.”, “P00002.” …
    private static func numbered(_ pack: PolicyPack) throws -> PolicyPack {
        var count = 0
        func number(_ value: Any) -> Any {
            if let list = value as? [Any] { return list.map(number) }
            guard let object = value as? [String: Any] else { return value }
            return object.keys.sorted().reduce(into: [String: Any]()) { numbered, key in
                if key == "paragraph" {
                    count += 1
                    numbered[key] = "P" + String(String(100_000 + count).dropFirst()) + "."
                } else {
                    numbered[key] = object[key].map(number)
                }
            }
        }
        let object = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(pack))
        return try JSONDecoder().decode(PolicyPack.self, from: try JSONSerialization.data(withJSONObject: number(object)))
    }
}

/// Everything in a value, found by looking into it.
struct Inside {
    /// Every text with the name under which it stands, and every paragraph.
    private(set) var texts: [(name: String, text: String)] = []
    private(set) var paragraphs: [String] = []
    /// What can be empty or missing, by the type that has it; and what of it is there at least once.
    private(set) var optional: Set<String> = []
    private(set) var there: Set<String> = []

    init(of value: Any) { look(into: value, "", in: "") }

    private mutating func look(into value: Any, _ name: String, in type: String) {
        switch value {
        case let provision as Provision: paragraphs.append(provision.paragraph)
        case let text as String:
            texts.append((name, text))
            // One that can be missing looks like any other text once it is there.
            there.insert("\(type).\(name)")
        default: lookDeeper(into: value, name, in: type)
        }
    }

    private mutating func lookDeeper(into value: Any, _ name: String, in type: String) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional, .collection, .dictionary, .set:
            optional.insert("\(type).\(name)")
            if !mirror.children.isEmpty { there.insert("\(type).\(name)") }
            for child in mirror.children { look(into: child.value, name, in: type) }
        case .tuple:
            for child in mirror.children { look(into: child.value, name, in: type) }
        default:
            for child in mirror.children { look(into: child.value, child.label ?? name, in: "\(mirror.subjectType)") }
        }
    }
}
