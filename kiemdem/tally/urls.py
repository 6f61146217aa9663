from django.urls import path

from . import views

app_name = "tally"
urlpatterns = [
    path("tally/", views.tally, name="tally"),
    path("tally/list/", views.behind, name="list"),
    path("tally/tally.json", views.as_json, name="json"),
]
