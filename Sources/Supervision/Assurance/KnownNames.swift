import Foundation

/// The names of people, to look for in a text that must name nobody.
///
/// A family name, a first name or what somebody is called counts where it begins with a capital, so that "will" is no Will; the whole
/// name and an employee number count however they are written.
public struct KnownNames: Sendable {
    private struct Name: Sendable {
        let words: [String]
        let needsCapital: Bool
    }

    private struct Word {
        let written: String
        let folded: String
        let isCapital: Bool
    }

    private let names: [Name]

    public init(of people: [Person], employeeNumbers: [String]) {
        var names: [Name] = []
        for person in people {
            for given in [person.firstName, person.knownAs ?? ""] where !given.isEmpty {
                names.append(Name(words: Self.folded("\(given) \(person.lastName)"), needsCapital: false))
                names.append(Name(words: Self.folded("\(person.lastName) \(given)"), needsCapital: false))
                names.append(Name(words: Self.folded(given), needsCapital: true))
            }
            names.append(Name(words: Self.folded(person.lastName), needsCapital: true))
        }
        self.names = (names + employeeNumbers.map { Name(words: Self.folded($0), needsCapital: false) }).filter { !$0.words.isEmpty }
    }

    /// The first words of a text that name somebody; nil where none do.
    public func first(in text: String) -> String? {
        let words = Self.words(of: text)
        for start in words.indices {
            for name in names {
                let found = words[start...].prefix(name.words.count)
                if found.map(\.folded) == name.words, !name.needsCapital || found.allSatisfy(\.isCapital) {
                    return found.map(\.written).joined(separator: " ")
                }
            }
        }
        return nil
    }

    private static func folded(_ name: String) -> [String] { words(of: name).map(\.folded) }

    private static func words(of text: String) -> [Word] {
        let plain = text.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
        var words: [String.UnicodeScalarView] = [.init()]
        for scalar in plain.unicodeScalars where scalar.properties.generalCategory != .format {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || apostrophes.contains(scalar) {
                words[words.count - 1].append(scalar)
            } else if words.last?.isEmpty == false {
                words.append(.init())
            }
        }
        return words.compactMap { scalars in
            let written = String(withoutPossessive(scalars))
            let folded = FoldedName(written).text
            guard !folded.isEmpty else { return nil }
            return Word(written: written, folded: folded, isCapital: scalars.first?.properties.isUppercase ?? false)
        }
    }

    /// "Ruth's" is Ruth.
    private static func withoutPossessive(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
        guard scalars.count > 2, scalars.last == "s" || scalars.last == "S",
            apostrophes.contains(scalars[scalars.index(scalars.endIndex, offsetBy: -2)])
        else { return scalars }
        return String.UnicodeScalarView(scalars.dropLast(2))
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "`", "´"]
}

/// A text that must name nobody names somebody.
public struct NamesSomebody: Error, Hashable, Sendable {
    /// As it stands in the text of whoever wrote it, to be shown to nobody else.
    public let words: String

    public init(words: String) { self.words = words }
}
