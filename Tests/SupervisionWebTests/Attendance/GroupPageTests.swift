import Foundation
import HTMLLiteral
import Supervision
@testable import SupervisionWeb
import Testing

@Suite struct GroupPageTests {
    @Test func `Every page of a group has one heading of its own and shows no text as markup`() {
        let hostile = "<script>alert(1)</script>\"'&"
        for page in GroupSamples.pages(saying: hostile) {
            let markup = page.html.description
            #expect(markup.matches(of: /<h1[ >]/).count == 1, "\(type(of: page))")
            #expect(!markup.contains("<script>alert"), "\(type(of: page))")
        }
    }

    @Test func `Each message of a group's pages leads to the field that it is about`() {
        for page in GroupSamples.pages(saying: "Text") {
            let markup = page.html.description
            for link in markup.matches(of: /<li><a href="#([^"]+)">/) {
                #expect(markup.contains("id=\"\(link.1)\""), "\(type(of: page)) \(link.1)")
            }
        }
    }

    @Test func `LAS-136: the agreement stands in full, and the declaration above the passphrase`() throws {
        for page in GroupSamples.pages(saying: "Accepted") where page is AttendancePage {
            let markup = page.html.description
            #expect(markup.contains("All of us") && markup.contains("The supervisees") && markup.contains("Confidentiality"))
            guard let passphrase = markup.range(of: "type=\"password\"") else { continue }
            #expect(markup[..<passphrase.lowerBound].contains("<strong>Accepted</strong>"))
        }
    }

    @Test func `Every box for a passphrase of a group has a name that is never kept`() {
        let names = GroupSamples.pages(saying: "Text").flatMap { page in
            page.html.description.matches(of: /<input[^>]*name="([^"]*)"[^>]*type="password"/).map { String($0.1) }
        }
        #expect(!names.isEmpty && names.allSatisfy(Fields.namesPassphrase))
    }
}
