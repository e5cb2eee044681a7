"""The report of a quarter, held against a count that shares nothing with it, and against an attack on what it withholds."""

import collections
import datetime
import json
import os
import sqlite3
import subprocess
import time

import pytest
from attack import THRESHOLD, known, withheld
from command import EXECUTABLE, POLICY, Command, demo
from histories_with_records import HistoriesWithRecords
from quarter import count, last_day

AUDIENCES = ["assurance", "outside"]
DUE_AND_HELD = ["members", "due", "met", "unmet", "counted"]


def said(command, code, quarter, audience="team", as_of="2027-12-31"):
    """The report as the command prints it, and its figures as {table: {row: {column: figure}}}."""
    report = json.loads(
        command("report", "quarter", quarter, "--organisation", code, "--audience", audience, "--format", "json", "--as-of", as_of))
    tables = {
        table["key"]: {
            row["key"]: dict(zip([column["key"] for column in table["columns"]], row["figures"], strict=True)) for row in table["rows"]
        } for table in report["tables"]
    }
    return report, tables


def compare(command, code, quarter, as_of="2027-12-31"):
    """Both count the same. Returns the figures."""
    report, tables = said(command, code, quarter, as_of=as_of)
    first = datetime.date.fromisoformat(report["firstDay"])
    assert report["lastDay"] == str(last_day(first))
    assert report["asOf"] == min(report["lastDay"], as_of)
    counted = count(command.database, code, first, datetime.date.fromisoformat(as_of))
    assert list(tables) == list(counted)
    for table in counted:
        assert tables[table] == counted[table], f"{quarter}, {table}"
    return tables


def judge(command, code, quarter, truth, as_of="2027-12-31"):
    """Nothing that is withheld can be worked out. Returns how many figures are shown and withheld, by audience."""
    counts = collections.Counter()
    for audience in AUDIENCES:
        _, tables = said(command, code, quarter, audience, as_of)
        true = {audience_place: figure for audience_place, figure in places(tables, truth)}
        pinned = known(tables, true)
        if audience == "assurance":
            # The number of members is shown: of three people no state can be that of five.
            pinned = {place: what for place, what in pinned.items() if what == "exactly" or place[0] != "standing"}
        assert not pinned, f"{quarter} for {audience}: {pinned}"
        for table, rows in tables.items():
            for row, figures in rows.items():
                for column, figure in figures.items():
                    as_they_are = audience == "assurance" and table in ("designated", "standing") and column in DUE_AND_HELD
                    if isinstance(figure, int) and "inutes" not in column and table != "surgeries" and not as_they_are:
                        assert figure == 0 or figure >= THRESHOLD, f"{quarter} for {audience}: {table}, {row}, {column} is {figure}"
                    counts[audience, "withheld" if figure == "suppressed" else "shown"] += 1
                    if figure not in ("suppressed", None):
                        assert figure == true[table, row, column]
        if audience == "assurance":
            for row, figures in tables["designated"].items():
                assert {column: figures[column] for column in DUE_AND_HELD} == {
                    column: truth["designated"][row][column] for column in DUE_AND_HELD}
        assert list(tables["standing"]) == ["total"], "Nobody's own state is in it."
    return counts


def places(tables, truth):
    """The true figure of each place of an audience's tables; rows that were put together are added up."""
    for table, rows in tables.items():
        merged = [row for row in truth[table] if row not in rows] if "smallGroups" in rows else []
        for row, figures in rows.items():
            for column in figures:
                parts = [truth[table][part][column] for part in (merged if row == "smallGroups" else [row])]
                yield (table, row, column), sum(part for part in parts if part is not None) if any(
                    part is not None for part in parts) else None


@pytest.fixture(scope="module")
def the_demo(tmp_path_factory):
    return demo(tmp_path_factory.mktemp("demo"), datetime.date(2026, 11, 20))


