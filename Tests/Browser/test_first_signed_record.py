"""From the invitation to the signed record: two people, each at a device of their own."""

import pytest
import sessions
from visitor import DEVICES


@pytest.mark.ids(
    "LAS-060", "LAS-068", "LAS-110", "LAS-160", "LAS-161", "LAS-162", "LAS-165", "LAS-166", "LAS-167", "LAS-173", "LAS-174", "LAS-175",
    "LAS-176", "LAS-178", "LAS-195", "DB-05", "DB-06", "DB-18", "DB-31")
@pytest.mark.parametrize("device, number", list(zip(DEVICES, ["000504", "000505", "000506", "000507"])), ids=map(str, DEVICES))
def test_two_people_come_from_an_invitation_to_a_signed_record(signed_in, newcomer, device, number):
    supervisor = signed_in("Tom Okafor", on=device)
    supervisee = newcomer(number, on=device)
    session = sessions.plan(supervisor, supervisee.name)
    prepare(supervisee, supervisor, session)
    sessions.start(supervisor, session)
    for person in (supervisee, supervisor):
        sessions.sign_agreement(person, session)
    sessions.close(supervisor, session)
    record = write(supervisor, supervisee, session)
    comment_and_revise(supervisee, supervisor, session, record)
    for person in (supervisee, supervisor):
        sessions.sign_record(person, record)
    supervisor.sees("Signed by both")
    finish_an_action_point(supervisee)
    add_to_the_record(supervisee, supervisor, record)
    keep_copies(supervisee, supervisor, record)
    read_for_audit(signed_in("Priya Ashworth", on=device), supervisee, record)


def prepare(supervisee, supervisor, session):
    supervisee.visit("/")
    supervisee.press("Accept the time and place")
    supervisee.press("Accept time and place")
    supervisee.sees("You have accepted the time and place")
    supervisee.press("What you need to take part")
    supervisee.fill("Your answer", "A room without stairs.")
    supervisee.press("Save")
    supervisee.press("Prepare")
    supervisee.choose("A safeguarding query")
    supervisee.fill("What would you like to talk about?", "When a repeat call becomes a concern.")
    supervisee.press("Save topic")
    supervisee.sees("Only you can read this")
    supervisor.visit(f"{session}/topics")
    supervisor.does_not_see("When a repeat call becomes a concern.")
    supervisee.press("Share this topic")
    supervisor.visit(f"{session}/topics")
    supervisor.sees("When a repeat call becomes a concern.")
    supervisor.visit(f"{session}/adjustments")
    supervisor.sees("A room without stairs.")
    supervisor.visit(session)
    supervisor.sees("Planned")


def write(supervisor, supervisee, session):
    supervisor.visit(session)
    supervisor.press("Write the record")
    sessions.fill_action(supervisor, 1, "Training or development need", "Book the refresher course", supervisee.name)
    supervisor.press("Add another action point")
    sessions.fill_action(supervisor, 2, "Seek further guidance", "Ask the clinical lead about call-backs", supervisee.name, days=21)
    supervisor.press("Add another action point")
    supervisor.fill("What is to be done", "Written by mistake", supervisor.within("Action point 3"))
    supervisor.press("Remove action point 3")
    supervisor.does_not_see("Action point 3")
    assert supervisor.within("Action point 1").get_by_label("What is to be done", exact=True).input_value() == "Book the refresher course"
    supervisor.fill("Advice given, and why", "Keep to the steps of the procedure, because the picture changed during the call.")
    supervisor.press(sessions.FINISHED, status=422)
    supervisor.sees("Select an answer to: May these action points be shared with those who carry them out?")
    supervisor.choose("Yes")
    supervisor.press(sessions.FINISHED)
    supervisor.sees("The record has been sent to be signed")
    return supervisor.path


def comment_and_revise(supervisee, supervisor, session, record):
    supervisee.visit("/")
    supervisee.press("Read and sign the record")
    supervisee.sees("Book the refresher course")
    supervisee.press("Comment on it")
    supervisee.fill("Your comment", "The course is in spring: could the date be later?")
    supervisee.press("Send comment")
    supervisor.visit(session)
    supervisor.press("Write the record")
    supervisor.sees("The course is in spring: could the date be later?")
    sessions.fill_action(supervisor, 1, "Training or development need", "Book the refresher course in spring", supervisee.name, days=150)
    supervisor.press(sessions.FINISHED)
    supervisee.visit(record)
    supervisee.sees("What has changed since the last version")
    changes = supervisee.page.get_by_role("table", name="Changes").inner_text()
    assert "Book the refresher course\n" in changes and "Book the refresher course in spring\n" in changes
    assert "Ask the clinical lead" not in changes


def finish_an_action_point(supervisee):
    supervisee.visit("/actions")
    supervisee.open("Seek further guidance")
    supervisee.sees("Ask the clinical lead about call-backs")
    supervisee.choose("Done")
    supervisee.fill("Outcome", "Asked and answered.")
    supervisee.press("Save outcome")
    supervisee.sees("The action point has been closed")
    supervisee.sees("Finished")


def add_to_the_record(supervisee, supervisor, record):
    supervisee.visit(record)
    supervisee.press("Add to the record")
    supervisee.fill("What you add", "The clinical lead has answered.")
    supervisee.fill("Your passphrase", supervisee.passphrase)
    supervisee.press("Sign and add")
    supervisor.visit(record)
    supervisor.sees("The clinical lead has answered.")
    supervisor.fill("Your passphrase", supervisor.passphrase)
    supervisor.press("Sign addendum 1")
    supervisor.sees("You have signed the addendum")


def keep_copies(supervisee, supervisor, record):
    supervisee.visit(record)
    supervisee.press("Print the record")
    supervisee.sees("Uncontrolled copy")
    supervisor.visit(record)
    copy = supervisor.download("Download a copy of the record")
    assert "Book the refresher course in spring" in copy and supervisee.name in copy
    supervisor.visit(f"{record}/readings")
    for reading in (supervisee.name, supervisor.name, "Opened", "Printed", "Downloaded"):
        supervisor.sees(reading)


def read_for_audit(head, supervisee, record):
    head.visit(f"{record}/read")
    head.does_not_see("Book the refresher course")
    head.choose("Audit")
    head.press("Open the record")
    head.sees("Book the refresher course in spring")
    supervisee.visit(f"{record}/readings")
    supervisee.sees("Priya Ashworth, Head of Safeguarding")
    supervisee.sees("Audit")
