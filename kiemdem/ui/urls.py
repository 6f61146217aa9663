from django.urls import path

from kiemdem.ui import views

app_name = "ui"
urlpatterns = [
    path("language/", views.language, name="language"),
    path("healthz", views.health, name="health"),
    path("ui/", views.gallery, name="gallery"),
    path("ui/dialog/", views.gallery_dialog, name="gallery-dialog"),
]
