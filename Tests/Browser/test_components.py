"""Compares our components with what NHS.UK frontend's own templates make of the same data.

`CORNERSTONE_RENDERED` names the folder into which the Swift tests wrote `components.json`.
"""

import json
import os
import pathlib
from html.parser import HTMLParser

import jinja2
import pytest

RENDERED = os.environ.get("CORNERSTONE_RENDERED")
VOID = {"input", "path", "br", "hr", "img"}

if RENDERED is None:
    pytest.skip("CORNERSTONE_RENDERED names no folder", allow_module_level=True)

TWINS = json.loads((pathlib.Path(RENDERED) / "components.json").read_text())


class Tree(HTMLParser):
    """Elements with sorted attributes and classes; white space as a browser lays it out."""

    def __init__(self):
        super().__init__()
        self.root = ["", {}, []]
        self.path = [self.root]

    def handle_starttag(self, tag, attributes):
        node = [tag, {name: normal(name, value) for name, value in attributes}, []]
        self.path[-1][2].append(node)
        if tag not in VOID:
            self.path.append(node)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.path.pop()[0] == tag, f"</{tag}> closes another element"

    def handle_data(self, text):
        words = " ".join(text.split())
        if words:
            self.path[-1][2].append(words)


def normal(name, value):
    return " ".join(sorted(value.split())) if name == "class" else value


def tree(markup):
    parser = Tree()
    parser.feed(markup)
    parser.close()
    assert parser.path == [parser.root], "an element is left open"
    return parser.root[2]


def everywhere(nodes):
    for node in nodes:
        if isinstance(node, list):
            yield node
            yield from everywhere(node[2])


# The deliberate differences. Each changes NHS.UK's tree into ours, and must find something to change.


def date_boxes_are_named_for_the_form(theirs, ours):
    """`date-day` rather than `date[day]`; the first box bears the field's id, so that the error summary leads into it."""
    for node in everywhere(theirs):
        if node[1].get("class") == "nhsuk-date-input":
            yield node[1].pop("id")
        if node[0] == "input":
            node[1]["name"] = node[1]["name"].replace("[", "-").replace("]", "")
        for attribute in ("id", "for"):
            if node[1].get(attribute) == "date-day":
                node[1][attribute] = "date"
                yield attribute


def warning_has_no_invalid_role(theirs, ours):
    """`role="text"` is no role; the hidden word stands directly in the heading."""
    for node in everywhere(theirs):
        if node[0] == "h2":
            hidden, text = node[2][0][2]
            node[2] = [hidden, text]
            yield node


def success_banner_is_not_printed(theirs, ours):
    theirs[0][1]["class"] = normal("class", theirs[0][1]["class"] + " app-no-print")
    yield theirs


def file_upload_is_the_browsers_own(theirs, ours):
    """The script's drop zone has an accessible name that is not what is seen (WCAG 2.5.3)."""
    yield theirs[0][1].pop("data-module")


def cells_hold_whatever_a_page_shows(theirs, ours):
    """A form or a text of several lines may not stand in a `span`."""
    for node in everywhere(theirs):
        if node[0] == "td":
            node[2][-1][0] = "div"
            yield node


DIFFERENCES = {
    "tables": cells_hold_whatever_a_page_shows,
    "file-upload": file_upload_is_the_browsers_own,
    "date-input": date_boxes_are_named_for_the_form,
    "warning-callout": warning_has_no_invalid_role,
    "notification-banner": success_banner_is_not_printed,
}


@pytest.fixture(scope="session")
def templates():
    loader = jinja2.PackageLoader("nhsuk_frontend_jinja")
    return jinja2.Environment(loader=loader, undefined=jinja2.ChainableUndefined, autoescape=True)


def macro(component):
    if component == "tables":
        return "table"
    first, *rest = component.split("-")
    return first + "".join(word.title() for word in rest)


@pytest.mark.parametrize("twin", TWINS, ids=[f"{index}-{twin['component']}" for index, twin in enumerate(TWINS)])
def test_our_component_is_what_nhsuk_makes_of_the_same_data(twin, templates):
    name = twin["component"]
    source = f'{{% from "nhsuk/components/{name}/macro.jinja" import {macro(name)} %}}{{{{ {macro(name)}(data) }}}}'
    theirs = tree(templates.from_string(source).render(data=json.loads(twin["data"])))
    ours = tree(twin["html"])
    if name in DIFFERENCES:
        assert list(DIFFERENCES[name](theirs, ours)), "the difference is no longer there: take it off the list"
    assert ours == theirs
