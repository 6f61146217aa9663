from django.apps import AppConfig


class BooksConfig(AppConfig):
    name = "kiemdem.books"
    label = "books"

    def ready(self):
        from kiemdem.units.models import tree

        from .posting import replanted

        tree.LISTENERS.append(replanted)
