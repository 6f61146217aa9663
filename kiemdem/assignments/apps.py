from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    name = "kiemdem.assignments"
    label = "assignments"
