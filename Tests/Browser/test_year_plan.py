"""A year is drafted: one session is moved onto a bank holiday and refused, then the draft is booked, and a nurse finds the session."""

import datetime
import itertools
import re

import pytest
import sessions
from visitor import DESK, PHONE


@pytest.mark.ids("LAS-054", "DB-12")
def test_the_year_is_drafted_changed_and_booked(signed_in, newcomer):
    head, administrator = signed_in("Priya Ashworth", on=PHONE), signed_in("Ada Fenwick", on=DESK)
    nurse, colleague = newcomer("000551", on=PHONE), newcomer("000552", on=PHONE)
    for number, person in [("000551", nurse), ("000552", colleague)]:
        make_a_nurse(administrator, number, person.name)
    declare_hours(head, "Tom Okafor", "Safeguarding Specialists", "100")
    head.visit("/sessions")
    head.press("Plan the year")
    head.sees("To be placed by a draft")
    head.picture("year-plan-figures")
    draft_the_year(head)
    draft = head.path
    administrator.visit("/year-plan")
    assert administrator.path == draft
    administrator.picture("year-plan-draft")

    supervisor, path = session_of(nurse.name, head, draft)
    drafted = move_onto_a_bank_holiday(head, path)
    leave_out(administrator, session_of(colleague.name, administrator, draft)[1])
    move_too_late(head, drafted)
    confirm(head, draft)
    administrator.visit(draft + "/confirmation", status=409)
    administrator.sees("The draft has been booked")

    nurse.visit("/sessions")
    nurse.sees(supervisor)
    nurse.sees("Awaiting answer")
    nurse.picture("year-plan-booked")


def make_a_nurse(administrator, number, name):
    """Whose row of the matrix owes sessions, none of which is held or booked."""
    administrator.visit(f"/people?search={number}")
    administrator.press(name)
    administrator.press("Correct these details")
    administrator.fill("Role (optional)", "Mental Health Nurse")
    administrator.press("Save")


def declare_hours(head, supervisor, group, hours):
    head.visit("/capacity/hours")
    head.select("Supervisor", supervisor)
    head.choose(group)
    head.fill("Hours a year", hours)
    head.press("Declare")
    head.sees("The hours have been declared")


def draft_the_year(head):
    head.page.get_by_label("Sessions can be online or by telephone where no room is free", exact=True).uncheck()
    head.press("Draft the year", status=422)
    head.sees("Enter a room, or let sessions be online or by telephone")
    head.fill("Rooms (optional)", "Training room\nQuiet room 2")
    head.choose("Sessions can be online or by telephone where no room is free")
    head.press("Draft the year")
    head.sees("could not be placed")
    head.sees("Week by week")
    head.picture("year-plan-draft")


def session_of(name, planner, draft):
    """Who supervises the first session of that person, and where it is moved or left out."""
    planner.visit(draft)
    for week in planner.page.locator("#week option").evaluate_all("options => options.map(option => option.value)"):
        planner.visit(f"{draft}?week={week}")
        row = planner.page.locator("tbody tr", has_text=name).filter(has=planner.page.get_by_role("link"))
        if row.count():
            supervisor = row.first.locator("td").nth(2).locator("div").inner_text()
            return supervisor, row.first.get_by_role("link").get_attribute("href")
    raise AssertionError(f"{name} has no session in the draft")


def move_onto_a_bank_holiday(head, path):
    """The day on which it was drafted comes back."""
    head.visit(path)
    day, month, year = (int(head.page.get_by_label(part, exact=True).input_value()) for part in ("Day", "Month", "Year"))
    head.fill_date(next(day for day in christmas_days() if day > sessions.now().date() and day.isoweekday() < 6))
    head.press("Move the session", status=422)
    head.sees("is a bank holiday")
    head.picture("year-plan-bank-holiday")
    return datetime.date(year, month, day)


def christmas_days():
    return (datetime.date(year, 12, 25) for year in itertools.count(sessions.now().year))


def leave_out(administrator, path):
    administrator.visit(path)
    administrator.press("Leave it out")
    administrator.sees("The session has been left out of the draft")
    administrator.sees("Left out of the draft by a planner")


def move_too_late(head, day):
    """The page was shown before the administrator changed the draft."""
    head.fill_date(day)
    head.fill("Start time", "4:30am")
    head.press("Move the session", status=422)
    head.sees("The session would not lie between 9am and 5pm")
    head.choose("Move it there all the same")
    head.press("Move the session", status=409)
    head.sees("The draft has changed")
    head.picture("year-plan-changed")


def confirm(head, draft):
    head.visit(draft)
    head.press("Confirm and book")
    head.press(re.search(r"Book [\d,]+ sessions?", head.page.inner_text("main"))[0], status=422)
    head.sees("Confirm that these places are private and free of interruption")
    head.choose("I have made sure that these places are private and free of interruption")
    ask = head.page.locator("#ask")
    if ask.count():
        ask.check()
    head.picture("year-plan-confirm")
    head.press(re.search(r"Book [\d,]+ sessions?", head.page.inner_text("main"))[0])
    head.sees("have been booked, and their people invited")
