from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "kiemdem.documents"
    label = "documents"

    def ready(self):
        from .picking import register

        register()
