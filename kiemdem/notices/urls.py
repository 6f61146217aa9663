from django.urls import path

from .views import centre, choices, letters, reminders, urging

app_name = "notices"
urlpatterns = [
    path("notices/", centre.centre, name="list"),
    path("notices/<int:pk>/", centre.open_notice, name="open"),
    path("notices/reading/", centre.read_all, name="read-all"),
    path("notices/<int:pk>/reading/", centre.read, name="read"),
    path("notices/settings/", choices.choices, name="choices"),
    path("notices/settings/address/", choices.address, name="address"),
    path("notices/settings/address/<str:token>/", choices.confirm, name="confirm"),
    path("notices/settings/feed/", choices.new_feed, name="new-feed"),
    path("notices/settings/feed/end/", choices.revoke_feed, name="revoke-feed"),
    path("feeds/<str:secret>.ics", choices.feed, name="feed"),
    path("programmes/<int:pk>/urging/", urging.urge_programme, name="urge-programme"),
    path("rounds/<int:pk>/urging/", urging.urge_round, name="urge-round"),
    path("administration/reminders/", reminders.reminders, name="reminders"),
    path("administration/reminders/<int:pk>/", reminders.edit, name="edit-reminders"),
    path("administration/reminders/<int:pk>/end/", reminders.drop, name="drop-reminders"),
    path("administration/letters/", letters.letters, name="letters"),
    path("administration/letters/<int:pk>/again/", letters.again, name="send-again"),
    path("administration/letters/<int:pk>/end/", letters.let_be, name="let-be"),
]
