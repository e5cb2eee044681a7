import HTTPTypes
import Hummingbird

/// Why a server does not start: its router answers addresses for which nobody has declared who may ask.
struct UndeclaredRoutes: Error, CustomStringConvertible {
    let routes: [String]

    var description: String { "No policy is declared for \(routes.joined(separator: ", ")): declare it in Website.swift." }
}

/// Why a server does not start: one address is declared twice.
struct RoutesDeclaredTwice: Error, CustomStringConvertible {
    let routes: [String]

    var description: String { "Declared more than once: \(routes.joined(separator: ", "))." }
}

/// The declared routes, as the router and the method check need them.
struct RouteTable: Sendable {
    let routes: [Route]

    /// - Throws: ``RoutesDeclaredTwice``.
    init(_ routes: [Route]) throws {
        self.routes = routes
        let twice = Dictionary(grouping: routes, by: \.line).filter { $0.value.count > 1 }.keys.sorted()
        if !twice.isEmpty { throw RoutesDeclaredTwice(routes: twice) }
    }

    /// - Throws: ``UndeclaredRoutes`` naming each route that the router knows and the table does not; the router's own error
    ///   where one pattern hides another.
    func expectDeclared(_ router: Router<FrontContext>) throws {
        let declared = Set(routes.map(\.line))
        let undeclared = router.routes.map { "\($0.method.rawValue) \($0.path.description)" }.filter { !declared.contains($0) }
        if !undeclared.isEmpty { throw UndeclaredRoutes(routes: undeclared) }
        try router.validate()
    }

    /// The methods that an address understands, for `Allow`. Empty where no route has it.
    func methods(at path: Substring) -> [HTTPRequest.Method] {
        let found = routes.filter { $0.matches(path) }.map(\.method)
        return found.contains(.get) ? found + [.head] : found
    }
}

extension Route {
    /// As the router prints it: `GET /sessions/{session}`.
    var line: String { "\(method.rawValue) \(RouterPath(pattern).description)" }

    fileprivate func matches(_ path: Substring) -> Bool {
        let (asked, declared) = (path.utf8.split(separator: slash), pattern.utf8.split(separator: slash))
        return asked.count == declared.count
            && zip(asked, declared).allSatisfy { asked, declared in declared.first == colon || asked.elementsEqual(declared) }
    }
}

private let slash = UInt8(ascii: "/")
private let colon = UInt8(ascii: ":")
