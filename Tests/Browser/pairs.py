"""What is different from policy to policy where two people meet: the agreement that they sign once, the form of the record, what is due."""

import calendar
import datetime
import pathlib

import sessions
import yaml

POLICIES = pathlib.Path(__file__).parents[2] / "Policies"
APART = ("actionPoints", "superviseeSignature", "supervisorSignature")
NOT_FOUND = "Page not found"


def read(policy):
    return yaml.safe_load((POLICIES / f"{policy}.yaml").read_text(encoding="utf-8"))


def act_as(person, post):
    """Whoever has posts in several organisations finds each pair in that of its organisation."""
    person.visit("/account")
    person.choose(post)
    person.press("Change post")
    person.sees("You have changed the post that you act in")


def agreement_of(person, session):
    person.visit(session)
    person.press("Agreement")
    return person.path


def settle(person, agreement, every, unit, minutes, proposes, review, words=None, status=200):
    """Puts into an agreement what its form leaves to the two."""
    person.visit(f"{agreement}/terms")
    for heading, text in (words or {}).items():
        person.fill(heading, text)
    person.fill("A session every", str(every))
    person.choose(unit)
    person.fill("Length in minutes", str(minutes))
    person.choose(proposes)
    person.choose(f"After {review} months")
    person.press("Put it into the agreement", status)


def sign(person, agreement):
    person.visit(agreement)
    sessions.sign_terms(person)


def close(supervisor, session, agenda):
    """No session is closed before what the policy puts on every agenda has been talked about."""
    supervisor.visit(session)
    supervisor.press("Close the session")
    supervisor.press("Close the session", status=422)
    supervisor.sees("Tick each item of the agenda: the policy has it in every session")
    for item in agenda:
        supervisor.choose(item)
    supervisor.press("Close the session")
    supervisor.sees("The session has been closed")


def write(supervisor, session, action, answers, dates=None, choices=()):
    """Sends the record with one action point, `(kind, text, owner)`, and these answers; its address comes back."""
    supervisor.visit(session)
    supervisor.press("Write the record")
    sessions.fill_action(supervisor, 1, *action)
    for label, text in answers.items():
        supervisor.fill(label, text)
    for label, date in (dates or {}).items():
        supervisor.fill_date(date, supervisor.within(label))
    for choice in choices:
        supervisor.choose(choice)
    supervisor.press(sessions.FINISHED)
    supervisor.sees("The record has been sent to be signed")
    return supervisor.path


def follows(reader, record, form):
    """The record bears the title, the notice and each heading of the policy's form, in the form's order."""
    reader.visit(record)
    reader.sees(form["title"])
    reader.sees(form["notice"]["value"].strip())
    *headings, _, _, _ = reader.page.locator(".nhsuk-summary-list dt").all_inner_texts()
    assert headings == [field["label"] for field in form["fields"] if field["source"] not in APART]
    actions = next(field for field in form["fields"] if field["source"] == "actionPoints")
    table = reader.page.get_by_role("table", name=actions["label"], exact=True)
    assert table.count() == 1, f"“{actions['label']}” is not on {record}"
    for column in actions.get("options", []):
        assert column["label"] in table.inner_text()


def signed_by_both(record, *people):
    for person in people:
        sessions.sign_record(person, record)
    people[-1].sees("Signed by both")


def is_closed_to(person, *paths):
    """For this person there is nothing there."""
    for path in paths:
        person.visit(path, status=404)
        person.sees(NOT_FOUND)


def is_due(manager, name, day):
    """A line manager is told by when, and not what was said."""
    manager.visit("/due?who=team")
    assert shown(day) in manager.page.get_by_role("row").filter(has_text=name).inner_text()


def months_after(day, months):
    """The same day of that month, or the month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def parts_of_the_year(day, number, since=datetime.date.min):
    """The last days of equal parts of the reporting year, of those of which the policy was in force for at least half."""
    april = datetime.date(day.year - (day.month < 4), 4, 1)
    firsts = [months_after(april, 12 * part // number) for part in range(number + 1)]
    parts = [(first, after) for first, after in zip(firsts, firsts[1:]) if 2 * (after - max(first, since)).days >= (after - first).days]
    return [after - datetime.timedelta(days=1) for _, after in parts]


def shown(day):
    return f"{day.day} {day:%B} {day.year}"
