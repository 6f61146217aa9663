from django.urls import path

from . import views

app_name = "programmes"
urlpatterns = [
    path("programmes/new/", views.new, name="new"),
    path("programmes/<int:pk>/edit/", views.edit, name="edit"),
    path("programmes/<int:pk>/headings/", views.headings, name="headings"),
    path("headings/<int:pk>/", views.edit_heading, name="edit-heading"),
    path("headings/<int:pk>/striking/", views.strike_heading, name="strike-heading"),
    path("programmes/<int:pk>/targets/new/", views.new_target, name="new-target"),
    path("targets/<int:pk>/edit/", views.edit_target, name="edit-target"),
    path("targets/<int:pk>/striking/", views.strike_target, name="strike-target"),
    path("<slug:items>/<int:pk>/links/new/", views.link, name="link"),
    path("links/<int:pk>/end/", views.unlink, name="unlink"),
    path("programmes/<int:pk>/deadline/", views.deadline, name="deadline"),
]
