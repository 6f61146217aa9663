"""Commands speak as the screens do: Vietnamese, or English where `--language en` asks for it."""

from django.core.management.base import BaseCommand
from django.utils import translation


class SpokenCommand(BaseCommand):
    """A command whose sentences are in the language of whoever reads them."""

    def create_parser(self, *args, **options):
        parser = super().create_parser(*args, **options)
        parser.add_argument("--language", choices=["vi", "en"], default="vi")
        return parser

    def execute(self, *args, **options):
        with translation.override(options.get("language", "vi")):
            return super().execute(*args, **options)
