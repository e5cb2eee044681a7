import HTMLLiteral

/// Everything that stands in the way, first on the page, each line a link to its field.
struct ErrorSummary: Component {
    let errors: FieldErrors

    var html: HTML {
        """
        <div class="nhsuk-error-summary" data-module="nhsuk-error-summary">
        <div role="alert">
        <h2 class="nhsuk-error-summary__title">There is a problem</h2>
        <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
        \(errors.all.map(line))\
        </ul>
        </div>
        </div>
        </div>
        """
    }

    private func line(_ error: FieldErrors.FieldError) -> HTML {
        guard let field = error.field else { return "<li>\(error.message)</li>\n" }
        return "<li><a href=\"#\(field)\">\(error.message)</a></li>\n"
    }
}
