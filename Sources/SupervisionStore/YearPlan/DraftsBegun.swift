public import Supervision
import Synchronization

/// How far a draft has come that is being made.
public enum DraftProgress: Hashable, Sendable {
    case placing(done: Int, of: Int)
    case failed
}

/// The drafts that this process is making. Nothing of them is stored before they are whole.
final class DraftsBegun: Sendable {
    private struct Begun {
        let id: YearDraft.ID
        var progress: DraftProgress
        var task: Task<Void, Never>?
    }

    private let begun = Mutex<[Organisation.ID: Begun]>([:])

    func progress(of organisation: Organisation.ID) -> DraftProgress? { begun.withLock { $0[organisation]?.progress } }

    /// Whether none is being made, so that this one is.
    func begin(_ id: YearDraft.ID, of organisation: Organisation.ID) -> Bool {
        begun.withLock { begun in
            if case .placing = begun[organisation]?.progress { return false }
            begun[organisation] = Begun(id: id, progress: .placing(done: 0, of: 0))
            return true
        }
    }

    func keep(_ task: Task<Void, Never>, of id: YearDraft.ID, _ organisation: Organisation.ID) {
        begun.withLock { if $0[organisation]?.id == id { $0[organisation]?.task = task } }
    }

    /// - Throws: `CancellationError` where the draft was stopped.
    func report(_ progress: DraftProgress, of id: YearDraft.ID, _ organisation: Organisation.ID) throws {
        let isWanted = begun.withLock { begun in
            guard begun[organisation]?.id == id else { return false }
            begun[organisation]?.progress = progress
            return true
        }
        if !isWanted { throw CancellationError() }
    }

    func end(_ id: YearDraft.ID, of organisation: Organisation.ID) {
        begun.withLock { if $0[organisation]?.id == id { $0[organisation] = nil } }
    }

    func stop(_ organisation: Organisation.ID) {
        begun.withLock { $0.removeValue(forKey: organisation) }?.task?.cancel()
    }
}

extension Store {
    /// Begins to draft the year, beside whatever else is done; where one is being made already, that goes on.
    /// - Throws: ``NotFound``, ``NoPolicyAdopted``, ``DraftIsOpen``, ``NothingToDraft``.
    public func beginDraft(wishing wish: DraftWish, as actor: Actor, at now: Instant) async throws {
        let (id, organisation) = (YearDraft.ID(), actor.organisationID)
        let open = try await look { db in
            _ = try Access.grant(.planYear(organisation), to: actor)
            return try db.openDraft(of: organisation)
        }
        if let open { throw DraftIsOpen(id: open) }
        let figures = try await yearFigures(as: actor, at: now)
        guard figures.toPlace + figures.withoutGroup.count > 0 else { throw NothingToDraft() }
        guard draftsBegun.begin(id, of: organisation) else { return }
        let task = Task.detached(priority: .utility) { [self] in
            do {
                try await draftYear(id, wishing: wish, as: actor, at: now) { done, count in
                    try self.draftsBegun.report(.placing(done: done, of: count), of: id, organisation)
                }
                draftsBegun.end(id, of: organisation)
            } catch is CancellationError {
                draftsBegun.end(id, of: organisation)
            } catch is DraftIsOpen {
                // Another one was finished between the look above and this one's beginning.
                draftsBegun.end(id, of: organisation)
            } catch {
                try? draftsBegun.report(.failed, of: id, organisation)
            }
        }
        draftsBegun.keep(task, of: id, organisation)
    }

    /// How far the draft has come that is being made; nil where none is.
    /// - Throws: ``NotFound``.
    public func draftProgress(as actor: Actor) throws -> DraftProgress? {
        _ = try Access.grant(.planYear(actor.organisationID), to: actor)
        return draftsBegun.progress(of: actor.organisationID)
    }

    /// Stops the draft that is being made. Nothing of it is left.
    /// - Throws: ``NotFound``.
    public func stopDraft(as actor: Actor) throws {
        _ = try Access.grant(.planYear(actor.organisationID), to: actor)
        draftsBegun.stop(actor.organisationID)
    }
}
