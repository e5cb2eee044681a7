import Supervision
import SupervisionStore

/// Every address of the site on one page: how it is asked, who may ask, what answers.
struct Website: Sendable {
    let store: Store
    let assets: AssetTable

    var routes: [Route] {
        [.get("/health", open: Health.show)]
            + HomePages(store: store, context: contexts.context).routes
            + SessionPages(store: store, context: contexts.context).routes
            + ReleasePages(store: store, context: contexts.context).routes
            + PeoplePages(store: store, context: contexts.context).routes
            + PairPages(store: store, context: contexts.context).routes
            + ObligationPages(store: store, context: contexts.context).routes
            + YearPlanPages(store: store, context: contexts.context).routes
            + ImportPages(store: store, context: contexts.context).routes
            + FirstDayPages(store: store, context: contexts.context).routes
            + GroupPages(store: store, context: contexts.context).routes
            + PlannerPages(store: store, context: contexts.context).routes
            + CapacityPages(store: store, context: contexts.context).routes
            + SignInPages(store: store, context: contexts.signedOut).routes
            + WelcomePages(store: store, context: contexts.signedOut).routes
            + AccountPages(store: store, context: contexts.context).routes
            + AgreementPages(store: store, context: contexts.context).routes
            + PairAgreementPages(store: store, context: contexts.context).routes
            + AttendancePages(store: store, context: contexts.context).routes
            + GroupRecordPages(store: store, context: contexts.context).routes
            + RecordPages(store: store, context: contexts.context).routes
            + CopiesPages(store: store, context: contexts.context).routes
            + AuditPages(store: store, context: contexts.context).routes
            + RiskPages(store: store, context: contexts.context).routes
            + ReportPages(store: store, context: contexts.context).routes
            + ActionPointPages(store: store, context: contexts.context).routes
            + HandOverPages(store: store, context: contexts.context).routes
            + CoveragePages(store: store, context: contexts.context).routes
            + VisitPages().routes
            + PolicyPages(store: store, context: contexts.context).routes
            + OwnersPages(store: store, context: contexts.context).routes
            + assets.routes
    }

    var contexts: PageContexts { PageContexts(assets: assets.paths) }
}

extension Website {
    /// The site behind its front, ready for ``Front/application(_:logger:onListening:)``.
    /// - Throws: ``RoutesDeclaredTwice``.
    func front(
        _ listening: Listening, limits: FrontLimits = FrontLimits(), keeper: any VisitKeeper, formGuards: FormGuardKey,
        now: @escaping @Sendable () -> Instant
    ) throws -> Front {
        Front(
            table: try RouteTable(routes), listening: listening, limits: limits, keeper: keeper, formGuards: formGuards,
            failurePage: { [paths = assets.paths] in FailurePage(failure: $0, assets: paths).html },
            keptPage: contexts.keptPage, now: now
        )
    }
}
