from django.urls import path

from . import views

app_name = "jobs"
urlpatterns = [
    path("administration/jobs/", views.jobs, name="jobs"),
    path("administration/jobs/<uuid:pk>/again/", views.again, name="again"),
]
