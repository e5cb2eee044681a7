"""What was before the system: sheets uploaded, looked at and brought in, and what people see of it."""

import csv
import datetime
import io

import pytest
from visitor import DESK, DEVICES, PHONE

PEOPLE = dict(zip(DEVICES, ["000523", "000524", "000525", "000526"]))
BEFORE = datetime.date.today() - datetime.timedelta(days=45)


@pytest.mark.ids("DB-41", "DB-13")
@pytest.mark.parametrize("device", DEVICES, ids=str)
def test_a_date_last_held_is_brought_in_once_and_shown_with_its_source(signed_in, device):
    administrator = signed_in("Ada Fenwick", on=device)
    number = PEOPLE[device]
    administrator.visit("/people")
    administrator.press("Bring in what was before")
    administrator.picture("first-day")
    administrator.open("Dates last held")
    administrator.press("Continue", status=422)
    administrator.sees("Select a sheet")
    administrator.page.get_by_text("Which columns the sheet needs").click()
    template = administrator.download("Download an empty sheet with these headings")
    assert template == "\ufeffemployee_number,held_on,matrix_row,format,supervisor_employee_number,minutes\n"
    sheet = f"employee_number,held_on,format,minutes\n{number},{BEFORE},individual,60\n{number},{datetime.date.max},group,\n=1+1,,,\n"
    upload(administrator, sheet)
    administrator.sees("1 new, 0 known already, 2 with problems")
    administrator.picture("first-day-preview")
    problems = list(csv.DictReader(io.StringIO(administrator.download("Download the problems as a CSV file").lstrip("\ufeff"))))
    assert [problem["person"] for problem in problems] == [number, "'=1+1"]
    administrator.press("Bring these in")
    administrator.sees("1 taken")
    administrator.sees("2 rows were not taken")
    administrator.picture("first-day-done")
    administrator.press("Back to the sheets")
    administrator.sees("by Ada Fenwick")
    administrator.open("Dates last held")
    upload(administrator, sheet)
    administrator.sees("Nothing would change")
    administrator.visit(f"/people?search={number}")
    administrator.page.locator("tbody a").first.click()
    administrator.look()
    administrator.sees("From before this system")
    administrator.sees("before.csv, row 2")
    administrator.picture("first-day-person")


@pytest.mark.ids("DB-41", "LAS-038")
@pytest.mark.parametrize("device", [PHONE, DESK], ids=str)
def test_nominations_come_before_agreements(signed_in, device):
    administrator = signed_in("Ada Fenwick", on=device)
    supervisor, supervisee = {PHONE: ("000527", "000528"), DESK: ("000529", "000530")}[device]
    agreement = f"supervisor_employee_number,supervisee_employee_number,signed_on,review_on\n{supervisor},{supervisee},{BEFORE},\n"
    administrator.visit("/first-day/agreements")
    upload(administrator, agreement)
    administrator.sees("is not nominated as a supervisor: bring in the nominations first")
    administrator.visit("/first-day/nominations")
    upload(administrator, f"employee_number,role,starts_on,hours_a_year,supervises\n{supervisor},supervisor,{BEFORE},40,Safeguarding Specialists\n")
    administrator.press("Bring these in")
    administrator.press("Next: Agreements in force")
    upload(administrator, agreement)
    administrator.press("Bring these in")
    administrator.sees("1 taken")


@pytest.mark.ids("DB-41")
@pytest.mark.parametrize("device", [PHONE, DESK], ids=str)
def test_an_open_action_point_reaches_its_owner_and_its_words_nobody_else(signed_in, newcomer, device):
    administrator = signed_in("Ada Fenwick", on=device)
    supervisee = {PHONE: "000536", DESK: "000537"}[device]
    due, words = datetime.date.today() + datetime.timedelta(days=20), f"Ask about the stairs {device}"
    administrator.visit("/first-day/nominations")
    upload(administrator, f"employee_number,role,starts_on\n000535,supervisor,{BEFORE}\n")
    if administrator.page.get_by_role("button", name="Bring these in").count():
        administrator.press("Bring these in")
    administrator.visit("/first-day/action-points")
    upload(administrator, "supervisor_employee_number,supervisee_employee_number,owner_employee_number,kind,text,due_on\n"
           f"000535,{supervisee},{supervisee},Training or development need,{words},{due}\n")
    administrator.sees("1 new")
    administrator.does_not_see(words)
    administrator.press("Bring these in")
    administrator.sees("1 taken")
    administrator.does_not_see(words)
    owner = newcomer(supervisee, on=device)
    owner.visit("/actions")
    owner.open("Training or development need")
    owner.sees(words)
    owner.sees("Agreed before this system, and imported")
    owner.picture("first-day-action")


@pytest.mark.ids("DB-08")
def test_whoever_keeps_no_staff_list_finds_no_such_page(signed_in):
    head = signed_in("Priya Ashworth")
    head.visit("/people")
    head.does_not_see("Bring in what was before")
    head.visit("/first-day", status=404)
    head.visit("/first-day/sessions", status=404)


def upload(administrator, sheet):
    administrator.page.get_by_label("Sheet", exact=True).set_input_files(
        {"name": "before.csv", "mimeType": "text/csv", "buffer": sheet.encode()})
    administrator.press("Continue")
