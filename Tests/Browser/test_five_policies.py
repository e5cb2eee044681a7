"""Five policies, a pair under each: from the agreement to the day on which the next session is due, and what others do not find."""

import datetime

import pairs
import pytest
import sessions
from visitor import DESK, PHONE

WITHOUT_SCRIPT = [device._replace(script=False) for device in (DESK, PHONE)]


def today():
    return sessions.now().date()


@pytest.mark.ids("LAS-071", "LAS-074", "LAS-152", "LAS-167", "DB-13")
def test_an_ambulance_service_counts_the_year_and_keeps_what_was_said_from_the_line_manager(signed_in, newcomer):
    supervisor, nurse, manager = signed_in("Tom Okafor"), signed_in("Patrick Odell", on=PHONE), newcomer("000501")
    session = sessions.plan(supervisor, nurse.name)
    sessions.accept(nurse, session)
    sessions.start(supervisor, session)
    for person in (nurse, supervisor):
        sessions.sign_agreement(person, session)
    sessions.close(supervisor, session)
    record = sessions.write_nothing_further(supervisor, session)
    pairs.signed_by_both(record, nurse, supervisor)
    *_, end_of_year = pairs.parts_of_the_year(today(), 2)
    nurse.visit("/")
    nurse.sees(f"Due by {pairs.shown(end_of_year)}")
    pairs.is_due(manager, nurse.name, end_of_year)
    for stranger in (manager, signed_in("Ruth Calloway", on=PHONE), signed_in("Elspeth Rowntree")):
        pairs.is_closed_to(stranger, session, f"{session}/agreement", record)
    pairs.follows(nurse, record, pairs.read("london-ambulance-service")["records"]["individual"])


@pytest.mark.ids(
    "HWCCG-010", "HWCCG-044", "HWCCG-048", "HWCCG-056", "HWCCG-067", "HWCCG-068", "HWCCG-074", "HWCCG-086", "HWCCG-087", "HWCCG-088",
    "HWCCG-089", "HWCCG-090", "HWCCG-091", "HWCCG-092", "HWCCG-095", "HWCCG-096", "HWCCG-097", "HWCCG-108", "HWCCG-124", "HWCCG-125",
    "DB-13")
def test_a_commissioning_group_signs_a_contract_for_a_year_and_meets_every_three_months(signed_in):
    supervisee, supervisor = signed_in("Elspeth Rowntree", on=PHONE), signed_in("Jasper Winterbourne")
    form = pairs.read("herefordshire-and-worcestershire-ccg")["records"]["individual"]
    sessions.fill_plan(supervisor, supervisee.name, sessions.now() + datetime.timedelta(minutes=20), "Room 4", "One-to-one supervision")
    supervisor.press("Send invitations", status=422)
    supervisor.sees("Planned sessions are booked by whom the policy names")
    session = sessions.plan(supervisee, supervisee.name, type="One-to-one supervision", supervisor="Jasper Winterbourne")
    sessions.accept(supervisor, session)
    supervisee.visit(f"{session}/topics")
    supervisee.sees("The supervisee chooses what is talked about.")
    sessions.start(supervisor, session)
    held = today()
    contract = pairs.agreement_of(supervisee, session)
    for part in ("HWCCG Expectations", "As a Supervisee I agree to", "As a Safeguarding Supervisor I agree to"):
        supervisee.sees(part)
    for person in (supervisee, supervisor):
        pairs.sign(person, contract)
        person.picture("hwccg-contract")
    supervisor.visit("/agreements")
    supervisor.sees(f"review by {pairs.shown(pairs.months_after(held, 12))}")
    sessions.close(supervisor, session)
    record = pairs.write(
        supervisor, session, ("Action", "Read the new guidance", supervisee.name),
        {"Discussion/Action for Supervisee/Supervisor": "How the year went.", "Other discussion": "Cover in summer."},
        {"Review Date": held + datetime.timedelta(days=60)})
    supervisee.visit(record)
    supervisee.press("Comment on it")
    supervisee.fill("Your comment", "It helped me to see the whole year.")
    supervisee.press("Send comment")
    supervisor.visit(session)
    supervisor.press("Write the record")
    supervisor.press(sessions.FINISHED)
    pairs.signed_by_both(record, supervisee, supervisor)
    for person in (supervisee, supervisor):
        person.sees("It helped me to see the whole year.")
        person.picture("hwccg-record")
    supervisee.visit("/")
    supervisee.sees("1 one-to-one session every 3 months")
    supervisee.sees(f"Due by {pairs.shown(pairs.months_after(held, 3))}")
    manager = signed_in("Oona Blackwell")
    pairs.is_due(manager, supervisee.name, pairs.months_after(held, 3))
    for stranger in (manager, signed_in("Rosalind Quayle"), signed_in("Rafferty Bloom", on=PHONE)):
        pairs.is_closed_to(stranger, session, contract, record)
    pairs.follows(supervisee, record, form)


