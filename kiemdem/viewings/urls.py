from django.urls import path

from . import views

app_name = "viewings"
urlpatterns = [path("viewings/", views.viewings, name="list")]
