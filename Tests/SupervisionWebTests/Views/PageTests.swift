import HTMLLiteral
import Testing
@testable import SupervisionWeb

@Suite struct PageTests {
    @Test func `The title says page, service and organisation, and first of all that something is wrong`() {
        var context = PageContext.signedOut
        context.organisation = "Anytown Ambulance"
        var errors = FieldErrors()
        errors.add("Enter a date", at: "date")
        #expect(title(Page(title: "Plan a session", context: context, body: "")) == "Plan a session – Cornerstone – Anytown Ambulance")
        #expect(title(Page(title: "Plan a session", context: context, errors: errors, body: "")).utf8.starts(with: "Error: Plan".utf8))
    }

    @Test func `Errors keep good news off the page`() {
        var context = PageContext.sample(saying: "x")
        context.notice = "Session planned"
        var errors = FieldErrors()
        errors.add("Enter a date", at: "date")
        let page = Page(title: "t", context: context, errors: errors, body: "").html.description
        #expect(page.contains("nhsuk-error-summary"))
        #expect(!page.contains("nhsuk-notification-banner"))
    }

    @Test func `Nobody's account is on a page that nobody is signed in to`() {
        let page = Page(title: "Sign in", context: .signedOut, body: "").html.description
        #expect(!page.contains("Your account"))
        #expect(!page.contains("nhsuk-header__navigation"))
    }

    @Test func `Every page says that it is not the way to urgent help, and whom to call`() {
        var context = PageContext.signedOut
        context.urgentHelp = [UrgentHelp(name: "Safeguarding on call", number: "01632 960001")]
        let page = Page(title: "t", context: context, body: "").html.description
        #expect(page.contains("This is not the way to make a referral or to get urgent help."))
        #expect(page.contains("Safeguarding on call: <strong class=\"app-number\">01632 960001</strong>"))
    }

    @Test func `The menu marks where the page lies`() {
        let page = Page(title: "t", context: .sample(saying: "Sessions"), body: "").html.description
        #expect(page.matches(of: /aria-current="true"/).count == 1)
        #expect(page.contains("href=\"/sessions\" aria-current=\"true\""))
    }

    @Test func `A sheet of paper says that it is a copy and brings no navigation`() {
        for sheet in PrintPage.samples(saying: "Agreement") {
            let markup = sheet.html.description
            #expect(markup.contains("Uncontrolled copy"))
            #expect(!markup.contains("nhsuk-header"))
        }
    }

    private func title(_ page: Page) -> String {
        page.html.description.firstMatch(of: /<title>(.*)<\/title>/).map { String($0.1) } ?? ""
    }
}
