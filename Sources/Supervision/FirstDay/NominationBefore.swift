/// That somebody is nominated to supervise since before the system, and what they can give in a year.
public struct NominationBefore: Hashable, Sendable {
    public struct Hours: Hashable, Sendable {
        /// As the matrix names who supervises.
        public let supervises: String
        /// In a reporting year.
        public let minutes: Int

        public init(supervises: String, minutes: Int) {
            self.supervises = supervises
            self.minutes = minutes
        }
    }

    public let memberID: Membership.ID
    public let role: Role
    public let startsOn: CivilDate
    /// The last day; nil while it goes on.
    public let endsOn: CivilDate?
    public let declared: Hours?

    public init(memberID: Membership.ID, role: Role, startsOn: CivilDate, endsOn: CivilDate? = nil, declared: Hours? = nil) {
        self.memberID = memberID
        self.role = role
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.declared = declared
    }

    public func isSame(as held: RoleAssignment) -> Bool {
        held.membershipID == memberID && held.role == role && held.startsOn == startsOn && held.endsOn == endsOn
    }

    /// Whether both would hold on one day, without being one and the same.
    func conflicts(with other: NominationBefore) -> Bool {
        guard memberID == other.memberID, role == other.role, (startsOn, endsOn) != (other.startsOn, other.endsOn) else { return false }
        return (endsOn.map { other.startsOn <= $0 } ?? true) && (other.endsOn.map { startsOn <= $0 } ?? true)
    }
}

extension FirstDayRow {
    func nominationBefore(among known: KnownBefore) throws(FirstDayRowFault) -> NominationBefore {
        let member = try colleague(.employeeNumber, among: known)
        if member.membership.personID == known.importer { throw FirstDayRowFault("Nobody gives a role to themselves") }
        let role = try nominatedRole()
        let startsOn = try date(.startsOn)
        let endsOn = has(.endsOn) ? try date(.endsOn) : nil
        if let endsOn, endsOn < startsOn { throw FirstDayRowFault("Ends on is before starts on") }
        if let last = member.membership.endsOn, last < startsOn {
            throw FirstDayRowFault("Starts on is after the last day of \(member.name), \(ShownTime.shortDate(last))")
        }
        let nomination = NominationBefore(
            memberID: member.membership.id, role: role, startsOn: startsOn, endsOn: endsOn, declared: try declaredHours(in: known.matrix))
        for held in known.nominations where nomination.conflicts(with: NominationBefore(held)) {
            throw FirstDayRowFault(
                "\(member.name) holds this role already, from \(ShownTime.shortDate(held.startsOn))"
                    + (held.endsOn.map { " to \(ShownTime.shortDate($0))" } ?? "") + ": change it on their page")
        }
        return nomination
    }

    private func nominatedRole() throws(FirstDayRowFault) -> Role {
        switch FoldedName(text(.role)).text {
        case "supervisor", "nominated supervisor", "internal supervisor": return .supervisor
        case "external supervisor", "external", "externalsupervisor": return .externalSupervisor
        default: throw FirstDayRowFault("Role must be supervisor or external supervisor")
        }
    }

    private func declaredHours(in matrix: Matrix) throws(FirstDayRowFault) -> NominationBefore.Hours? {
        guard has(.hours) || has(.supervises) else { return nil }
        guard has(.supervises) else { throw FirstDayRowFault("Supervises is missing: it says for whom the hours are") }
        guard has(.hours) else { throw FirstDayRowFault("Hours a year is missing: supervises says for whom they would be") }
        let folded = FoldedName(text(.supervises))
        guard let supervises = matrix.supervisors.first(where: { FoldedName($0) == folded }) else {
            throw FirstDayRowFault("Supervises must be as the matrix names who supervises: \(matrix.supervisors.joined(separator: ", "))")
        }
        return NominationBefore.Hours(supervises: supervises, minutes: try minutesAYear())
    }

    /// "40", "37.5" or "37,5" hours, in minutes.
    private func minutesAYear() throws(FirstDayRowFault) -> Int {
        let parts = text(.hours).utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        let isNumber =
            parts.count <= 2
            && parts.allSatisfy { part in
                (1...4).contains(part.count) && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
        let digits = parts.map { String(decoding: Array($0), as: UTF8.self) }
        guard isNumber, let hours = Double(digits.joined(separator: ".")), hours <= 8_784 else {
            throw FirstDayRowFault("Hours a year must be a number from 0 to 8784, like 40 or 37.5")
        }
        return Int((hours * 60).rounded())
    }
}

extension NominationBefore {
    /// As it is known.
    public init(_ held: RoleAssignment, declared: Hours? = nil) {
        self.init(memberID: held.membershipID, role: held.role, startsOn: held.startsOn, endsOn: held.endsOn, declared: declared)
    }
}
