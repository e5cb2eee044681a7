import Supervision

extension PolicyPackReader {
    static func actionPointTerms(_ entry: Entry) -> ActionPointTerms {
        let terms = ActionPointTerms(
            kinds: entry.list("kinds", by: \.key, kind),
            printedRows: entry.whole("printedRows", 1...100),
            briefLimit: entry.wholeSetting("briefLimit", 1...10_000),
            signposts: entry.terms("signposts"),
            ownerDefault: entry.silent("ownerDefault") { entry.setting($0) { $0.choice("value", or: .agreed) } },
            dateRequired: entry.silentFlag("dateRequired"),
            carryForward: entry.silentFlag("carryForward"))
        if entry.has("kinds"), terms.kinds.isEmpty { entry.note("kinds", "action points need at least one kind") }
        return terms
    }

    private static func kind(_ entry: Entry) -> ActionPointTerms.Kind {
        let kind = ActionPointTerms.Kind(
            key: entry.key(), label: entry.text("label"), needsOwner: entry.flag("needsOwner"), needsDate: entry.flag("needsDate"),
            isNothingFurther: entry.flag("isNothingFurther"), isPersonal: entry.flag("isPersonal", or: false),
            opens: entry.has("opens") ? entry.choice("opens", or: .none) : .none, provision: entry.provision())
        if kind.isNothingFurther, kind.needsOwner || kind.needsDate {
            entry.note("isNothingFurther", "a kind that leaves nothing to do needs neither owner nor date")
        }
        return kind
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
            countsAsSupervision: entry.setting("countsAsSupervision") {
                let counts = $0.flag("value")
                if counts { $0.note("value", "a surgery is open to whoever drops in and is no supervision; this has to be false") }
                return counts
            })
    }

    static func escalationTerms(_ entry: Entry) -> EscalationTerms {
        EscalationTerms(
            harmRecipients: entry.setting("harmRecipients", recipients),
            practiceRecipients: entry.setting("practiceRecipients", recipients),
            practiceRecipientsByAgreement: entry.silent("practiceRecipientsByAgreement") { entry.setting($0, recipients) },
            practiceSteps: entry.terms("practiceSteps"))
    }

    private static func recipients(_ entry: Entry) -> [EscalationTerms.Recipient] {
        let posts = entry.choices("value", EscalationTerms.Recipient.self)
        if entry.has("value"), posts.isEmpty { entry.note("value", "a matter that goes further goes to at least one post") }
        return posts
    }

    static func reportTerms(_ entry: Entry) -> ReportTerms {
        let terms = ReportTerms(
            monthsBetween: entry.wholeSetting("monthsBetween", 1...120),
            reportedBy: entry.textSetting("reportedBy"),
            preparedBy: entry.textSetting("preparedBy"),
            recipients: entry.terms("recipients"),
            contents: entry.terms("contents"))
        if entry.has("recipients"), terms.recipients.isEmpty {
            entry.note("recipients", "a report without a recipient reaches nobody; name at least one")
        }
        return terms
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
