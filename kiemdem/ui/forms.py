"""Form fields that understand what an office types."""

from datetime import date, datetime

from django import forms
from django.core.exceptions import ValidationError

from kiemdem.ui.days import NotADay, day_from


class DayInput(forms.DateInput):
    """A text box for a day: the browser's picker follows its own language, not the page's."""

    def __init__(self, attrs=None):
        usual = {"inputmode": "numeric", "autocomplete": "off", "class": "short"}
        super().__init__({**usual, "placeholder": "28/12/2021", **(attrs or {})}, "%d/%m/%Y")

    def format_value(self, value):
        """A day from an address, 2021-12-28, is shown as an office writes it; other words as typed."""
        try:
            return super().format_value(day_from(value) if isinstance(value, str) else value)
        except NotADay:
            return value


class DayField(forms.DateField):
    """A day: 28/12/2021, 28122021 or 2021-12-28. What is wrong with another is said plainly."""

    widget = DayInput

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, date | datetime):
            return super().to_python(value)
        try:
            return day_from(str(value))
        except NotADay as problem:
            raise ValidationError(str(problem), code="invalid") from problem
