import Supervision
import Support
import Testing

@Suite struct SignedSheetTests {
    @Test func `DB-43: a sheet is known by its content`() {
        #expect(SignedSheet.Kind(of: SampleSheets.pdf(saying: "")) == .pdf)
        #expect(SignedSheet.Kind(of: SampleSheets.png) == .png)
        #expect(SignedSheet.Kind(of: SampleSheets.jpeg) == .jpeg)
    }

    @Test(arguments: [
        "", "<html><script>alert(1)</script></html>", "<svg onload=alert(1)>", "#!/bin/sh\necho %PDF-1.7", "GIF89a",
        "\n%PDF-1.7\nstartxref\n0\n%%EOF", "%PDF-9.9\nstartxref\n0\n%%EOF", "%PDF-", "MZ",
        "%PDF-1.7\n<script>alert(1)</script>",
    ])
    func `DB-43: what is none of them, or only begins like one, is refused`(_ text: String) {
        #expect(SignedSheet.Kind(of: Array(text.utf8)) == nil)
    }

    @Test func `DB-43: a file that is cut off anywhere is refused`() {
        let png = SampleSheets.png
        for end in png.indices { #expect(SignedSheet.Kind(of: Array(png[..<end])) == nil) }
        let jpeg = Array(SampleSheets.jpeg.dropLast(4))
        for end in jpeg.indices { #expect(SignedSheet.Kind(of: Array(jpeg[..<end])) == nil) }
        let pdf = SampleSheets.pdf(saying: "Text")
        for end in pdf.indices.dropLast() { #expect(SignedSheet.Kind(of: Array(pdf[..<end])) == nil) }
    }

    @Test func `DB-43: a picture with segments that lead nowhere is refused, and ends no server`() {
        #expect(SignedSheet.Kind(of: [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1]) == nil)
        #expect(SignedSheet.Kind(of: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 1, 1, 1]) == nil)
        #expect(SignedSheet.Kind(of: [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9]) == nil, "no frame")
        #expect(SignedSheet.Kind(of: [0xFF, 0xD8] + Array("<script>".utf8) + [0xFF, 0xD9]) == nil)
    }
}
