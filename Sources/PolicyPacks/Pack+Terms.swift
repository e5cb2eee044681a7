import Supervision

extension PolicyPackReader {
    static func actionPointTerms(_ entry: Entry) -> ActionPointTerms {
        let terms = ActionPointTerms(
            kinds: entry.list("kinds", by: \.key) {
                ActionPointTerms.Kind(
                    key: $0.key(), label: $0.text("label"), needsOwner: $0.flag("needsOwner"), needsDate: $0.flag("needsDate"),
                    isNothingFurther: $0.flag("isNothingFurther"), isPersonal: $0.flag("isPersonal", or: false),
                    opens: $0.has("opens") ? $0.choice("opens", or: .none) : .none, provision: $0.provision())
            },
            printedRows: entry.whole("printedRows", 1...100),
            briefLimit: entry.wholeSetting("briefLimit", 1...10_000),
            signposts: entry.terms("signposts"),
            ownerDefault: entry.silent("ownerDefault") { entry.setting($0) { $0.choice("value", or: .agreed) } },
            dateRequired: entry.silentFlag("dateRequired"),
            carryForward: entry.silentFlag("carryForward"))
        if entry.has("kinds"), terms.kinds.isEmpty { entry.note("kinds", "action points need at least one kind") }
        return terms
    }

    static func custodyTerms(_ entry: Entry) -> CustodyTerms {
        CustodyTerms(
            consent: entry.byFormat("consent", isNeeded: false) { entry, _ in
                Setting(entry.choice("value", or: .bothParties), entry.provision())
            },
            keptBy: entry.textSetting("keptBy"),
            scansAreSubmitted: entry.silentFlag("scansAreSubmitted"),
            privateNotes: entry.silentText("privateNotes"))
    }

    static func requestTerms(_ entry: Entry) -> RequestTerms {
        RequestTerms(
            askers: entry.setting("askers") { $0.choices("value") },
            receivedBy: entry.textSetting("receivedBy"),
            isTimed: entry.flagSetting("isTimed"),
            offersAfterChildDeath: entry.flagSetting("offersAfterChildDeath"))
    }

    static func surgeryTerms(_ entry: Entry) -> SurgeryTerms {
        SurgeryTerms(
            heldBy: entry.setting("heldBy") { $0.texts("value") },
            purpose: entry.textSetting("purpose"),
            needsBooking: entry.flagSetting("needsBooking"),
            countsAsSupervision: entry.flagSetting("countsAsSupervision"))
    }

    static func escalationTerms(_ entry: Entry) -> EscalationTerms {
        EscalationTerms(
            harmRecipients: entry.setting("harmRecipients") { $0.choices("value") },
            practiceRecipients: entry.setting("practiceRecipients") { $0.choices("value") },
            practiceRecipientsByAgreement: entry.silent("practiceRecipientsByAgreement") { entry.setting($0) { $0.choices("value") } },
            practiceSteps: entry.terms("practiceSteps"))
    }

    static func reportTerms(_ entry: Entry) -> ReportTerms {
        ReportTerms(
            monthsBetween: entry.wholeSetting("monthsBetween", 1...120),
            reportedBy: entry.textSetting("reportedBy"),
            preparedBy: entry.textSetting("preparedBy"),
            recipients: entry.terms("recipients"),
            contents: entry.terms("contents"))
    }

    static func auditTerms(_ entry: Entry) -> AuditTerms {
        AuditTerms(
            monthsBetween: entry.wholeOrUnknown("monthsBetween", 1...120),
            reasons: entry.terms("reasons"),
            isAnonymous: entry.flagSetting("isAnonymous"))
    }

    static func documentControl(_ entry: Entry) -> DocumentControl {
        DocumentControl(
            parts: entry.list("parts", by: \.key) {
                DocumentControl.Part(
                    key: $0.key(), title: $0.text("title"), isRepeated: $0.flag("isRepeated", or: false),
                    fields: $0.list("fields", by: \.key) {
                        DocumentControl.Field(key: $0.key(), label: $0.text("label"), isRequired: $0.flag("isRequired"))
                    },
                    provision: $0.provision())
            },
            versionScheme: entry.setting("versionScheme") { $0.choice("value", or: .minorUntilApproved) },
            numbersUnchangedReviews: entry.flagSetting("numbersUnchangedReviews"),
            copyMark: entry.textSetting("copyMark"))
    }
}
