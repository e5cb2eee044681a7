"""Protected time, clashes and what was cancelled: planned, released by the line manager, cancelled, and booked anew."""

import datetime

import pytest
import sessions
from visitor import DESK, PHONE

NOT_FREE = "Choose another time or place, or confirm that you keep it"


@pytest.mark.ids("DB-28", "LAS-036", "LAS-037", "DB-02", "LAS-161")
@pytest.mark.parametrize("device, number, days", [(DESK, "000421", 24), (PHONE, "000422", 25)], ids=str)
def test_a_session_is_released_clashes_and_is_booked_anew(signed_in, newcomer, device, number, days):
    supervisor, supervisee = signed_in("Grace Lindqvist", on=device), newcomer(number, on=device)
    manager = signed_in("Nadia Petrov", on=device)
    begins = sessions.now().replace(hour=9, minute=30) + datetime.timedelta(days=days)
    session = sessions.plan(supervisor, supervisee.name, begins, f"Station {number}")
    supervisor.sees(f"{supervisee.name}: No answer yet, waited since today")
    release(manager, supervisee.name)
    supervisor.visit(session)
    supervisor.sees(f"{supervisee.name}: Released")
    clash(supervisor, supervisee, begins, session)
    cancel(supervisor, session)
    rebook(supervisor, supervisee, begins + datetime.timedelta(days=7))


def release(manager, name):
    manager.visit("/")
    manager.press("Protected time for your team")
    manager.picture("releases")
    row = manager.page.get_by_role("row").filter(has_text=name).filter(has_text="9:30am")
    with manager.page.expect_navigation():
        row.get_by_role("link").click()
    manager.look()
    manager.does_not_see("Mandatory")
    manager.does_not_see("Grace Lindqvist")
    manager.press("Save answer", status=422)
    manager.sees(f"Select whether {name} is released")
    manager.choose("Yes")
    manager.picture("release")
    manager.press("Save answer")
    manager.sees("Your answer has been saved")


def clash(supervisor, supervisee, begins, session):
    sessions.fill_plan(supervisor, supervisee.name, begins + datetime.timedelta(minutes=30), "Another room")
    supervisor.press("Send invitations", status=422)
    supervisor.sees(NOT_FREE)
    supervisor.sees(f"{supervisee.name} has another session")
    supervisor.picture("clash")
    supervisor.choose(sessions.KEEP)
    supervisor.press("Send invitations")
    supervisor.sees("Something does not fit")
    other = supervisor.path
    supervisor.visit(session)
    supervisor.sees("Something does not fit")
    supervisor.picture("clash-at-session")
    monday = begins.date() - datetime.timedelta(days=begins.weekday())
    supervisor.visit(f"/sessions?week={monday}")
    supervisor.sees("Clashes with another session")
    supervisor.picture("week")
    supervisor.press("Next week")
    supervisor.press("Previous week")
    supervisor.visit(other)
    supervisor.press("Cancel the session")
    supervisor.fill("Why is it cancelled?", "It was a mistake.")
    supervisor.press("Cancel the session")


def cancel(supervisor, session):
    supervisor.visit(session)
    supervisor.press("Cancel the session")
    supervisor.sees("Who cancels?")
    supervisor.picture("cancel")
    supervisor.choose("Grace Lindqvist")
    supervisor.fill("Why is it cancelled?", "I have to be in court.")
    supervisor.press("Cancel the session")
    supervisor.sees("You. Open since today")
    supervisor.visit("/")
    supervisor.sees("anew")


def rebook(supervisor, supervisee, begins):
    supervisor.visit("/sessions/rebooking")
    supervisor.does_not_see("I have to be in court.")
    supervisor.picture("rebooking")
    row = supervisor.page.get_by_role("row").filter(has_text=supervisee.name).first
    with supervisor.page.expect_navigation():
        row.get_by_role("link").click()
    supervisor.look()
    assert supervisor.page.get_by_label("Venue", exact=True).input_value() != ""
    supervisor.fill_date(begins)
    supervisor.fill("Start time", f"{begins:%H:%M}")
    supervisor.choose("I have made sure that this place is private and free of interruption")
    sessions.send_invitations(supervisor)
    supervisor.sees("The session has been booked")
    again = supervisor.path
    supervisor.visit("/sessions/rebooking")
    supervisor.sees("is proposed and not accepted yet")
    supervisee.visit(again)
    supervisee.press("Accept time and place")
    supervisor.visit("/sessions/rebooking")
    supervisor.does_not_see(supervisee.name)
