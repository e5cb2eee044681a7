/// A body that has adopted a policy and runs its supervision here.
public struct Organisation: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Organisation>

    public enum Nation: String, Hashable, Sendable, Codable, CaseIterable { case england, wales, scotland, northernIreland }

    public let id: ID
    /// Short and upper-case, as commands name it: 1 to 9 letters and digits, the form of an ODS code.
    public let code: String
    public let name: String
    public let nation: Nation
    /// Month in which the reporting year begins; 4 for the NHS financial year.
    public let yearStartMonth: Int

    public init(id: ID, code: String, name: String, nation: Nation = .england, yearStartMonth: Int = 4) {
        self.id = id
        self.code = code
        self.name = name
        self.nation = nation
        self.yearStartMonth = yearStartMonth
    }

    /// Whether a text has the form of a code.
    public static func isCode(_ text: String) -> Bool {
        (1...9).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
    }
}
