import HTMLLiteral

/// A button that sends its form. A page has one primary button.
struct Button: Component {
    let text: String
    var variant = Variant.primary
    /// Tells two buttons of one form apart.
    var name: String?
    var value: String?
    /// What those who cannot see the surroundings need to hear as well: "End" *the visit on Firefox*.
    var hiddenText: String?

    enum Variant: Sendable {
        case primary, secondary
        /// For what cannot be undone.
        case warning

        var modifier: String {
            switch self {
            case .primary: ""
            case .secondary: " nhsuk-button--secondary"
            case .warning: " nhsuk-button--warning"
            }
        }
    }

    var html: HTML {
        """
        <button class="nhsuk-button\(variant.modifier)"\(attribute: "name", name) data-module="nhsuk-button" \
        data-prevent-double-click="true" type="submit"\(attribute: "value", value)>\(text)\(HiddenText(hiddenText))</button>
        """
    }
}

/// A link that begins something and looks like a button.
struct ButtonLink: Component {
    let text: String
    let path: Path
    var variant = Button.Variant.primary

    var html: HTML {
        """
        <a class="nhsuk-button\(variant.modifier)" data-module="nhsuk-button" href="\(path)" role="button" draggable="false">\(text)</a>
        """
    }
}

/// Buttons and links side by side, under each other on a phone.
struct ButtonGroup: Component {
    let items: [any Component]

    var html: HTML { "<div class=\"nhsuk-button-group\">\(items)</div>" }
}
