import sys

from django.core.management.base import BaseCommand
from tqdm import tqdm

from kiemdem.demo import loading
from kiemdem.demo.accounts import lines


class Command(BaseCommand):
    help = "Load the demonstration (Hà Nội, term XVII) and print who can sign in."

    def add_arguments(self, parser):
        parser.add_argument("--accounts", action="store_true", help="only print who can sign in")

    def handle(self, *, accounts: bool, **options):
        if not accounts:
            self._load()
        for line in lines():
            self.stdout.write(line)

    def _load(self):
        if loading.is_loaded():
            self.stdout.write("The demonstration is loaded already.")
            return
        pause = 0.2 if sys.stderr.isatty() else 5  # a log needs no line for every step
        with tqdm(total=loading.STEPS, unit="", desc="Hà Nội XVII", mininterval=pause) as bar:
            loading.load(bar.update)
