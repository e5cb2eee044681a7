import Foundation
import Supervision
import SupervisionStore
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
            let (path, number, label) = (String(card.1).replacing("&amp;", with: "&"), Int(card.2), String(card.3))
            #expect(try await length(ofListAt: path) == number, "\(subject.name): \(label)")
        }
    }

    /// On all pages of a list.
    private func rowsOfAllPages(_ path: String) async throws -> Int {
        var (all, number) = (0, 0)
        while true {
            number += 1
            let numbered = "\(path)\(path.contains("?") ? "&" : "?")page=\(number)"
            all += try await rows(numbered)
            guard try await page(numbered).contains("rel=\"next\""), number < 20 else { return all }
        }
    }

    private func length(ofListAt path: String) async throws -> Int {
        switch path {
        // One's own, of those still open.
        case "/actions": try await page(path).split(separator: "Finished</caption>").first?.ranges(of: ">You<").count ?? 0
        default: try await rowsOfAllPages(path)
        }
    }
}
