import HTMLLiteral

/// A file from the person's machine. Its form must carry files.
///
/// The browser's own control: the drop zone that NHS.UK's script puts over it has a name that is not what is seen.
struct FileUpload: Component {
    let name: String
    let label: String
    var hint: String?
    var error: String?
    /// The kinds to offer, such as `.csv,text/csv`; the server checks for itself.
    var accept: String?

    var html: HTML {
        FormGroup(
            id: name, heading: Label(text: label, field: name).html, hint: hint, error: error, modifier: " nhsuk-file-upload",
            control: control
        ).html
    }

    private var control: HTML {
        """
        <input class="nhsuk-file-upload__input" id="\(name)" name="\(name)" type="file"\
        \(attribute: "aria-describedby", Explanation(id: name, hint: hint, error: error).ids)\(attribute: "accept", accept)>
        """
    }
}
