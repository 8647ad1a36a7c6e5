#!/usr/bin/env python3
"""Measures our program on every attack and on files of 20 MB; in: the program and the attacks' folder, out: the worst figures.

usage: bounds.py PROGRAM FOLDER. Each file is verified by a process of its own. Fails when one takes more than 50 ms of processor time (the
best of five runs, so that a busy machine changes no answer) or more than 64 MB, with starting the program and reading the file.
"""

import os
import sys
import tempfile
from pathlib import Path

MILLISECONDS = 50
MEGABYTES = 64
RUNS = 5
SIZE = 20_000_000


def main():
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    listed = (folder / "list.tsv").read_text(encoding="utf-8").splitlines()
    files = [(line.split("\t")[3], folder / line.split("\t")[0]) for line in listed]
    worst_time, worst_memory, wrong = (0.0, ""), (0.0, ""), []
    with tempfile.TemporaryDirectory() as home:
        larger = large(Path(home), files[0][1])
        for name, path in files + larger:
            answers = [measured(program, path, home) for _ in range(RUNS)]
            time, memory = min(time for time, _, _ in answers), max(memory for _, memory, _ in answers)
            worst_time, worst_memory = max(worst_time, (time, name)), max(worst_memory, (memory, name))
            if time > MILLISECONDS or memory > MEGABYTES or any(code not in (0, 1, 2) for _, _, code in answers):
                wrong.append(f"{name}: {time:.1f} ms, {memory:.1f} MB, exit codes {sorted({code for _, _, code in answers})}")
    print(f"at most {worst_time[0]:.1f} ms ({worst_time[1]}) and {worst_memory[0]:.1f} MB ({worst_memory[1]}) in {len(files)} files and {len(larger)} of 20 MB")
    if wrong:
        sys.exit("\n".join(wrong))


def large(home, letter):
    """Files of the largest size that is looked at, and one that is larger."""
    honest = letter.read_bytes()
    head = b"%PDF-1.7\n%\x80\x80\x80\x80\n"
    made = {
        "20 MB of zeros behind a letter": honest + bytes(SIZE - len(honest)),
        "20 MB of objects": head + b"1 0 obj<<>>endobj\n" * ((SIZE - len(head)) // 18),
        "20 MB of brackets": head + b"[" * (SIZE - len(head)),
        "20 MB of numbers": head + b"1 0 R " * ((SIZE - len(head)) // 6),
        "20 MB of trailers": head + b"trailer<</Root 1 0 R>>startxref 0 %%EOF\n" * ((SIZE - len(head)) // 40),
        "20 MB and a byte": head + bytes(SIZE + 1 - len(head)),
    }
    paths = []
    for number, (name, content) in enumerate(made.items()):
        path = home / f"large-{number}.pdf"
        path.write_bytes(content)
        paths.append((name, path))
    return paths


def measured(program, path, home):
    """Milliseconds of processor time, megabytes, exit code."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        os.execve(program, [str(program), "verify", "--today", "2026-11-23", str(path)], {"HOME": home})
    _, status, usage = os.wait4(child, 0)
    # Linux counts in KiB; a forked child begins with the parent's high-water mark until it executes, so this script stays small.
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss * 1024 / 1e6, os.waitstatus_to_exitcode(status)


main()
