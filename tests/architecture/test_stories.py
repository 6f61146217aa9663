"""Everything that is written in the ledger can be told: each action has its own sentence."""

import ast

import pytest
from django.apps import apps
from django.template.loader import get_template
from django.template.utils import get_app_template_dirs

from kiemdem.assignments.moves import MOVES

from .test_imports import FILES

MODELS = [m for m in apps.get_models() if m.__module__.startswith("kiemdem.")]


def kinds(subject, enclosing):
    """The models that `subject` may be: of `self` the class around it or those that inherit it."""
    if subject == "self":
        return {
            model._meta.model_name
            for model in MODELS
            if enclosing in {parent.__name__ for parent in model.__mro__}
        }
    return {model._meta.model_name for model in MODELS if model._meta.model_name == subject}


def told():
    """Every `record(subject, "action", …)` in the code, and every move of a charge."""
    yield from (f"ledger/assignment/{action}.html" for action in [*MOVES, "corrected"])
    for file in FILES:
        for around in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(around, ast.ClassDef):
                continue
            for node in ast.walk(around):
                match node:
                    case ast.Call(
                        func=ast.Name("record"),
                        args=[ast.Name(subject), ast.Constant(action), *_more],
                    ):
                        for kind in kinds(subject, around.name):
                            yield f"ledger/{kind}/{action}.html"


@pytest.mark.parametrize("sentence", sorted(set(told())))
def test_every_entry_can_be_told(sentence):
    get_template(sentence)


def test_every_sentence_is_about_something():
    """A sentence whose model is gone is never told."""
    known = {model._meta.model_name for model in MODELS}
    folders = [
        folder.name
        for root in get_app_template_dirs("templates")
        for folder in (root / "ledger").glob("*/")
    ]
    assert set(folders) <= known