def quarters_of(command, code):
    """Every quarter from the first policy's to that of the last session, as the demo's organisation counts them."""
    with sqlite3.connect(f"file:{command.database}?mode=ro", uri=True) as connection:
        [(first,)] = connection.execute(
            "SELECT MIN(starts_on) FROM policy_edition JOIN organisation ON organisation.id = organisation_id WHERE code = ?", (code,))
        [(last,)] = connection.execute("SELECT MAX(starts_at) FROM session_schedule")
    first, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last[:10])
    while (first.year, (first.month - 1) // 3) <= (last.year, (last.month - 1) // 3):
        year = first.year if first.month >= 4 else first.year - 1
        yield f"{year}-{(year + 1) % 100:02}-Q{((first.month - 4) % 12) // 3 + 1}"
        first = last_day(first.replace(day=1, month=(first.month - 1) // 3 * 3 + 1)) + datetime.timedelta(days=1)


def test_every_quarter_of_the_demo(the_demo):
    """LAS-085 LAS-087 LAS-089 DB-10: the report is the count over the database, number for number."""
    sessions = 0
    for quarter in quarters_of(the_demo, "NBA"):
        for as_of in ["2027-12-31", "2026-11-20"]:
            if as_of == "2026-11-20" and quarter > "2026-27-Q3":
                continue
            tables = compare(the_demo, "NBA", quarter, as_of)
            counts = judge(the_demo, "NBA", quarter, tables, as_of)
        sessions += tables["formats"]["total"]["sessions"]
        print(quarter, tables["formats"]["total"], dict(counts))
    assert sessions > 0


def generated(folder, seed, people, start_month):
    command = Command(folder)
    command.create_key()
    command("organisation", "add", "--code", "GEN", "--name", "Made up")
    command("policy", "adopt", str(POLICY), "--organisation", "GEN", "--from", "2024-08-20")
    with sqlite3.connect(command.database) as connection:
        connection.execute("UPDATE organisation SET year_start_month = ?", (start_month,))
    HistoriesWithRecords(command.database, "GEN", seed, people)
    return command


CASES = [(1500, 4, ["2024-25-Q2", "2025-26-Q3", "2026-27-Q1"]), (60, 1, ["2025-Q1", "2025-Q4"]), (25, 10, ["2025-26-Q2", "2026-27-Q1"])]


@pytest.mark.parametrize(("people", "start_month", "quarters"), CASES)
def test_histories_made_up_by_chance(tmp_path, people, start_month, quarters):
    """LAS-087 LAS-089 GAP-18 DB-09 DB-10: counted alike, and nothing withheld can be subtracted back."""
    seed = int(os.environ.get("CORNERSTONE_SEED", time.time_ns() % 1_000_000_007))
    print(f"Seed {seed}: again with CORNERSTONE_SEED={seed}")
    command = generated(tmp_path, seed, people, start_month)
    counts = collections.Counter()
    for quarter in quarters:
        tables = compare(command, "GEN", quarter)
        counts += judge(command, "GEN", quarter, tables)
        print(quarter, tables["formats"]["total"], tables["designated"]["total"])
    print(dict(counts))
    assert counts["outside", "withheld"] > 0 and counts["outside", "shown"] > counts["outside", "withheld"]


def refused(command, *arguments):
    done = subprocess.run(
        [EXECUTABLE, "report", "quarter", *arguments], env=command._environment, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    return done.stderr


def test_what_cannot_be_reported_is_said(the_demo):
    """DB-10: no report of a time before the first policy, of one that has not begun, or of what is no quarter."""
    asked = ["--organisation", "NBA", "--as-of", "2026-11-20"]
    assert "Reports begin with" in refused(the_demo, "2019-20-Q1", *asked)
    assert "2027-28-Q1 begins on 1 April 2027" in refused(the_demo, "2027-28-Q1", *asked)
    for text in ["2026", "2026-27-Q5", "2026-28-Q1", "2026-Q1", "Q3"]:
        assert "A quarter is written like 2026-27-Q3" in refused(the_demo, text, *asked)
    assert "NOBODY" in refused(the_demo, "2026-27-Q3", "--organisation", "NOBODY")
    report, _ = said(the_demo, "NBA", "2026-27-Q3", as_of="2026-11-20")
    assert report["asOf"] == "2026-11-20"


def test_the_other_formats_say_the_same(the_demo):
    """LAS-085: the figures for a spreadsheet, without a word that somebody wrote."""
    arguments = ["report", "quarter", "2026-27-Q3", "--organisation", "NBA", "--as-of", "2026-11-20"]
    _, tables = said(the_demo, "NBA", "2026-27-Q3", as_of="2026-11-20")
    csv = the_demo(*arguments, "--format", "csv")
    assert f"Supervision that took place,Total,Sessions,{tables['formats']['total']['sessions']}\n" in csv
    assert "Provisional: the quarter has not ended." in the_demo(*arguments)
    assert "*" in the_demo(*arguments, "--audience", "outside", "--format", "csv") or not withheld(
        said(the_demo, "NBA", "2026-27-Q3", "outside", "2026-11-20")[1])
