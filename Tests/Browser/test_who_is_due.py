"""Who is due, on a phone: the own page, the team page of a line manager, leave, and the list of the Safeguarding Team."""

import datetime

import pytest
from visitor import PHONE


@pytest.mark.ids("DB-13", "LAS-034", "LAS-152")
def test_everybody_is_told_how_their_supervision_stands_and_why(signed_in):
    nurse = signed_in("Ruth Calloway", on=PHONE)
    nurse.visit("/")
    nurse.sees("Your supervision")
    nurse.open("2 one-to-one sessions a year")
    nurse.sees("2 one-to-one sessions a year, counted in the year from 1 April")
    nurse.sees("Appendix 3.")
    paramedic = signed_in("Callum Reyes", on=PHONE)
    paramedic.visit("/")
    paramedic.sees("The policy sets no number of sessions for you.")


@pytest.mark.ids("DB-08", "DB-13", "LAS-147")
def test_a_line_manager_sees_how_the_team_stands_without_the_reasons(signed_in, newcomer):
    manager, administrator, adviser = signed_in("Nadia Petrov", on=PHONE), signed_in("Jonah Achterberg"), newcomer("000405", on=PHONE)
    administrator.visit("/people?search=000405")
    administrator.press(adviser.name)
    administrator.press("Enter leave")
    administrator.press("Enter leave", status=422)
    administrator.sees("Enter the first day")
    administrator.fill_date(datetime.date.today() - datetime.timedelta(days=3), administrator.within("First day"))
    administrator.fill("Reason (optional)", "A matter of the heart")
    administrator.press("Enter leave")
    administrator.sees("Deferred")
    administrator.does_not_see("A matter of the heart")

    manager.visit("/")
    manager.press("How your team stands")
    manager.sees("2 group sessions a year")
    manager.select("State", "Deferred")
    manager.press("Show results")
    manager.press(adviser.name)
    manager.sees("Deferred")
    for hidden in ["Away at present", "None has been held yet", "Days away", "A matter of the heart"]:
        manager.does_not_see(hidden)

    adviser.visit("/")
    adviser.open("2 group sessions a year")
    adviser.sees("Away at present: nothing is due until the return.")
    adviser.open("Why")
    adviser.sees("A matter of the heart")


@pytest.mark.ids("DB-13", "LAS-150", "LAS-151")
def test_the_safeguarding_team_finds_who_is_due_by_state_and_group(signed_in):
    head = signed_in("Priya Ashworth", on=PHONE)
    head.visit("/")
    head.open("overdue in the organisation")
    overdue = head.page.locator("tbody tr").count()
    head.visit("/")
    assert str(overdue) in head.page.get_by_role("link", name="overdue in the organisation").inner_text()
    head.visit("/due")
    assert head.page.locator("tbody tr").count() == 25
    head.select("Group", "Safeguarding Officer")
    head.press("Show results")
    head.sees("Samuel Brandt")
    assert head.page.locator("tbody tr").count() == 1
    head.visit("/due?state=notApplicable&group=safeguardingOfficer")
    head.sees("Nobody is in this state, group and area.")
