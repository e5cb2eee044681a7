import Foundation

/// A blocking socket that sends whatever bytes a test likes. Used on a Dispatch thread, never on Swift's own.
final class RawConnection {
    private let socket: Int32

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo("127.0.0.1", String(port), nil, &found) == 0, let found else { throw POSIXError(.EADDRNOTAVAIL) }
        defer { freeaddrinfo(found) }
        guard connect(socket, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(socket) }

    /// Whether the other side still takes bytes.
    @discardableResult func send(_ bytes: [UInt8]) -> Bool {
        Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Reads until the server closes, or until it has been silent for `patience` seconds.
    func read(patience: Double = 30) -> (bytes: [UInt8], isClosed: Bool) {
        var wait = timeval(tv_sec: Int(patience), tv_usec: Int((patience - patience.rounded(.down)) * 1_000_000))
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &piece, piece.count, 0)
            if count <= 0 { return (bytes, count == 0 || errno != EAGAIN) }
            bytes += piece.prefix(count)
        }
    }
}

/// A response taken apart.
struct RawAnswer: Sendable {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]
    let isClosed: Bool

    init(_ bytes: [UInt8], isClosed: Bool) {
        let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))
        let lines = String(decoding: bytes[..<(end?.lowerBound ?? bytes.endIndex)], as: UTF8.self).components(separatedBy: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        headers = lines.dropFirst().map {
            let parts = $0.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
        body = end.map { Array(bytes[$0.upperBound...]) } ?? []
        self.isClosed = isClosed
    }

    subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    var text: String { String(decoding: body, as: UTF8.self) }
}

/// One blocking conversation with the server, off Swift's own threads.
func conversation<Result: Sendable>(_ port: Int, _ talk: @escaping @Sendable (RawConnection) throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread { continuation.resume(with: Swift.Result { try talk(RawConnection(port: port)) }) }.start()
    }
}

/// Sends these bytes as they are and takes what comes back, until the server closes, however busy the machine is.
func ask(_ port: Int, _ request: String) async throws -> RawAnswer { try await ask(port, bytes: Array(request.utf8)) }

func ask(_ port: Int, bytes: [UInt8]) async throws -> RawAnswer {
    try await conversation(port) { connection in
        connection.send(bytes)
        let answer = connection.read(patience: 60)
        return RawAnswer(answer.bytes, isClosed: answer.isClosed)
    }
}

/// A request as a browser sends it; the server closes when it has answered.
func ask(
    _ port: Int, _ method: String, _ path: String, headers: [String] = [], form: String? = nil
) async throws -> RawAnswer {
    var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers
    if let form { lines += ["Content-Type: application/x-www-form-urlencoded", "Content-Length: \(form.utf8.count)"] }
    return try await ask(port, lines.joined(separator: "\r\n") + "\r\n\r\n" + (form ?? ""))
}
