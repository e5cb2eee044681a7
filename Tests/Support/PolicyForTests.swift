import Foundation
import PolicyPacks
public import Supervision

/// The policy pack of the checkout that most tests run under.
public enum PolicyForTests {
    public static func bytes() throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appending(path: "Policies/london-ambulance-service.yaml")))
    }

    public static func pack() throws -> PolicyPack { try PolicyPackReader.read(try bytes(), file: "pack") }
}
