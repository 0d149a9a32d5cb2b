"""The completions, loaded into the shells themselves, offer what the program knows.
usage: completions.py COMPLETIONS BIN_DIR (by keyringsession.sh)"""

import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

COMPLETIONS, BIN = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
work = tempfile.TemporaryDirectory()
WORK = pathlib.Path(work.name)
ENVIRONMENT = {**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "PATCHBAY_DATA_DIR": str(WORK / "data"),
               "HOME": str(WORK), "TERM": "dumb", "COLUMNS": "120"}
for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
    ENVIRONMENT[name] = str(WORK / name.lower())

BASH = """
source "$0"
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*"
compopt() { :; }
[[ $(complete -p "$1") == "complete -F _$1 $1" ]] || exit 1
"_$1"
printf '%s\\n' "${COMPREPLY[@]}"
"""


def bash(*words):
    shown = subprocess.run(["bash", "--norc", "-c", BASH, COMPLETIONS / f"{words[0]}.bash", *words], env=ENVIRONMENT, cwd=WORK,
                           check=True, capture_output=True, text=True).stdout
    return set(shown.split())


def fish(*words):
    shown = subprocess.run(["fish", "-c", 'source $argv[1]; complete -C "$argv[2..]"', COMPLETIONS / f"{words[0]}.fish",
                            *words], env=ENVIRONMENT, cwd=WORK, check=True, capture_output=True, text=True).stdout
    return {line.split("\t")[0] for line in shown.splitlines()}


class Zsh:
    """A zsh at a terminal: only its line editor completes."""

    def __init__(self):
        functions = WORK / "functions"
        functions.mkdir(exist_ok=True)
        for program in ("patchbay", "patchbayctl"):
            shutil.copy(COMPLETIONS / f"{program}.zsh", functions / f"_{program}")
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(WORK)
            os.execvpe("zsh", ["zsh", "-f", "-i"], ENVIRONMENT)
        self.send(f"fpath=({functions} $fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=1000; PS1=; "
                  "bindkey -e; setopt no_beep; print REA''DY\n")
        self.read_until("READY")

    def send(self, text):
        os.write(self.terminal, text.encode())

    def read_until(self, word):
        seen, end = "", time.monotonic() + 60
        while word not in seen:
            if time.monotonic() > end:
                raise AssertionError(f"zsh did not show “{word}” but:\n{seen}")
            if select.select([self.terminal], [], [], 0.2)[0]:
                seen += os.read(self.terminal, 65536).decode(errors="replace")
        return seen

    def offered(self, *words):
        # ^D lists without inserting; then the line goes, and a command tells that the list is over.
        self.send(" ".join(words) + "\x04")
        self.send("\x15print EN''D\n")
        seen = self.read_until("\nEND")
        return set(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", " ", seen).split())

    def stop(self):
        self.send("\x15exit\n")
        os.waitpid(self.child, 0)
        os.close(self.terminal)


class Completions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        subprocess.run(["patchbayctl", "add", "netlify", "--name", "docs-site", "--unchecked", "--secret-stdin"], env=ENVIRONMENT,
                       input=b"nfp_not-a-token", check=True, stdout=subprocess.DEVNULL)
        (WORK / "authority.pem").write_text("")
        (WORK / "folder").mkdir()
        cls.zsh = Zsh()
        help_text = subprocess.run(["patchbayctl", "--help"], env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout
        commands = help_text.split("Commands:\n")[1].split("\n\n")[0]
        cls.commands = set(re.findall(r"^  ([a-z-]+) ", commands, re.M))
        cls.statuses = {"valid", "limited", "rejected", "expired", "misconfigured", "unreachable", "unchecked"}

    @classmethod
    def tearDownClass(cls):
        cls.zsh.stop()
        subprocess.run(["patchbayctl", "remove", "docs-site", "--yes"], env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
        work.cleanup()

    def each_offers(self, words, wanted, unwanted=()):
        for shell, offered in (("bash", bash), ("fish", fish), ("zsh", self.zsh.offered)):
            with self.subTest(shell=shell, words=words):
                found = offered(*words)
                self.assertTrue(set(wanted) <= found, f"{sorted(set(wanted) - found)} of {sorted(found)}")
                self.assertFalse(set(unwanted) & found, found)

    def test_commands(self):
        self.assertGreaterEqual(len(self.commands), 9)
        self.each_offers(["patchbayctl", ""], self.commands)
        self.each_offers(["patchbayctl", "re"], {"remove", "reveal", "replace-token"}, {"add", "show"})

    def test_options_of_a_command(self):
        self.each_offers(["patchbayctl", "add", "netlify", "--"], {"--name", "--secret-stdin", "--json", "--help"}, {"--yes"})
        self.each_offers(["patchbayctl", "remove", "--"], {"--yes"}, {"--name"})

    def test_apps(self):
        self.each_offers(["patchbayctl", "add", "win"], {"windmill"}, {"netlify"})
        self.each_offers(["patchbayctl", "list", "--app", "net"], {"netlify"}, {"windmill"})

    def test_connections(self):
        for command in ("show", "check", "edit", "remove", "reveal", "replace-token"):
            self.each_offers(["patchbayctl", command, ""], {"docs-site"})
        self.each_offers(["patchbayctl", "--data-dir", str(WORK / "none"), "show", ""], set(), {"docs-site"})

    def test_statuses_are_those_of_the_help(self):
        self.each_offers(["patchbayctl", "list", "--status", ""], self.statuses)
        told = subprocess.run(["patchbayctl", "list", "--help"], env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout
        words = re.search(r"with this status: ([a-z,\s]+)\.", told)[1]
        self.assertEqual(set(words.replace(",", " ").split()), self.statuses)

    def test_files_and_folders(self):
        self.each_offers(["patchbayctl", "add", "windmill", "--ca-file", "auth"], {"authority.pem"})
        for program in ("patchbay", "patchbayctl"):
            for shell, offered in (("bash", bash), ("zsh", self.zsh.offered), ("fish", fish)):
                with self.subTest(shell=shell, program=program):
                    self.assertTrue({"folder", "folder/"} & offered(program, "--data-dir", "fol"))

    def test_options_of_the_window(self):
        told = subprocess.run(["patchbay", "--help"], env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout
        self.each_offers(["patchbay", "--"], set(re.findall(r"(?<=[ ,])--[a-z-]+", told)))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
