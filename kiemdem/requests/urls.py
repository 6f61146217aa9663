from django.urls import path

from . import views

app_name = "requests"
urlpatterns = [
    path("requests/", views.requests, name="list"),
    path("requests/grants/", views.grant_many, name="grant-many"),
    path("requests/<int:pk>/", views.request_page, name="request"),
    path("requests/<int:pk>/grant/", views.grant, name="grant"),
    path("requests/<int:pk>/refusal/", views.refuse, name="refuse"),
    path("requests/<int:pk>/withdrawal/", views.withdraw, name="withdraw"),
    path("assignments/<int:pk>/requests/new/", views.ask, name="ask"),
]
