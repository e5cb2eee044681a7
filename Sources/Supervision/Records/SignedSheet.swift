/// A sheet that both signed on paper, attached as a scan or a photo to the record of a session that was entered late. Its bytes are sealed.
public struct SignedSheet: Hashable, Sendable {
    public typealias ID = Identifier<SignedSheet>

    public let id: ID
    public let recordID: SupervisionRecord.ID
    public let number: Int
    public let kind: Kind
    /// Its size in bytes.
    public let size: Int
    public let attachedBy: Membership.ID
    public let attachedAt: Instant

    public init(
        id: ID, recordID: SupervisionRecord.ID, number: Int, kind: Kind, size: Int, attachedBy: Membership.ID, attachedAt: Instant
    ) {
        self.id = id
        self.recordID = recordID
        self.number = number
        self.kind = kind
        self.size = size
        self.attachedBy = attachedBy
        self.attachedAt = attachedAt
    }

    /// Bytes of one sheet, at most: 8 MB.
    public static let mostBytes = 8 * 1_024 * 1_024
    /// Sheets of one record.
    public static let mostSheets = 10

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case pdf, jpeg, png
    }
}

extension SignedSheet.Kind {
    /// What a file is by its content, whatever its name says. Nil where it is none of these from its first byte to its end.
    public init?(of bytes: [UInt8]) {
        if Self.isPDF(bytes) {
            self = .pdf
        } else if Self.isPNG(bytes) {
            self = .png
        } else if Self.isJPEG(bytes) {
            self = .jpeg
        } else {
            return nil
        }
    }

    /// ISO 32000: the header comes first, and the end mark, after where the cross references start, within the last kilobyte.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: Array("%PDF-".utf8)), bytes.count >= 8 else { return false }
        let version = Array(bytes[5..<8])
        guard version == Array("2.0".utf8) || (version.starts(with: Array("1.".utf8)) && (0x30...0x37).contains(version[2])) else {
            return false
        }
        let end = bytes.suffix(1_024)
        guard let start = end.firstRange(of: Array("startxref".utf8)) else { return false }
        return end[start.upperBound...].firstRange(of: Array("%%EOF".utf8)) != nil
    }

    /// ISO/IEC 15948: signature, header chunk, and the closing chunk as the last bytes.
    private static func isPNG(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8))
            && bytes.suffix(12).elementsEqual([0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82])
    }

    /// ISO/IEC 10918: the segments are walked up to the picture's data, which a frame precedes and an end mark follows. Telephones
    /// write something of their own after that.
    private static func isJPEG(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return false }
        var place = 2
        var hasFrame = false
        while let segment = segment(at: place, in: bytes) {
            if segment.isFrame { hasFrame = true }
            if segment.isScan { return hasFrame && bytes[segment.end...].firstRange(of: [0xFF, 0xD9]) != nil }
            place = segment.end
        }
        return false
    }

    private struct Segment {
        let mark: UInt8
        let end: Int

        /// SOF0 to SOF15, but for three marks among them that are no frames.
        var isFrame: Bool { (0xC0...0xCF).contains(mark) && mark != 0xC4 && mark != 0xC8 && mark != 0xCC }
        var isScan: Bool { mark == 0xDA }
    }

    /// A mark and, two bytes long, how far its segment goes. Nil at the end, and where no segment begins.
    private static func segment(at place: Int, in bytes: [UInt8]) -> Segment? {
        guard place + 4 <= bytes.count, bytes[place] == 0xFF, (0xC0...0xFE).contains(bytes[place + 1]) else { return nil }
        let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
        let end = place + 2 + length
        return length >= 2 && end <= bytes.count ? Segment(mark: bytes[place + 1], end: end) : nil
    }
}

/// A file that somebody wants to attach, before the rules have been asked.
public struct AttachedSheet: Hashable, Sendable {
    public let record: SupervisionRecord
    public let isEnteredLate: Bool
    public let kind: SignedSheet.Kind?
    public let size: Int
    /// How many the record has already.
    public let attached: Int

    public init(record: SupervisionRecord, isEnteredLate: Bool, kind: SignedSheet.Kind?, size: Int, attached: Int) {
        self.record = record
        self.isEnteredLate = isEnteredLate
        self.kind = kind
        self.size = size
        self.attached = attached
    }
}

extension RecordRules {
    /// What stands before a sheet may be attached.
    public static let attaching: [Rule<AttachedSheet>] = [
        Rule(.sheetsOfLateEntries) { $0.isEnteredLate },
        Rule(.signedRecordStands) { !$0.record.isSigned },
        Rule(.sheetIsWhatItSays) { $0.kind != nil },
        Rule(.sheetsAreSmall) { $0.size <= SignedSheet.mostBytes && $0.attached < SignedSheet.mostSheets },
    ]
}
