"""Histories made up by chance, with all that a report counts beside sessions: agreements, late entries, records, action points."""

import datetime
import hashlib

from histories import DAY, LAST, Histories

KINDS = ["nothingFurther", "training", "guidance", "signpost", "furtherSupervision", "referral"]


class HistoriesWithRecords(Histories):
    """Adds what follows from a session as soon as its end is written."""

    def _insert(self, table, **values):
        if table == "session":
            self._latest = values
        if table == "session_supervisee":
            self._latest.setdefault("invited", []).append(values["membership_id"])
        if table == "session_cancellation":
            values["cancelled_by"] = self._chance.choice([values["cancelled_by"], *self._latest["invited"], self._members[0]])
        if table == "session_non_attendance" and self._often(0.3):
            values["absent_id"] = self._latest["supervisor_id"]
        if table == "session_closing" and self._latest["format"] == "individual" and self._often(0.8):
            values["agreement_id"] = self._agreement()
        super()._insert(table, **values)
        if table == "session_closing":
            self._after(values["session_id"], datetime.date.fromisoformat(values["closed_at"][:10]))

    def _agreement(self):
        agreement, session = self._id(), self._latest
        super()._insert(
            "agreement", id=agreement, organisation_id=self._organisation, edition_id=self._edition, session_id=session["id"],
            supervisor_id=session["supervisor_id"], supervisee_id=session["invited"][0], frozen_text=b"", digest="digest")
        return agreement

    def _after(self, session, day):
        if self._often(0.15):
            self._insert(
                "late_entry", session_id=session, entered_by=self._latest["supervisor_id"], entered_at=self._instant(day),
                has_signed_sheet=1)
        if self._latest["format"] == "group":
            self._group_record(session, day)
        elif self._often(0.9) and self._latest["supervisor_id"] != self._latest["invited"][0]:
            self._record(session, self._latest["supervisor_id"], self._latest["invited"][0], day)

    def _later(self, day):
        return day + DAY * self._chance.choice([0, 0, 1, 3, 10, 30, 100])

    def _group_record(self, session, day):
        if not self._often(0.8):
            return
        self._insert(
            "group_record", session_id=session, organisation_id=self._organisation, edition_id=self._edition, draft=1,
            saved_at=self._instant(day))
        if self._often(0.8):
            self._insert(
                "group_record_closing", session_id=session, digest="digest", closed_by=self._latest["supervisor_id"],
                at=self._instant(self._later(day)))
            self._actions(day, session_id=session)

    def _record(self, session, supervisor, supervisee, day):
        record = self._id()
        self._insert(
            "record", id=record, organisation_id=self._organisation, session_id=session, edition_id=self._edition,
            supervisor_id=supervisor, supervisee_id=supervisee, draft=1, saved_at=self._instant(day))
        for number in range(1, self._chance.choice([1, 2, 2, 2, 3])):
            day = self._later(day)
            digest = hashlib.sha256(f"{record} {number}".encode()).hexdigest()
            self._insert("record_version", record_id=record, number=number, draft=number, digest=digest, sent_at=self._instant(day))
            signers = self._chance.choice([[], [supervisor], [supervisor, supervisee], [supervisor, supervisee]])
            for signer in signers:
                self._insert(
                    "signature", subject_id=record, version=number, signer_id=signer, subject="record", name="", part="", statement="",
                    digest=digest, method="", at=self._instant(self._later(day)))
            if len(signers) == 2:
                self._actions(day, record_id=record)
                return
            if self._often(0.2):
                self._insert(
                    "record_response", id=self._id(), record_id=record, number=number,
                    kind=self._chance.choice(["comment", "refusal"]), author_id=supervisee, at=self._instant(self._later(day)))
            if self._often(0.1):
                self._insert(
                    "unsigned_closing", record_id=record, number=number, closed_by=supervisor,
                    closed_at=self._instant(self._later(day)))
                return

    def _actions(self, day, **source):
        for place in range(self._chance.choice([0, 1, 2, 3])):
            action, kind = self._id(), self._chance.choice(KINDS)
            self._insert(
                "action_point", id=action, organisation_id=self._organisation, place=place, kind=kind,
                owner_id=self._chance.choice(self._members) if self._often(0.7) else None,
                due_on=str(day + DAY * self._chance.choice([7, 30, 90, 200])) if self._often(0.6) else None, **source)
            if self._often(0.5):
                self._insert(
                    "action_outcome", action_point_id=action, kind=self._chance.choice(["done", "done", "dropped"]),
                    by_id=self._latest["supervisor_id"], at=self._instant(LAST),
                    outcome_on=str(day + DAY * self._chance.choice([0, 5, 40, 95, 300])))
