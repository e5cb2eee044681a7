import Foundation
import Supervision
import Testing

@testable import SupervisionWeb

/// The lists of one subject, read as they are shown.
struct AccessPages {
    let site: AccessSite
    let subject: Subject
    let port: Int

    func page(_ path: String) async throws -> String {
        let answer = try await site.ask(port, AccessCase(subject: subject, line: "GET \(path)", path: path, answer: .given))
        #expect(answer.status == 200, "\(subject.name): \(path)")
        return answer.text
    }

    /// Rows of the tables of a page, their headings left out.
    func rows(_ path: String) async throws -> Int {
        let page = try await page(path)
        return page.ranges(of: "<tr ").count - page.ranges(of: "<thead ").count
    }

    func expectNumbersToCountTheirLists() async throws {
        let home = try await page("/")
        for card in home.matches(of: /href="([^"]+)"><span class="app-figure">(\d+)<\/span> ([^<]+)</) {
            let (path, number, label) = (String(card.1), Int(card.2), String(card.3))
            #expect(try await length(ofListAt: path) == number, "\(subject.name): \(label)")
        }
    }

    private func length(ofListAt path: String) async throws -> Int {
        switch path {
        // One's own, of those still open.
        case "/actions": try await page(path).split(separator: "Finished</caption>").first?.matches(of: /<span>You<\/span>/).count ?? 0
        default: try await rows(path)
        }
    }
}
