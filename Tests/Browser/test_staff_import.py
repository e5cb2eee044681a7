"""The staff file: uploaded, looked at, applied; a file that was taken once changes nothing the second time."""

import csv
import io
import re

import pytest
from visitor import DEVICES

HEADINGS = "employee_number,first_name,last_name,work_email,staff_group,role,department,start_date,assignment_status"


@pytest.mark.parametrize("device, number", list(zip(DEVICES, ["009901", "009902", "009903", "009904"])), ids=map(str, DEVICES))
def test_a_staff_file_is_looked_at_applied_and_changes_nothing_the_second_time(signed_in, served, device, number):
    administrator = signed_in("Ada Fenwick", on=device)
    everybody = served.staff_file.read_text(encoding="utf-8")
    settle(administrator, everybody)
    administrator.visit("/people")
    before = people(administrator)
    administrator.press("Import staff")
    administrator.press("Continue", status=422)
    administrator.sees("Select a staff file")
    file = everybody + line(everybody, number, "Sample", "Newcomer") + line(everybody, f"{number}9", "", "Nameless")
    upload(administrator, file)
    administrator.sees("1 new, 0 changed, 0 leaving")
    administrator.sees("1 with problems")
    administrator.sees("Sample Newcomer")
    problems = list(csv.DictReader(io.StringIO(administrator.download("Download the problems as a CSV file").lstrip("\ufeff"))))
    assert [problem["employee_number"] for problem in problems] == [f"{number}9"] and problems[0]["reason"]
    administrator.visit("/people")
    assert people(administrator) == before
    administrator.page.go_back()
    administrator.press("Apply changes")
    administrator.sees("Staff imported")
    administrator.sees("1 row was not taken")
    administrator.press("Back to people")
    assert people(administrator) == before + 1
    administrator.press("Import staff")
    upload(administrator, file)
    administrator.sees("Nothing would change")
    assert not administrator.page.get_by_role("button", name="Apply changes").count()
    administrator.visit("/people/import")
    upload(administrator, everybody)
    administrator.sees("0 new, 0 changed, 1 leaving")
    administrator.press("Apply changes")
    administrator.sees("Staff imported")


def test_a_file_without_most_of_the_staff_is_applied_only_once_that_is_confirmed(signed_in):
    administrator = signed_in("Ada Fenwick")
    administrator.visit("/people")
    before = people(administrator)
    administrator.press("Import staff")
    upload(administrator, f"{HEADINGS}\n009905,Sample,Newcomer,,,Paramedic,Emergency Operations,2026-01-05,Active\n")
    administrator.press("Apply changes", status=422)
    administrator.sees("There is a problem")
    administrator.visit("/people")
    assert people(administrator) == before


@pytest.mark.parametrize("file, message", [
    ("not a table at all", "The file"), ("employee_number,first_name\n1,Ann\n", "The file has no heading for last name"),
])
def test_a_file_that_is_no_staff_file_is_refused_with_the_reason(signed_in, file, message):
    administrator = signed_in("Ada Fenwick")
    administrator.visit("/people/import")
    administrator.page.get_by_label("Staff file").set_input_files({"name": "staff.csv", "mimeType": "text/csv", "buffer": file.encode()})
    administrator.press("Continue", status=422)
    administrator.sees(message)


def settle(administrator, everybody):
    """What other journeys have changed by hand is as the file has it again."""
    administrator.visit("/people/import")
    upload(administrator, everybody)
    if administrator.page.get_by_role("button", name="Apply changes").count():
        administrator.press("Apply changes")


def line(everybody, number, first, last):
    """Somebody more for the file, under its own headings."""
    known = {"employee_number": number, "first_name": first, "last_name": last, "role": "Paramedic", "start_date": "2026-01-05",
             "assignment_status": "Active"}
    return ",".join(known.get(heading, "") for heading in everybody.splitlines()[0].split(",")) + "\n"


def upload(administrator, file):
    administrator.page.get_by_label("Staff file").set_input_files({"name": "staff.csv", "mimeType": "text/csv", "buffer": file.encode()})
    administrator.press("Continue")


def people(administrator):
    return int(administrator.page.get_by_text(re.compile(r"^\d+ people$")).inner_text().split()[0])
