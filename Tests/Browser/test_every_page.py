"""Every page that home leads to, for everybody whom the demo tells a story of, at a desk and on a phone."""

import collections
import re
from urllib.parse import urlsplit

import pytest
from visitor import DESK, IDENTIFIER, PHONE

DEPTH = 3
# Pages of one kind look alike; the first two of them are walked.
OF_A_KIND = 2
FILES = ("/copy", "/problems", "/file", "/csv", "/json")
PEOPLE = ["Priya Ashworth", "Tom Okafor", "Grace Lindqvist", "Ada Fenwick", "Ruth Calloway", "Nadia Petrov", "Callum Reyes", "Helena Voss"]


@pytest.mark.parametrize("device", [DESK, PHONE], ids=str)
@pytest.mark.parametrize("name", PEOPLE)
def test_every_page_that_home_leads_to_is_sound(signed_in, name, device):
    person = signed_in(name, on=device)
    walked = walk(person)
    assert {"/", "/sessions", "/actions", "/account", "/policy", "/procedure"} <= walked


def walk(person):
    waiting, seen, kinds = collections.deque([("/", 0)]), {"/"}, collections.Counter()
    while waiting:
        address, depth = waiting.popleft()
        person.visit(address)
        if depth == DEPTH:
            continue
        for link in links(person):
            kind = IDENTIFIER.sub(":id", re.sub(r"=[^&]*", "=", link))
            if link not in seen and kinds[kind] < OF_A_KIND:
                seen.add(link)
                kinds[kind] += 1
                waiting.append((link, depth + 1))
    return {urlsplit(address).path for address in seen}


def links(person):
    """Pages of the site itself; a copy is a file."""
    found = person.page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")
    return [link for link in found if link.startswith("/") and not urlsplit(link).path.endswith(FILES)]
