"""An attack on what a report withholds: what everybody may know of it, against every figure that is a star.

The relations are written down from docs/report.md, not taken from the product. For each withheld figure another set of figures is looked
for that is as good: no figure below nought, everything that is shown the same, every sum right, this one different; and of a small figure
one in which it is five or more.
"""

import itertools

THRESHOLD = 5
STATES = ["overdue", "pending", "planned", "compliant", "deferred", "notApplicable"]
TAKEN = ["sessions", "minutes", "attendances", "staffMinutes"]
SUMS = {
    "designated": [("due", ["met", "unmet"]), ("attendances", ["counted", "other"])],
    "standing": [("members", STATES)],
    "fates": [("sessions", ["individual", "group"])],
    "actions": [("agreed", ["done", "dropped", "overdue", "stillOpen", "nothingToDo"])],
    "earlierActions": [("open", ["done", "dropped", "overdue", "stillOpen"])],
}
SAME = [
    *[[("formats", "total", measure), ("types", "total", measure)] for measure in TAKEN],
    [("formats", "total", "attendances"), ("designated", "total", "attendances")],
    [("formats", "total", "staffMinutes"), ("designated", "total", "staffMinutes")],
    [("formats", "total", "sessions"), ("fates", "held", "sessions")],
    [("formats", "total", "sessions"), ("entries", "total", "sessions")],
    [("formats", "individual", "sessions"), ("fates", "held", "individual")],
    [("formats", "individual", "sessions"), ("agreements", "total", "sessions")],
    [("formats", "individual", "sessions"), ("records", "total", "records")],
    [("formats", "individual", "sessions"), ("formats", "individual", "attendances")],
    [("formats", "individual", "minutes"), ("formats", "individual", "staffMinutes")],
    [("formats", "group", "sessions"), ("fates", "held", "group")],
    [("formats", "group", "sessions"), ("groupRecords", "total", "records")],
    [("formats", "group", "attendances"), ("invitations", "signed", "people"), ("invitations", "witnessed", "people")],
    [("designated", "total", "members"), ("standing", "total", "members")],
]


def relations(tables):
    """[[(place, sign)]], in each of which the figures add up to nought. What is unknown takes no part."""
    places = {
        (table, row, column) for table, rows in tables.items() for row, figures in rows.items() for column, figure in figures.items()
        if figure is not None
    }
    wanted = [[same[0], same[1:]] for same in SAME]
    for table, rows in tables.items():
        for total, parts in SUMS.get(table, []):
            wanted += [[(table, row, total), [(table, row, part) for part in parts]] for row in rows]
        others = [row for row in rows if row != "total"]
        if "total" in rows and others:
            wanted += [[(table, "total", column), [(table, row, column) for row in others]] for column in rows["total"]]
    for total, parts in wanted:
        parts = [part for part in parts if part in places]
        if total in places and parts:
            yield [(total, 1), *[(part, -1) for part in parts]]


def withheld(tables):
    return {
        (table, row, column) for table, rows in tables.items() for row, figures in rows.items() for column, figure in figures.items()
        if figure == "suppressed"
    }


def known(tables, truth):
    """Withheld figures that the attack pins down, with what it knows of them. Empty where it fails.

    truth: every figure, {place: number}; the attacker does not have it, whoever judges the attack does."""
    hidden = withheld(tables)
    system = [[(place, sign) for place, sign in terms if place in hidden] for terms in relations(tables)]
    system = [terms for terms in system if terms]
    for terms in relations(tables):
        assert sum(sign * truth[place] for place, sign in terms) == 0, f"What should add up does not: {terms}"
    of_place = {}
    for terms in system:
        for place, _ in terms:
            of_place.setdefault(place, []).append(terms)
    found = {}
    for place in sorted(hidden):
        if not any(another(place, change, truth, of_place) for change in (1, -1)):
            found[place] = "exactly"
        elif 0 < truth[place] < THRESHOLD and "inutes" not in place[2]:
            if not any(another(place, change, truth, of_place) for change in range(THRESHOLD - truth[place], THRESHOLD + 3)):
                found[place] = "under five"
    return found


def another(place, change, truth, of_place):
    """Whether there is another set of figures in which one is so much more or less; what the change upsets is put right one by one."""
    if truth[place] + change < 0:
        return False
    budget = itertools.count()

    def put_right(changes):
        if next(budget) > 20_000:
            return False
        ways = []
        for terms in {id(terms): terms for changed in changes for terms in of_place.get(changed, [])}.values():
            excess = sum(sign * changes.get(other, 0) for other, sign in terms)
            if excess:
                ways.append([
                    (other, -sign * excess) for other, sign in terms if other not in changes and truth[other] - sign * excess >= 0])
        return not ways or any(put_right({**changes, other: change}) for other, change in min(ways, key=len))

    return put_right({place: change})
