from django.urls import include, path

urlpatterns = [
    path("", include("kiemdem.desk.urls")),
    path("", include("kiemdem.ui.urls")),
    path("", include("kiemdem.units.urls")),
    path("", include("kiemdem.viewings.urls")),
    path("", include("kiemdem.documents.urls")),
    path("", include("kiemdem.programmes.urls")),
    path("", include("kiemdem.assignments.urls")),
    path("", include("kiemdem.tally.urls")),
    path("", include("kiemdem.imports.urls")),
    path("", include("kiemdem.readings.urls")),
    path("", include("kiemdem.rounds.urls")),
    path("", include("kiemdem.requests.urls")),
    path("", include("kiemdem.inspections.urls")),
    path("", include("kiemdem.notices.urls")),
    path("", include("kiemdem.talk.urls")),
    path("", include("kiemdem.jobs.urls")),
    path("", include("kiemdem.workdays.urls")),
    path("", include("kiemdem.summaries.urls")),
    path("", include("kiemdem.operations.urls")),
]
handler500 = "kiemdem.operations.views.fault"
