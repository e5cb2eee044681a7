"""A visit does not run out under somebody who is writing, or holding a session."""

import sessions
from visitor import PHONE


def test_a_page_that_is_written_on_or_held_keeps_its_visit_open(signed_in, newcomer):
    supervisor, supervisee = signed_in("Tom Okafor", on=PHONE), newcomer("000521", on=PHONE)
    session = sessions.plan(supervisor, supervisee.name)
    supervisor.page.clock.install()
    said = []
    supervisor.page.on("request", lambda request: said.append(request.method) if request.url.endswith("/visit") else None)
    supervisor.visit("/sessions/late")
    supervisor.page.clock.run_for("06:00")
    assert said == [], "nobody has written anything"
    supervisor.fill("Venue", "Station 4")
    says_so(supervisor)
    sessions.start(supervisor, session)
    says_so(supervisor)


def says_so(supervisor):
    """Within six minutes, and the answer is that there is nothing to say."""
    with supervisor.page.expect_response(lambda response: response.url.endswith("/visit")) as answer:
        supervisor.page.clock.run_for("06:00")
    assert answer.value.status == 204
