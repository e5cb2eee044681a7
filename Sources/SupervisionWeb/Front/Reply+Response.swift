import HTMLLiteral
import HTTPTypes
import Hummingbird
import SupervisionStore

extension Reply {
    static let pageType = "text/html; charset=utf-8"

    var response: Response {
        var response = contentResponse
        if let seconds, let name = HTTPField.Name("Refresh") { response.headers[name] = String(seconds) }
        switch visitChange {
        case .none: break
        case .begun(let token): response.headers.append(HTTPField(name: .setCookie, value: Cookie.visit.given(token.text)))
        case .ended:
            response.headers.append(HTTPField(name: .setCookie, value: Cookie.visit.takenAway))
            if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\", \"storage\"" }
        }
        return response
    }

    private var contentResponse: Response {
        switch content {
        case .page(let html):
            Response(
                status: HTTPResponse.Status(code: status.rawValue), headers: [.contentType: Self.pageType], body: body(html.utf8)
            )
        case .redirect(let path): Response(status: .seeOther, headers: [.location: path.description])
        case .saved(let version): Response(status: .noContent, headers: Self.version(version))
        case .nothing: Response(status: .noContent)
        case .download(let file): Response(status: .ok, headers: file.headers, body: body(file.bytes))
        case .asset(let asset, let packed): Response(status: .ok, headers: asset.headers(packed: packed), body: body(packed ?? asset.bytes))
        }
    }

    private static func version(_ number: Int) -> HTTPFields {
        HTTPField.Name("X-Version").map { [$0: String(number)] } ?? [:]
    }

    private func body(_ bytes: [UInt8]) -> ResponseBody { ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
}

extension Reply.Download {
    /// A file is kept, never run: it is not shown inside the site, and opened on its own it may do nothing.
    fileprivate var headers: HTTPFields {
        [
            .contentType: type, .contentDisposition: "attachment; filename=\"\(plainName)\"",
            .contentSecurityPolicy: "default-src 'none'; sandbox",
        ]
    }

    private var plainName: String {
        String(decoding: name.utf8.map { Self.isPlain($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: " "):
            true
        default: false
        }
    }
}

extension Asset {
    fileprivate func headers(packed: [UInt8]?) -> HTTPFields {
        var headers: HTTPFields = [
            .contentType: "\(type)", .vary: "Accept-Encoding",
            .cacheControl: isImmutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        ]
        if packed != nil { headers[.contentEncoding] = "gzip" }
        return headers
    }
}
