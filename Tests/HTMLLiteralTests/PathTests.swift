import HTMLLiteral
import Testing

@Suite struct PathTests {
    @Test(arguments: HostileText.all)
    func `What is interpolated stays one step of the path`(text: String) {
        let path: Path = "/people/\(text)/sessions"
        let steps = path.description.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        #expect(steps.count == 4)
        #expect(path.description.utf8.allSatisfy { harmless.contains($0) })
    }

    @Test func `A path begins with exactly one slash`() {
        let empty = ""
        #expect(("javascript:alert(1)" as Path).description == "/javascript:alert(1)")
        #expect(("//elsewhere.example" as Path).description == "/elsewhere.example")
        #expect(("/\\elsewhere.example" as Path).description == "/elsewhere.example")
        #expect(("/\(empty)/elsewhere.example" as Path).description == "/elsewhere.example")
        #expect(("/" as Path).description == "/")
    }

    @Test func `Bytes are percent-encoded, not characters`() {
        let text = "é/\u{37E}"
        #expect(("/q/\(text)" as Path).description == "/q/%C3%A9%2F%CD%BE")
    }

    @Test func `A query is asked name by name`() {
        let path: Path = "/people"
        #expect(path.asking("q", "Ann & Bo").asking("page", "2").description == "/people?q=Ann%20%26%20Bo&page=2")
    }

    private let harmless = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%/".utf8)
}
