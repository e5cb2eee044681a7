import Supervision
import Testing

/// A day as tests write it.
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
