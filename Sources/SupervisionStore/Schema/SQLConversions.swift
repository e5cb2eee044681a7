public import SQLStorage
public import Supervision

// How the domain's values stand in columns; one text for both engines.

extension Identifier: @retroactive SQLConvertible { public var sqlValue: SQLValue { .text(text) } }
extension Instant: @retroactive SQLConvertible { public var sqlValue: SQLValue { .text(description) } }
extension CivilDate: @retroactive SQLConvertible { public var sqlValue: SQLValue { .text(description) } }
extension Digest: @retroactive SQLConvertible { public var sqlValue: SQLValue { .text(hex) } }
