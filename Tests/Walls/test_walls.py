"""Each wall is shown to stand: a fault planted on purpose is found, on its line, and what is right is left alone."""

import pytest
import walls

PLANTED = [
    ("Supervision/Rule.swift", "\npublic import GRDB", 2, "may not import GRDB"),
    ("Supervision/Rule.swift", "@testable import struct Yams.Node", 1, "may not import Yams"),
    ("SupervisionWeb/Page.swift", "internal import SQLStorage", 1, "may not import SQLStorage"),
    ("HTMLLiteral/HTML.swift", "import Foundation", 1, "may not import Foundation"),
    ("Attic/Box.swift", "let box = 1", 1, "has no line"),
    ("Supervision/Rule.swift", "let a = try! f()", 1, "try!"),
    ("Supervision/Rule.swift", "let a = b as! C", 1, "as!"),
    ("SQLStorage/Row.swift", 'let a = "\\(fatalError("no"))"', 1, "fatalError"),
    ("SupervisionWeb/Assets.swift", "let folder = Bundle.module", 1, "Bundle.module"),
    ("Supervision/Rule.swift", "// as in Croydon", 1, "Croydon"),
    ("Supervision/Rule.swift", 'let source = "HWCCG"', 1, "HWCCG"),
    ("Supervision/Rule.swift", 'let row = "GAP' + '-99"', 1, "belongs to a clause"),
    ("SupervisionWeb/Page.swift", 'HTML(unescaped: text)', 1, "not escaped"),
    ("SupervisionWeb/Page.swift", '"<p class=\\"nhsuk-body\\">"', 1, "Views/Components"),
    ("SupervisionWeb/Page.swift", '"<input value=\\(text)>"', 1, "without quotes"),
    ("SupervisionWeb/Page.swift", '#"<input name="a>b" value=\\#(text)>"#', 1, "without quotes"),
    ("SupervisionWeb/Page.swift", '\nlet page = """\n    <a\n      href=\\(path)>\n    """', 2, "without quotes"),
    ("SupervisionWeb/Page.swift", 'let more: HTML = " id=\\(id)"', 1, "without quotes"),
    ("SupervisionWeb/Page.swift", '"\\(list.map { "<b id=\\($0)>" })"', 1, "without quotes"),
    ("SupervisionWeb/Page.swift", '"<a onclick=\\"go()\\">"', 1, "inline script"),
    ("SupervisionWeb/Page.swift", '"<p style=\\"color: \\(colour)\\">"', 1, "inline style"),
    ("SupervisionWeb/Page.swift", '"<script>go()</script>"', 1, "inline script"),
    ("SupervisionWeb/Page.swift", '"<style>p {}</style>"', 1, "style element"),
    ("SupervisionWeb/Page.swift", '"<a href=\\"javascript:go()\\">"', 1, "is a script"),
    ("SupervisionStore/List.swift", '"WHERE \\(actor.holds(.head) ? "1 = 1" : "1 = 0")"', 1, "choose the SQL"),
    ("Supervision/Rule.swift", "\n\n// TODO: more", 3, "finish it"),
    ("Supervision/Rule.swift", "// see /work/notes", 1, "where this was made"),
    ("Supervision/Rule.swift", "// for issue 7", 1, "where this was made"),
]

RIGHT = {
    "Supervision/Rule.swift": '''
        import Foundation
        // try! and fatalError( are words here; the issues to discuss are too
        func `never as! or "try!"`() { let a = "import GRDB, try!, as! " }
        let path = "/home/work/\\(name)"
        ''',
    "Supervision/Access/AccessClauses.swift": 'let clause = Clause("A reader is named", keeps: ["GAP' + '-99"])',
    "CornerstoneDemo/Cast.swift": 'let trust = "London Ambulance Service"',
    "HTMLLiteral/HTML.swift": "init() { self.init(unescaped: []) }",
    "SupervisionWeb/Page.swift": '''
        internal import HTMLLiteral
        let page: HTML = """
            <script type="module" src="\\(asset)"></script>
            <a href="\\(path)" class='\\(kind)'\\(attribute: "id", id)\\(isOpen ? " open" : "")>\\(text)</a>
            """
        let query = "?page=\\(number)"
        let stylesheet = "nhsuk-frontend-10.4.2.min.css"
        ''',
    "SupervisionWeb/Views/Components/Button.swift": '"<button class=\\"nhsuk-button\\">\\(label)</button>"',
}


def write(root, path, source):
    file = root / "Sources" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")


@pytest.mark.parametrize("path, source, line, wording", PLANTED, ids=[f"{path} {wording}" for path, _, _, wording in PLANTED])
def test_a_planted_fault_is_found(tmp_path, path, source, line, wording):
    write(tmp_path, path, source)
    found = list(walls.faults(tmp_path))
    assert [(str(file), at) for file, at, _ in found] == [(f"Sources/{path}", line)]
    assert wording in found[0][2]


def test_what_is_right_is_left_alone(tmp_path):
    for path, source in RIGHT.items():
        write(tmp_path, path, source)
    assert list(walls.faults(tmp_path)) == []
