import HTMLLiteral
import Hummingbird
import Logging
import Testing

@testable import SupervisionWeb

struct RouteTableTests {
    @Test func `A route for which nobody declared who may ask stops start-up`() throws {
        let front = try TestSite().front()
        let router = front.router()
        router.get("/backdoor/:record") { _, _ in "open to all" }
        let error = #expect(throws: UndeclaredRoutes.self) { _ = try front.application(router, logger: Logger(label: "test")) }
        #expect(error?.routes == ["GET /backdoor/{record}"])
        #expect(error?.description == "No policy is declared for GET /backdoor/{record}: declare it in Website.swift.")
    }

    @Test func `An address declared twice stops start-up`() {
        let page: Route.OpenHandler = { _ in .page("" as HTML) }
        #expect(throws: RoutesDeclaredTwice.self) { try RouteTable([.get("/a/:one", open: page), .get("/a/:one", open: page)]) }
    }

    @Test func `An address that hides another stops start-up`() throws {
        let page: Route.OpenHandler = { _ in .page("" as HTML) }
        let front = try TestSite(extraRoutes: [.get("/x/:one", open: page), .get("/x/:another/more", open: page)]).front()
        #expect(throws: (any Error).self) { _ = try front.table.expectDeclared(front.router()) }
    }

    @Test func `Every route behind sign-in sends strangers to sign in`() async throws {
        let routes = try TestSite().front().table.routes
        try await TestSite().serve { port async throws in
            for route in routes {
                if case .open = route.policy { continue }
                let path = route.pattern.replacing(":record", with: "a2f1c3d4-0000-4000-8000-000000000000")
                let answer = try await ask(port, route.method.rawValue, path, form: route.method == .post ? "a=b" : nil)
                #expect(answer.status == 303, "\(route.line)")
                #expect(answer["location"]?.hasPrefix("/sign-in") == true)
            }
        }
    }
}
