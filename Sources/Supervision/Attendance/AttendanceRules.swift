/// What may be entered in the register, whoever enters it.
public enum AttendanceRules {
    /// The register lies open from the beginning of the session to its closing.
    public static let entering: [Rule<Session>] = [
        Rule(.registerOpenUntilClosing) { $0.state == .underWay }
    ]

    /// A signature accepts the text that was shown.
    public static let accepting: [Rule<(shown: Digest, agreement: Digest)>] = [
        Rule(.attendanceBindsToAgreement) { $0.shown == $0.agreement }
    ]

    public static let witnessing: [Rule<String>] = [
        Rule(.witnessIsNamed) { !$0.isEmpty }
    ]
}
