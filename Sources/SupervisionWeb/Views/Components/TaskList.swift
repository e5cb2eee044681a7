import HTMLLiteral

/// The steps of a piece of work and how far each is.
struct TaskList: Component {
    let tasks: [Task]
    /// Tells two lists on one page apart.
    var id = "task-list"

    struct Task: Sendable {
        let title: String
        /// Nil while the step cannot be opened.
        var path: Path?
        var hint: String?
        let state: State
    }

    enum State: Sendable, Hashable {
        case completed, incomplete, cannotStartYet
        case tagged(StatusTag.Status)
    }

    var html: HTML {
        """
        <ul class="nhsuk-task-list">
        \(tasks.enumerated().map(item))\
        </ul>
        """
    }

    private func item(_ index: Int, _ task: Task) -> HTML {
        let prefix = "\(id)-\(index + 1)"
        return """
            <li class="nhsuk-task-list__item\(task.path == nil ? "" : " nhsuk-task-list__item--with-link")">
            <div class="nhsuk-task-list__name-and-hint">
            \(name(of: task, prefix))
            \(task.hint.map { "<div class=\"nhsuk-task-list__hint\" id=\"\(prefix)-hint\">\($0)</div>\n" as HTML })</div>
            <div class="nhsuk-task-list__status\(isPlain(task.state) ? " nhsuk-task-list__status--\(modifier(task.state))" : "")" id="\(prefix)-status">\
            \(words(of: task.state))</div>
            </li>

            """
    }

    private func name(of task: Task, _ prefix: String) -> HTML {
        guard let path = task.path else { return "<div>\(task.title)</div>" }
        return """
            <a class="nhsuk-link nhsuk-task-list__link" href="\(path)" \
            aria-describedby="\(task.hint == nil ? "" : "\(prefix)-hint ")\(prefix)-status">\(task.title)</a>
            """
    }

    /// "Incomplete" stands out as a tag; what is done or cannot be begun is plain text.
    private func words(of state: State) -> HTML {
        switch state {
        case .completed: "Completed"
        case .cannotStartYet: "Cannot start yet"
        case .incomplete: StatusTag(.incomplete).html
        case .tagged(let status): StatusTag(status).html
        }
    }

    private func isPlain(_ state: State) -> Bool { state == .completed || state == .cannotStartYet }

    private func modifier(_ state: State) -> String { state == .completed ? "completed" : "cannot-start-yet" }
}
