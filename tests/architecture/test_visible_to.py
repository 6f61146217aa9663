"""Every query starts from the person: each model says who may see its rows."""

from django.apps import apps

# Read only through the model named beside it, or open to all who are signed in.
SEEN_THROUGH_ANOTHER = {}


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
