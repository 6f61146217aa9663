from django.urls import path

from . import views

app_name = "talk"
urlpatterns = [
    path("talk/comments/<int:pk>/striking/", views.strike_out, name="strike-out"),
    path("talk/<slug:kind>/<int:pk>/", views.thread, name="thread"),
    path("talk/<slug:kind>/<int:pk>/names/", views.names, name="names"),
    path("talk/<slug:kind>/<int:pk>/watch/", views.watch, name="watch"),
    path("talk/<slug:kind>/<int:pk>/watch/end/", views.unwatch, name="unwatch"),
]
