from django.urls import re_path

from . import views

app_name = "summaries"
urlpatterns = [
    re_path(
        r"^programmes/(?P<pk>\d+)/register\.(?P<ending>docx|xlsx|pdf)$",
        views.register,
        name="register",
    ),
    re_path(r"^tally/movement\.(?P<ending>docx|xlsx|pdf|csv)$", views.movement, name="movement"),
    re_path(r"^tally/tally\.(?P<ending>docx|xlsx|pdf|csv)$", views.tally, name="tally"),
]
