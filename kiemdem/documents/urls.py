from django.urls import path

from .views import documents, registering

app_name = "documents"
urlpatterns = [
    path("documents/", documents.documents, name="list"),
    path("documents/new/", registering.register, name="register"),
    path("documents/sign/", registering.sign, name="sign"),
    path("documents/<int:pk>/", documents.document, name="document"),
    path("documents/<int:pk>/file/", documents.download, name="download"),
    path("documents/<int:pk>/files/<int:entry>/", documents.version, name="version"),
    path("documents/<int:pk>/edit/", registering.amend, name="amend"),
    path("documents/<int:pk>/attachment/", registering.attach, name="attach"),
    path("documents/<int:pk>/links/", registering.link, name="link"),
]
