/// What a browser says of itself, in the few words by which somebody knows their own device: "Firefox on Windows".
///
/// Nothing is decided by it, and nothing that the browser sent is shown.
struct BrowserName: Sendable {
    let text: String

    init(userAgent: String) {
        let browser = Self.word(for: userAgent, in: Self.browsers) ?? "A browser"
        text = Self.word(for: userAgent, in: Self.systems).map { "\(browser) on \($0)" } ?? browser
    }

    /// The first that matches: most browsers claim to be others as well.
    private static func word(for userAgent: String, in words: [(mark: String, word: String)]) -> String? {
        let sent = Array(userAgent.utf8.prefix(500))
        return words.first { sent.firstRange(of: Array($0.mark.utf8)) != nil }?.word
    }

    private static let browsers: [(mark: String, word: String)] = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]

    private static let systems: [(mark: String, word: String)] = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]
}
