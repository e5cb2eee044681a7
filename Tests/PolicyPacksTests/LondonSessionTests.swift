import Supervision
import Testing

@Suite struct LondonSessionTests {
    @Test func `LAS-041: an individual session is expected to take sixty minutes`() throws {
        #expect(try LondonPack.pack().lengths[.individual] == Setting(60, Provision(paragraph: "6.1", strength: .should)))
    }

    @Test func `LAS-042: a group session is expected to take ninety minutes`() throws {
        #expect(try LondonPack.pack().lengths[.group] == Setting(90, Provision(paragraph: "6.1", strength: .should)))
    }

    @Test func `GAP-22 LAS-148: the Head of Safeguarding's two and a half hours beat the usual length`() throws {
        let pack = try LondonPack.pack()
        #expect(pack.plannedMinutes(.individual, under: try LondonPack.row("headOfSafeguarding")) == 150)
        #expect(pack.plannedMinutes(.individual, under: try LondonPack.row("onRequest")) == 60)
        #expect(pack.plannedMinutes(.group) == 90)
    }

    @Test func `LAS-040: there are forms for individual and for group supervision`() throws {
        let pack = try LondonPack.pack()
        #expect(Set(pack.agreements.keys) == [.individual, .group])
        #expect(Set(pack.records.keys) == [.individual, .group])
        #expect(try LondonPack.norm(.formatIsStated).paragraph == "6.1")
    }

    @Test(arguments: [("experience", Prompt.Stage.talking), ("reflection", .talking), ("analysis", .talking), ("plans", .closing)])
    func `LAS-048 LAS-049 LAS-050 LAS-051: the cycle asks for each of its steps`(key: String, stage: Prompt.Stage) throws {
        let prompt = try LondonPack.prompt(key)
        #expect(prompt.step == key)
        #expect(prompt.stage == stage)
        #expect(prompt.provision == Provision(paragraph: "7.1.1, Procedure 1.1", strength: .may))
    }

    @Test func `LAS-052: earlier action points feed the next experience`() throws {
        let prompt = try LondonPack.prompt("earlierActions")
        #expect(prompt.stage == .opening)
        #expect(prompt.step == "experience")
    }

    @Test func `LAS-023 LAS-024 LAS-026: person, roles and emotional impact are asked about`() throws {
        #expect(try LondonPack.prompt("personCentred").text.says("safest", "child", "young person", "vulnerable adult"))
        #expect(try LondonPack.prompt("rolesClear").text.says("role", "responsible", "answers", "best practice"))
        #expect(try LondonPack.prompt("emotionalImpact").provision.paragraph == "1.2, 3.1 (5)")
    }

    @Test func `LAS-025 LAS-080: learning needs and fairness are asked about`() throws {
        #expect(try LondonPack.prompt("learning").text.says("learn", "trained"))
        #expect(try LondonPack.prompt("fairness").text.says("values", "assumptions", "attitudes", "protected characteristics"))
    }

