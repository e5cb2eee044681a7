/// Text files out of spreadsheets: UTF-8 with or without its mark, or else the Windows code page of western Europe.
enum UTF8OrWindows1252 {
    static func utf8(of bytes: [UInt8]) -> [UInt8] {
        let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: unmarked, as: UTF8.self) != nil { return unmarked }
        return unmarked.flatMap { Array(String(scalar($0)).utf8) }
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return special[Int(byte - 0x80)] ?? Unicode.Scalar(byte)
    }

    /// 0x80 to 0x9F, by the WHATWG's table; nil is a control character that stays one.
    private static let special: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
