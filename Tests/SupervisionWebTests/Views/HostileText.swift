/// Text in which a mark before or after makes a character of markup look like part of another one.
enum HostileText {
    static let all: [String] = joined + lookalikes + ["\u{200F}<b>\u{202E}", "<" + String(repeating: "\u{301}", count: 10_000)]

    private static let joined: [String] = markup.flatMap { character in
        before.map { $0 + character + "x" } + after.map { character + $0 + "x" }
    }

    private static let markup = ["<", ">", "&", "\"", "'", "=", ";", ":", "\\", "\r", "\n", "\u{0}", "</script>", "\" onload=\""]
    private static let before = ["\u{600}", "\u{6DD}", "\u{110BD}"]
    private static let after = ["\u{301}", "\u{200D}", "\u{FE0F}"]
    private static let lookalikes = ["\u{37E}", "\u{212A}", "\u{1FEF}", "\u{E9}", "e\u{301}", "javascript:alert(1)"]
}
