import Supervision

extension Strength {
    var words: String {
        switch self {
        case .must: "Must"
        case .should: "Should"
        case .may: "May"
        }
    }
}

extension SessionFormat {
    var words: String {
        switch self {
        case .individual: "One to one"
        case .group: "Group"
        }
    }
}

extension Matrix.Format {
    var words: String {
        switch self {
        case .individual: "One to one"
        case .group: "Group"
        case .open: "Open"
        }
    }
}

extension Matrix.Kind {
    var words: String {
        switch self {
        case .mandatory: "mandatory"
        case .onRequest: "on request"
        case .surgery: "surgery"
        }
    }
}

extension Int? {
    /// Unknown is said, never shown as nought.
    var shown: String { map { "\($0)" } ?? "Unknown" }
}

extension Double? {
    var shown: String { map(\.shown) ?? "Unknown" }
}

extension Double {
    /// Hours, without a fraction where there is none.
    var shown: String { self == rounded() && abs(self) < 1e9 ? "\(Int(self))" : "\(self)" }
}
