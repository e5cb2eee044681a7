import Supervision
import Testing

@Suite struct CSVTests {
    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)"])
    func `a cell that a spreadsheet would compute begins with an apostrophe`(cell: String) {
        #expect(CSV.line([cell]) == "'\(cell)\r\n")
    }

    @Test func `tab and carriage return in front are defused too`() {
        #expect(CSV.line(["\t=1"]) == "'\t=1\r\n")
        #expect(CSV.line(["\r=1"]) == "\"'\r=1\"\r\n")
    }

    @Test func `commas, quotes and line ends are quoted`() {
        #expect(CSV.line(["a,b", "say \"so\"", "two\nlines", "plain"]) == "\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",plain\r\n")
    }

    @Test func `a mark joined to a sign does not hide it`() {
        #expect(CSV.line(["=\u{301}1"]) == "'=\u{301}1\r\n")
        #expect(CSV.line(["a,\u{301}b", "\"\u{301}"]) == "\"a,\u{301}b\",\"\"\"\u{301}\"\r\n")
        #expect(CSV.line(["a\r\nb"]) == "\"a\r\nb\"\r\n")
    }

    @Test func `no cells are an empty line`() {
        #expect(CSV.line([]) == "\r\n")
        #expect(CSV.line(["", ""]) == ",\r\n")
    }
}
