/// Reads `multipart/form-data` (RFC 7578), byte by byte: the fields and files of one form, already in memory.
enum MultipartReader {
    static let longestHead = 4_096

    /// The word between the parts, out of the media type. Nil where there is none of 1 to 70 plain characters.
    static func boundary(in mediaType: String) -> [UInt8]? {
        for parameter in mediaType.utf8.split(separator: UInt8(ascii: ";")).dropFirst() {
            guard let (name, value) = pair(in: parameter), name == Array("boundary".utf8) else { continue }
            return (1...70).contains(value.count) && value.allSatisfy { (0x21...0x7E).contains($0) } ? value : nil
        }
        return nil
    }

    /// - Throws: ``Rejection``: unreadable where parts do not begin and end as they must, or are too many.
    static func read(_ body: [UInt8], boundary: [UInt8]) throws -> (fields: Fields, files: [UploadedFile]) {
        var fields = Fields()
        var files: [UploadedFile] = []
        for part in try parts(of: body, boundary: boundary) {
            guard fields.count + files.count < FormReader.mostFields else { throw Rejection(.unreadable) }
            let (head, content) = try headAndContent(of: part)
            let (name, fileName) = try disposition(in: head)
            if let fileName {
                files.append(UploadedFile(field: name, name: fileName, bytes: Array(content)))
            } else {
                fields.append(name, try FormReader.text(content))
            }
        }
        return (fields, files)
    }

    /// What stands between `--boundary CRLF` and the next `CRLF --boundary`, up to `--boundary--`.
    private static func parts(of body: [UInt8], boundary: [UInt8]) throws -> [ArraySlice<UInt8>] {
        let delimiter = lineEnd + dashes + boundary
        guard body.starts(with: dashes + boundary) else { throw Rejection(.unreadable) }
        var rest = body.dropFirst(dashes.count + boundary.count)
        var parts: [ArraySlice<UInt8>] = []
        while !rest.starts(with: dashes) {
            guard rest.starts(with: lineEnd), let end = rest.firstRange(of: delimiter), parts.count < FormReader.mostFields else {
                throw Rejection(.unreadable)
            }
            parts.append(rest[..<end.lowerBound].dropFirst(lineEnd.count))
            rest = rest[end.upperBound...]
        }
        return parts
    }

    private static func headAndContent(of part: ArraySlice<UInt8>) throws -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
        guard let end = part.prefix(longestHead).firstRange(of: lineEnd + lineEnd) else { throw Rejection(.unreadable) }
        return (part[..<end.lowerBound], part[end.upperBound...])
    }

    private static func disposition(in head: ArraySlice<UInt8>) throws -> (name: String, fileName: String?) {
        for line in head.split(separator: UInt8(ascii: "\n")) where lowercased(line).starts(with: Array("content-disposition:".utf8)) {
            let pairs = parameters(of: line)
            guard let name = pairs.first(where: { $0.name == Array("name".utf8) }), name.value.count <= FormReader.longestName else {
                break
            }
            let fileName = pairs.first { $0.name == Array("filename".utf8) }
            return (try FormReader.text(name.value), try fileName.map { try FormReader.text($0.value) })
        }
        throw Rejection(.unreadable)
    }

    /// Semicolons inside quotes are part of the name.
    private static func parameters(of line: ArraySlice<UInt8>) -> [(name: [UInt8], value: [UInt8])] {
        var isQuoted = false
        return line.split { byte in
            if byte == quote { isQuoted.toggle() }
            return byte == UInt8(ascii: ";") && !isQuoted
        }.dropFirst().compactMap(pair)
    }

    private static func pair(in parameter: some Collection<UInt8>) -> (name: [UInt8], value: [UInt8])? {
        let parts = trimmed(parameter).split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let value = Array(parts[1])
        let isQuoted = value.count >= 2 && value.first == quote && value.last == quote
        return (lowercased(parts[0]), isQuoted ? Array(value.dropFirst().dropLast()) : value)
    }

    private static func trimmed(_ bytes: some Collection<UInt8>) -> ArraySlice<UInt8> {
        let bytes = Array(bytes).drop { $0 <= 0x20 }
        guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return [] }
        return bytes[...last]
    }

    private static func lowercased(_ bytes: some Collection<UInt8>) -> [UInt8] {
        bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }

    private static let lineEnd: [UInt8] = [0x0D, 0x0A]
    private static let dashes: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "-")]
    private static let quote = UInt8(ascii: "\"")
}
