import Foundation

/// The one policy pack that is in the checkout.
public enum PolicyForTests {
    /// - Parameter more: parts that it does not have, as they would stand at its end.
    public static func bytes(adding more: String = "") throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appending(path: "Policies/london-ambulance-service.yaml"))) + Array(more.utf8)
    }
}
