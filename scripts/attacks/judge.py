#!/usr/bin/env python3
"""Asks three programs about every attack; in: our program, the folder that the test wrote, out: tests/judges/attacks.md compared or written.

usage: judge.py PROGRAM FOLDER [--write]. Fails when ours accepts an attack, when one of the three refuses the honest letter, or when the
table, or the counts in SECURITY.md, differ from what was measured.
"""

import difflib
import json
import logging
import multiprocessing
import os
import re
import resource
import signal
import subprocess
import sys
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "tests/judges/attacks.md"
# Says the counts in one sentence, the same.
PROSE = ROOT / "SECURITY.md"
COUNTS = re.compile(r"Of \d+ attacks ours accepts \d+, pyHanko \d+ and pdfsig \d+\.")
# Processor time, so that a busy machine changes no answer; three times what the slowest answer of each takes.
SECONDS = {"pyHanko": 60, "pdfsig": 10}
MEMORY = 2 << 30
STACK = 8 << 20

PREFACE = """\
# Every attack, judged by three programs

The tests make each of these files by code, from a signed letter: `tests/suite/attack.rs` and the files that it names. Three programs
then say what they make of them: ours (`fgm-letter verify`), pyHanko {pyhanko} and poppler's pdfsig {pdfsig}. Ours and pyHanko trust the
issuer's certificate alone, on the day of the attack, and nobody fetches anything; pdfsig is asked about the signature and not about the
certificate (`-nocert`).

That another program accepts a file is no fault of its: most of these files are valid PDF, and simply no letter of ours. Ours may be
stricter, because it knows what it writes. What the others refuse is no praise either: some files are only damaged.

`unreadable`, `error`: the program said that it could not read the file. `no answer`: none within {seconds} seconds of
processor time. `crash`: it ended by a signal. `not all of the file`: pdfsig says that the signature leaves something out; this does not
count as accepted. INDETERMINATE is right where a letter is whole and only its signer or the day speaks against it.

`scripts/judges` measures this table and fails when it is no longer true; `scripts/attacks/run` with `--write` writes it. pyHanko is
pinned in `scripts/requirements.txt`, pdfsig is Debian's: another version may answer otherwise.
"""


def main():
    logging.disable()
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    attacks = [line.split("\t") for line in (folder / "list.tsv").read_text(encoding="utf-8").splitlines()]
    own = ours(program, folder, attacks)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        others = pool.starmap(both, [(folder, file, day) for file, _, day, _ in attacks], chunksize=1)
    rows = [(name, *own[file], *other) for (file, _, _, name), other in zip(attacks, others, strict=True)]
    limits = " or ".join(f"{seconds} ({judge})" for judge, seconds in SECONDS.items())
    table = PREFACE.format(pyhanko=version("pyhanko"), pdfsig=pdfsig_version(), seconds=limits) + text_of(rows)
    print(counts(rows))
    wrong = list(faults(attacks, rows)) + list(held(table, "--write" in sys.argv))
    if wrong:
        sys.exit("\n".join(wrong))


def faults(attacks, rows):
    name, verdict, _, pyhanko, pdfsig = rows[0]
    if (verdict, pyhanko, pdfsig) != ("VALID", "VALID", "valid"):
        yield f"{name}: ours says {verdict}, pyHanko {pyhanko}, pdfsig {pdfsig}"
    for (_, expected, _, _), (name, verdict, _, _, _) in zip(attacks[1:], rows[1:], strict=True):
        if verdict == "VALID" or (verdict == "INDETERMINATE") != (expected == "indeterminate"):
            yield f"{name}: ours says {verdict}, to be {expected}"


def held(measured, write):
    for path, whole in ((TABLE, lambda _: measured), (PROSE, lambda old: COUNTS.sub(COUNTS.search(measured)[0], old))):
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        new = whole(old)
        if path == PROSE and not COUNTS.search(old):
            yield f"{path.name} has no place for the counts"
        elif write:
            path.write_text(new, encoding="utf-8")
        elif old != new:
            yield from difflib.unified_diff(old.splitlines(), new.splitlines(), "committed", "measured", n=0, lineterm="")
            yield f"{path.relative_to(ROOT)} is not what was measured; look at the difference, then scripts/attacks/run with --write"


