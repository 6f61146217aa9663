"""Two keepers at one row: what the second wrote is laid over what the first left standing."""

from datetime import date

from django.contrib.auth import get_user_model
from django.forms import BooleanField

ASIDE = ("version",)


class Crossing:
    """What others did to a row since a form of it was shown, and what of the form is its writer's own."""

    def __init__(self, form, row, *, by):
        self.form, self.row = form, row
        said = str(form.data.get("version", ""))
        self.since = row.changes_since(int(said)) if said.isdecimal() else []
        self.both: list[str] = []  # fields that both wrote, differently
        self.data = self.laid_over() if self.since != [] else form.data
        others = {change["by"] for change in self.since or ()} - {by.pk}
        self.others = sorted(others)
        self.must_be_told = self.since is None or bool(others or self.both)

    def laid_over(self):
        """The sent form with what stands now in every field that its writer left as it was."""
        then = self.then()
        data = self.form.data.copy()
        for name, field in self.form.fields.items():
            if name in ASIDE:
                continue
            standing = self.form.get_initial_for_field(field, name)
            sent = field.widget.value_from_datadict(self.form.data, self.form.files, name)
            if not field.has_changed(then.get(name, standing), sent):
                put(data, name, field, standing)
            elif field.has_changed(standing, sent) and (name in then or self.since is None):
                self.both.append(name)
        data["version"] = str(self.row.version)
        return data

    def then(self) -> dict:
        """Fields written since, with what they said when the form was shown."""
        was: dict = {}
        for change in reversed(self.since or ()):
            was |= change["was"]
        if was.get("due_on"):
            was["due_on"] = date.fromisoformat(was["due_on"])
        return was

    @property
    def who(self) -> str:
        """The names of those who wrote meanwhile."""
        people = get_user_model().objects.filter(pk__in=self.others).select_related("person")
        return ", ".join(str(one) for one in people)

    @property
    def changed(self) -> list[str]:
        """The labels of the fields that were written meanwhile."""
        fields = self.form.fields
        return [str(fields[name].label) for name in self.then() if name in fields]

    def standing(self, name):
        """What stands in a field now, as it is shown."""
        field = self.form.fields[name]
        return shown(field, self.form.get_initial_for_field(field, name))


def shown(field, value) -> str:
    value = field.prepare_value(value)
    if hasattr(field, "choices"):
        return str(value or "")
    return str(field.widget.format_value(value) or "")


def put(data, name, field, value) -> None:
    """Have the sent data say a value, as a browser would."""
    if not isinstance(field, BooleanField):
        data[name] = shown(field, value)
    elif value:
        data[name] = "on"
    else:
        data.pop(name, None)
