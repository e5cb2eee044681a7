/// The values of a statement as libpq wants them: texts that end in NUL, bytes as they are.
struct PostgresParameters {
    private(set) var types: [UInt32] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []
    private var buffer: [UInt8] = []
    private var offsets: [Int?] = []

    init(_ values: [SQLValue]) {
        for value in values { append(value) }
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: append(nil as [UInt8]?, .unknown)
        case .text(let text): append(text.utf8, .text)
        case .integer(let number): append(String(number).utf8, .bigint)
        case .real(let number): append(String(number).utf8, .double)
        case .boolean(let answer): append((answer ? "t" : "f").utf8, .boolean)
        case .bytes(let bytes): append(bytes, .bytes)
        }
    }

    private mutating func append(_ bytes: (some Collection<UInt8>)?, _ type: PostgresType) {
        types.append(type.rawValue)
        formats.append(type == .bytes ? 1 : 0)
        lengths.append(Int32(clamping: bytes?.count ?? 0))
        offsets.append(bytes.map { _ in buffer.count })
        if let bytes {
            buffer.append(contentsOf: bytes)
            buffer.append(0)
        }
    }

    /// The pointers are good inside the closure only.
    func withPointers<Value>(_ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
        buffer.withUnsafeBytes { bytes in
            body(
                offsets.map { offset in
                    offset.flatMap { bytes.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
                })
        }
    }
}
