/// What may be done to a group's record, whoever asks.
public enum GroupRecordRules {
    public static let amending: [Rule<GroupRecord>] = [
        Rule(.closedGroupRecordStands) { $0.closing == nil }
    ]

    public struct Closing: Sendable {
        public let words: RecordWords
        public let form: RecordForm
        public let terms: ActionPointTerms
        public let sessionState: SessionState
        /// Who was there, the supervisor included.
        public let presentIDs: Set<Membership.ID>

        public init(
            words: RecordWords, form: RecordForm, terms: ActionPointTerms, sessionState: SessionState, presentIDs: Set<Membership.ID>
        ) {
            self.words = words
            self.form = form
            self.terms = terms
            self.sessionState = sessionState
            self.presentIDs = presentIDs
        }
    }

    /// What stands before words are kept, even as a draft: a group's record is no place for one person's matters.
    public static let writing: [Rule<(words: RecordWords, terms: ActionPointTerms)>] = [
        Rule(.groupHasNoPersonalPoints) { writing in !writing.words.actionPoints.contains { writing.terms.isPersonal($0.kind) } }
    ]

    /// A record of one's own is for somebody who was there.
    public static let personal: [Rule<Bool>] = [
        Rule(.personalRecordsForParticipants) { isThere in isThere }
    ]

    /// What stands before a group's record is closed.
    public static let closing: [Rule<Closing>] = [
        Rule(.groupRecordFollowsSession) { $0.sessionState == .held },
        Rule(.actionPointsAgreed) { !$0.words.actionPoints.isEmpty },
        Rule(.groupRecordFollowsForm) { closing in
            closing.form.fields.allSatisfy { $0.takes(closing.words.answers[$0.key] ?? "") }
        },
        Rule(.actionOwnerAndDate) { closing in
            closing.words.actionPoints.allSatisfy { $0.missing(under: closing.terms).isEmpty }
        },
        Rule(.groupActionOwnersWerePresent) { closing in
            closing.words.actionPoints.compactMap(\.ownerID).allSatisfy(closing.presentIDs.contains)
        },
        Rule(.groupHasNoPersonalPoints) { closing in
            !closing.words.actionPoints.contains { closing.terms.isPersonal($0.kind) }
        },
    ]
}
