"""Why a file cannot be read, in the language of the reader."""

from django.utils.translation import gettext as _

from kiemdem.annexes import UnreadableAnnex
from kiemdem.annexes.errors import SENTENCES


def sentence(problem: UnreadableAnnex) -> str:
    return _(SENTENCES[problem.code]) % problem.params
