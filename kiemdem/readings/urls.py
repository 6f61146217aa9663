from django.urls import path

from .views import figures, names, passages, proposals, readings, rules

app_name = "readings"
urlpatterns = [
    path("readings/", readings.readings, name="list"),
    path("readings/new/", readings.new, name="new"),
    path("readings/rules/", rules.rules, name="rules"),
    path("readings/<int:pk>/", readings.reading, name="reading"),
    path("readings/<int:pk>/standing/", readings.standing, name="standing"),
    path("readings/<int:pk>/trying-again/", readings.try_again, name="try-again"),
    path("readings/<int:pk>/reading-anew/", readings.anew, name="anew"),
    path("readings/<int:pk>/programme/", readings.aim, name="programme"),
    path("readings/<int:pk>/names/", names.names, name="names"),
    path("readings/<int:pk>/discarding/", readings.discard, name="discard"),
    path("readings/<int:pk>/sure/", proposals.accept_sure, name="accept-sure"),
    path("readings/<int:pk>/figures/", figures.figures, name="figures"),
    path("readings/<int:pk>/comparison/", figures.comparison, name="comparison"),
    path("readings/proposals/<int:pk>/", proposals.correct, name="correct"),
    path("readings/proposals/<int:pk>/accepting/", proposals.accept, name="accept"),
    path("readings/proposals/<int:pk>/rejecting/", proposals.reject, name="reject"),
    path("readings/proposals/<int:pk>/reopening/", proposals.reopen, name="reopen"),
    path("readings/passages/<int:pk>/", passages.passage, name="passage"),
]
