from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReadingsConfig(AppConfig):
    name = "kiemdem.readings"

    def ready(self):
        from kiemdem.jobs.regular import LABELS

        from .jobs import read_document

        LABELS[read_document.module_path] = _("Read a document")
