import HTTPTypes
import NIOCore
import Testing

@testable import SupervisionWeb

struct ListeningTests {
    @Test(arguments: ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
    func `Plain words travel inside this machine`(_ address: String) throws {
        #expect(try Listening(address: address, port: 8080, hosts: ["localhost"], .loopback).scheme == "http")
    }

    @Test(arguments: ["0.0.0.0", "192.0.2.1", "::", "127.0.0.1.elsewhere.example", "127", ""])
    func `Plain words do not leave this machine`(_ address: String) {
        let error = #expect(throws: Listening.Refused.self) { try Listening(address: address, port: 8080, hosts: ["a"], .loopback) }
        #expect(error?.description.hasSuffix("name a certificate and its key, or the proxy in front.") == true)
    }

    @Test func `A proxy is declared by address, and a host must be named`() throws {
        #expect(throws: Listening.Refused.self) { try Listening(address: "0.0.0.0", port: 1, hosts: ["a"], .behind(proxies: [])) }
        #expect(throws: Listening.Refused.self) {
            try Listening(address: "0.0.0.0", port: 1, hosts: ["a"], .behind(proxies: ["proxy.example"]))
        }
        #expect(throws: Listening.Refused.self) { try Listening(address: "127.0.0.1", port: 1, hosts: [], .loopback) }
        #expect(try Listening(address: "0.0.0.0", port: 1, hosts: ["A.example"], .behind(proxies: ["192.0.2.1"])).hosts == ["a.example"])
    }

    @Test(arguments: [
        (["192.0.2.9"], "192.0.2.9"), (["10.0.0.1, 192.0.2.9, 10.9.9.9"], "192.0.2.9"), (["1.1.1.1, 192.0.2.9"], "192.0.2.9"),
        (["1.1.1.1", "192.0.2.9, 10.9.9.9"], "192.0.2.9"), (["not an address"], "10.9.9.9"), ([], "10.9.9.9"),
        (["2001:db8::1"], "2001:db8:0:0::/64"), (["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::/64"), (["::1"], "0:0:0:0::/64"),
        (["::ffff:192.0.2.9"], "192.0.2.9"),
    ])
    func `Behind a proxy the right-most address that is not a proxy's asks`(_ forwarded: [String], _ network: String) throws {
        var headers = HTTPFields()
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        for value in forwarded { headers.append(HTTPField(name: name, value: value)) }
        let networks = AskingNetwork(proxies: ["10.9.9.9"])
        #expect(try networks.network(peer: SocketAddress(ipAddress: "10.9.9.9", port: 1), headers: headers) == network)
        #expect(throws: Rejection.self) { try networks.network(peer: SocketAddress(ipAddress: "192.0.2.1", port: 1), headers: headers) }
        #expect(
            try AskingNetwork(proxies: []).network(peer: SocketAddress(ipAddress: "192.0.2.1", port: 1), headers: headers) == "192.0.2.1")
    }

    @Test func `Behind a proxy the site is a secure one, and others than the proxy are turned away`() async throws {
        try await TestSite(secrecy: .behind(proxies: ["127.0.0.1"])).serve { port async throws in
            let answer = try await ask(port, "GET", "/hello")
            #expect(answer.status == 200)
            #expect(answer["strict-transport-security"] == "max-age=63072000; includeSubDomains")
            let form = try await ask(
                port, "POST", "/account", headers: [visitCookie, "Origin: https://127.0.0.1:\(port)"], form: "name=a&\(visitGuard)")
            #expect(form.status == 303)
        }
        try await TestSite(secrecy: .behind(proxies: ["192.0.2.1"])).serve { port async throws in
            #expect(try await ask(port, "GET", "/hello").status == 403)
        }
    }
}