def text_of(rows):
    lines = [f"\n{counts(rows)}\n", "| attack | ours | pyHanko | pdfsig | our findings |", "|---|---|---|---|---|"]
    lines += [f"| {name} | {verdict} | {pyhanko} | {pdfsig} | {codes} |" for name, verdict, codes, pyhanko, pdfsig in rows]
    return "\n".join(lines) + "\n"


def counts(rows):
    attacks = rows[1:]
    accepted = [sum(row[place] == word for row in attacks) for place, word in ((1, "VALID"), (3, "VALID"), (4, "valid"))]
    return f"Of {len(attacks)} attacks ours accepts {accepted[0]}, pyHanko {accepted[1]} and pdfsig {accepted[2]}."


def ours(program, folder, attacks):
    """The verdict on each file and what is behind it: one run of the program for each day."""
    answers = {}
    for day in sorted({day for _, _, day, _ in attacks}):
        files = [file for file, _, on, _ in attacks if on == day]
        done = subprocess.run(
            [program, "verify", "--json", "--today", day, "--trust", "issuer.pem", *files],
            cwd=folder, env={"HOME": str(folder)}, capture_output=True, text=True, check=False,
        )
        if done.returncode not in (0, 1, 2) or not done.stdout:
            sys.exit(f"{program.name} could not be run: {done.stderr}")
        for letter in json.loads(done.stdout)["letters"]:
            verdict = letter["verdict"].upper() if letter["verdict"] else "unreadable"
            codes = [finding["code"] for finding in letter["findings"] if finding["severity"] != "note"]
            answers[letter["name"]] = verdict, ", ".join(codes)
    return answers


def both(folder, file, day):
    return apart(pyhanko, folder / file, folder / "issuer.pem", day), pdfsig(folder / file, folder)


def apart(judge, *arguments):
    """The answer of a judge in a process of its own, which may hang, crash or take all memory."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            limit(SECONDS["pyHanko"])
            os.write(writing, judge(*arguments).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    return ended_by(os.WTERMSIG(status)) if os.WIFSIGNALED(status) else answer or "crash"


def limit(seconds):
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(10 * seconds)


def ended_by(number):
    return "no answer" if number in (signal.SIGXCPU, signal.SIGKILL, signal.SIGALRM) else "crash"


def pyhanko(path, issuer, day):
    """As `pyhanko sign validate --no-revocation-check --trust ISSUER --trust-replace` would judge it on that day."""
    noon = datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=timezone.utc)
    root = load_cert_from_pemder(str(issuer))
    try:
        with path.open("rb") as file:
            good = []
            for signature in PdfFileReader(file).embedded_regular_signatures:
                trust = ValidationContext(trust_roots=[root], moment=noon, allow_fetching=False, revocation_mode="none")
                try:
                    good.append(validate_pdf_signature(signature, signer_validation_context=trust).bottom_line)
                except SignatureValidationError:
                    good.append(False)
    except Exception:  # noqa: BLE001 - whatever it says is its answer
        return "error"
    return "no signature" if not good else "VALID" if all(good) else "INVALID"


def pdfsig(path, home):
    done = subprocess.run(
        ["pdfsig", "-nocert", path],
        env={"HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        preexec_fn=lambda: limit(SECONDS["pdfsig"]), capture_output=True, text=True, errors="replace", check=False,
    )
    if done.returncode < 0:
        return ended_by(-done.returncode)
    if "does not contain any signatures" in done.stdout + done.stderr:
        return "no signature"
    said = {line.removeprefix("Signature is ").lower() for line in re.findall(r"Signature Validation: (.*?)\.", done.stdout)}
    if not said:
        return "error"
    return "; ".join(sorted(said)) + ("" if "Total document signed" in done.stdout else ", not all of the file")


def pdfsig_version():
    done = subprocess.run(["pdfsig", "-v"], capture_output=True, text=True, check=True)
    return re.search(r"version (\S+)", done.stdout + done.stderr).group(1)


main()
