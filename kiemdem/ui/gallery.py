"""Examples for the gallery: every component in each of its states, with invented content."""

from datetime import timedelta

from django import forms
from django.core.paginator import Paginator

from kiemdem.ui.forms import DayField
from kiemdem.ui.statuses import ORDER, WORDS

COUNTS = {"done": 9, "late": 3, "sent": 5, "doing": 8, "none": 4, "over": 2, "stop": 2}


class EntryForm(forms.Form):
    """An entry as a unit would write it."""

    what = forms.ChoiceField(
        label="Bút toán",
        choices=[("doing", "Đang thực hiện"), ("sent", "Trình dự thảo")],
        widget=forms.RadioSelect,
    )
    story = forms.CharField(label="Nội dung", widget=forms.Textarea, help_text="Việc đã xảy ra")
    effective_on = DayField(label="Ngày có hiệu lực")
    evidence = forms.FileField(label="Minh chứng", required=False)
    unit = forms.ChoiceField(label="Đơn vị", choices=[("", "Chọn đơn vị"), ("1", "Phường A")])
    verified = forms.BooleanField(label="Đã đối chiếu bản gốc", required=False)


class Step:
    """A thing with one step that is open and one that is not."""

    def why_not_submit(self, by):
        return None

    def why_not_accept(self, by):
        return None

    def why_not_close(self, by):
        return "Còn 3 đơn vị chưa gửi phiếu"


def examples(today):
    """What the gallery shows."""
    wrong = EntryForm({"what": "x", "story": "", "effective_on": "31/02/2021", "unit": ""})
    wrong.is_valid()
    return {
        "states": WORDS.items(),
        "counts": COUNTS,
        "groups": [tally_group(state) for state in ORDER],
        "series": [4, 5, 5, 6, None, 8, 9, 12, 16],
        "rows": Paginator(range(1, 813), 20).page(3),
        "form": EntryForm(),
        "wrong": wrong,
        "step": Step(),
        "yesterday": today - timedelta(days=1),
        "next_week": today + timedelta(days=7),
    }


def tally_group(state):
    """A group of the board: as many cells as the bar has units."""
    first = sum(COUNTS[s] for s in ORDER[: ORDER.index(state)]) + 1
    numbers = range(first, first + COUNTS[state])
    cells = [{"url": f"/ui/#{n}", "text": n, "name": f"Nội dung số {n}"} for n in numbers]
    return {"state": state, "cells": cells}
