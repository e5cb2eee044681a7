import SQLStorage

extension Migration {
    /// By whom somebody's services are commissioned, and in which area they work.
    static let areas = Migration(number: 28, name: "areas") { _ in
        [
            "ALTER TABLE membership ADD COLUMN commissioning_body TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE membership ADD COLUMN area TEXT NOT NULL DEFAULT ''",
        ]
    }
}
