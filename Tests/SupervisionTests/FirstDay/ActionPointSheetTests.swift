import Supervision
import Testing

struct ActionPointSheetTests {
    private let sample = SampleBefore()
    private let heading =
        "supervisor_employee_number,supervisee_employee_number,owner_employee_number,kind,text,due_on"

    private var known: KnownBefore {
        let kinds = [("training", "Training need", false), ("nothingFurther", "No further action", true)].map { key, label, isNothing in
            ActionPointTerms.Kind(
                key: key, label: label, needsOwner: true, needsDate: true, isNothingFurther: isNothing,
                provision: Provision(paragraph: "1", strength: .may))
        }
        return sample.known(
            actionPoints: ActionPointTerms(
                kinds: kinds, printedRows: 3, briefLimit: Setting(200, Provision(paragraph: "1", strength: .should)), signposts: []))
    }

    @Test func `DB-41: open action points come by the key or the name of their kind, and print no words`() throws {
        let plan = try sample.plan(
            .actionPoints, heading, "001,002,002,Training Need,\"Book it,\nsoon\",2027-05-01", "001,002,001,training,Book it,2027-05-01",
            known: known)
        #expect(plan.problems == [])
        let points = plan.entries.compactMap { if case .actionPoint(let it) = $0 { it } else { nil } }
        #expect(points.map(\.kind) == ["training", "training"])
        #expect(points.map(\.ownerID) == [sample.id("002"), sample.id("001")])
        #expect(points.allSatisfy { "\($0.words)" == "—" })
    }

    @Test(arguments: [
        (
            "001,002,003,training,Book it,2027-05-01",
            "The owner must be the supervisor or the supervisee: nobody else has been allowed to know of it"
        ),
        ("001,002,002,nothingFurther,None,", "Kind must be one of the policy's: Training need"),
        ("001,002,002,training,Book it,", "Due on is missing"), ("001,002,002,training,,2027-05-01", "Text is missing"),
        ("001,002,002,training,Bo\u{7}ok,2027-05-01", "Text must not contain hidden characters"),
        ("002,001,001,training,Book it,2027-05-01", "Person 002 is not nominated as a supervisor: bring in the nominations first"),
    ])
    func `DB-41: an action point that cannot be taken says why, without its words`(_ row: String, _ reason: String) throws {
        #expect(try sample.plan(.actionPoints, heading, row, known: known).reasons == ["2: \(reason)"])
        let long = "001,002,002,training,\(String(repeating: "x", count: 2_001)),2027-05-01"
        #expect(try sample.plan(.actionPoints, heading, long, known: known).reasons == ["2: Text must be 2,000 characters or fewer"])
    }

    @Test func `DB-41: the same action point twice is one, other words are another`() throws {
        let row = "001,002,002,training,Book it,2027-05-01"
        let first = try sample.plan(.actionPoints, heading, row, row, row.replacing("it", with: "them"), known: known)
        #expect(first.new.map(\.row) == [2, 4])
        #expect(first.reasons == ["3: The row says the same as row 2"])
    }
}
