import HTMLLiteral

/// Every address of the site on one page: how it is asked, who may ask, what answers.
struct Website: Sendable {
    let assets: AssetTable

    var routes: [Route] {
        [
            .get("/health", open: Health.show)
        ] + assets.routes
    }
}
