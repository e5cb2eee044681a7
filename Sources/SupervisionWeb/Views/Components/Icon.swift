import HTMLLiteral

/// The drawings of NHS.UK frontend 10.4.2 that we use. They say nothing that the text beside them does not.
enum Icon: Component {
    case arrowLeft, arrowRight, arrowRightCircle, chevronRightCircle, user

    var html: HTML {
        """
        <svg class="nhsuk-icon nhsuk-icon--\(name)" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16" height="16" \
        focusable="false" aria-hidden="true"><path d="\(outline)"/></svg>
        """
    }

    private var name: String {
        switch self {
        case .arrowLeft: "arrow-left"
        case .arrowRight: "arrow-right"
        case .arrowRightCircle: "arrow-right-circle"
        case .chevronRightCircle: "chevron-right-circle"
        case .user: "user"
        }
    }

    private var outline: String {
        switch self {
        case .arrowLeft:
            "M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z"
        case .arrowRight:
            "m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z"
        case .arrowRightCircle:
            "M12 2a10 10 0 0 0-10 9h11.7l-4-4a1 1 0 0 1 1.5-1.4l5.6 5.7a1 1 0 0 1 0 1.4l-5.6 5.7a1 1 0 0 1-1.5 0 1 1 0 0 1 0-1.4l4-4H2A10 10 0 1 0 12 2z"
        case .chevronRightCircle:
            "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-.3 5.8a1 1 0 1 0-1.5 1.4l2.9 2.8-2.9 2.8a1 1 0 0 0 1.5 1.4l3.5-3.5c.4-.4.4-1 0-1.4Z"
        case .user:
            "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm0 2a9 9 0 0 0-5 16.5V18a4 4 0 0 1 4-4h2a4 4 0 0 1 4 4v1.5A9 9 0 0 0 12 3Zm0 3a3.5 3.5 0 1 1-3.5 3.5A3.4 3.4 0 0 1 12 6Z"
        }
    }
}
