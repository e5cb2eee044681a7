import Foundation

/// The one policy pack that is in the checkout.
public enum PolicyForTests {
    public static func bytes() throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appending(path: "Policies/london-ambulance-service.yaml")))
    }
}
