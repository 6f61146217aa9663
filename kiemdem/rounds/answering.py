"""One line of a return as it is typed, pasted or read from Excel: what is wrong with it, who was first."""

import hashlib
import json

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.uploads import FilesField
from kiemdem.locks import hold
from kiemdem.units.picking import PICKS, PickField, PickingForm

from .models import Answer, LineFile, ReturnLine

TYPED = ("answer", "text", "percent", "claims_done", "product", "difficulty", "proposal")
KEPT, SAME, WRONG, CROSSED = "kept", "same", "wrong", "crossed"


def area(**attrs):
    return forms.Textarea(attrs={"rows": 1, **attrs})


class LineForm(PickingForm):
    """What the unit says of one line, with the version that it looked at."""

    answer = forms.ChoiceField(
        label=_("Answer"), choices=[("", "–"), *Answer.choices], required=False
    )
    text = forms.CharField(label=_("What was done"), required=False, widget=area())
    percent = forms.IntegerField(
        label=_("Per cent done"),
        required=False,
        min_value=0,
        max_value=100,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("A whole number from 0 to 100.")
        ),
    )
    claims_done = forms.BooleanField(label=_("Submit for approval"), required=False)
    product = PickField("document", label=_("Product: a registered document"), required=False)
    difficulty = forms.CharField(label=_("Difficulty"), required=False, widget=area())
    proposal = forms.CharField(label=_("Proposal"), required=False, widget=area())
    files = FilesField(  # type: ignore[assignment]  # as Django's forms turn fields into data
        label=_("Evidence files")
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, line, by, day, **options):
        self.line = line
        initial = {name: getattr(line, name) for name in TYPED}
        if line.product_id:
            initial["product"] = PICKS["document"](by, day).label(line.product)
        initial |= {"version": line.version, "shown": seal(as_typed(initial.get))}
        super().__init__(
            *args, by=by, day=day, prefix=f"l{line.pk}", initial=initial, auto_id="%s", **options
        )
        self.outcome = ""

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed since the line was shown; on a long form few lines are."""
        files = self.files and self.files.getlist(self.add_prefix("files"))
        return bool(files) or self.seal_typed != self.data.get(self.add_prefix("shown"))

    @property
    def seal_typed(self) -> str:
        return seal(as_typed(lambda name: self.data.get(self.add_prefix(name))))

    def clean(self):
        said = super().clean()
        for name in ("text", "difficulty", "proposal"):
            said[name] = written(said.get(name) or "")
        filled = [
            name for name in (*TYPED[1:], "files") if said.get(name) not in (None, "", False, [])
        ]
        if said.get("answer") not in ("", None, Answer.UPDATED):
            if filled or self.line.files.exists():
                self.add_error(
                    "answer", _("Something is written here: choose “updated”, or clear it.")
                )
        elif filled:
            said["answer"] = Answer.UPDATED
        if not self.errors and (objection := self.line.why_not_say(**self.reported())):
            self.add_error("text" if said["answer"] else "answer", objection)
        return said

    @property
    def version_shown(self) -> str:
        """The version that the next save builds on: what its writer has seen."""
        if self.outcome in (WRONG, SAME):
            return self.data.get(self.add_prefix("version"), "")
        return str(self.line.version)

    @property
    def seal_shown(self) -> str:
        """What stood in the line when its writer saw it."""
        if self.outcome in (WRONG, SAME):
            return self.data.get(self.add_prefix("shown"), "")
        return self.initial["shown"]

    def reported(self) -> dict:
        """The words of the line, as its verb takes them."""
        return {name: self.cleaned_data.get(name) for name in TYPED}

    def keep(self, seen=None):
        """Write the line; the files are laid beside it. `seen`: the version it builds on."""
        seen = self.line.version if seen is None else seen
        self.line.say(by=self.by, seen=seen, **self.reported())
        for upload in self.cleaned_data["files"]:
            LineFile.lay(self.line, upload)

    @property
    def theirs(self) -> list[tuple[str, str, str]]:
        """(field, label, text) of what another person has written where this form says otherwise."""
        standing = as_typed(self.initial.get)
        mine = as_typed(lambda name: self.data.get(self.add_prefix(name)))
        words = dict(self.fields["answer"].choices)
        return [
            (
                name,
                str(self.fields[name].label),
                str(words.get(old, old)) if name == "answer" else old,
            )
            for name, old, new in zip(TYPED, standing, mine, strict=True)
            if old != new
        ]


def as_typed(value_of) -> list[str]:
    """The fields of a line as a browser sends them, to be compared."""
    return [
        "on" if value is True else "" if value in (None, False) else written(value)
        for value in map(value_of, TYPED)
    ]


def written(value) -> str:
    return str(value).replace("\r\n", "\n").strip()


def seal(typed: list[str]) -> str:
    return hashlib.sha256(json.dumps(typed).encode()).hexdigest()[:16]


@transaction.atomic
def answer(line, data, files, *, by, day) -> LineForm:
    """Keep what was typed in a line, unless it is wrong or another person was first."""
    held = hold(line)
    for name in ("assignment", "in_return"):
        setattr(held, name, getattr(line, name))
    form = LineForm(data, files, line=held, by=by, day=day)
    seen = data.get(form.add_prefix("version"), "")
    if not form.is_touched:
        form.outcome = SAME
    elif not form.is_valid():
        form.outcome = WRONG
    elif seen != str(held.version) and form.theirs:
        form.outcome = CROSSED
    else:
        form.keep()
        form = fresh(held, by=by, day=day)
        form.outcome = KEPT
    return form


def fresh(line: ReturnLine, *, by, day) -> LineForm:
    """The line as it stands, to be typed into."""
    return LineForm(line=line, by=by, day=day)
