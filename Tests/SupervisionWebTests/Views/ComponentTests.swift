import Foundation
import HTMLLiteral
import Testing
@testable import SupervisionWeb

@Suite struct ComponentTests {
    /// Whatever the text says, the tags stay those of the component: their number, names and attributes do not change.
    @Test(arguments: HostileText.all)
    func `No text in any place of any component changes its markup`(text: String) {
        let plain = EverySample.samples(saying: "plain").map { skeleton($0.html) }
        let hostile = EverySample.samples(saying: text).map { skeleton($0.html) }
        for (expected, found) in zip(plain, hostile) { #expect(found == expected) }
        #expect(plain.count == hostile.count)
    }

    @Test func `No page shows markup of its own as text`() {
        let pages =
            EverySample.samples(saying: "plain") + OneToOneSamples.pages(saying: "plain") + GroupSamples.pages(saying: "plain")
            + MatrixSamples.pages(saying: "plain")
        for page in pages { #expect(!page.html.description.contains("&lt;"), "\(type(of: page))") }
    }

    @Test func `Every address begins on this site or on this page`() {
        for sample in EverySample.samples(saying: "javascript:alert(1)") {
            for start in starts(ofAddressesIn: sample.html.description) {
                #expect(start.utf8.first == UInt8(ascii: "/") || start.utf8.first == UInt8(ascii: "#"), "\(start)")
                #expect(!start.utf8.starts(with: "//".utf8), "\(start)")
            }
        }
    }

    @Test func `There is neither script nor style within the markup`() throws {
        let markup = EverySample.samples(saying: "plain").map(\.html.description).joined()
        #expect(try markup.matches(of: Regex("<script(?! (type=\"module\" )?src=\"/)")).isEmpty)
        #expect(try markup.matches(of: Regex("<style|\\sstyle=|\\son[a-z]+=")).isEmpty)
    }

    @Test func `Every question says what it is and what is wrong with it`() {
        let input = TextInput(name: "reason", label: "Reason", hint: "In a few words", error: "Enter a reason").html.description
        #expect(input.contains("<label class=\"nhsuk-label\" for=\"reason\">Reason</label>"))
        #expect(input.contains("aria-describedby=\"reason-hint reason-error\""))
        #expect(input.contains("id=\"reason-error\"><span class=\"nhsuk-u-visually-hidden\">Error:</span> Enter a reason"))
    }

    @Test func `A passphrase is never sent back`() {
        for sample in PasswordInput.samples(saying: "plain") { #expect(!sample.html.description.contains("value=")) }
    }

    @Test func `The error summary leads to a control that is there`() throws {
        for field in [
            TextInput(name: "f", label: "l").html, Textarea(name: "f", label: "l").html, DateInput(name: "f", legend: "l").html,
            Radios(name: "f", legend: "l", choices: [Choice(value: "a", text: "a")]).html,
            Checkboxes(name: "f", legend: "l", choices: [Choice(value: "a", text: "a")]).html,
            Select(name: "f", label: "l", choices: []).html, FileUpload(name: "f", label: "l").html,
            PasswordInput(name: "f", label: "l").html,
        ] {
            #expect(try field.description.contains(Regex("<(input|textarea|select)[^>]* id=\"f\"")))
        }
    }

    @Test func `A field keeps its first message`() {
        var errors = FieldErrors()
        errors.add("Enter the date of the session", at: "date")
        errors.add("Session date must be a real date", at: "date")
        errors.add("Enter a place", at: "place")
        #expect(errors.all.map(\.message) == ["Enter the date of the session", "Enter a place"])
        #expect(errors["date"] == "Enter the date of the session")
        #expect(errors["person"] == nil)
    }

    @Test func `A number in a long list shows its neighbours and the ends`() {
        let html = Pagination(page: 6, pages: 12, path: "/people").html.description
        let labels = html.matches(of: /aria-label="Page (\d+)"/).map { String($0.1) }
        #expect(labels == ["1", "5", "6", "7", "12"])
        #expect(html.components(separatedBy: "&ctdot;").count == 3)
        #expect(Pagination(page: 1, pages: 1, path: "/people").html.utf8.isEmpty)
    }

    @Test func `An empty table is a sentence`() {
        #expect(Table(caption: "People", columns: [], rows: [], empty: "No people yet").html.description == "<p>No people yet</p>")
    }
}

extension ComponentTests {
    /// The markup without what stands in element content and in attribute values. Runs of text count for nothing.
    private func skeleton(_ html: HTML) -> [UInt8] {
        var kept: [UInt8] = []
        var inTag = false
        var inValue = false
        for byte in html.utf8 {
            switch byte {
            case UInt8(ascii: "<") where !inTag: inTag = true
            case UInt8(ascii: "\"") where inTag: inValue.toggle()
            case UInt8(ascii: ">") where inTag && !inValue:
                inTag = false
                kept.append(byte)
                continue
            default: break
            }
            if inTag && (!inValue || byte == UInt8(ascii: "\"")) { kept.append(byte) }
        }
        return kept
    }

    private func starts(ofAddressesIn markup: String) -> [String] {
        markup.matches(of: /\s(?:href|src|action|data-autosave)="([^"]*)"/).map { String($0.1) }
    }
}
