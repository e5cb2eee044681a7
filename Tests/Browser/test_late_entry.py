"""A session that was held on paper: entered late, with a scan of the sheet, and signed like any other."""

import datetime

import pytest
import sessions
from visitor import PHONE

SHEET = b"%PDF-1.7\n% what both signed\nstartxref\n0\n%%EOF\n"


@pytest.mark.ids("DB-42", "DB-43", "DB-15", "LAS-084")
def test_a_session_held_on_paper_is_entered_with_its_scan_and_signed(signed_in):
    supervisor, supervisee = signed_in("Tom Okafor", on=PHONE), signed_in("Ruth Calloway", on=PHONE)
    supervisor.visit("/sessions")
    supervisor.press("Enter a session held earlier")
    supervisor.press("Enter the session", status=422)
    supervisor.sees("Enter why it is entered late")
    enter(supervisor, supervisee.name, sessions.now() - datetime.timedelta(days=3))
    session = supervisor.path
    for words in ("Entered late", "There was no signal", "Closed with no agreement"):
        supervisor.sees(words)
    attach(supervisor)
    record = sessions.write_nothing_further(supervisor, session)
    for person in (supervisee, supervisor):
        sessions.sign_record(person, record)
    supervisee.visit(record)
    supervisee.sees("entered on")
    assert supervisee.download(link()).encode() == SHEET
    supervisee.press("Who read this record")
    supervisee.sees("Downloaded a signed sheet")
    supervisor.visit("/sessions?tab=past")
    supervisor.sees("Entered late")


def enter(supervisor, supervisee, held):
    supervisor.select("Who was the session with?", supervisee)
    supervisor.choose("Case Involving Child Death")
    supervisor.fill_date(held)
    supervisor.fill("Start time", "7:05am")
    supervisor.fill("How long the session lasted, in minutes", "45")
    supervisor.fill("Venue", "Station 4")
    supervisor.fill("Why is it entered late?", "There was no signal.")
    supervisor.choose("Yes")
    supervisor.press("Enter the session")
    supervisor.sees("The session has been entered")


def attach(supervisor):
    supervisor.press("Signed sheet")
    choose_file(supervisor, b"<html><script>alert(1)</script></html>")
    supervisor.press("Attach the sheet", status=422)
    supervisor.sees("The selected file must be a PDF, JPEG or PNG")
    choose_file(supervisor, SHEET)
    supervisor.press("Attach the sheet")
    supervisor.sees("The signed sheet has been attached")
    assert supervisor.download(link()).encode() == SHEET


def choose_file(supervisor, content):
    field = supervisor.page.get_by_label("Scan or photo of the sheet")
    field.set_input_files({"name": "sheet.pdf", "mimeType": "application/pdf", "buffer": content})


def link():
    return f"Signed sheet 1 (PDF, 1 KB), attached on {sessions.now():%-d %B %Y}"
