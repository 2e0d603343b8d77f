#!/usr/bin/env python3
"""Days of the meeting: right, wrong and missed, in six languages.

    python3 benches/peers/dates.py target/release/tsb-letters

dateparser's search and Microsoft's Recognizers-Text are given the subject of each letter, where the days stand, and the
language; the first range or day that they find counts. tsb-letters is given the whole letter and nothing else. The truth
is that of the first meeting that the letter convenes; letters whose subject has no year are left out.
"""

import collections
import datetime
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Recognizers-Text's cultures; it has none for Arabic and Russian.
CULTURES = {"en": "en-us", "es": "es-es", "fr": "fr-fr", "zh": "zh-cn"}


def first(value):
    """A value of a truth; the first of those that are as good."""
    return value["_any"][0] if isinstance(value, dict) and "_any" in value else value


def letters():
    """Language, text file, subject and the days of the meeting."""
    for path in sorted(ROOT.glob("fixtures/*/*.json")):
        truth = json.loads(path.read_text())
        if "_not_a_letter" in truth or "--" in path.name:
            continue
        meeting = next((one for one in truth["meetings"] if first(one["role"]) == "convened"), None)
        subject = first(truth["subject"])
        subject = first(subject.get("text")) if isinstance(subject, dict) else subject
        if not meeting or not subject or not first(meeting["start"]):
            continue
        days = first(meeting["start"]), first(meeting["end"])
        if days[0][:4] in subject and len(days[0]) == 10:
            yield truth["language"], path.with_suffix(".txt"), subject, days


def by_dateparser(language, _, subject):
    from dateparser.search import search_dates

    found = search_dates(subject, languages=[language], settings={"PREFER_DAY_OF_MONTH": "first"}) or []
    days = sorted({moment.date().isoformat() for _, moment in found})
    return (days[0], days[-1]) if days else None


def by_recognizers(language, _, subject):
    from recognizers_date_time import recognize_datetime

    if language not in CULTURES:
        return "no culture"
    found = recognize_datetime(subject, CULTURES[language], reference=datetime.datetime(1996, 1, 1))
    for one in found:
        for value in (one.resolution or {}).get("values", []):
            if value["type"] == "daterange" and "start" in value and "end" in value:
                last = datetime.date.fromisoformat(value["end"])
                # Its ranges end on the day behind, save where it names the last one.
                return value["start"], last.isoformat()
            if value["type"] == "date" and value.get("value", "").count("-") == 2:
                return value["value"], value["value"]
    return None


def by_tsb_letters(_, path, __):
    run = subprocess.run([sys.argv[1], "parse", "--no-evidence", str(path)], capture_output=True, text=True)
    meetings = json.loads(run.stdout)["meetings"] if run.returncode == 0 else []
    meeting = next((one for one in meetings if one["role"] == "convened"), None)
    return (meeting["start"], meeting["end"]) if meeting and meeting["start"] else None


def main():
    tools = {"tsb-letters": by_tsb_letters, "dateparser": by_dateparser, "Recognizers-Text": by_recognizers}
    counts = {tool: collections.defaultdict(collections.Counter) for tool in tools}
    totals = collections.Counter()
    for language, path, subject, days in letters():
        totals[language] += 1
        for tool, read in tools.items():
            found = read(language, path, subject)
            outcome = "-" if found == "no culture" else "missed" if not found else "right" if found == days else "wrong"
            counts[tool][language][outcome] += 1
    languages = sorted(totals)
    print("| tool: right / wrong / missed | " + " | ".join(f"{one} ({totals[one]})" for one in languages) + " |")
    print("|---|" + "---|" * len(languages))
    for tool, told in counts.items():
        cells = [
            "–" if told[one]["-"] else f"{told[one]['right']} / {told[one]['wrong']} / {told[one]['missed']}"
            for one in languages
        ]
        print(f"| {tool} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
