import Supervision
import Testing

struct NominationSheetTests {
    private let sample = SampleBefore()
    private let heading = "employee_number,role,starts_on,ends_on,hours_a_year,supervises"

    @Test func `DB-41 LAS-038: nominations are taken with their days`() throws {
        let plan = try sample.plan(
            .nominations, heading, "002,Supervisor,2025-04-01,,,", "003,external supervisor,2024-01-01,31/12/2027,,",
            known: sample.known(nominated: []))
        #expect(plan.problems == [])
        #expect(
            plan.entries == [
                .nomination(NominationBefore(memberID: sample.id("002"), role: .supervisor, startsOn: try day("2025-04-01"))),
                .nomination(
                    NominationBefore(
                        memberID: sample.id("003"), role: .externalSupervisor, startsOn: try day("2024-01-01"),
                        endsOn: try day("2027-12-31"))),
            ])
    }

    @Test func `DB-41 LAS-146: hours are declared for those whom the matrix names as supervisors`() throws {
        let plan = try sample.plan(
            .nominations, heading, "002,supervisor,2025-04-01,,40,safeguarding specialists",
            "002,supervisor,2025-04-01,,\"7,5\",External Provider",
            known: sample.known(nominated: []))
        #expect(plan.problems == [])
        let hours = plan.entries.compactMap { if case .nomination(let it) = $0 { it.declared } else { nil } }
        #expect(
            hours == [.init(supervises: "Safeguarding Specialists", minutes: 2_400), .init(supervises: "External Provider", minutes: 450)])
    }

    @Test(arguments: [
        ("002,head of safeguarding,2025-04-01,,,", "Role must be supervisor or external supervisor"),
        ("002,supervisor,2025-04-01,2025-03-31,,", "Ends on is before starts on"),
        ("009,supervisor,2027-01-01,,,", "Starts on is after the last day of Person 009, 31 December 2026"),
        ("002,supervisor,2025-04-01,,40,", "Supervises is missing: it says for whom the hours are"),
        ("002,supervisor,2025-04-01,,,External Provider", "Hours a year is missing: supervises says for whom they would be"),
        (
            "002,supervisor,2025-04-01,,40,Plumbers",
            "Supervises must be as the matrix names who supervises: Safeguarding Specialists, External Provider"
        ),
        ("002,supervisor,2025-04-01,,9000,External Provider", "Hours a year must be a number from 0 to 8784, like 40 or 37.5"),
        ("002,supervisor,2025-04-01,,-1,External Provider", "Hours a year must be a number from 0 to 8784, like 40 or 37.5"),
        ("002,supervisor,2025-04-01,,1.2.3,External Provider", "Hours a year must be a number from 0 to 8784, like 40 or 37.5"),
        ("001,supervisor,2026-01-01,,,", "Person 001 holds this role already, from 1 April 2025: change it on their page"),
        ("003,supervisor,2026-01-01,,,", "Nobody gives a role to themselves"),
    ])
    func `DB-41 DB-51: a nomination that cannot be taken says why`(_ row: String, _ reason: String) throws {
        #expect(try sample.plan(.nominations, heading, row, known: sample.known(importer: "003")).reasons == ["2: \(reason)"])
    }

    @Test func `DB-41: nominations of one sheet do not contradict each other, and known ones are left as they are`() throws {
        let known = NominationBefore(memberID: sample.id("001"), role: .supervisor, startsOn: try day("2025-04-01"))
        let plan = try sample.plan(
            .nominations, heading, "001,supervisor,2025-04-01,,,", "001,supervisor,2025-04-01,2026-03-31,,",
            "002,supervisor,2020-01-01,2022-01-01,,",
            "002,supervisor,2021-01-01,,,", "002,supervisor,2022-01-02,,10,External Provider",
            "002,external,2022-01-02,,20,External Provider",
            known: sample.known(entries: [.nomination(known)]))
        #expect(plan.known == 1)
        #expect(plan.new.map(\.row) == [4, 6])
        #expect(
            plan.reasons == [
                "3: Person 001 holds this role already, from 1 April 2025: change it on their page",
                "5: Another row has this person in this role on some of these days",
                "7: Other hours are declared for External Provider already",
            ])
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}

struct AgreementSheetTests {
    private let sample = SampleBefore()
    private let heading = "supervisor_employee_number,supervisee_employee_number,signed_on,review_on,format"

    @Test func `DB-41: agreements on paper are taken with the day of their review`() throws {
        let plan = try sample.plan(.agreements, heading, "001,002,2026-02-03,2027-02-03,", "001,003,2026-02-04,,group")
        #expect(plan.problems == [])
        #expect(
            plan.entries == [
                .agreement(
                    AgreementOnPaper(
                        supervisorID: sample.id("001"), superviseeID: sample.id("002"), format: .individual,
                        signedOn: try #require(CivilDate("2026-02-03")), reviewOn: CivilDate("2027-02-03"))),
                .agreement(
                    AgreementOnPaper(
                        supervisorID: sample.id("001"), superviseeID: sample.id("003"), format: .group,
                        signedOn: try #require(CivilDate("2026-02-04")))),
            ])
        #expect(plan.new.map(\.person) == ["002 with 001", "003 with 001"])
    }

    @Test(arguments: [
        ("002,003,2026-02-03,,", "Person 002 is not nominated as a supervisor: bring in the nominations first"),
        ("001,001,2026-02-03,,", "Nobody is their own supervisor"),
        ("001,009,2026-02-03,,", "Person 009 has left: the last day was 31 December 2026"),
        ("001,002,2027-03-16,,", "Signed on must be today or in the past"),
        ("001,002,2021-01-03,,", "Signed on is before the start date of Person 002, 1 May 2021"),
        ("001,002,2026-02-03,2026-02-03,", "Review on must be after signed on"),
        ("001,002,2026-02-03,soon,", "Review on must be a real date, like 2027-03-15 or 15/03/2027"),
    ])
    func `DB-41 LAS-038: an agreement that cannot be taken says why`(_ row: String, _ reason: String) throws {
        #expect(try sample.plan(.agreements, heading, row).reasons == ["2: \(reason)"])
    }

    @Test func `LAS-038: who was nominated once and is so no more signs nothing that is in force`() throws {
        let plan = try sample.plan(.agreements, heading, "001,002,2026-02-03,,", known: sample.known(until: "2026-12-31"))
        #expect(plan.reasons == ["2: Person 001 is not nominated as a supervisor: bring in the nominations first"])
    }
}
