import HTMLLiteral
import Supervision
import SupervisionStore

/// Every address of the site on one page: how it is asked, who may ask, what answers.
struct Website: Sendable {
    let store: Store
    let assets: AssetTable

    var routes: [Route] {
        [.get("/health", open: Health.show)]
            + HomePages(store: store, context: contexts.context).routes
            + assets.routes
    }

    var contexts: PageContexts { PageContexts(assets: assets.paths) }
}
