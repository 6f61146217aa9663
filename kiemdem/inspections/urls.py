from django.urls import path

from . import views

app_name = "inspections"
urlpatterns = [
    path("evidence/<int:pk>/about/", views.about, name="about"),
    path("evidence/<int:pk>/findings/", views.find, name="find"),
    path("evidence/<int:pk>/shown/", views.shown, name="shown"),
    path("inspections/", views.inspections, name="list"),
    path("inspections/draws/", views.draw, name="draw"),
    path("samples/<int:pk>/", views.sample, name="sample"),
    path("samples/lines/<int:pk>/verdict/", views.judge, name="judge"),
]