    @Test func `LAS-168 LAS-169 LAS-170 LAS-172 LAS-206: the supervisor's questions, each by its paragraph`() throws {
        let prompts = try ["superviseesView", "supportiveAnalysis", "strengthsAndNeeds", "challenge", "needsMet"].map(LondonPack.prompt)
        #expect(
            prompts.map(\.provision.paragraph) == [
                "Procedure 4.4", "Procedure 4.5", "Procedure 4.6", "Procedure 4.7", "Procedure 4.8",
            ])
        #expect(prompts.map(\.provision.strength) == [.must, .must, .must, .should, .must])
        #expect(prompts.map(\.stage) == [.talking, .talking, .talking, .talking, .closing])
        #expect(prompts[0].text.says("supervisee", "own eyes"))
        #expect(prompts[1].text.says("reflection", "objective", "supportive"))
        #expect(prompts[2].text.says("strengths", "support", "development"))
        #expect(prompts[3].text.says("decision", "challenge", "constructively", "evidence"))
        #expect(prompts[4].text.says("what they needed"))
    }

    @Test func `LAS-067 LAS-160 LAS-161: what to expect is there to read, preparation and arrangements included`() throws {
        let steps = try LondonPack.pack().procedure.filter { $0.format != .group }
        #expect(steps.first?.key == "cycle")
        #expect(steps.last?.key == "ownRecord")
        #expect(steps.count == 19)
        #expect(try LondonPack.step("prepare").provision == Provision(paragraph: "Procedure 3.1", strength: .should))
        #expect(try LondonPack.step("arrange").text.says("date", "time", "safe", "interruptions", "agrees"))
        #expect(try LondonPack.norm(.procedureReadable).paragraph == "7.3.1")
    }

    @Test func `LAS-164 LAS-166 LAS-175: principles, length and ownership are ticked in an individual session`() throws {
        let ticked = try LondonPack.pack().procedure.filter { $0.isChecklist && $0.format == .individual }
        #expect(ticked.map(\.key) == ["principlesExplained", "lengthAgreed", "ownershipExplained"])
        #expect(ticked.map(\.provision.paragraph) == ["Procedure 4.2", "Procedure 4.3", "Procedure 4.8"])
        #expect(ticked[2].text.says("does not automatically fall to the supervisor"))
    }

    @Test func `LAS-180 LAS-182 LAS-187 LAS-188: what is ticked in a group session`() throws {
        let ticked = try LondonPack.pack().procedure.filter { $0.isChecklist && $0.format == .group }
        #expect(ticked.map(\.key) == ["groupPrinciplesExplained", "groupLengthAgreed", "takePart", "groupClose"])
    }

    @Test func `LAS-179 LAS-181 LAS-184 LAS-190 LAS-191: what a group is told to expect, and what its supervisor is asked`() throws {
        #expect(try LondonPack.step("groupOnTime").text.says("on time", "private"))
        #expect(try LondonPack.step("groupLengthAgreed").text.says("agreement", "attendance record", "record"))
        let prompts = try LondonPack.pack().prompts.filter { $0.format == .group }
        #expect(prompts.map(\.key) == ["introductions", "everyoneHeard", "exploreTogether", "sumUp"])
        #expect(prompts.map(\.stage) == [.opening, .talking, .talking, .closing])
    }

    @Test func `LAS-028 LAS-081: trust is kept and attitudes are challenged by people, and the policy page says so`() throws {
        for clause in [Clause.confidenceKept, .attitudesChallenged, .everybodyHeard, .groupConsentOfAll] {
            #expect(clause.keptBy == .people && !clause.sentence.isEmpty)
            #expect(try LondonPack.norm(clause).strength == .must)
        }
    }

    @Test func `LAS-187: the time at the end of a group is the one step whose omission takes a reason`() throws {
        #expect(try LondonPack.pack().procedure.filter(\.isEnding).map(\.key) == ["groupClose"])
        #expect(try LondonPack.norm(.closingTimeKept).strength == .must)
    }

    @Test func `DB-23: escalation and signposting concern one person alone`() throws {
        #expect(try LondonPack.pack().actionPoints.kinds.filter(\.isPersonal).map(\.key) == ["signpost", "escalation"])
    }

    @Test func `LAS-058 LAS-060: adjustments come before time and place`() throws {
        #expect(try LondonPack.step("adjustments").text.says("before a time and a place", "disability", "adjustments"))
        #expect(try LondonPack.norm(.adjustmentsAskedFirst) == Provision(paragraph: "7.2.3, Procedure 2.3", strength: .must))
    }

    @Test func `LAS-162 LAS-059: the venue note asks for a safe, private, accessible place`() throws {
        #expect(try LondonPack.pack().venueNote.value.says("safe", "private", "accessible", "interrupts"))
    }

    @Test func `LAS-061: one advice line is always open, the other in office hours, and no number stands in the pack`() throws {
        let pack = try LondonPack.pack()
        #expect(pack.adviceLines.map(\.isAlwaysOpen) == [false, true])
        #expect(pack.adviceLines.allSatisfy { line in !line.label.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
    }

    @Test func `LAS-044 LAS-045 LAS-047 LAS-053: who asks, who receives, and the offer after a child's death`() throws {
        let requests = try #require(try LondonPack.pack().requests)
        #expect(requests.askers.value == [.supervisee, .group, .lineManager])
        #expect(requests.receivedBy.value == "Safeguarding Team")
        #expect(requests.offersAfterChildDeath.value)
    }

    @Test func `LAS-062 LAS-063 LAS-065 LAS-066: a surgery needs no booking and is no supervision`() throws {
        let surgeries = try #require(try LondonPack.pack().surgeries)
        #expect(surgeries.heldBy.value == ["Safeguarding Team", "EBS Managers"])
        #expect(!surgeries.needsBooking.value)
        #expect(!surgeries.countsAsSupervision.value)
        #expect(surgeries.purpose.value.says("questions", "everybody", "ask for supervision"))
    }
}
