import HTTPTypes
import Hummingbird

/// The body of a request, taken in up to a limit and read as a form.
struct SentForm {
    let request: Request
    /// Bytes.
    let most: Int

    /// - Throws: ``Rejection``: too large (by what was announced, before a byte is read), slow, unreadable.
    func read(before deadline: BodyDeadline) async throws -> (Fields, [UploadedFile]) {
        guard request.announcesBody else { return (Fields(), []) }
        guard request.announcedLength <= most, most > 0 else { throw Rejection(.tooLarge) }
        let bytes = try await collected()
        await deadline.end()
        return try form(in: bytes)
    }

    private func collected() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await piece in request.body {
                guard bytes.count + piece.readableBytes <= most else { throw Rejection(.tooLarge) }
                bytes.append(contentsOf: piece.readableBytesView)
            }
        } catch let rejection as Rejection {
            throw rejection
        } catch {
            // The connection went away, or was closed because the body came too slowly: nobody reads this answer.
            throw Rejection(.slow)
        }
        return bytes
    }

    private func form(in bytes: [UInt8]) throws -> (Fields, [UploadedFile]) {
        let type = request.headers[.contentType] ?? ""
        switch mediaType(type) {
        case "application/x-www-form-urlencoded": return (try FormReader.fields(in: bytes), [])
        case "multipart/form-data":
            guard let boundary = MultipartReader.boundary(in: type) else { throw Rejection(.unreadable) }
            return try MultipartReader.read(bytes, boundary: boundary)
        default: throw Rejection(.unreadable)
        }
    }

    private func mediaType(_ type: String) -> String {
        String(decoding: type.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    }
}
