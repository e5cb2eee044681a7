"""What the command says of who is due, held against a computation that shares nothing with it."""

import collections
import datetime
import os
import sqlite3
import time

import pytest
from command import POLICY, Command, demo
from histories import Histories
from obligations import who_is_due

STATES = {"overdue", "pending", "planned", "compliant", "deferred", "notApplicable"}


def compare(command, code, day):
    """Both say the same of everybody. Returns how many of them are in which state."""
    said, computed = collections.Counter(command.who_is_due(code, day)), collections.Counter(who_is_due(command.database, code, day))
    assert said == computed, f"{day}: only the command says {sorted(said - computed)[:5]}, only Python {sorted(computed - said)[:5]}"
    return collections.Counter(line[4] for line in said.elements())


@pytest.fixture(scope="module")
def the_demo(tmp_path_factory):
    return demo(tmp_path_factory.mktemp("demo"), datetime.date(2026, 11, 20))


DEMO_DAYS = [
    "2026-01-15", "2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01", "2026-10-20", "2026-11-20",
    "2026-12-01", "2027-02-28", "2027-03-31",
]


@pytest.mark.parametrize("day", DEMO_DAYS)
def test_the_demo_on_twelve_days_of_the_year(the_demo, day):
    states = compare(the_demo, "NBA", datetime.date.fromisoformat(day))
    assert sum(states.values()) == 40, "The seven mandatory groups have forty members."


def generated(folder, seed, people, start_month):
    command = Command(folder)
    command.create_key()
    command("organisation", "add", "--code", "GEN", "--name", "Made up")
    command("policy", "adopt", str(POLICY), "--organisation", "GEN", "--from", "2024-08-20")
    with sqlite3.connect(command.database) as connection:
        connection.execute("UPDATE organisation SET year_start_month = ?", (start_month,))
    Histories(command.database, "GEN", seed, people)
    return command


GENERATED_DAYS = ["2025-03-31", "2025-04-01", "2025-10-26", "2026-02-28", "2026-10-01"]


@pytest.mark.parametrize(("people", "start_month"), [(2000, 4), (300, 1), (300, 10)])
def test_histories_made_up_by_chance(tmp_path, people, start_month):
    seed = int(os.environ.get("CORNERSTONE_SEED", time.time_ns() % 1_000_000_007))
    print(f"Seed {seed}: again with CORNERSTONE_SEED={seed}")
    command = generated(tmp_path, seed, people, start_month)
    states = collections.Counter()
    for day in GENERATED_DAYS:
        states += compare(command, "GEN", datetime.date.fromisoformat(day))
    print(f"{people} people, {sum(states.values())} lines, {dict(states)}")
    assert set(states) == STATES, "Each state is reached."
    assert sum(states.values()) > people * len(GENERATED_DAYS) / 2
