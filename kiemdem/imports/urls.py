from django.urls import path

from . import views

app_name = "imports"
urlpatterns = [
    path("imports/", views.drafts, name="list"),
    path("imports/new/", views.new, name="new"),
    path("imports/<int:pk>/", views.draft, name="draft"),
    path("imports/<int:pk>/programme/", views.aim, name="programme"),
    path("imports/<int:pk>/columns/", views.columns, name="columns"),
    path("imports/<int:pk>/names/", views.names, name="names"),
    path("imports/<int:pk>/confirming/", views.confirm, name="confirm"),
    path("imports/<int:pk>/undoing/", views.undo, name="undo"),
    path("imports/<int:pk>/discarding/", views.discard, name="discard"),
    path("imports/rows/<int:pk>/", views.row, name="row"),
]
