from django.urls import path

from kiemdem.ui import gallery_views, views

app_name = "ui"
urlpatterns = [
    path("language/", views.language, name="language"),
    path("healthz", views.health, name="health"),
    path("ui/", gallery_views.gallery, name="gallery"),
    path("ui/entry/", gallery_views.entry, name="gallery-entry"),
    path("ui/step/", gallery_views.step, name="gallery-step"),
]
