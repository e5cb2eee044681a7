import HTMLLiteral

/// Says that what the person has just done has happened, or, in the other colour, what else they have to know first.
struct NotificationBanner: Component {
    let message: String
    var isSuccess = true

    var html: HTML {
        """
        <div class="nhsuk-notification-banner\(isSuccess ? " nhsuk-notification-banner--success" : "") app-no-print" \
        data-module="nhsuk-notification-banner" role="\(isSuccess ? "alert" : "region")" aria-labelledby="nhsuk-notification-banner-title">
        <div class="nhsuk-notification-banner__header">
        <h2 class="nhsuk-notification-banner__title" id="nhsuk-notification-banner-title">\(isSuccess ? "Success" : "Important")</h2>
        </div>
        <div class="nhsuk-notification-banner__content">
        <p class="nhsuk-notification-banner__heading">\(message)</p>
        </div>
        </div>
        """
    }
}
