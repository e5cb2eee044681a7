import HTTPTypes

/// Why the front turns a request away before any handler has seen it, or instead of a handler's answer.
struct Rejection: Error {
    let failure: Failure
    let headers: HTTPFields

    init(_ failure: Failure, headers: HTTPFields = [:]) {
        self.failure = failure
        self.headers = headers
    }
}