@pytest.mark.ids(
    "DDICB-006", "DDICB-016", "DDICB-069", "DDICB-080", "DDICB-081", "DDICB-082", "DDICB-088", "DDICB-116", "DDICB-120", "DDICB-135",
    "DDICB-145", "DDICB-149", "DDICB-152", "DDICB-161", "DDICB-162", "DDICB-163", "DDICB-164", "DDICB-165", "DDICB-166", "DDICB-167",
    "DDICB-170", "DDICB-171", "DDICB-174", "DDICB-175", "DDICB-176", "DB-13", "DB-16")
def test_a_provider_has_two_programmes_and_its_guest_sees_the_own_pairs_only(signed_in):
    guest, leader, nurse = signed_in("Joanna Pike"), signed_in("Ruben Castellane"), signed_in("Kit Harrowgate", on=PHONE)
    pairs.act_as(guest, "External supervisor, Fellside Care Board, Fellside Community Trust")
    policy = pairs.read("derby-and-derbyshire-icb")
    programme = policy["programmes"][1]
    in_care = children_in_care(nurse, guest, programme)
    safeguarding = safeguarding_children(leader, guest, policy["programmes"][0])
    colleague, neighbour = signed_in("Noor Lindgren"), signed_in("Tess Aldwin", on=PHONE)
    pairs.is_due(leader, nurse.name, pairs.months_after(today(), 6))
    for stranger in (leader, colleague, neighbour):
        pairs.is_closed_to(stranger, *in_care)
    for stranger in (nurse, colleague, neighbour):
        pairs.is_closed_to(stranger, *safeguarding)
    sees_own_pairs_only(guest, colleague)
    pairs.follows(nurse, in_care[-1], programme["records"]["individual"])
    pairs.follows(leader, safeguarding[-1], policy["records"]["individual"])


def children_in_care(nurse, guest, programme):
    """The pair agrees how often it meets, more often than the policy asks."""
    session = sessions.plan(nurse, nurse.name, type="Children in Care Supervision", supervisor=guest.name, venue="At the nurse's base")
    sessions.accept(guest, session)
    sessions.start(guest, session)
    agreement = pairs.agreement_of(nurse, session)
    nurse.sees(programme["agreements"]["individual"]["title"])
    pairs.settle(nurse, agreement, every=9, unit="Months", minutes=120, proposes="The supervisee", review=6, status=422)
    pairs.settle(nurse, agreement, every=4, unit="Months", minutes=120, proposes="The supervisee", review=6)
    for person in (nurse, guest):
        pairs.sign(person, agreement)
        person.picture("ddicb-agreement")
    # The two meet for the first time, and have nothing to look back to.
    back = programme["agenda"]["lookingBack"]
    pairs.close(guest, session, [item["text"] for item in programme["agenda"]["compulsory"] if item["key"] not in back])
    record = pairs.write(
        guest, session, ("Agreed action", "Draw up the list of placements", nurse.name),
        {
            "Review of previous supervision / 1:1 session": "This was the first.",
            "Discussion of issues or concerns brought to supervision": "Health assessments that come late.",
            "Development / training needs and opportunities": "The course of last month, and how to use it.",
            "Date and time of next meeting: time": "10am",
        }, {"Date and time of next meeting": pairs.months_after(today(), 4)})
    pairs.signed_by_both(record, nurse, guest)
    for person in (nurse, guest):
        person.picture("ddicb-record")
    nurse.visit("/")
    nurse.sees("1 one-to-one session every 6 months")
    nurse.sees(f"Due by {pairs.shown(pairs.months_after(today(), 6))}")
    nurse.sees("With Joanna Pike every 4 months")
    nurse.sees(f"As you agreed, due by {pairs.shown(pairs.months_after(today(), 4))}")
    return session, agreement, record


