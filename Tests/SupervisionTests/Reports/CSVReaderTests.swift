import Testing

@testable import Supervision

struct CSVReaderTests {
    private func rows(_ text: String) throws -> [[String]] { try CSVReader.rows(in: Array(text.utf8)).map(\.cells) }

    private func fault(_ bytes: [UInt8], _ limits: CSVReader.Limits = .init()) -> String? {
        do {
            _ = try CSVReader.rows(in: bytes, limits: limits)
            return nil
        } catch { return error.description }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `Any line end ends a row, and the last row needs none`(_ end: String) throws {
        #expect(try rows("a,b\(end)1,2\(end)3,4") == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(try rows("a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
    }

    @Test func `Quotation marks hold separators, line ends and themselves`() throws {
        #expect(try rows("a,\"b,\"\"c\"\"\nd\",e\n1,2,3") == [["a", "b,\"c\"\nd", "e"], ["1", "2", "3"]])
        #expect(try rows("5\" pipe,x") == [["5\" pipe", "x"]])
    }

    @Test(arguments: [";", "\t", ","])
    func `The separator is what stands between the headings`(_ separator: String) throws {
        #expect(try rows("a\(separator)\"b;,\t\"\n1\(separator)2") == [["a", "b;,\t"], ["1", "2"]])
    }

    @Test func `A byte order mark is no part of the first heading`() throws {
        #expect(try CSVReader.rows(in: [0xEF, 0xBB, 0xBF] + Array("a,b".utf8)).first?.cells == ["a", "b"])
    }

    @Test func `What is not UTF-8 is read as Windows-1252`() throws {
        #expect(try CSVReader.rows(in: Array("O".utf8) + [0x92] + Array("Brien,Zo".utf8) + [0xEB]).first?.cells == ["O’Brien", "Zoë"])
    }

    @Test func `Rows are numbered as a spreadsheet numbers them, blank ones counted and left out`() throws {
        let found = try CSVReader.rows(in: Array("a,b\n\n1,\"x\ny\"\n,\n2,z\n\n\n".utf8))
        #expect(found.map(\.number) == [1, 3, 5])
        #expect(found.map(\.cells) == [["a", "b"], ["1", "x\ny"], ["2", "z"]])
    }

    @Test func `A quotation mark that is never closed is a fault, with the line on which it was opened`() {
        #expect(fault(Array("a,b\n1,\"2\n3,4\n".utf8)) == "Line 2: a quotation mark is opened and never closed")
    }

    @Test func `Text after a closing quotation mark is a fault`() {
        #expect(fault(Array("a,b\n\"1\"x,2".utf8)) == "Line 2: there is text after a closing quotation mark")
    }

    @Test func `A file with a NUL is no table`() {
        #expect(fault([0x50, 0x4B, 3, 4, 0, 0]) == "The file must be a CSV file")
        #expect(fault([0xFF, 0xFE, 0x61, 0]) == "The file must be a CSV file")
    }

    @Test func `Size, rows, columns and cells have limits`() {
        var limits = CSVReader.Limits()
        (limits.bytes, limits.rows, limits.columns, limits.cell) = (2_097_152, 2, 3, 4)
        #expect(fault(Array(repeating: 0x61, count: 2_097_153), limits) == "The file must be 2 MB or smaller")
        #expect(fault(Array("a\nb\nc\n".utf8), limits) == "The file must have 2 rows or fewer")
        #expect(fault(Array("a,b,c\n1,2,3,4\n".utf8), limits) == "Line 2: a row must have 3 columns or fewer")
        #expect(fault(Array("abcde".utf8), limits) == "Line 1: a cell must have 4 characters or fewer")
        #expect(fault(Array("a,b,c\nabcd".utf8), limits) == nil)
    }

    /// A reader that goes by `Character` takes a separator with a mark over it for a letter.
    @Test(arguments: [",", "\"", "\n"], ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{600}", "\u{6DD}"])
    func `A mark before or after a separator does not hide it`(_ separator: String, _ mark: String) throws {
        let found = try rows("a,b\n1\(mark),2\n\(mark)3,\(mark)4\n\"5\(separator == "\"" ? "\"\"" : separator)\(mark)\",6\n")
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.count == 2 })
        #expect(found[3][0].utf8.elementsEqual("5\(separator)\(mark)".utf8))
    }
}
