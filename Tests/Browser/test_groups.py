"""Groups within a row of the matrix, and the hours that they ask for: a specialist at a desk and on a phone, and a supervisor."""

import re

import pytest
from visitor import PHONE


@pytest.mark.ids("DB-12", "LAS-147", "LAS-157")
def test_twenty_eight_people_are_divided_and_one_is_moved_over_the_size(signed_in):
    specialist = signed_in("Grace Lindqvist", on=PHONE)
    specialist.visit("/")
    specialist.open("to be seen to in the group planner")
    listed = specialist.page.locator("tbody tr").count()
    specialist.visit("/")
    assert str(listed) in specialist.page.get_by_role("link", name="to be seen to in the group planner").inner_text()
    specialist.visit("/planner")
    specialist.press("Emergency Bed Service")
    divided = re.search(r"(\d+) people in (\d+) groups of (\d+) or (\d+)", specialist.page.inner_text("main"))
    assert [int(number) for number in divided.groups()] == [28, 5, 5, 6]
    specialist.sees("Nothing is kept yet.")
    specialist.sees("15 hours")
    specialist.sees("84 hours")
    specialist.picture("groups-proposed")
    specialist.press("Keep these groups")
    specialist.sees("The groups have been formed")

    last = specialist.page.locator("tbody tr").nth(4).locator("a").last
    name = last.inner_text()
    with specialist.page.expect_navigation():
        last.click()
    specialist.look()
    specialist.sees(f"Move {name}")
    specialist.sees("6 people now, 7 then, 1 more than 6: a reason is asked")
    specialist.sees("They would miss the 2 sessions")
    specialist.picture("groups-move")
    specialist.press("Move", status=422)
    specialist.sees("Select where to move them")
    specialist.choose("Group 1")
    specialist.press("Move", status=422)
    specialist.sees("Select why the group has more than 6 people")
    specialist.select("Why the group has more than 6", "Only this group meets when they are on duty")
    specialist.press("Move")
    specialist.sees("The person has been moved")
    specialist.sees("7 people, 1 more than 6")
    specialist.sees(f"{name}: Only this group meets when they are on duty")
    specialist.picture("groups-over")

    specialist.press(name)
    specialist.choose("No group")
    specialist.press("Move")
    specialist.sees("Belong to it and have no group")
    specialist.visit("/planner")
    specialist.sees("Belongs to it and has no group")
    specialist.press("Emergency Bed Service")
    specialist.press("Put them where there is room")
    specialist.sees("1 person has been put into a group")
    specialist.sees("28 people in 5 groups of 5 or 6")


@pytest.mark.ids("DB-12")
def test_two_planners_at_once_do_not_undo_each_other(signed_in):
    one, other = signed_in("Grace Lindqvist"), signed_in("Priya Ashworth")
    for planner in [one, other]:
        planner.visit("/planner/frequentCallerTeam")
    one.press("Keep these groups")
    other.press("Keep these groups")
    for planner in [one, other]:
        with planner.page.expect_navigation():
            planner.page.locator("tbody a").first.click()
        planner.look()
        planner.choose("A new group")
    one.press("Move")
    other.page.get_by_label("No group", exact=True).check()
    other.press("Move", status=409)
    other.sees("Nothing has been moved: look again")
    one.sees("2 people in 2 groups of 1")
    one.page.get_by_text("Divide everybody anew", exact=True).first.click()
    one.press("Divide everybody anew")
    one.sees("2 people in 1 group of 2")


@pytest.mark.ids("DB-11", "LAS-159")
def test_hours_asked_for_stand_beside_hours_offered(signed_in):
    supervisor, head = signed_in("Tom Okafor", on=PHONE), signed_in("Priya Ashworth")
    head.visit("/capacity")
    for words in ["32 hours", "33 hours", "36 hours", "137 hours", "65 hours", "No hours declared", "unknown, and in no sum"]:
        head.sees(words)
    head.picture("capacity-before")
    supervisor.visit("/")
    supervisor.press("Hours that you can give")
    supervisor.press("Declare", status=422)
    supervisor.sees("Select what the hours are for")
    supervisor.visit("/capacity/hours")

    head.press("Declare hours")
    head.select("Supervisor", "Tom Okafor")
    head.choose("Safeguarding Specialists")
    head.fill("Hours a year", "27")
    head.press("Declare")
    head.sees("The hours have been declared")
    head.visit("/capacity")
    offered = hours_offered(head)
    assert offered >= 27, "Other journeys may have declared hours of others."
    head.sees(f"32 hours, {balance(offered, 32)}")
    without = re.search(r"Nominated, and no hours declared: (.*)\.", head.page.inner_text("main"))[1].split(", ")
    assert {"Grace Lindqvist", "Helena Voss"} <= set(without) and "Tom Okafor" not in without
    head.select("Group of the matrix", "Emergency Bed Service")
    head.fill("Members", "34")
    head.press("Work it out")
    head.sees("Tried: Emergency Bed Service with 34 members. Nothing of it is kept.")
    head.sees(f"35 hours, {balance(offered, 35)}")
    head.picture("capacity-tried")
    head.press("Take it away")
    head.does_not_see("If it were so")

    phone = signed_in("Priya Ashworth", on=PHONE)
    phone.visit("/capacity?row=emergencyBedService&size=4")
    phone.sees(f"38 hours, {balance(offered, 38)}")
    phone.picture("capacity-tried")
    phone.visit("/capacity?row=emergencyBedService&size=0", status=422)
    phone.sees("Size of a group must be a whole number from 1 to 9,999")


def hours_offered(head):
    row = head.page.locator("tr", has_text="Safeguarding Specialists").first
    return int(re.search(r"(\d+) hours", row.locator("td").last.inner_text())[1])


def balance(offered, asked):
    return f"{offered - asked} hours to spare" if offered >= asked else f"{asked - offered} hours short"


@pytest.mark.ids("DB-08", "DB-12")
def test_a_line_manager_finds_no_planner(signed_in):
    manager = signed_in("Nadia Petrov", on=PHONE)
    for address in ["/planner", "/planner/emergencyBedService", "/capacity", "/capacity/hours"]:
        manager.visit(address, status=404)
