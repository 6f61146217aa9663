from django.urls import path

from . import many, views

app_name = "assignments"
urlpatterns = [
    path("assignments/charges/", many.charge_many, name="charge-many"),
    path("assignments/acceptances/", many.accept_many, name="accept-many"),
    path("assignments/deadlines/", many.change_due_many, name="change-due-many"),
    path("assignments/<int:pk>/", views.acts, name="acts"),
    path("assignments/<int:pk>/<slug:noun>/", views.act, name="act"),
    path("entries/<int:pk>/correction/", views.correct, name="correct"),
    path("evidence/<int:pk>/", views.evidence, name="evidence"),
    path("programmes/<int:pk>/tasks/new/", views.new_task, name="new-task"),
    path("tasks/<int:pk>/edit/", views.edit_task, name="edit-task"),
    path("tasks/<int:pk>/parts/", views.break_down, name="break-down"),
    path("tasks/<int:pk>/expansion/", views.expand, name="expand"),
]
