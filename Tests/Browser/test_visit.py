"""A visit does not run out under somebody who is writing, or holding a session."""

import sessions
from visitor import PHONE


def test_a_page_that_is_written_on_or_held_keeps_its_visit_open(signed_in, newcomer):
    supervisor, supervisee = signed_in("Tom Okafor", on=PHONE), newcomer("000511", on=PHONE)
    supervisor.page.clock.install()
    session = sessions.plan(supervisor, supervisee.name)
    said = []
    supervisor.page.on("request", lambda request: said.append(request.method) if request.url.endswith("/visit") else None)
    supervisor.visit("/sessions/late")
    supervisor.page.clock.run_for("06:00")
    assert said == [], "nobody has written anything"
    supervisor.fill("Venue", "Station 4")
    supervisor.page.clock.run_for("11:00")
    assert said == ["POST"]
    sessions.start(supervisor, session)
    supervisor.page.clock.run_for("11:00")
    assert said == ["POST"] * 3
