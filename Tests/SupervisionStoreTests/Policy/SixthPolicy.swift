/// A policy that nobody has seen: other staff groups and intervals, other forms, other readers and recipients, three who sign, and records
/// that hold nothing of what was said.
enum SixthPolicy {
    static let text = """
        key: lighthouse
        title: Supervision at the lighthouse
        issuer: Lighthouse Trust
        version: "3"
        status: approved
        subjects: everybody at sea

        norms:
          agreementSignedByBoth: { paragraph: "C", strength: must }
          recordSignedByBoth: { paragraph: "D", strength: must }
          readersFollowTerms: { paragraph: "D", strength: must }

        matrix:
          defaultGroupSize: { value: 4, paragraph: "A", strength: must }
          rows:
            - key: keepers
              group: Keepers of the light
              format: individual
              type: mandatory
              supervisor: Wardens
              monthsBetween: 1
              members: 3
              hours: 0.5
              paragraph: "B"
              strength: must

        lengths:
          individual: { value: 40, paragraph: "B", strength: may }

        sessionTypes:
          - { key: watch, label: The monthly watch, meetsObligation: true, isTelling: false, paragraph: "B", strength: must }
          - { key: storm, label: After a storm, meetsObligation: false, isTelling: true, paragraph: "B", strength: may }

        topicKinds: []

        agreements:
          individual:
            key: pact
            title: Pact of three
            terms:
              - { key: light, party: both, text: We keep the light on., paragraph: "C", strength: must }
              - { key: boat, party: lineManager, text: I send the boat., paragraph: "C", strength: must }
            closing: { value: The three of us agree., paragraph: "C", strength: must }
            confidentiality: []
            readers: { value: [supervisee, supervisor, safeguardingSpecialists], paragraph: "C", strength: must }
            signedPer: { value: relationship, paragraph: "C", strength: must }
            signatories: { value: [supervisee, supervisor, lineManager], paragraph: "C", strength: must }
            reviewMonths: { value: 6, paragraph: "C", strength: must }
            signatureBlocks:
              - { party: supervisee, name: Keeper, signature: Mark, date: Day }
              - { party: supervisor, name: Warden, signature: Mark, date: Day }
              - { party: lineManager, name: Skipper, signature: Mark, date: Day }

        records:
          individual:
            key: slate
            title: Slate
            fields:
              - { key: keeper, label: Keeper, source: superviseeName, isRequired: true, paragraph: "D", strength: must }
              - { key: warden, label: Warden, source: supervisorName, isRequired: true, paragraph: "D", strength: must }
              - { key: night, label: Night, source: startsAt, isRequired: true, paragraph: "D", strength: must }
              - { key: chores, label: Chores, source: actionPoints, isRequired: true, paragraph: "D", strength: must }
              - { key: markOfKeeper, label: Mark of the keeper, source: superviseeSignature, isRequired: true, paragraph: "D", strength: must }
              - { key: markOfWarden, label: Mark of the warden, source: supervisorSignature, isRequired: true, paragraph: "D", strength: must }
            notice: { value: For the three., paragraph: "D", strength: must }
            statement: { value: So it was., paragraph: "D", strength: must }
            signatories: { value: [supervisee, supervisor], paragraph: "D", strength: must }

        actionPoints:
          printedRows: 2
          briefLimit: { value: 80, paragraph: "D", strength: should }
          kinds:
            - { key: none, label: No chore, needsOwner: false, needsDate: false, isNothingFurther: true, paragraph: "D", strength: may }
            - { key: chore, label: Chore, needsOwner: true, needsDate: true, isNothingFurther: false, paragraph: "D", strength: must }
          signposts: []

        prompts: []
        procedure: []
        adviceLines: []
        venueNote: { value: Out of the wind., paragraph: "B", strength: may }
        readers: { value: [supervisee, supervisor, safeguardingSpecialists], paragraph: "D", strength: must }
        duties: []

        recording:
          narrative:
            individual: { value: none, paragraph: "D", strength: must }

        cancel:
          grounds:
            - { key: fog, text: Fog, paragraph: "B", strength: must }
          rebooker: { value: cancellingParty, paragraph: "B", strength: must }
          rebookDays: { value: 3, paragraph: "B", strength: must }

        escalation:
          harmRecipients: { value: [safeguardingSpecialists], paragraph: "E", strength: must }
          practiceRecipients: { value: [lineManager], paragraph: "E", strength: must }
          practiceSteps: []

        reports:
          monthsBetween: { value: 1, paragraph: "F", strength: must }
          reportedBy: { value: Harbour master, paragraph: "F", strength: must }
          preparedBy: { value: Clerk, paragraph: "F", strength: must }
          recipients:
            - { key: council, text: Council of the coast, paragraph: "F", strength: must }
          contents: []

        """
}
