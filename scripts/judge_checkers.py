#!/usr/bin/env python3
"""Lets other checkers of Fluent files look for the ten errors of tests/french; in: our program, a folder to work in, out: the table in README.md.

usage: judge_checkers.py PROGRAM WORK [--write]. Fails when the table in README.md is not what was found; --write puts it there.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIXTURE = ROOT / "tests/french"
BIN = Path(sys.executable).parent
BEGIN, END = "<!-- checkers: scripts/judges writes this table -->\n", "<!-- checkers end -->\n"

# What is wrong, the message's name, and a part of the line where it stands.
ERRORS = [
    ("a penalty typed as a number", "penalties", "au plus 4"),
    ("a renamed telephone variable", "authorities-police", "$police_phone"),
    ("a plural chosen by another number", "penalties", "$gross_max ->"),
    ("a law's number and year typed, and wrong", "ref-act", "1982:361"),
    ("a Cyrillic letter in a Latin word", "girl-heading", "Dr\u043eits"),
    ("a quotation mark without its partner", "purpose", "«"),
    ("a text left in English", "handed-note", "The letter is"),
    ("a message that is missing", "child", None),
    ("a bracket that is never closed", "abroad-heading", "{ aussi"),
    ("a message that stands twice", "request", "Nous vous prions"),
]
# Rules of the laid-out letter need the papers of today; the files of the fixture stay as they are.
FIT = {"not-printable", "page-count", "overflow", "missing-glyph", "fact-on-page", "structure-lost"}


def main():
    program, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    clean, seeded = prepare(work / "clean", "fr.ftl"), prepare(work / "seeded", "fr-seeded.ftl")
    tools = {
        "fgm-letter check": lambda folder: own(program, folder),
        "compare-locales": compare_locales,
        "moz.l10n": moz_l10n,
        "moz-fluent-linter": fluent_linter,
    }
    lines = (FIXTURE / "fr-seeded.ftl").read_text(encoding="utf-8").splitlines()
    found, false = {}, {}
    for name, tool in tools.items():
        before, after = tool(clean), tool(seeded)
        new = [line for line in after if line not in before]
        found[name] = [hit(new, message, part, lines) for _, message, part in ERRORS]
        false[name] = len(before)
    rows = ["| error | " + " | ".join(tools) + " |", "|---" * (len(tools) + 1) + "|"]
    for number, (what, _, _) in enumerate(ERRORS):
        rows.append(f"| {what} | " + " | ".join("found" if found[name][number] else "-" for name in tools) + " |")
    rows.append("| **found of ten** | " + " | ".join(str(sum(found[name])) for name in tools) + " |")
    rows.append("| complaints about the clean file | " + " | ".join(str(false[name]) for name in tools) + " |")
    table = "\n".join(rows) + "\n"
    print(table)
    if sum(found["fgm-letter check"]) != len(ERRORS) or false["fgm-letter check"]:
        sys.exit("our own checker misses an error, or complains about the clean file")
    hold(table, "--write" in sys.argv)


def hold(table, write):
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    if BEGIN not in text:
        sys.exit("README.md has no place for the table")
    head, rest = text.split(BEGIN, 1)
    old, tail = rest.split(END, 1)
    if write:
        readme.write_text(head + BEGIN + table + END + tail, encoding="utf-8")
    elif old != table:
        sys.exit("the table in README.md is not what was found; run scripts/judge_checkers.py with --write")


def prepare(folder, french):
    shutil.rmtree(folder, ignore_errors=True)
    for tag, source in (("sv", FIXTURE / "sv.ftl"), ("fr", FIXTURE / french), ("en", ROOT / "locales/en/letter.ftl")):
        (folder / "locales" / tag).mkdir(parents=True)
        shutil.copy(source, folder / "locales" / tag / "letter.ftl")
        shutil.copy(ROOT / "locales" / tag / "locale.toml", folder / "locales" / tag)
    # compare-locales wants the path from the configuration's folder, moz.l10n from the folder of the languages.
    for name, path in (("compare.toml", "locales/{locale}/**/*.ftl"), ("moz.toml", "{locale}/**/*.ftl")):
        (folder / name).write_text(
            'basepath = "."\nlocales = ["fr"]\n\n[[paths]]\n'
            f'reference = "locales/sv/**/*.ftl"\nl10n = "{path}"\n'
        )
    return folder


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if "Traceback" in done.stderr:
        sys.exit(f"{command[0]} broke down:\n{done.stderr}")
    return done.stdout + done.stderr


# Each tool's complaints, one line each: "line N" or a message's name tells where.


def own(program, folder):
    output = subprocess.run(
        [program, "check", "fr", "--format", "json", "--locales", folder / "locales"],
        capture_output=True, text=True, check=False,
    ).stdout
    return [
        f"line {it['line']} {it['code']} {it['message']}"
        for it in json.loads(output)["diagnostics"]
        if it["code"] not in FIT and it["file"].endswith("letter.ftl")
    ]


def compare_locales(folder):
    output = run(BIN / "compare-locales", folder / "compare.toml", folder, "fr")
    lines = [line.strip() for line in output.splitlines()]
    return [line for line in lines if line.startswith(("ERROR", "WARNING", "+", "-"))]


def moz_l10n(folder):
    lint = run(BIN / "moz-l10n", "lint", folder / "locales/fr/letter.ftl").splitlines()
    # It compares only files without a syntax error: so that it can find the rest, it gets one.
    repaired = folder / "repaired/fr"
    repaired.mkdir(parents=True, exist_ok=True)
    text = (folder / "locales/fr/letter.ftl").read_text(encoding="utf-8")
    (repaired / "letter.ftl").write_text(text.replace("{ aussi", "aussi"), encoding="utf-8")
    compare = run(BIN / "moz-l10n", "compare", "--json", "--source", folder / "moz.toml", repaired)
    missing = [name for names in (json.loads(compare)["fr"]["missing"] or {}).values() for name in names]
    return [line.split(" - ", 1)[-1] for line in lint if line.startswith("FAIL")] + [f"missing {name}" for name in missing]


def fluent_linter(folder):
    output = run(BIN / "moz-fluent-lint", folder / "locales/fr")
    blocks = re.findall(r"Message ID: (.*)\n\s*Position: line (\d+).*\n\s*Error \((.*)", output)
    return [f"line {line} {name} {text}" for name, line, text in blocks]


def hit(complaints, message, part, lines):
    """Is there a complaint at the message, or at the line?"""
    number = next((index + 1 for index, line in enumerate(lines) if part and part in line), None)
    for text in complaints:
        at = re.search(r"\bline (\d+)", text)
        named = re.search(rf"(?<![\w-]){re.escape(message)}(?![\w-])", text)
        # A second error in one message is found only where it stands.
        if at and number and int(at.group(1)) == number:
            return True
        if named and (not at or part is None):
            return True
    return False


main()
