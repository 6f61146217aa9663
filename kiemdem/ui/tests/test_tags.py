"""The words that templates use."""

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory

from kiemdem.ui.asof import AsOfMiddleware
from kiemdem.ui.forms import DayField


def told(template, query=None, **context):
    request = RequestFactory().get("/tasks/", query or {})
    AsOfMiddleware(lambda request: None)(request)
    request.user = "An"
    context = {"reads_today": request.as_of == request.today, **context}
    return engines["django"].from_string(template).render(context, request)


class Report:
    def why_not_submit(self, by):
        return f"{by} chưa thêm minh chứng"

    def why_not_accept(self, by):
        return None


def test_a_step_that_is_refused_is_greyed_says_why_and_stays_in_reach():
    button = told('{% verb report "submit" "/s/" "Trình" %}', report=Report())
    assert 'aria-disabled="true"' in button
    assert " disabled" not in button
    assert "<form" not in button
    reason = button.split('aria-describedby="')[1].split('"')[0]
    assert f'id="{reason}">An chưa thêm minh chứng<' in button


def test_a_step_that_is_open_posts_and_works_without_a_script():
    button = told('{% verb report "accept" "/a/" "Tiếp nhận" primary=True %}', report=Report())
    assert '<form class="verb" method="post" action="/a/" hx-post="/a/"' in button
    assert 'class="btn primary"' in button
    assert "csrfmiddlewaretoken" in button


def test_an_objection_known_already_is_not_asked_again():
    refused = told('{% verb None "x" "/x/" "Khóa sổ" objection="Còn 3 đơn vị" %}')
    assert "Còn 3 đơn vị" in refused
    assert "<form" in told('{% verb None "x" "/x/" "Khóa sổ" objection=None %}')


@pytest.mark.parametrize("day", ["2021-12-28", "2199-01-01"])
def test_nothing_can_be_written_on_another_day(day):
    template = '{% verb report "accept" "/a/" "Tiếp nhận" %}'
    assert told(template, {"as_of": day}, report=Report()).strip() == ""


def test_links_keep_the_day():
    past = {"as_of": "28/12/2021"}
    assert told('{% keep "/units/3/" %}', past) == "/units/3/?as_of=2021-12-28"
    assert told('{% link "ui:gallery" %}', past) == "/ui/?as_of=2021-12-28"
    assert told('{% link "ui:gallery" %}') == "/ui/"


def test_a_query_changes_only_what_is_named():
    page = {"kind": "plan", "page": "3", "as_of": "2021-12-28"}
    said = told("{% query page=None kind='x' %}", page)
    assert said == "?kind=x&amp;as_of=2021-12-28"


def test_the_rest_of_a_query_travels_with_a_form():
    hidden = told('{% hidden_query "q" "page" %}', {"q": "a", "page": "2", "kind": ["x", "y"]})
    assert hidden.count("<input") == 2
    assert 'value="y"' in hidden


def test_a_place_that_does_not_exist_is_not_shown():
    assert told('{% nav_item "no:where" "home" "X" %}').strip() == ""
    assert told('{% url_or "no:where" as url %}[{{ url }}]') == "[]"


def test_a_status_is_a_shape_and_a_word():
    said = told('{% status "late" %}')
    assert 'data-st="late"' in said
    assert "#st-late" in said
    assert said.endswith("Hoàn thành muộn</span>")


def test_a_label_cannot_bring_in_markup():
    said = told("{% status 'done' label=word %}{% icon 'lock' word %}", word='"><script>')
    assert "<script>" not in said


def test_a_bar_says_its_counts_in_words():
    bar = told("{% bar counts %}", counts={"over": 2, "done": 9})
    assert 'aria-label="9 hoàn thành đúng hạn, 2 quá hạn"' in bar
    assert bar.index('data-st="done"') < bar.index('data-st="over"')
    assert told("{% bar counts %}", counts={}) == '<span class="dim">–</span>'


def test_every_cell_of_a_board_has_a_name_and_keeps_the_day():
    cells = [{"url": "/t/6/", "text": 6, "name": "Nhiệm vụ 6"}]
    board = told(
        "{% tally_board groups %}",
        {"as_of": "2021-12-28"},
        groups=[{"state": "done", "cells": cells, "count": 1600}],
    )
    assert 'href="/t/6/?as_of=2021-12-28" aria-label="Nhiệm vụ 6"' in board
    assert "<b>1.600</b> Hoàn thành đúng hạn" in board


def test_pages_of_rows_keep_the_filters():
    page = Paginator(range(812), 20).page(3)
    said = told("{% pager page %}", {"kind": "plan"}, page=page)
    assert "Dòng 41–60 trong 812" in said
    assert 'href="?kind=plan&amp;page=4"' in said
    assert 'aria-current="page">3' in said
    assert 'aria-label="Phân trang: Đơn vị"' in told("{% pager page label='Đơn vị' %}", page=page)
    assert told("{% pager page %}", page=Paginator([], 20).page(1)).strip() == ""


@pytest.mark.parametrize(
    ("asked", "order", "then"),
    [({}, "ascending", "-due"), ({"sort": "-due"}, "descending", "due"), ({"sort": "n"}, "none", "due")],
)  # fmt: skip
def test_a_column_says_how_it_is_sorted_and_turns_round(asked, order, then):
    head = told('{% sort_header "due" "Hạn" default="due" %}', {**asked, "page": "4"})
    assert f'aria-sort="{order}"' in head
    assert f'href="?sort={then}"' in head


class Entry(forms.Form):
    due_on = DayField(label="Hạn", help_text="Như văn bản giao")
    kind = forms.ChoiceField(label="Loại", choices=[("a", "Đề án")], widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="Đã đối chiếu")


def test_a_field_ties_its_hint_and_its_error_to_the_control():
    field = told("{% field form.due_on %}", form=Entry({"due_on": "x"}))
    assert '<label for="id_due_on">Hạn</label>' in field
    assert 'aria-describedby="id_due_on-hint id_due_on-error"' in field
    assert 'aria-invalid="true"' in field
    assert 'inputmode="numeric"' in field


def test_choices_stand_in_a_named_group_and_a_box_beside_its_words():
    form = Entry()
    assert "<legend>Loại</legend>" in told("{% field form.kind %}", form=form)
    assert told("{% field form.agreed %}", form=form).count("Đã đối chiếu") == 1


def test_the_errors_of_a_form_lead_to_their_fields():
    said = told("{% error_summary form %}", form=Entry({"due_on": "31/02/2021", "kind": "a"}))
    assert '<a href="#id_due_on">Hạn: Không có ngày 31/02/2021.' in said
    assert told("{% error_summary form %}", form=Entry()).strip() == ""


def test_a_day_in_a_table_is_read_by_machines_too():
    from datetime import date

    said = told("{% when day %}", day=date(2021, 12, 28))
    assert said == '<time datetime="2021-12-28">28/12/2021</time>'
    assert told("{% when day %}", day=None) == "–"