def safeguarding_children(leader, guest, programme):
    """A pair that has met before begins with what came of its action points."""
    session = sessions.plan(leader, leader.name, type="Safeguarding Supervision", supervisor=guest.name)
    sessions.accept(guest, session)
    sessions.start(guest, session)
    agreement = pairs.agreement_of(leader, session)
    leader.sees("In force")
    agenda = [item["text"] for item in programme["agenda"]["compulsory"]]
    guest.visit(session)
    guest.sees("First: what came of earlier action points")
    guest.open("Agreed action")
    guest.choose("Going on")
    guest.press("Save")
    pairs.close(guest, session, agenda)
    record = pairs.write(
        guest, session, ("Agreed action", "Take it to the team", leader.name),
        {
            "Review of previous supervision / 1:1 session": "The guidance has been read.",
            "Discussion of issues or concerns brought to supervision": "How referrals come back.",
            "Date and time of next meeting: time": "10am",
        }, {"Date and time of next meeting": pairs.months_after(today(), 3)})
    pairs.signed_by_both(record, leader, guest)
    leader.visit("/")
    leader.sees("1 one-to-one session every 3 months")
    leader.sees(f"Due by {pairs.shown(pairs.months_after(today(), 3))}")
    return session, agreement, record


def sees_own_pairs_only(guest, colleague):
    guest.visit("/sessions/new")
    people = guest.page.get_by_label("Who is the session for?", exact=True).locator("option").all_inner_texts()
    assert [name.split(",")[0] for name in people[1:]] == ["Ruben Castellane", "Kit Harrowgate"]
    guest.visit("/people")
    assert guest.page.locator("tbody a").all_inner_texts() == [guest.name]
    colleague.visit("/people")
    others = colleague.page.locator("tbody a").filter(has_not_text=guest.name).all()
    assert len(others) == 4
    pairs.is_closed_to(guest, *(person.get_attribute("href") for person in others))
    guest.visit("/due")
    guest.sees("0 lines")
    for page in ("/audit", "/reports", "/planner"):
        pairs.is_closed_to(guest, page)


@pytest.mark.ids(
    "CROY-019", "CROY-033", "CROY-042", "CROY-044", "CROY-045", "CROY-046", "CROY-047", "CROY-048", "CROY-049", "CROY-050", "CROY-051",
    "CROY-052", "CROY-053", "CROY-054", "CROY-055", "DB-13", "DB-16")
