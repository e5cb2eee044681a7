/// Functions, stakeholders and a model, for tests that want a policy which names some.
public enum GuidanceForTests {
    /// The text of a pack with these in place of its own. The steps of the model are those to which its questions belong.
    public static func added(to pack: String) -> String { without(pack) + "\n" + text }

    private static func without(_ pack: String) -> String {
        var isGuidance = false
        let lines = pack.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            if let first = line.utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "#") {
                isGuidance = line.hasPrefix("guidance:")
            }
            return !isGuidance
        }
        return lines.joined(separator: "\n")
    }

    private static let text = """
        guidance:
          models:
            - key: lookingBack
              title: Looking back step by step
              steps:
                - { key: experience, text: "What happened?", paragraph: "3.1", strength: may }
                - { key: reflection, text: "How was it for you?", paragraph: "3.1", strength: may }
                - { key: analysis, text: "What does it mean?", paragraph: "3.1", strength: may }
                - { key: plans, text: "What follows from it?", paragraph: "3.1", strength: may }
              paragraph: "3.1"
              strength: may
          functions:
            - { key: management, text: Management, paragraph: "3.2", strength: may }
            - { key: development, text: Learning and development, paragraph: "3.2", strength: may }
            - { key: support, text: Support, paragraph: "3.2", strength: may }
            - { key: mediation, text: Mediation, paragraph: "3.2", strength: may }
          stakeholders:
            - { key: users, text: People who use services, paragraph: "3.3", strength: may }
            - { key: staff, text: Staff, paragraph: "3.3", strength: may }
          cautions:
            - { key: management, text: "It can come to feel like being checked up on.", paragraph: "3.4", strength: may }

        """
}
