import HTMLLiteral

extension Path {
    /// The page that somebody wanted before they had to sign in, as an address carried it. Nil for whatever is not a path of ours.
    init?(wanted text: String) {
        guard let target = try? Target(text), target.query.isEmpty else { return nil }
        var written = Path.StringInterpolation(literalCapacity: text.utf8.count, interpolationCount: 1)
        for step in target.path.utf8.split(separator: UInt8(ascii: "/")) {
            written.appendLiteral("/")
            written.appendInterpolation(String(Substring(step)))
        }
        self.init(stringInterpolation: written)
    }
}

extension Asked {
    /// Where to go after signing in.
    var wayOn: Path { Path(wanted: query["next"]) ?? .home }
}
