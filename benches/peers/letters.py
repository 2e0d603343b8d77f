#!/usr/bin/env python3
"""Letters a second and peak memory: tsb-letters beside what a user would take instead, on the Word files of fixtures/.

    python3 benches/peers/letters.py target/release/tsb-letters

Every tool is run as its user would: tsb-letters and docx2txt and python-docx over all files in one process, pandoc
once a file. tsb-letters gives the whole JSON; `script` is python-docx with regular expressions and dateparser for a few
fields; the others give the text alone. What starts a tool is part of its time, shared by all files.
"""

import pathlib
import re
import resource
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = sorted(str(path) for path in ROOT.glob("fixtures/*/*.docx"))
# The fast ones read the same files again, so that a run lasts.
ROUNDS = {"tsb-letters": 10, "docx2txt": 2}


def text_of(path):
    """Paragraphs and cells in their order, as python-docx gives them."""
    import docx
    from docx.table import Table

    def parts(container):
        for part in container.iter_inner_content():
            if isinstance(part, Table):
                for row in part.rows:
                    for cell in row.cells:
                        yield from parts(cell)
            else:
                yield part.text

    return "\n".join(parts(docx.Document(path)))


NUMBER = re.compile(r"\b(\d{1,3})\s*/\s*(\d{1,2}|TSAG|SCV)\b")
MAIL = re.compile(r"[\w.+-]+@[\w.-]+")
PHONE = re.compile(r"\+\d[\d ]{7,}\d")
DESIGNATION = re.compile(r"\b[A-Z]\.\d{1,4}(?:\.\d+)*\b")
SUBJECT = re.compile(r"^(?:Subject|Objet|Asunto|Предмет|事由|主题|الموضوع)\s*[:：]?\s*(.*)$", re.MULTILINE)


def script(path):
    """The fields that a few regular expressions and dateparser find."""
    import dateparser.search

    text = text_of(path)
    subject = SUBJECT.search(text)
    language = pathlib.Path(path).parent.name
    dates = dateparser.search.search_dates(subject.group(1), languages=[language]) if subject else None
    return {
        "number": NUMBER.search(text),
        "mail": MAIL.search(text),
        "phones": PHONE.findall(text),
        "designations": DESIGNATION.findall(text),
        "dates": dates,
    }


def work(tool, program, files):
    if tool == "tsb-letters":
        subprocess.run([program, "parse", "--format", "ndjson", *files], stdout=subprocess.DEVNULL, check=True)
    elif tool == "pandoc":
        for file in files:
            subprocess.run(["pandoc", "--from=docx", "--to=plain", file], stdout=subprocess.DEVNULL, check=True)
    elif tool == "docx2txt":
        import docx2txt

        for file in files:
            docx2txt.process(file)
    elif tool == "python-docx":
        for file in files:
            text_of(file)
    elif tool == "script":
        for file in files:
            script(file)


def main():
    if len(sys.argv) > 2:
        work(sys.argv[1], sys.argv[2], FILES * ROUNDS.get(sys.argv[1], 1))
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        # Where another program does the work, Python's own memory is none of it.
        print(children if children else own)
        return
    print(f"{len(FILES)} Word files")
    print("| tool | gives | letters/s | peak, MiB |\n|---|---|---|---|")
    gives = {
        "tsb-letters": "the whole JSON",
        "docx2txt": "text",
        "python-docx": "text",
        "script": "text, five fields",
        "pandoc": "text",
    }
    for tool, what in gives.items():
        start = time.perf_counter()
        run = subprocess.run([sys.executable, __file__, tool, sys.argv[1]], capture_output=True, text=True, check=True)
        seconds = time.perf_counter() - start
        letters = len(FILES) * ROUNDS.get(tool, 1)
        print(f"| {tool} | {what} | {letters / seconds:,.0f} | {int(run.stdout) / 1024:.0f} |")


if __name__ == "__main__":
    main()
