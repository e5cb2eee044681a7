import HTMLLiteral

/// Whether the process answers at all, for whatever watches it. It tells nothing else.
enum Health {
    @Sendable static func show(_ asked: Asked) -> Reply { .page("<!DOCTYPE html><title>Up</title><p>Up</p>\n" as HTML) }
}
