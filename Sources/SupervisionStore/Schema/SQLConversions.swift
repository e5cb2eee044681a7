public import SQLStorage
public import Supervision

// How the domain's values stand in columns; one text for both engines.

extension Identifier: SQLConvertible { public var sqlValue: SQLValue { .text(text) } }
extension Instant: SQLConvertible { public var sqlValue: SQLValue { .text(description) } }
extension CivilDate: SQLConvertible { public var sqlValue: SQLValue { .text(description) } }
extension Digest: SQLConvertible { public var sqlValue: SQLValue { .text(hex) } }
