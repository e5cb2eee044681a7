import Foundation
import PolicyPacks
public import Supervision

/// The policy pack of the checkout that most tests run under.
public enum PolicyForTests {
    /// - Parameter more: parts that it does not have, as they would stand at its end.
    public static func bytes(adding more: String = "") throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appending(path: "Policies/london-ambulance-service.yaml"))) + Array(more.utf8)
    }

    public static func pack() throws -> PolicyPack { try PolicyPackReader.read(try bytes(), file: "pack") }
}
