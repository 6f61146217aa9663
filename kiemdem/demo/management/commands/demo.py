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
        with tqdm(total=loading.STEPS, unit="", desc="Hà Nội XVII") as bar:
            loading.load(bar.update)
