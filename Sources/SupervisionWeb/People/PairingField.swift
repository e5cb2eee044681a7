import HTMLLiteral
import Supervision
import SupervisionStore

/// What the policy asks before two people meet for the first time: the line manager's agreement, or why it is to be all the same.
struct PairingField: Component {
    let concerns: [String]
    /// Whether the line manager has to agree before anything can be booked.
    let waitsForManager: Bool
    /// Whether the line manager can be asked now.
    let canAskManager: Bool
    let reason: String
    let errors: FieldErrors

    static let reasonField = "pair-reason"
    static let managerField = "ask-manager"

    var html: HTML {
        """
        \(concerns.isEmpty ? nil : WarningCallout(heading: "About this pair", content: BulletList(items: concerns).html))
        \(waitsForManager ? question : why)
        """
    }

    private var question: HTML {
        guard canAskManager else { return "" }
        return Checkboxes(
            name: Self.managerField, legend: "Ask the line manager?", prominence: .small,
            hint: "They see who is to be supervised by whom, and nothing else. Book the session once they have agreed.",
            choices: [Choice(value: "yes", text: "Ask the line manager to agree to this pair")], values: [],
            error: errors[Self.managerField]
        ).html
    }

    private var why: HTML {
        Textarea(
            name: Self.reasonField, label: "Why are they to meet all the same?", prominence: .small,
            hint: "Your Safeguarding Team reads it.", value: reason, error: errors[Self.reasonField], rows: 3, limit: 500
        ).html
    }
}

extension PairingField {
    init(_ open: PairingIsOpen, reason: String, errors: FieldErrors) {
        self.init(
            concerns: open.concerns.map { "\($0.clause.sentence) \($0.kind == .managerHasNotAgreed ? open.consent.sentence : "")" },
            waitsForManager: open.waitsForManager, canAskManager: [.notAsked, .declined].contains(open.consent), reason: reason,
            errors: errors)
    }

    /// The reason that was given already, while something else is in the way; nil where none was.
    init?(given reason: String, errors: FieldErrors) {
        guard !reason.isEmpty else { return nil }
        self.init(concerns: [], waitsForManager: false, canAskManager: false, reason: reason, errors: errors)
    }

    /// What is said about the fields that it brings.
    static func complain(_ open: PairingIsOpen, in errors: inout FieldErrors) {
        guard open.waitsForManager else { return errors.add("Say why they are to meet, or choose another supervisor", at: reasonField) }
        switch open.consent {
        case .notAsked, .declined:
            errors.add("Ask the line manager to agree to this pair, or choose another supervisor", at: managerField)
        // Without a line manager nothing waits for one.
        case .waiting, .agreed, .nobodyToAsk:
            errors.add("The line manager has not answered yet: choose another supervisor, or wait", at: "supervisor")
        }
    }
}

extension ManagerConsent {
    /// To whoever plans.
    var sentence: String {
        switch self {
        case .notAsked: "They have not been asked yet."
        case .waiting: "They have been asked, and have not answered."
        case .agreed: "They have agreed."
        case .declined: "They have not agreed."
        case .nobodyToAsk: "No line manager is known."
        }
    }
}
