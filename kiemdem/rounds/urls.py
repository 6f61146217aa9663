from django.urls import path

from .views import closings, returns, rounds

app_name = "rounds"
urlpatterns = [
    path("rounds/", rounds.rounds, name="list"),
    path("rounds/new/", rounds.new, name="new"),
    path("rounds/calendars/new/", rounds.new_calendar, name="new-calendar"),
    path("rounds/calendars/<int:pk>/edit/", rounds.edit_calendar, name="edit-calendar"),
    path("rounds/<int:pk>/", rounds.round_page, name="round"),
    path("rounds/<int:pk>/balance/", rounds.balance, name="balance"),
    path("rounds/<int:pk>/movement/", closings.movement, name="movement"),
    path("rounds/<int:pk>/close/", rounds.close, name="close"),
    path("returns/<int:pk>/", returns.return_page, name="return"),
    path("closings/<int:pk>/", closings.closing, name="closing"),
]
