"""A group of six at 390 pixels: four on their own phones, one of them late, one on paper, one who does not sign."""

import datetime

import pytest
import sessions
from visitor import PHONE

NUMBERS = ["000531", "000532", "000533", "000534"]


@pytest.mark.ids(
    "LAS-042", "LAS-055", "LAS-131", "LAS-136", "LAS-137", "LAS-145", "LAS-179", "LAS-182", "LAS-183", "LAS-187", "LAS-193", "LAS-208",
    "GAP-21", "GAP-23", "GAP-27", "DB-17", "DB-23")
def test_a_group_of_six_signs_the_register_and_reads_what_its_supervisor_closed(signed_in, newcomer):
    supervisor = signed_in("Tom Okafor", on=PHONE)
    phones = [newcomer(number, on=PHONE) for number in NUMBERS]
    invited = [phone.name for phone in phones[:3]] + ["Olive Tranter", "Hugo Stanning"]
    session = plan(supervisor, invited)
    answer(phones, session)
    sessions.start(supervisor, session)
    sign_on_phones(supervisor, phones[:2], session)
    late(supervisor, phones[2], session)
    added(supervisor, phones[3], session)
    on_paper_and_not_signed(supervisor, session)
    close(supervisor, session)
    write(supervisor, phones[0], session)
    read(phones[0], phones[1], session)
    own_record(supervisor, phones[1], session)
    audit(signed_in("Priya Ashworth"), session)
    who_read_it(phones[1], session)


def plan(supervisor, invited):
    supervisor.visit("/sessions")
    supervisor.press("Plan a group session")
    supervisor.press("Continue", status=422)
    supervisor.choose("Other people")
    supervisor.press("Continue")
    for name in invited:
        supervisor.page.get_by_label(f"{name},").first.check()
    begins = sessions.now() + datetime.timedelta(minutes=20)
    supervisor.choose("Mandatory")
    supervisor.fill_date(begins)
    supervisor.fill("Start time", f"{begins:%H:%M}")
    supervisor.fill("Venue", "Training room")
    supervisor.choose("I have made sure that this place is private and free of interruption")
    assert supervisor.page.get_by_label("Length in minutes", exact=True).input_value() == "90"
    supervisor.press("Send invitations", status=422)
    supervisor.sees("Ask those who have not been asked yet what they need to take part")
    supervisor.choose("Ask everybody who has not been asked yet what they need to take part")
    sessions.send_invitations(supervisor)
    supervisor.sees("The session has been booked")
    return supervisor.path


def answer(phones, session):
    first, second = phones[:2]
    first.visit("/")
    first.press("Accept the time and place")
    first.press("Accept time and place")
    first.sees("You have accepted")
    second.visit(session)
    second.press("Decline the invitation")
    second.sees("You have declined")
    first.press("What you need to take part")
    first.fill("Your answer", "A chair by the door.")
    first.press("Save")
    second.visit(f"{session}/adjustments")
    second.does_not_see("A chair by the door.")


def sign_on_phones(supervisor, phones, session):
    supervisor.visit(session)
    supervisor.press("Attendance record")
    supervisor.press("Open the attendance record")
    for phone in phones:
        phone.visit("/")
        phone.press("Sign the attendance record")
        phone.sees("Group Safeguarding Supervision Agreement")
        sign(phone, "000000" if code(supervisor) != "000000" else "111111", status=422)
        phone.sees("The code is not right")
        sign(phone, code(supervisor))
        phone.sees("You have signed the attendance record")


def code(supervisor):
    return supervisor.page.locator(".app-figure").inner_text()


def sign(phone, code, status=200):
    phone.choose("I have read the agreement of the group and accept it")
    phone.fill("Code from the supervisor's screen", code)
    phone.fill("Your passphrase", phone.passphrase)
    phone.press("Sign", status)


def late(supervisor, phone, session):
    old = code(supervisor)
    supervisor.press("Show a new code")
    phone.visit(f"{session}/attendance")
    if code(supervisor) != old:
        sign(phone, old, status=422)
    sign(phone, code(supervisor))
    phone.sees("You have signed the attendance record")


