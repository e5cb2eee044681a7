extension PolicyPack {
    /// How many minutes a session is planned for. The length that a matrix row of this format states beats the usual one.
    public func usualMinutes(of format: SessionFormat, for row: Matrix.Row? = nil) -> Int {
        let usual = lengths[format]?.value ?? 60
        guard let row, let hours = row.hours, row.kind == .mandatory, row.format.rawValue == format.rawValue else { return usual }
        return Int((hours * 60).rounded())
    }
}
