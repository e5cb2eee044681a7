import HTMLLiteral
import Supervision
import SupervisionStore

/// A record in the browser: written, sent, read, answered, signed, added to, printed and kept.
struct RecordPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/records/:record/draft", asks: "writeRecord", showDraft),
            .post("/records/:record/draft", asks: "writeRecord", saveDraft),
            .post("/records/:record/draft/saving", asks: "writeRecord", autosave),
            .post("/records/:record/version", asks: "writeRecord", sendDraft),
            .get("/records/:record", asks: "readRecord", show),
            .post("/records/:record/signature", asks: "answerRecord", sign),
            .get("/records/:record/comment", asks: "answerRecord", showComment),
            .post("/records/:record/comment", asks: "answerRecord", comment),
            .get("/records/:record/refusal", asks: "answerRecord", showRefusal),
            .post("/records/:record/refusal", asks: "answerRecord", refuse),
            .get("/records/:record/addendum", asks: "answerRecord", showAddendum),
            .post("/records/:record/addendum", asks: "answerRecord", add),
            .post("/records/:record/addenda/:addendum/signature", asks: "answerRecord", signAddendum),
            .get("/records/:record/read", asks: "readRecord", showPurpose),
            .post("/records/:record/read", asks: "readRecord", readForAudit),
            .get("/records/:record/print", asks: "readRecord", printed),
            .get("/records/:record/copy", asks: "readRecord", copy),
            .get("/records/:record/consent", asks: "consent", showConsent),
            .post("/records/:record/consent", asks: "consent", consent),
            .post("/records/:record/consent/absence", asks: "consent", goOn),
            .get("/records/:record/closing", asks: "answerRecord", showClosing),
            .post("/records/:record/closing", asks: "answerRecord", closeUnsigned),
            .get("/records/:record/sheets", asks: "readRecord", showSheets),
            .post("/records/:record/sheets", asks: "writeRecord", attachSheet, files: true),
            .get("/records/:record/sheets/:sheet", asks: "readRecord", downloadSheet),
            .post("/records/:record/sheets/:sheet/read", asks: "readRecord", readSheetForAudit),
            .get("/records/:record/readings", asks: "seeReaders", readings),
            .get("/audit", asks: "auditRecords", audit),
        ]
    }

    func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}
