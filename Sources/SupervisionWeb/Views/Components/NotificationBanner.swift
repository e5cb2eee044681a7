import HTMLLiteral

/// Says that what the person has just done has happened.
struct NotificationBanner: Component {
    let message: String

    var html: HTML {
        """
        <div class="nhsuk-notification-banner nhsuk-notification-banner--success app-no-print" data-module="nhsuk-notification-banner" \
        role="alert" aria-labelledby="nhsuk-notification-banner-title">
        <div class="nhsuk-notification-banner__header">
        <h2 class="nhsuk-notification-banner__title" id="nhsuk-notification-banner-title">Success</h2>
        </div>
        <div class="nhsuk-notification-banner__content">
        <p class="nhsuk-notification-banner__heading">\(message)</p>
        </div>
        </div>
        """
    }
}
