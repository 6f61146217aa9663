import sys
from pathlib import Path

from django.utils.translation import gettext as _

from kiemdem.summaries.register import MODES, RegisterPaper
from kiemdem.tally.asking import Unclear, programme_from
from kiemdem.ui.commands import SpokenCommand


class Command(SpokenCommand):
    help = "Hand out a register: kiemdem register '01-CTr/TU' --format docx --out phu-luc.docx"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("programme", help="its sign; add @XVII or @2021 if it came twice")
        parser.add_argument("--format", choices=["docx", "xlsx", "pdf"], default="docx")
        parser.add_argument("--mode", choices=MODES, default="issue")
        parser.add_argument("--out", type=Path, help="write here and not to standard output")

    def handle(self, *, programme, format, mode, out, **options):
        try:
            paper = RegisterPaper(programme_from(programme), mode=mode)
            written = getattr(paper, format)()
            if out:
                out.write_bytes(written)
                return
        except Unclear as problem:
            self.fail(str(problem))
        except OSError as problem:
            self.fail(
                _("%(file)s cannot be written: %(problem)s")
                % {"file": out, "problem": problem.strerror}
            )
        sys.stdout.buffer.write(written)

    def fail(self, sentence):
        self.stderr.write(sentence)
        sys.exit(2)
