/// An action point that two agreed before the system and that is still open. Its words go sealed to the two and are shown to nobody else.
public struct ActionPointBefore: Hashable, Sendable {
    public let supervisorID: Membership.ID
    public let superviseeID: Membership.ID
    /// One of the two: nobody else has been allowed to know of it.
    public let ownerID: Membership.ID
    /// Key of the policy's kind, and what it calls it.
    public let kind: String
    public let kindLabel: String
    public let dueOn: CivilDate?
    public let words: Confidential
    /// Of all that it says. Two with the same mark are one.
    public let mark: String

    public init(
        supervisorID: Membership.ID, superviseeID: Membership.ID, ownerID: Membership.ID, kind: String, kindLabel: String,
        dueOn: CivilDate?, words: Confidential, mark: String
    ) {
        self.supervisorID = supervisorID
        self.superviseeID = superviseeID
        self.ownerID = ownerID
        self.kind = kind
        self.kindLabel = kindLabel
        self.dueOn = dueOn
        self.words = words
        self.mark = mark
    }

    public static func == (a: ActionPointBefore, b: ActionPointBefore) -> Bool { a.mark.utf8.elementsEqual(b.mark.utf8) }

    public func hash(into hasher: inout Hasher) { hasher.combine(mark) }

    /// Characters that it may have, as in a record.
    public static let mostCharacters = 2_000
}

extension FirstDayRow {
    func actionPointBefore(among known: KnownBefore) throws(FirstDayRowFault) -> ActionPointBefore {
        let (supervisor, supervisee) = try pair(among: known)
        let owner = try colleague(.ownerNumber, among: known)
        guard [supervisor, supervisee].contains(owner) else {
            throw FirstDayRowFault("The owner must be the supervisor or the supervisee: nobody else has been allowed to know of it")
        }
        let kind = try kindOfAction(in: known.actionPoints?.kinds ?? [])
        try checkWords()
        let dueOn = has(.dueOn) ? try date(.dueOn) : nil
        if kind.needsDate, dueOn == nil { throw FirstDayRowFault("Due on is missing") }
        let all = [
            supervisor.membership.id.text, supervisee.membership.id.text, owner.membership.id.text, kind.key, dueOn?.description ?? "",
            text(.text),
        ]
        return ActionPointBefore(
            supervisorID: supervisor.membership.id, superviseeID: supervisee.membership.id, ownerID: owner.membership.id, kind: kind.key,
            kindLabel: kind.label, dueOn: dueOn, words: Confidential(text(.text)), mark: known.mark(all.joined(separator: "\n")))
    }

    private func kindOfAction(in kinds: [ActionPointTerms.Kind]) throws(FirstDayRowFault) -> ActionPointTerms.Kind {
        let open = kinds.filter { !$0.isNothingFurther }
        let folded = FoldedName(text(.kind))
        guard let kind = open.first(where: { FoldedName($0.key) == folded || FoldedName($0.label) == folded }) else {
            throw FirstDayRowFault("Kind must be one of the policy's: \(open.map(\.label).joined(separator: ", "))")
        }
        return kind
    }

    /// Says nothing of what they are.
    private func checkWords() throws(FirstDayRowFault) {
        if text(.text).unicodeScalars.count > ActionPointBefore.mostCharacters {
            throw FirstDayRowFault("Text must be 2,000 characters or fewer")
        }
        let lines = text(.text).unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == "\t" }
        if lines.contains(where: { OneLine.fault(in: String($0), called: "", most: .max) != nil }) {
            throw FirstDayRowFault("Text must not contain hidden characters")
        }
    }
}
