from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    name = "kiemdem.inspections"
    label = "inspections"
