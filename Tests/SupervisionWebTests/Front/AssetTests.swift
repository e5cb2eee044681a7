import Foundation
import HTMLLiteral
import Testing

@testable import SupervisionWeb

struct AssetTests {
    static let names = [
        "nhsuk-frontend-10.4.2.min.css", "nhsuk-frontend-10.4.2.min.js", "app.css", "print.css", "app.js", "frontend-supported.js",
        "favicon.svg", "favicon.ico",
    ]

    private func folder(without missing: String? = nil) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "assets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in Self.names where name != missing { try Data("content of \(name)".utf8).write(to: folder.appending(path: name)) }
        try Data("packed".utf8).write(to: folder.appending(path: "app.css.gz"))
        return folder
    }

    @Test func `A stylesheet is kept for a year under a name that holds its hash, and is packed for whoever takes that`() async throws {
        let assets = try AssetTable(folder: folder())
        let path = assets.paths.appStylesheet.description
        #expect(path.wholeMatch(of: /\/assets\/app-[0-9a-f]{16}\.css/) != nil)
        try await TestSite(extraRoutes: assets.routes).serve { port async throws in
            let plain = try await ask(port, "GET", path)
            #expect(plain.text == "content of app.css")
            #expect(plain["content-type"] == "text/css; charset=utf-8")
            #expect(plain["cache-control"] == "public, max-age=31536000, immutable")
            #expect(plain["content-encoding"] == nil)
            #expect(plain["set-cookie"] == nil)
            let packed = try await ask(port, "GET", path, headers: ["Accept-Encoding: br, gzip"])
            #expect(packed.text == "packed")
            #expect(packed["content-encoding"] == "gzip")
            #expect(packed["vary"] == "Accept-Encoding")
        }
    }

    @Test func `The script finds the frontend beside it by its plain name`() async throws {
        try await TestSite(extraRoutes: AssetTable(folder: folder()).routes).serve { port async throws in
            let answer = try await ask(port, "GET", "/assets/nhsuk-frontend-10.4.2.min.js", headers: ["Accept-Encoding: gzip"])
            #expect(answer.text == "content of nhsuk-frontend-10.4.2.min.js")
            #expect(answer["content-type"] == "text/javascript; charset=utf-8")
            #expect(answer["cache-control"] == "public, max-age=3600")
        }
    }

    @Test(arguments: ["/assets/app.css", "/assets/app-0000000000000000.css", "/assets/", "/assets/..%2fapp.css", "/assets/app.css.gz"])
    func `Nothing else in the folder is to be had`(_ path: String) async throws {
        try await TestSite(extraRoutes: AssetTable(folder: folder()).routes).serve { port async throws in
            #expect(try await ask(port, "GET", path).status == 404)
        }
    }

    @Test(arguments: names)
    func `A missing file stops start-up with the command that brings it`(_ name: String) throws {
        let folder = try folder(without: name)
        let error = #expect(throws: AssetMissing.self) { _ = try AssetTable(folder: folder) }
        #expect(error?.description.contains("\(name) is missing in \(folder.path): run bin/setup") == true)
    }
}
