/// A line that names somebody or something, as it comes from a staff file or a form.
public enum OneLine {
    /// Characters that any name, title or department may have.
    public static let most = 100

    /// What is wrong with the text, as a sentence that begins with what it is called. Nil where nothing is.
    public static func fault(in text: String, called name: String, most: Int = most) -> String? {
        if text.unicodeScalars.count > most { return "\(name) must be \(most) characters or fewer" }
        if text.unicodeScalars.contains(where: isHidden) { return "\(name) must not contain hidden characters" }
        return nil
    }

    /// Control characters, line ends, and what turns the direction of writing round.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
        default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        }
    }
}
