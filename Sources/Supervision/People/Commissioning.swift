/// By whom somebody's services are commissioned, and in which area they work, so that cover is seen area by area. Either may be unknown.
public struct Commissioning: Hashable, Sendable, Codable {
    /// The commissioning body's name.
    public var body: String
    public var area: String

    public init(body: String = "", area: String = "") {
        self.body = body
        self.area = area
    }
}
