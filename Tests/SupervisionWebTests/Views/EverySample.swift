import HTMLLiteral
@testable import SupervisionWeb

/// Each component in each of its faces: what the tests below render.
enum EverySample {
    static let kinds: [any Sampled.Type] = [
        Link.self, Heading.self, WrittenText.self, BackLink.self, Breadcrumb.self, Button.self, ButtonLink.self, ButtonGroup.self,
        ErrorSummary.self, TextInput.self, Textarea.self, PasswordInput.self, DateInput.self, Fieldset.self, Radios.self, Checkboxes.self,
        Select.self, FileUpload.self, Form.self, FilterForm.self, SummaryList.self, StatusTag.self, TaskList.self, Table.self,
        InsetText.self,
        WarningCallout.self, NotificationBanner.self, Details.self, Pagination.self, Card.self, NumberCards.self, ActionLink.self,
    ]

    /// Those that bring the page's own heading, or the page.
    static let wholeKinds: [any Sampled.Type] = [
        Panel.self, Page.self, PrintPage.self, SignInPage.self, WelcomePage.self, InvitationGonePage.self, AccountPage.self,
        KeptFormPage.self,
    ]

    static func samples(saying text: String) -> [any Component] {
        (kinds + wholeKinds).flatMap { $0.samples(saying: text) as [any Component] }
    }
}