def test_a_line_manager_agrees_to_a_pair_and_signs_what_the_two_settle_and_reads_nothing_else(signed_in):
    supervisor, supervisee = signed_in("Lucian Orme"), signed_in("Hamish Torrance", on=PHONE)
    manager, policy = signed_in("Cordelia Finch", on=PHONE), pairs.read("croydon-ccg")
    sessions.fill_plan(supervisor, supervisee.name, sessions.now() + datetime.timedelta(minutes=20), "Room 1", "Supervision")
    supervisor.press("Send invitations", status=422)
    supervisor.sees("The line manager has not answered yet")
    manager.visit("/")
    manager.press("Say whether you agree to 1 pair")
    manager.sees("What they talk about is between them.")
    manager.choose("Yes, I agree")
    manager.press("Save answer")
    session = sessions.plan(supervisor, supervisee.name, type="Supervision")
    sessions.accept(supervisee, session)
    sessions.start(supervisor, session)
    agreement = pairs.agreement_of(supervisee, session)
    pairs.settle(
        supervisee, agreement, every=6, unit="Weeks", minutes=60, proposes="Both, at the end of each session", review=6,
        words={"How agendas are drawn up": "Each of us brings one thing."})
    headings = [heading["label"] for heading in policy["agreements"]["individual"]["headings"] if heading["kind"] == "words"]
    parts = supervisee.page.get_by_role("heading", level=2).all_inner_texts()
    assert [part for part in parts if part in headings] == headings
    supervisee.sees("Each of us brings one thing.")
    for person in (supervisee, supervisor):
        pairs.sign(person, agreement)
        person.sees("Cordelia Finch")
        person.sees("Awaiting signature")
    pairs.sign(manager, agreement)
    manager.sees("In force")
    for person in (supervisee, supervisor):
        person.visit(agreement)
        person.picture("croy-agreement")
    sessions.close(supervisor, session)
    record = pairs.write(
        supervisor, session, ("Something to do", "Ask how the others do it", supervisee.name),
        {"What was discussed": "Who is told what, and when."})
    pairs.signed_by_both(record, supervisee, supervisor)
    for person in (supervisee, supervisor):
        person.picture("croy-record")
    supervisee.visit("/")
    supervisee.sees("With Lucian Orme every 6 weeks")
    supervisee.sees(f"As you agreed, due by {pairs.shown(today() + datetime.timedelta(weeks=6))}")
    pairs.is_closed_to(manager, session, record, f"{agreement}/terms")
    for stranger in (signed_in("Merete Solberg", on=PHONE), signed_in("Philippa Tarn"), signed_in("Elspeth Rowntree")):
        pairs.is_closed_to(stranger, session, agreement, record)
    pairs.follows(supervisee, record, policy["records"]["individual"])


@pytest.mark.ids(
    "HIPS-003", "HIPS-005", "HIPS-032", "HIPS-055", "HIPS-056", "HIPS-057", "HIPS-058", "HIPS-059", "HIPS-064", "HIPS-065", "DB-13")
def test_an_agency_follows_its_own_policy_and_a_partnerships_standard_without_script(signed_in):
    desk, phone = WITHOUT_SCRIPT
    supervisor, supervisee = signed_in("Ingrid Vasey", on=desk), signed_in("Rafferty Bloom", on=phone)
    agency, standard = pairs.read("agency-baseline"), pairs.read("hampshire-partnership-standard")
    session = sessions.plan(supervisor, supervisee.name, type="Planned 1:1")
    sessions.accept(supervisee, session)
    sessions.start(supervisor, session)
    agreement = pairs.agreement_of(supervisee, session)
    for layer in (agency, standard):
        for term in layer["agreements"]["individual"]["terms"]:
            supervisee.sees(term["text"].strip())
    for person in (supervisee, supervisor):
        pairs.sign(person, agreement)
        person.picture("hips-agreement")
    sessions.close(supervisor, session)
    record = pairs.write(
        supervisor, session, ("Something to do", "Visit again next week", supervisee.name),
        {
            "What was discussed": "A family that moved.",
            "Objectives agreed, and how far they have been reached": "To see the child alone. Half way.",
        },
        choices=["One-to-one", "Yes"])
    pairs.signed_by_both(record, supervisee, supervisor)
    for person in (supervisee, supervisor):
        person.picture("hips-record")
    _, next_owed, *_ = pairs.parts_of_the_year(today(), 4, since=today() - datetime.timedelta(days=200))
    supervisee.visit("/")
    supervisee.sees("4 one-to-one sessions a year")
    supervisee.sees(f"{'Was due' if next_owed < today() else 'Due'} by {pairs.shown(next_owed)}")
    manager = signed_in("Quentin Abernathy")
    pairs.is_due(manager, supervisee.name, next_owed)
    for stranger in (manager, signed_in("Yolande Strand"), signed_in("Merete Solberg", on=PHONE)):
        pairs.is_closed_to(stranger, session, agreement, record)
    form = agency["records"]["individual"]
    pairs.follows(supervisee, record, {**form, "fields": form["fields"] + standard["records"]["individual"]["fields"]})