def added(supervisor, phone, session):
    phone.visit(f"{session}/attendance", status=404)
    supervisor.visit(f"{session}/register")
    supervisor.press("Add somebody who was not invited")
    supervisor.select("Who has come?", phone.name)
    supervisor.press("Add")
    supervisor.sees("The person has been added to the group")
    supervisor.press("Let somebody sign on this screen")
    supervisor.choose("I have read the agreement of the group and accept it")
    supervisor.fill("Your work email address", phone.email)
    supervisor.fill("Your passphrase", "not the right one")
    supervisor.press("Sign", status=422)
    supervisor.choose("I have read the agreement of the group and accept it")
    supervisor.fill("Your passphrase", phone.passphrase)
    supervisor.press("Sign")
    supervisor.sees("at the supervisor's screen")


def on_paper_and_not_signed(supervisor, session):
    supervisor.press("Note a signature on paper")
    supervisor.select("Who?", "Olive Tranter")
    supervisor.press("Save", status=422)
    supervisor.sees("Enter who saw the signature")
    supervisor.fill("Who saw the signature?", "Samuel Brandt")
    supervisor.press("Save")
    supervisor.sees("Signed on paper, seen by Samuel Brandt")
    supervisor.press("Note somebody who is here and does not sign")
    supervisor.select("Who?", "Hugo Stanning")
    supervisor.press("Save")
    supervisor.sees("Present, not signed")


def close(supervisor, session):
    supervisor.visit(session)
    supervisor.press("Close the session")
    supervisor.press("Close the session", status=422)
    supervisor.sees("Enter why no time was kept at the end, or tick that it was")
    supervisor.fill("If no time was kept at the end, why not?", "A call took two of us away.")
    supervisor.press("Close the session")
    supervisor.sees("The session has been closed")


def write(supervisor, owner, session):
    supervisor.press("Write the group's record")
    sessions.fill_action(supervisor, 1, "Escalation required", "Talk to the manager", owner.name)
    supervisor.fill("The group's objectives", "To know when a repeat call becomes a concern.")
    supervisor.press("Save and close the record", status=422)
    supervisor.sees("Write it in that person's own record, not in the group's")
    sessions.fill_action(supervisor, 1, "Seek further guidance", "Ask how call-backs are recorded", owner.name)
    supervisor.press("Add another action point")
    sessions.fill_action(supervisor, 2, "Training or development need", "Book the refresher", "Olive Tranter")
    supervisor.press("Save and close the record")
    supervisor.sees("The record has been closed")
    supervisor.sees("A call took two of us away.")


def read(owner, other, session):
    owner.visit(session)
    owner.press("The group's record")
    owner.sees("To know when a repeat call becomes a concern.")
    owner.press("Print the record")
    owner.sees("Uncontrolled copy")
    owner.does_not_see("Hugo Stanning")
    owner.visit(f"{session}/record")
    owner.press("Print the attendance record")
    owner.sees("Role / Department")
    owner.sees("Hugo Stanning")
    owner.visit(f"{session}/agreement/print")
    owner.sees("Group Safeguarding Supervision Agreement")
    owner.visit(f"{session}/own-part")
    owner.sees("Ask how call-backs are recorded")
    owner.does_not_see("Book the refresher")
    owner.visit("/actions")
    owner.open("Seek further guidance")
    owner.sees("Ask how call-backs are recorded")
    other.visit("/actions")
    other.sees("You have no open actions.")


def own_record(supervisor, member, session):
    supervisor.visit(session)
    supervisor.press("What concerns one person alone")
    supervisor.select("For whom do you write one?", member.name)
    supervisor.press("Write the record")
    sessions.fill_action(supervisor, 1, "Signposted to other staff support", "Call the counselling service", member.name)
    supervisor.choose("Yes")
    supervisor.press(sessions.FINISHED)
    record = supervisor.path
    for person in (member, supervisor):
        sessions.sign_record(person, record)
    member.visit(session)
    member.press("Your own record from this session")
    member.sees("Accepted in the attendance record on")


def audit(head, session):
    head.visit("/audit/groups")
    head.sees("with Tom Okafor")
    head.visit(f"{session}/record/read")
    head.does_not_see("To know when a repeat call becomes a concern.")
    head.choose("Audit")
    head.press("Open the record")
    head.sees("To know when a repeat call becomes a concern.")


def who_read_it(member, session):
    member.visit(f"{session}/record")
    member.press("Who read this record")
    member.sees("Priya Ashworth, Head of Safeguarding")
    member.visit("/readings")
    member.sees("Priya Ashworth, Head of Safeguarding")
