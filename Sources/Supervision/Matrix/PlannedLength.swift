extension PolicyPack {
    /// Minutes for which a session is planned: a matrix row's own length beats the policy's usual one.
    public func plannedMinutes(_ format: SessionFormat, under row: Matrix.Row? = nil) -> Int? {
        if let hours = row?.hours, let minutes = Int(exactly: (hours * 60).rounded()) { return minutes }
        let ownLengths = row.flatMap { programme(ofRow: $0.key) }?.lengths ?? [:]
        return (ownLengths[format] ?? lengths[format])?.value
    }
}
