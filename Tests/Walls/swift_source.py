"""A Swift file taken apart, as far as the walls need it."""

import re

INTERPOLATED = "\0"


class SwiftSource:
    """`code` is the file without its comments and texts, each line in its place; `texts` are its string literals, each with
    the line it begins on and one NUL for each value interpolated."""

    def __init__(self, source):
        self._source = source
        self._code = list(source)
        self.texts = []
        self._read_code(0)
        self.code = "".join(self._code)

    def _read_code(self, at, in_brackets=False):
        """Reads until the end, or until the bracket that closes an interpolation; answers where it stopped."""
        source, depth = self._source, 0
        while at < len(source):
            character = source[at]
            if source.startswith("//", at):
                at = self._blank(at, source.find("\n", at))
            elif source.startswith("/*", at):
                at = self._blank(at, self._end_of_comment(at))
            elif character == "`":
                at = self._blank(at, source.find("`", at + 1) + 1)
            elif opening := re.compile(r'(#*)("""|")').match(source, at):
                at = self._read_text(at, opening)
            elif in_brackets and character == ")" and depth == 0:
                return at + 1
            else:
                depth += {"(": 1, ")": -1}.get(character, 0)
                at += 1
        return at

    def _read_text(self, start, opening):
        source, hashes, quotes = self._source, opening[1], opening[2]
        escape, closing = "\\" + hashes, quotes + hashes
        text, at = "", opening.end()
        self._blank(start, at)
        while at < len(source) and not source.startswith(closing, at):
            if source.startswith(escape + "(", at):
                text += INTERPOLATED
                at = self._read_code(self._blank(at, at + len(escape) + 1), in_brackets=True)
                self._blank(at - 1, at)
            else:
                length = len(escape) + 1 if source.startswith(escape, at) else 1
                text += source[at + length - 1]
                at = self._blank(at, at + length)
        self.texts.append((source.count("\n", 0, start) + 1, text))
        return self._blank(at, at + len(closing))

    def _end_of_comment(self, at):
        depth = 0
        for mark in re.compile(r"/\*|\*/").finditer(self._source, at):
            depth += 1 if mark[0] == "/*" else -1
            if depth == 0:
                return mark.end()
        return -1

    def _blank(self, start, end):
        end = len(self._source) if end <= start else min(end, len(self._source))
        self._code[start:end] = [c if c == "\n" else " " for c in self._source[start:end]]
        return end
