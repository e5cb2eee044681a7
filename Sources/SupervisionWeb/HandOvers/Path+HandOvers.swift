import HTMLLiteral
import Supervision

extension Path {
    static let handOvers: Path = "/hand-overs"

    static func caseload(of id: Membership.ID) -> Path { "/people/\(id)/caseload" }
    static func handOver(_ id: HandOver.ID) -> Path { "/hand-overs/\(id)" }
    static func handOverText(_ id: HandOver.ID) -> Path { "/hand-overs/\(id)/text" }
    static func handOverAgreement(_ id: HandOver.ID) -> Path { "/hand-overs/\(id)/agreement" }
    static func handOverWithdrawal(_ id: HandOver.ID) -> Path { "/hand-overs/\(id)/withdrawal" }
    static func recordHandedOver(_ id: SupervisionRecord.ID) -> Path { "/handed-over/\(id)" }
}
