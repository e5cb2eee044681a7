import SQLStorage
public import Supervision

extension Store {
    /// A request as its line manager sees it before they answer.
    /// - Throws: ``NotFound`` for everybody else.
    public func release(_ id: ReleaseRequest.ID, as actor: Actor) async throws -> ReleaseLine {
        try await look { db in try db.release(id, answeredBy: actor) }
    }

    /// Says whether somebody is released. The last answer counts; the same one twice is one.
    /// - Throws: ``NotFound`` for whoever is not their line manager, ``ProposalChanged`` where another time was proposed meanwhile,
    ///   ``Refusal`` where the session is open no more.
    public func answer(_ id: ReleaseRequest.ID, _ answer: ReleaseAnswer, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let request = try db.release(id, answeredBy: actor).request
            guard let session = try db.session(request.sessionID) else { throw NotFound() }
            guard session.schedule.number == request.number else { throw ProposalChanged() }
            try ReleaseRules.answering.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            if request.answer != answer { try db.insertReleaseAnswer(answer, to: id, by: actor, at: now) }
            return ((), LogEntry(.releaseAnswered, id, by: actor, as: "lineManager", at: now))
        }
    }
}

extension ReadTransaction {
    fileprivate func release(_ id: ReleaseRequest.ID, answeredBy actor: Actor) throws -> ReleaseLine {
        guard let facts = try releaseFacts(of: id) else { throw NotFound() }
        _ = try Access.grant(.answerRelease(facts), to: actor)
        guard let line = try releases(where: "release_request.id = \(id)").first else { throw NotFound() }
        return line
    }
}
