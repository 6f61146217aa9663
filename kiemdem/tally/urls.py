from django.urls import path

from . import views

app_name = "tally"
urlpatterns = [
    path("tally/", views.tally, name="tally"),
    path("tally/list/", views.behind, name="list"),
    path("tally/movement/", views.movement, name="movement"),
    path("tally/movement.json", views.movement_as_json, name="movement-json"),
    path("tally/tally.json", views.as_json, name="json"),
]
