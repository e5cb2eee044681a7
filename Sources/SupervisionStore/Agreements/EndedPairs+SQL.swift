import SQLStorage
import Supervision

extension Visible {
    /// That a supervisor handed a supervisee over to somebody else since a time, and did not get them back later.
    static func handedOn(from supervisor: SQL, of supervisee: SQL, since time: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM hand_over AS gone JOIN hand_over_completion AS went ON went.hand_over_id = gone.id
            WHERE gone.from_id = \(supervisor) AND gone.supervisee_id = \(supervisee) AND went.at >= \(time)
                AND NOT EXISTS (SELECT 1 FROM hand_over AS back JOIN hand_over_completion AS came ON came.hand_over_id = back.id
                    WHERE back.to_id = gone.from_id AND back.supervisee_id = gone.supervisee_id AND came.at > went.at))
        """
    }

    /// That one of these members has left by a day.
    static func hasLeft(oneOf members: SQL, by day: CivilDate) -> SQL {
        "EXISTS (SELECT 1 FROM membership AS party WHERE party.id IN (\(members)) AND party.ends_on < \(day))"
    }
}
