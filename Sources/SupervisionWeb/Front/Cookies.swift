import HTTPTypes

/// The cookies that we give, and no other.
enum Cookie: String {
    /// Opens the visit. `__Host-`: no other site, port or path can plant it.
    case visit = "__Host-visit"
    /// Ties a form to the browser before there is a visit.
    case form = "__Host-form"

    /// Lives until the browser closes; how long a visit lasts is the keeper's to say.
    func given(_ value: String) -> String { "\(rawValue)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax" }

    var takenAway: String { "\(rawValue)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0" }

    /// The value that a request carries. Nil where it carries none, or two: nobody can say which is ours.
    func value(in headers: HTTPFields) -> String? {
        let values = headers[values: .cookie].flatMap { $0.utf8.split(separator: UInt8(ascii: ";")) }.compactMap(value)
        return values.count == 1 ? values.first : nil
    }

    private func value(of pair: Substring.UTF8View) -> String? {
        let parts = pair.drop { $0 == UInt8(ascii: " ") }.split(
            separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].elementsEqual(rawValue.utf8) else { return nil }
        return String(Substring(parts[1]))
    }
}
