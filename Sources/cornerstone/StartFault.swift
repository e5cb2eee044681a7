/// Why nothing is started, in one sentence: about what was set up, not about how the command was typed.
struct StartFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
