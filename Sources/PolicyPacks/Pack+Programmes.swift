import Supervision

extension PolicyPackReader {
    static func programmes(_ pack: Entry, types: [String], rows: [String]) -> [Programme] {
        var taken: Set<String> = []
        return pack.list("programmes", by: \.key, isNeeded: false) { entry in
            let programme = programme(entry, types: types, rows: rows)
            if programme.types.isEmpty, programme.rows.isEmpty {
                entry.note("types", "a programme without types and rows holds for nothing")
            }
            check(entry, "types", programme.types, known: types, in: "“sessionTypes”", taken: &taken)
            check(entry, "rows", programme.rows, known: rows, in: "the matrix", taken: &taken)
            return programme
        }
    }

    private static func programme(_ entry: Entry, types: [String], rows: [String]) -> Programme {
        Programme(
            key: entry.key(),
            title: entry.text("title"),
            types: entry.texts("types"),
            rows: entry.has("rows") ? entry.texts("rows") : [],
            agreements: entry.byFormat("agreements", isNeeded: false) { entry, _ in agreementForm(entry) },
            records: entry.byFormat("records", isNeeded: false) { recordForm($0, $1, types: types) },
            lengths: lengths(entry, isNeeded: false),
            agenda: entry.part("agenda", agendaTerms),
            caseRecord: entry.part("caseRecord", caseRecordTerms),
            cancel: entry.part("cancel", cancelTerms),
            scheduling: entry.part("scheduling", schedulingTerms),
            recording: entry.part("recording", recordingTerms),
            pairing: entry.part("pairing") { pairingTerms($0, rows: rows) },
            provision: entry.provision())
    }

    private static func check(
        _ entry: Entry, _ list: String, _ keys: [String], known: [String], in place: String, taken: inout Set<String>
    ) {
        for key in keys {
            if !known.contains(key) {
                entry.note(list, "“\(key)” is not in \(place); known are \(quoted(known))")
            } else if !taken.insert("\(list) \(key)").inserted {
                entry.note(list, "“\(key)” belongs to two programmes; give it to one")
            }
        }
    }
}
