/// Small files that are what they say, from the first byte to the end.
public enum SampleSheets {
    /// - Parameter size: in bytes, filled up with a comment.
    public static func pdf(saying text: String, size: Int = 0) -> [UInt8] {
        let head = Array("%PDF-1.7\n% \(text)\n".utf8)
        let tail = Array("\nstartxref\n0\n%%EOF\n".utf8)
        return head + [UInt8](repeating: UInt8(ascii: "."), count: max(0, size - head.count - tail.count)) + tail
    }

    public static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [UInt8](repeating: 1, count: 17)
        + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]

    /// With what a telephone writes behind the picture.
    public static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 5, 8, 1, 1, 0xFF, 0xDA, 0, 3, 1, 0x12, 0x34, 0xFF, 0xD9]
        + Array("SEFT".utf8)
}
