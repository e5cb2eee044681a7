import Foundation
import PolicyPacks
public import Supervision

/// The policy pack of the checkout that most tests adopt.
public enum PolicyForTests {
    /// - Parameter more: parts that it does not have, as they would stand at its end.
    public static func bytes(adding more: String = "") throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let pack = try String(contentsOf: root.appending(path: "Policies/london-ambulance-service.yaml"), encoding: .utf8)
        return Array(adding(more, to: pack).utf8)
    }

    public static func pack() throws -> PolicyPack { try PolicyPackReader.read(try bytes(), file: "pack") }

    /// Where the new parts say who arranges sessions, the norm that says so now goes.
    public static func adding(_ more: String, to pack: String) -> String {
        let lines = pack.components(separatedBy: "\n")
        let kept = more.contains("arranger:") ? lines.filter { !$0.hasPrefix("  supervisorArranges:") } : lines
        return kept.joined(separator: "\n") + more
    }

    /// As if the policy only said that places should be private.
    public static func thatWouldHavePlacesPrivate(_ pack: String) -> String {
        let norm = "venueIsPrivate: { paragraph: \"Procedure 3.2, 4.1\", strength: "
        return pack.replacing(norm + "must", with: norm + "should")
    }
}
