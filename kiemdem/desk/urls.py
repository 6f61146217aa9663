from django.urls import path

from .views import (
    activity,
    deeds,
    entries,
    ledger,
    my_work,
    overview,
    programmes,
    saved,
    search,
    tasks,
)

app_name = "desk"
urlpatterns = [
    path("", overview.overview, name="overview"),
    path("my-work/", my_work.my_work, name="my-work"),
    path("my-work/<slug:deed>/<int:pk>/", deeds.deed, name="deed"),
    path("search/", search.search, name="search"),
    path("ledger/", ledger.ledger, name="ledger"),
    path("programmes/", programmes.programmes, name="programmes"),
    path("programmes/<int:pk>/", programmes.programme, name="programme"),
    path("programmes/<int:pk>/targets/", programmes.targets, name="programme-targets"),
    path("programmes/<int:pk>/units/", programmes.units, name="programme-units"),
    path("programmes/<int:pk>/cascade/", programmes.cascade, name="programme-cascade"),
    path("programmes/<int:pk>/history/", programmes.history, name="programme-history"),
    path("tasks/", tasks.tasks, name="tasks"),
    path("tasks/<int:pk>/", tasks.task, name="task"),
    path("tasks/<int:pk>/activity/", activity.task, name="task-activity"),
    path("units/<int:pk>/activity/", activity.unit, name="unit-activity"),
    path("entries/<int:pk>/", entries.entry, name="entry"),
    path("views/", saved.save_view, name="save-view"),
    path("views/end/", saved.drop_view, name="drop-view"),
]
