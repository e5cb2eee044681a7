"""An announced audit, seen by those whose records are read; and the way out of it when somebody is at risk."""

import datetime

import pytest
import sessions
from visitor import PHONE

TITLE = "How action points are followed up"


@pytest.mark.ids("LAS-073", "LAS-093", "DB-06")
def test_an_audit_is_announced_to_the_parties_before_anybody_reads(signed_in):
    head, supervisee = signed_in("Priya Ashworth", on=PHONE), signed_in("Ruth Calloway", on=PHONE)
    head.visit("/audit")
    head.press("Announce an audit")
    head.press("Announce the audit", status=422)
    head.sees("Enter what the audit looks at")
    fill_plan(head, "Whether Ruth follows up")
    head.press("Announce the audit", status=422)
    head.sees("must not name anybody: take out “Ruth”")
    head.fill("What the audit looks at", TITLE)
    head.press("Announce the audit")
    head.sees("The audit has been announced to the parties")
    head.sees("Not yet")
    audit = head.path
    supervisee.visit("/")
    supervisee.sees(f"Audit “{TITLE}”: Priya Ashworth reads records")
    supervisee.press("Who reads your records")
    supervisee.sees("In the sample, not read so far")
    supervisee.picture("audit-announced")
    supervisee.visit(audit, status=404)
    # The window has not begun: nothing can be opened in it yet.
    assert head.page.get_by_role("table", name="Records in the sample").get_by_role("link").count() == 0


@pytest.mark.ids("DB-06", "LAS-071", "LAS-073")
def test_whoever_finds_a_risk_leaves_the_audit_by_telling_the_parties(signed_in):
    head, supervisee, supervisor = (signed_in(name, on=PHONE) for name in ("Priya Ashworth", "Ruth Calloway", "Tom Okafor"))
    head.visit("/audit")
    head.open("Ruth Calloway with Tom Okafor")
    head.choose("Audit")
    head.press("Open the record")
    head.press("I found a risk")
    head.press("Tell the parties", status=422)
    head.fill("What is the risk, and to whom?", "An adult at the second address may come to harm this week.")
    head.press("Tell the parties")
    head.sees("The parties and the Head of Safeguarding have been told")
    head.sees("Nobody has said so yet")
    for party in (supervisee, supervisor):
        party.visit("/")
        party.press("A risk was found in a record of yours")
        party.sees("An adult at the second address may come to harm this week.")
        party.sees("What to do next")
        party.picture("risk")
        party.press("I know of this")
        party.sees("You have said that you know of it")
        party.visit("/")
        party.does_not_see("A risk was found in a record of yours")
    head.visit("/audit")
    head.sees("Both parties know of it")


def fill_plan(head, title):
    today = sessions.now().date()
    head.fill("What the audit looks at", title)
    head.choose("Monitoring that the policy is followed")
    head.page.get_by_label("Priya Ashworth").check()
    head.fill_date(today + datetime.timedelta(days=1), head.within("First day of the window"))
    head.fill_date(today + datetime.timedelta(days=8), head.within("Last day of the window"))
    head.fill_date(today - datetime.timedelta(days=90), head.within("Sessions held from"))
    head.fill_date(today, head.within("Sessions held to"))
    head.fill("How many records, at most", "100")
