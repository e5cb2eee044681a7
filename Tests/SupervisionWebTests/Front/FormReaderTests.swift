import Testing

@testable import SupervisionWeb

struct FormReaderTests {
    @Test func `A form is read as the browser wrote it`() throws {
        let fields = try FormReader.fields(in: "name=+Ren%C3%A9e+%26+co+&role=a&role=&role=b&note=one%0D%0Atwo&empty".utf8)
        #expect(fields["name"] == "Ren\u{E9}e & co")
        #expect(fields.raw("name") == " Ren\u{E9}e & co ")
        #expect(fields.all("role") == ["a", "b"])
        #expect(fields["note"] == "one\ntwo")
        #expect(fields.contains("empty") && fields["empty"] == "" && fields["missing"] == "")
        #expect(fields.raw("missing") == nil)
    }

    @Test func `Marks that join letters are kept byte for byte`() throws {
        let fields = try FormReader.fields(in: "a=%CC%81%3D%0D&e%CC%81=1&%C3%A9=2".utf8)
        #expect(Array((fields.raw("a") ?? "").utf8) == [0xCC, 0x81, 0x3D, 0x0D])
        #expect(fields.raw("e\u{301}") == "1")
        #expect(fields.raw("\u{E9}") == "2")
    }

    @Test(arguments: [
        "a=%", "a=%4", "a=%4g", "a=%FF", "a=%C0%AF", "a=%ED%A0%80", "a=%00", "%00=a", String(repeating: "n", count: 201) + "=a",
    ])
    func `A form that no browser writes is unreadable`(_ form: String) {
        #expect(throws: Rejection.self) { try FormReader.fields(in: form.utf8) }
    }

    @Test func `Five hundred fields are enough`() throws {
        let form = { (count: Int) in Array(repeating: "a=1", count: count).joined(separator: "&").utf8 }
        #expect(try FormReader.fields(in: form(500)).count == 500)
        #expect(throws: Rejection.self) { try FormReader.fields(in: form(501)) }
    }

    @Test func `No bytes at all trap a reader`() {
        let pieces: [[UInt8]] = [
            Array("--x".utf8), Array("\r\n".utf8), Array("--".utf8), Array("content-disposition: form-data; name=\"a\"".utf8),
            Array("filename=".utf8),
            Array("%".utf8), Array("&".utf8), Array("=".utf8), Array(";".utf8), Array("\"".utf8), [0xCC, 0x81], [0xFF], [0],
        ]
        var read = 0
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12)).flatMap { _ in pieces.randomElement() ?? [UInt8.random(in: 0...255)] }
            if (try? FormReader.fields(in: bytes)) != nil { read += 1 }
            if (try? MultipartReader.read(Array("--x".utf8) + bytes, boundary: Array("x".utf8))) != nil { read += 1 }
            _ = MultipartReader.boundary(in: String(decoding: bytes, as: UTF8.self))
        }
        #expect(read > 100)
    }
}

struct MultipartReaderTests {
    @Test func `Fields and files come out of one body`() throws {
        let body = """
            --edge\r\nContent-Disposition: form-data; name="note"\r\n\r\none\r\ntwo\r\n\
            --edge\r\ncontent-disposition: form-data; name="scan"; filename="a; b.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--edg\r\n\
            --edge--\r\n
            """
        let (fields, files) = try MultipartReader.read(Array(body.utf8), boundary: Array("edge".utf8))
        #expect(fields.raw("note") == "one\ntwo")
        #expect(files.map(\.field) == ["scan"])
        #expect(files.map(\.name) == ["a; b.pdf"])
        #expect(files.map(\.bytes) == [Array("%PDF\r\n--edg".utf8)])
    }

    @Test func `The word between the parts is found, in quotes or not`() {
        #expect(
            MultipartReader.boundary(in: "multipart/form-data; boundary=----WebKitFormBoundaryA") == Array("----WebKitFormBoundaryA".utf8))
        #expect(MultipartReader.boundary(in: "multipart/form-data; charset=utf-8; Boundary=\"a b\"") == nil)
        #expect(MultipartReader.boundary(in: "multipart/form-data; boundary=\"ab\"") == Array("ab".utf8))
        #expect(MultipartReader.boundary(in: "multipart/form-data; boundary=") == nil)
        #expect(MultipartReader.boundary(in: "multipart/form-data") == nil)
    }

    @Test(arguments: [
        "", "--x", "--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb", "--x\r\n\r\nb\r\n--x--", "preamble\r\n--x--",
    ])
    func `A body that does not begin and end as it must is unreadable`(_ body: String) {
        #expect(throws: Rejection.self) { try MultipartReader.read(Array(body.utf8), boundary: Array("x".utf8)) }
    }
}
