"""Every query starts from the person: each model says who may see its rows."""

from django.apps import apps

# Rows that are reached only from a row one may see, named beside them.
SEEN_THROUGH_ANOTHER = {
    "ledger.Entry": "its subject",
    "units.UnitVersion": "units.Unit",
    "units.UnitCode": "units.Unit",
    "units.Succession": "units.Unit",
    "units.Ancestry": "units.Unit",
    "units.UnitGroup": "units.Unit",
    "units.GroupMember": "units.Unit",
    "units.Post": "units.Unit",
    "units.Appointment": "units.Unit",
    "units.Person": "units.Unit",
    "units.User": "units.Person",
    "documents.DocumentLink": "documents.Document",
    "documents.Passage": "documents.Document, and the task or reading it belongs to",
    "programmes.TaskGroup": "programmes.Programme",
    "programmes.Link": "programmes.Task",
    "rounds.OwnPeriod": "rounds.Calendar",
    "rounds.Allowance": "rounds.Calendar",
    "rounds.ClosedLine": "rounds.Round",
    "rounds.ReturnLine": "rounds.Return",
    "rounds.LineFile": "rounds.Return",
    "inspections.Finding": "assignments.Evidence",
    "inspections.SampleLine": "inspections.Sample",
    "workdays.SpecialDay": "everyone: a day of the office",
    "backups.Backup": "administrators, on the command line",
    "jobs.Schedule": "administrators, on their page",
    "jobs.Shift": "nobody: workers among themselves",
    "books.Period": "assignments.Assignment",
    "books.Delta": "units.Unit and programmes.Programme",
    "books.Month": "units.Unit and programmes.Programme",
}


def models():
    return [m for m in apps.get_models() if m.__module__.startswith("kiemdem.")]


def test_every_model_says_who_may_see_it():
    silent = {
        model._meta.label
        for model in models()
        if not hasattr(model._default_manager, "visible_to")
        and not hasattr(model._default_manager.all(), "visible_to")
    }
    assert sorted(silent - SEEN_THROUGH_ANOTHER.keys()) == []


def test_the_list_of_exceptions_holds_only_what_exists():
    assert SEEN_THROUGH_ANOTHER.keys() <= {model._meta.label for model in models()}
