/// One thing that is wrong with a pack, and what is allowed instead.
public struct PackFault: Error, Hashable, Sendable {
    /// From 1 on.
    public let line: Int
    public let message: String

    public init(line: Int, _ message: String) {
        self.line = line
        self.message = message
    }
}

/// Everything that is wrong with one pack, from its first line to its last.
public struct PackFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let faults: [PackFault]

    public init(file: String, faults: [PackFault]) {
        self.file = file
        self.faults = faults.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
    }

    /// One line for each fault: `FILE:LINE: what is wrong and what is allowed`.
    public var description: String {
        faults.map { "\(file):\($0.line): \($0.message)" }.joined(separator: "\n")
    }
}
