from django.urls import path

from . import views

app_name = "workdays"
urlpatterns = [
    path("administration/days/", views.days, name="days"),
    path("administration/days/<int:pk>/end/", views.drop, name="drop"),
]
