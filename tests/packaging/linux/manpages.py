"""The manual pages tell every command, option and exit code that --help does, and none that it does not.
usage: manpages.py GENERATED BIN_DIR"""

import pathlib
import re
import subprocess
import sys
import unittest

GENERATED, BIN = (pathlib.Path(word) for word in sys.argv[1:3])


def shown(program, *words):
    return subprocess.run([BIN / program, *words, "--help"], check=True, capture_output=True, text=True).stdout


def section(text, title):
    """The lines of one section of --help."""
    return re.search(rf"^{title}\n(.*?)(?:^$|\Z)", text, re.M | re.S)[1]


def options(text):
    return set(re.findall(r"^  (?:-\w, )?(--[a-z-]+(?: [A-Z=]+)?)", text, re.M))


def page(name):
    return (GENERATED / f"{name}.1").read_text().replace(r"\-", "-")


def tagged(text):
    """The terms of a page's lists: what stands after .TP or .TQ, without fonts."""
    terms = re.findall(r"^\.T[PQ]\n\.[A-Z]+ (.*)$", text, re.M)
    return {re.sub(r"^-\w ?, ", "", " ".join(term.replace('"', "").split())) for term in terms}


class ManualPages(unittest.TestCase):
    def test_they_are_set_without_a_warning(self):
        for name in ("patchbay", "patchbayctl"):
            done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", GENERATED / f"{name}.1"],
                                  capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""), name)

    def test_window(self):
        found = {term for term in tagged(page("patchbay")) if term.startswith("--")}
        wanted = {re.sub(r" <\w+>$", " DIR", term)
                  for term in re.findall(r"^  (?:-\w, )?(--[a-z-]+(?: <\w+>)?)", shown("patchbay"), re.M)}
        self.assertEqual(found, wanted)

    def test_commands_and_their_options(self):
        text = page("patchbayctl")
        commands = re.findall(r"^  ([a-z-]+) ", section(shown("patchbayctl"), "Commands:"), re.M)
        common = options(section(shown("patchbayctl"), "Options of every command:"))
        self.assertGreaterEqual(len(commands), 9)
        self.assertEqual(re.findall(r"^\.SS ([a-z-]+)", text, re.M), commands)

        head = text[text.index(".SH OPTIONS OF EVERY COMMAND"):text.index(".SH COMMANDS")]
        self.assertEqual(tagged(head), common)
        body = text[text.index(".SH COMMANDS"):text.index(".SH EXIT STATUS")]
        for part in re.split(r"^\.SS ", body, flags=re.M)[1:]:
            title, rest = part.split("\n", 1)
            name, *operands = title.split()
            told = shown("patchbayctl", name)
            self.assertEqual(tagged(rest), options(section(told, "Options:")) - common, name)
            usage = told.split("\n", 1)[0].replace("…", "...")
            self.assertIn(" ".join([f"Usage: patchbayctl {name}", *operands]) + " [OPTION]...", usage)

    def test_exit_codes(self):
        text = page("patchbayctl")
        found = tagged(text[text.index(".SH EXIT STATUS"):text.index(".SH ENVIRONMENT")])
        wanted = set(re.findall(r"^  (\d+) ", section(shown("patchbayctl"), "Exit codes:"), re.M))
        self.assertEqual(found, wanted)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
