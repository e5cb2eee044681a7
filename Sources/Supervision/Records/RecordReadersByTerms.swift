extension PolicyPack {
    /// Who may read a record. The terms that its parties signed decide; where nothing was signed, and where terms and body text differ,
    /// the narrower list holds.
    public func recordReaders(under agreement: Agreement?, for format: SessionFormat) -> Set<RecordReader> {
        let form = agreements[format].map { Set($0.readers.value) } ?? Set(readers.value)
        let signed = agreement.map { Set($0.text.terms.readers) } ?? form
        return signed.intersection(readers.value)
    }
}
