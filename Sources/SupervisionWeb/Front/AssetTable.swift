import Crypto
import Foundation
import HTMLLiteral

/// One file that pages need beside their markup, held in memory.
struct Asset: Sendable {
    let address: Path
    let type: StaticString
    let bytes: [UInt8]
    /// The same, packed beforehand, for browsers that take it.
    let gzip: [UInt8]?
    /// Whether the address names this very content, so that a browser may keep it for a year.
    let isImmutable: Bool
}

/// Why a server does not start: a file that its pages need is not there.
struct AssetMissing: Error, CustomStringConvertible {
    let name: String
    let folder: String

    var description: String {
        "The file \(name) is missing in \(folder): run bin/setup, or name the folder that holds it in CORNERSTONE_ASSETS."
    }
}

/// A fixed list of files, read once at start-up. No part of a request ever names a file.
struct AssetTable: Sendable {
    let paths: AssetPaths
    private let assets: [Asset]

    /// - Throws: ``AssetMissing``.
    init(folder: URL) throws {
        let css: StaticString = "text/css; charset=utf-8"
        let javascript: StaticString = "text/javascript; charset=utf-8"
        let stylesheet = try Self.hashed("nhsuk-frontend-10.4.2.min.css", css, in: folder)
        let appStylesheet = try Self.hashed("app.css", css, in: folder)
        let printStylesheet = try Self.hashed("print.css", css, in: folder)
        let script = try Self.hashed("app.js", javascript, in: folder)
        let supported = try Self.hashed("frontend-supported.js", javascript, in: folder)
        let favicon = try Self.hashed("favicon.svg", "image/svg+xml", in: folder)
        // app.js imports it by this name.
        let frontend = try Self.named("nhsuk-frontend-10.4.2.min.js", javascript, in: folder)
        let icon = try Self.load("favicon.ico", as: "/favicon.ico", "image/x-icon", in: folder)

        assets = [stylesheet, appStylesheet, printStylesheet, script, supported, favicon, frontend, icon]
        paths = AssetPaths(
            stylesheet: stylesheet.address, appStylesheet: appStylesheet.address, printStylesheet: printStylesheet.address,
            script: script.address, supported: supported.address, favicon: favicon.address
        )
    }

    var routes: [Route] { assets.map { asset in .get(asset.address.description, open: { .asset(asset, packed: $0.acceptsGzip) }) } }

    private static func hashed(_ name: String, _ type: StaticString, in folder: URL) throws -> Asset {
        let bytes = try read(name, in: folder)
        let hash = SHA256.hash(data: bytes).prefix(8).map { String(format: "%02x", $0) }.joined()
        let (stem, ending) = parts(of: name)
        return try load(name, as: "/assets/\("\(stem)-\(hash).\(ending)")", type, in: folder, isImmutable: true)
    }

    private static func named(_ name: String, _ type: StaticString, in folder: URL) throws -> Asset {
        try load(name, as: "/assets/\(name)", type, in: folder)
    }

    private static func load(_ name: String, as address: Path, _ type: StaticString, in folder: URL, isImmutable: Bool = false) throws
        -> Asset
    {
        Asset(
            address: address, type: type, bytes: try read(name, in: folder), gzip: try? read("\(name).gz", in: folder),
            isImmutable: isImmutable
        )
    }

    private static func read(_ name: String, in folder: URL) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: folder.appending(path: name)) else { throw AssetMissing(name: name, folder: folder.path) }
        return Array(data)
    }

    private static func parts(of name: String) -> (stem: String, ending: String) {
        let url = URL(filePath: name)
        return (url.deletingPathExtension().lastPathComponent, url.pathExtension)
    }
}
