import Foundation

/// The key outside the database: 32 random bytes in hexadecimal, in a file that its owner alone can read.
enum MasterKey {
    /// - Throws: ``StartFault`` where there is no such file, where others can read it, and where something else is in it.
    static func read(_ file: String) throws -> Data {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw StartFault(
                "There is no master key in \(file): make one with `cornerstone key create \(file)`, or name its file in CORNERSTONE_MASTER_KEY_FILE."
            )
        }
        try expectPrivate(file)
        guard let key = bytes(inHexadecimal: text), key.count == 32 else {
            throw StartFault("\(file) does not hold a master key: 64 hexadecimal digits.")
        }
        return key
    }

    private static func expectPrivate(_ file: String) throws {
        let target = URL(filePath: file).resolvingSymlinksInPath().path
        let permissions = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
        guard let permissions, permissions & 0o077 == 0 else {
            throw StartFault("Others than its owner can reach the master key in \(file): take that away with `chmod 400 \(file)`.")
        }
    }

    /// Writes a new one. An existing file is never written over: what is sealed under it could not be opened any more.
    static func create(_ file: String) throws {
        var generator = SystemRandomNumberGenerator()
        let key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let text = key.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\n"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o400)
        guard descriptor >= 0 else { throw StartFault("\(file) is there already, or its folder cannot be written to.") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
    }

    private static func bytes(inHexadecimal text: String) -> Data? {
        let digits = text.utf8.filter { $0 > 0x20 }.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes = Data()
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}
