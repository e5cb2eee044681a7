/// How much and how long the front takes from one browser. Tests hand in small ones.
public struct FrontLimits: Sendable {
    /// A silent connection, and one whose headers do not come to an end.
    public var idle = Duration.seconds(20)
    /// From the headers to the last byte of the body.
    public var body = Duration.seconds(30)
    /// From the body to the answer.
    public var handler = Duration.seconds(30)
    /// Bytes of a form.
    public var form = 256 * 1_024
    /// Bytes of a form with files.
    public var files = 10 * 1_024 * 1_024
    /// Open connections; more wait to be accepted.
    public var connections = 1_000

    public init() {}
}
