import HTMLLiteral

/// What every page shows of the visit that asks for it.
struct PageContext: Sendable {
    let assets: AssetPaths
    let formGuard: FormGuard
    var organisation: String?
    /// The name of whoever is signed in, as colleagues know it.
    var person: String?
    /// With which they sign in, so that a browser that keeps passphrases knows whose it fills in.
    var account: String?
    /// At most five.
    var menu: [Link] = []
    /// The menu's entry under which the page lies.
    var section: Path?
    /// What the person has just done, in one sentence.
    var notice: String?
    /// Whether the page's form holds what was sent after a visit had run out, and is not sent yet.
    var isFilledAgain = false
    /// Until when a session that is under way may keep the visit open, as a script reads it; nil on every other page.
    var heldUntil: String?
    var urgentHelp: [UrgentHelp] = []
    /// Help, accessibility, privacy: the standing links of the footer.
    var footerLinks: [Link] = []

    static let service = "Cornerstone"

    var isSignedIn: Bool { person != nil }
}

/// Whom to call at once, since nobody watches this site for urgent matters.
struct UrgentHelp: Sendable, Hashable {
    let name: String
    let number: String
}
