#!/usr/bin/env python3
"""The walls of the house that the compiler does not keep.

    Tests/Walls/walls.py [FOLDER]     prints FILE:LINE: what is wrong, and ends with 1 where it found something
"""

import pathlib
import re
import sys

from swift_source import INTERPOLATED, SwiftSource

# What each target may import. SwiftPM lets a target import whatever its dependencies depend on, so the list stands here.
IMPORTS = {
    "CLibPQ": "",
    "SQLStorage": "Foundation GRDB GRDBSQLite CLibPQ Dispatch Synchronization",
    "HTMLLiteral": "",
    "Supervision": "Foundation",
    "PolicyPacks": "Foundation Supervision Yams",
    "SupervisionStore": "Foundation Supervision SQLStorage PolicyPacks Crypto CryptoExtras Dispatch Synchronization",
    "CornerstoneDemo": "Foundation Supervision SupervisionStore PolicyPacks",
    "SupervisionWeb": "Foundation Supervision SupervisionStore HTMLLiteral Hummingbird HummingbirdCore HummingbirdTLS HTTPTypes Logging Crypto"
    " NIOCore NIOPosix NIOSSL",
    "cornerstone": "Foundation Dispatch Supervision SQLStorage PolicyPacks SupervisionStore CornerstoneDemo SupervisionWeb"
    " HTMLLiteral ArgumentParser Configuration Crypto Hummingbird HummingbirdTLS Logging NIOCore NIOSSL ServiceLifecycle UnixSignals",
}
IMPORT = re.compile(r"^\s*(?:@\w+(?:\(.*?\))?\s+|(?:public|package|internal|fileprivate|private)\s+)*"
                    r"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)\s+)?(\w+)", re.M)

# What ends the process, and with it the server for everybody; and a folder of resources that only the machine that built it has.
TRAPS = re.compile(r"\btry!|\bas!|\b(?:fatalError|preconditionFailure|precondition|assertionFailure)\s*\(|\bBundle\.module\b")

# Sources, organisations and policies have their place in Policies/ and in the demo: a further policy must need no code.
NAMES = re.compile(r"London Ambulance|Herefordshire|Worcestershire|Portsmouth|Southampton|Derby(?:shire)?\b|Croydon|\b(?:HWCCG|HIPS|DDICB|CROY|LAS)\b(?!-\d)")
REQUIREMENT = re.compile(r"\b(?:HWCCG|HIPS|DDICB|CROY|LAS|DIFF|GAP|DB)-\d{2,3}\b")

UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
WORKPLACE = re.compile(r"(?<![\w.}])/work/|\bissue #?\d", re.I)
WRITTEN_BY_PEOPLE = {".swift", ".py", ".sh", ".md", ".yaml", ".yml", ".css", ".js", ".h", ".modulemap", ".json", ""}


def faults(root):
    """Every fault under the folder, as (file, line, what is wrong)."""
    for path in sorted((root / "Sources").rglob("*.swift")):
        inside = path.relative_to(root / "Sources")
        source = path.read_text(encoding="utf-8")
        swift = SwiftSource(source)
        found = [*imports(inside.parts[0], swift), *traps(swift), *requirements(path, swift), *names(inside.parts[0], source)]
        if inside.parts[0] in ("SupervisionWeb", "HTMLLiteral"):
            found += markup(inside, swift)
        if inside.parts[0] == "SupervisionStore":
            found += conditions(source)
        yield from ((path.relative_to(root), line, fault) for line, fault in found)
    for path in files(root):
        yield from ((path.relative_to(root), line, fault) for line, fault in loose_ends(path.read_text(encoding="utf-8")))


def imports(target, swift):
    if target not in IMPORTS:
        yield 1, f"the target {target} has no line in Tests/Walls/walls.py that says what it may import"
        return
    for match in IMPORT.finditer(swift.code):
        if match[1] not in IMPORTS[target].split():
            yield line_of(match, 1), f"{target} may not import {match[1]}"


def traps(swift):
    for match in TRAPS.finditer(swift.code):
        yield line_of(match), f"{match[0]} would end the server for everybody"


def requirements(path, swift):
    if path.name.endswith("Clauses.swift"):
        return
    for line, text in swift.texts:
        for match in REQUIREMENT.finditer(text):
            yield line, f"{match[0]} belongs to a clause, in a file …Clauses.swift"


def names(target, source):
    if target == "CornerstoneDemo":
        return
    for match in NAMES.finditer(source):
        yield line_of(match), f"the name {match[0]} belongs in Policies/ or in the demo"


CHOSEN_TEXT = re.compile(r'\\\((?:[^()\n]|\([^()\n]*\))*\s\?\s+"')


def conditions(source):
    """A text chosen inside a statement is a value of it: SQLite takes it for true, whichever was chosen."""
    for match in CHOSEN_TEXT.finditer(source):
        yield line_of(match), "choose the SQL before it is interpolated, or ask Visible.truth"


def markup(inside, swift):
    """The escaping of `HTML` is right for element content and for values in quotes, and nowhere else."""
    for match in re.finditer(r"\bunescaped:", swift.code):
        if inside.parts[0] != "HTMLLiteral":
            yield line_of(match), "only HTMLLiteral may make markup from text that is not escaped"
    for line, text in swift.texts:
        if re.search(r"\bnhsuk-(?!frontend)", text) and inside.parts[:3] != ("SupervisionWeb", "Views", "Components"):
            yield line, "nhsuk- classes belong in Views/Components"
        yield from ((line, fault) for fault in faults_of_markup(text))


TAG = re.compile(r"""<[A-Za-z](?:[^"'<>]|"[^"]*"|'[^']*')*""")
QUOTED = re.compile(r""""[^"]*"|'[^']*'""")


def faults_of_markup(text):
    for tag in TAG.findall(text):
        bare = QUOTED.sub('""', tag)
        if "=" + INTERPOLATED in bare:
            yield "a value interpolated into an attribute without quotes"
        if handler := re.search(r"\son\w+\s*=", bare, re.I):
            yield f"the inline script {handler[0].strip()}…"
        if re.search(r"\sstyle\s*=", bare, re.I):
            yield "an inline style"
        if re.match(r"<style\b", bare, re.I):
            yield "a style element: styles belong in Public/"
        if re.match(r"<script\b(?![^>]*\ssrc=)", bare, re.I):
            yield "an inline script: scripts belong in Public/"
        if re.search(r"javascript:", tag, re.I):
            yield "an address that is a script"
    if re.match(r"\s+[a-z-]+=" + INTERPOLATED, text):
        yield "a value interpolated into an attribute without quotes"


def files(root):
    for name in ("Sources", "Tests", "Policies", "docs", "bin", ".ci"):
        for path in sorted((root / name).rglob("*")):
            if path.is_file() and path.suffix in WRITTEN_BY_PEOPLE and not {"Walls", "__pycache__", ".pytest_cache"} & set(path.parts):
                yield path
    yield from sorted(root.glob("*.md"))


def loose_ends(source):
    for match in UNFINISHED.finditer(source):
        yield line_of(match), f"{match[0]}: finish it, or say in docs/ what is missing"
    for match in WORKPLACE.finditer(source):
        yield line_of(match), f"“{match[0]}” speaks of where this was made"


def line_of(match, group=0):
    return match.string.count("\n", 0, match.start(group)) + 1


if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    found = list(faults(root))
    for path, line, fault in found:
        print(f"{path}:{line}: {fault}")
    sys.exit(1 if found else 0)
