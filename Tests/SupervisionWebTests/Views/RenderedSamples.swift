import Foundation
import HTMLLiteral
import Testing
@testable import SupervisionWeb

/// Writes every face of every component as whole pages into the folder that `CORNERSTONE_RENDERED` names, for the HTML
/// checker and the browser. Where nothing names a folder there is nothing to do.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CORNERSTONE_RENDERED"] != nil))
struct RenderedSamples {
    private let folder = URL(filePath: ProcessInfo.processInfo.environment["CORNERSTONE_RENDERED"] ?? "")

    @Test func `Every face of every component is a page for the HTML checker`() throws {
        for kind in EverySample.kinds {
            for (index, sample) in (kind.samples(saying: "Ann O’Brien & <Co> agreed") as [any Component]).enumerated() {
                let body: HTML = "\(Heading(text: "\(kind)"))<h2>Face \(index + 1)</h2>\(sample)"
                try write(
                    Page(title: "\(kind) \(index + 1)", context: .sample(saying: "Anytown Trust"), body: body).html,
                    as: "\(kind)-\(index + 1)")
            }
        }
        for kind in EverySample.wholeKinds where kind != Panel.self {
            for (index, sample) in (kind.samples(saying: "Ann O’Brien & <Co> agreed") as [any Component]).enumerated() {
                try write(sample.html, as: "\(kind)-\(index + 1)")
            }
        }
    }

    @Test func `Every page around one 1 to 1 is a page for the HTML checker`() throws {
        for (index, page) in OneToOneSamples.pages(saying: "Ann O’Brien & <Co> agreed").enumerated() {
            try write(page.html, as: "OneToOne-\(index + 1)-\(type(of: page))")
        }
    }

    @Test func `Every page around a group is a page for the HTML checker`() throws {
        for (index, page) in GroupSamples.pages(saying: "Ann O’Brien & <Co> agreed").enumerated() {
            try write(page.html, as: "Group-\(index + 1)-\(type(of: page))")
        }
    }

    @Test func `Every page of groups and of hours is a page for the HTML checker`() throws {
        for (index, page) in MatrixSamples.pages(saying: "Ann O’Brien & <Co> agreed").enumerated() {
            try write(page.html, as: "Matrix-\(index + 1)-\(type(of: page))")
        }
    }

    @Test func `What NHS.UK would write from the same data can be compared`() throws {
        let rendered = NHSUKTwin.all.map { ["component": $0.component, "data": $0.data, "html": $0.ours.html.description] }
        try write(JSONSerialization.data(withJSONObject: rendered, options: [.prettyPrinted, .sortedKeys]), as: "components.json")
    }

    private func write(_ html: HTML, as name: String) throws { try write(Data(html.utf8), as: "\(name).html") }

    private func write(_ data: Data, as name: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try data.write(to: file)
        #expect(try !Data(contentsOf: file).isEmpty)
    }
}
