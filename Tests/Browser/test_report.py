"""The quarterly report: read by the team, approved and released by the head, read by the assurance group without names."""

import csv
import io
import json

import pytest
from visitor import DESK, PHONE


@pytest.mark.ids("LAS-085", "LAS-087", "LAS-089", "GAP-16", "DB-10")
@pytest.mark.parametrize("device", [DESK, PHONE], ids=str)
def test_the_team_reads_the_report_and_takes_the_figures_away(signed_in, device):
    specialist = signed_in("Grace Lindqvist", on=device)
    specialist.visit("/")
    specialist.press("Quarterly reports")
    specialist.sees("Provisional: the quarter has not ended")
    specialist.page.locator("tbody a").first.click()
    specialist.look()
    for title in ["Due and held, by staff group", "How people stood", "Supervision by type", "Action points agreed in the quarter"]:
        specialist.sees(title)
    specialist.does_not_see("Approve and release")
    specialist.page.get_by_text("How it was counted").first.click()
    specialist.sees("Due are the sessions that people owe whose time ended in the quarter.")
    specialist.picture("report-team")
    quarter = specialist.path.split("/")[-1]
    lines = list(csv.DictReader(io.StringIO(specialist.download("Figures for a spreadsheet (CSV)"))))
    figures = json.loads(specialist.download("Figures for a program (JSON)"))
    assert figures["quarter"] == quarter and figures["audience"] == "team"
    assert sum(len(table["columns"]) * len(table["rows"]) for table in figures["tables"]) == len(lines)
    specialist.press("Outside")
    specialist.sees("is a star (*)")
    specialist.picture("report-outside")
    specialist.press("Print view")
    specialist.sees("Small figures are withheld.")


@pytest.mark.ids("LAS-088", "GAP-18", "GAP-19", "DB-09", "DB-10")
def test_the_head_releases_a_report_and_the_assurance_group_reads_it(signed_in, newcomer):
    head, administrator, reader = signed_in("Priya Ashworth", on=PHONE), signed_in("Jonah Achterberg"), newcomer("000546", on=PHONE)
    reader.visit("/reports", status=404)
    administrator.visit("/people?search=000546")
    administrator.press(reader.name)
    administrator.press("Give a role")
    administrator.choose("Assurance group")
    administrator.press("Give role")

    head.visit("/")
    head.open("is ready")
    head.press("Approve and release", status=422)
    head.sees("Select who receives the report")
    head.choose("Commissioners")
    head.press("Approve and release")
    head.sees("The report has been released")
    quarter = head.path.split("/")[-1]
    reader.visit(f"/reports/{quarter}", status=404)
    reader.visit("/reports")
    reader.sees("There is no report yet.")
    head.choose("Safeguarding Assurance Group (SAG)")
    head.press("Send")
    head.sees("to Commissioners, Safeguarding Assurance Group (SAG).")
    head.picture("report-released")

    reader.visit("/")
    reader.press("Quarterly reports")
    reader.press(quarter)
    reader.sees("Due and held, by staff group")
    reader.does_not_see("Approve and release")
    reader.picture("report-assurance")
    reader.visit(f"/reports/{quarter}?for=team", status=404)
    reader.visit(f"/reports/{quarter}?for=outside", status=404)
