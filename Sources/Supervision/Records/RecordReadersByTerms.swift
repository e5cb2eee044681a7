extension PolicyPack {
    /// Who may read a record. The terms that its parties signed decide; where nothing was signed, and where terms and body text differ,
    /// the narrower list holds.
    public func recordReaders(under agreement: Agreement?, for format: SessionFormat, type: String) -> Set<RecordReader> {
        let form = self.agreement(for: format, type: type).map { Set($0.readers.value) } ?? Set(readers.value)
        let signed = agreement.map { Set($0.text.terms.readers) } ?? form
        return signed.intersection(readers.value)
    }
}
