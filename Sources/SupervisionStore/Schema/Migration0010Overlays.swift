import SQLStorage

extension Migration {
    /// Which edition an overlay lies over.
    static let overlays = Migration(number: 10, name: "overlays") { _ in
        ["ALTER TABLE policy_edition ADD COLUMN laid_over TEXT REFERENCES policy_edition (id)"]
    }
}
