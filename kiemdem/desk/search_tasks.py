"""Tasks found by words: those of the newest programmes first, without ranking all that match."""

from django.db.models import Case, F, Q, TextField, Value, When
from django.db.models.functions import Concat

from kiemdem.programmes.models import Programme, Task
from kiemdem.programmes.words import begins, holding

NEWEST = 4  # programmes that are read through before the index is asked for all
ORDER = (F("programme__document__issued_on").desc(nulls_last=True), "programme", "position", "pk")


def first_tasks(search, limit: int) -> list[int]:
    """The keys of the first tasks that a search finds, of the asked number before the others."""
    keys = numbered(search, limit) if search.number else []
    return keys + with_words(search, limit - len(keys)) if len(keys) < limit else keys


def numbered(search, limit: int) -> list[int]:
    """Tasks of the number, with all the words or in a programme whose sign holds the others."""
    rows = search.seen(Task.objects.filter(number__iexact=search.number))
    rows = holding(rows, [search.number], whole=True)
    if search.words:
        in_text = [begins("fold", word) for word in search.all_words]
        in_sign = [begins("programme__document__fold", word) for word in search.words]
        rows = rows.filter(Q(*in_text) | Q(*in_sign))
    by_sign = When(programme__document__sign_fold=" ".join(search.words), then=Value(0))
    rows = rows.order_by(Case(by_sign, default=Value(1)), *ORDER)
    return list(rows.values_list("pk", flat=True)[:limit])


def with_words(search, limit: int) -> list[int]:
    """Words that many tasks hold are soon found in the newest programmes; few can all be ranked."""
    rows = search.seen(Task.objects.all())
    if search.number:
        rows = rows.exclude(number__iexact=search.number)
    read, keys = _read(rows, search.all_words).order_by("position", "pk"), []
    for programme in newest(search):  # one by one: each stops at its first tasks
        own = read.filter(programme=programme).values_list("pk", flat=True)
        keys += own[: limit - len(keys)]
        if len(keys) == limit:
            return keys
    found = holding(rows, search.all_words).order_by(*ORDER)
    return list(found.values_list("pk", flat=True)[:limit])


def _read(rows, words: list[str]):
    """Rows that hold the words, read one by one: the index of words knows nothing of programmes."""
    text = Concat(Value(" "), "fold", output_field=TextField())
    return rows.alias(text=text).filter(*[Q(text__contains=f" {word}") for word in words])


def newest(search) -> list[int]:
    rows = search.seen(Programme.objects.all(), "pk")
    rows = rows.order_by(F("document__issued_on").desc(nulls_last=True), "pk")
    return list(rows.values_list("pk", flat=True)[:NEWEST])
