import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.written_once import WrittenOnce, WrittenOnceQuerySet
from kiemdem.locks import hold_tree
from kiemdem.programmes.models import Programme
from kiemdem.tally.counts import Counts, counts_from
from kiemdem.tally.ends import End, key_of, roots_of_charges
from kiemdem.tally.questions import Question
from kiemdem.tally.recount import Item
from kiemdem.units.models import Unit

from .listing import COLUMNS, Sheet, rows_of, sealed


class ClosedTallyQuerySet(WrittenOnceQuerySet):
    def visible_to(self, user):
        """Of who counts and those above; of a programme, for whoever may read its register."""
        if user.is_system:
            return self
        counted = models.Q(round__unit__in=user.reached())
        return self.filter(counted | models.Q(programme__in=Programme.objects.visible_to(user)))


class ClosedTally(WrittenOnce):
    """The count of one scope at a cut-off, with its list: frozen, and sealed by a checksum."""

    round = models.ForeignKey("rounds.Round", models.PROTECT, related_name="closings")
    programme = models.ForeignKey(Programme, models.PROTECT, null=True, related_name="closings")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="closings")
    as_of = models.DateField(_("as of"))
    known_at = models.DateTimeField(_("as known at"))
    counts = models.JSONField(_("counts"))
    lines_number = models.PositiveIntegerField(_("lines"))
    before = models.OneToOneField("self", models.PROTECT, null=True, related_name="after")
    checksum = models.CharField(_("checksum"), max_length=64)

    objects = ClosedTallyQuerySet.as_manager()

    class Meta:
        verbose_name = _("closed tally")
        verbose_name_plural = _("closed tallies")
        ordering = ["round", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["round", "programme"], name="one_closing_a_programme"),
            models.UniqueConstraint(
                fields=["round"], condition=models.Q(programme=None), name="one_closing_a_unit"
            ),
        ]

    def __str__(self):
        return f"{self.programme or self.unit} {self.as_of:%d/%m/%Y}"

    @property
    def totals(self) -> Counts:
        """The counts of the whole scope, as they were frozen."""
        return Counts(**self.counts)

    @property
    def question(self) -> Question:
        """What was asked of the books; now they may answer otherwise."""
        return Question(as_of=self.as_of, programme=self.programme, unit=self.unit)

    def own_lines(self):
        """The lines that add up to the totals: whole tasks of a programme, charges of a unit."""
        return (
            self.lines.filter(in_programme=True)
            if self.programme_id
            else self.lines.exclude(unit_id=None)
        )

    def by_unit(self) -> list[tuple[str, str, Counts]]:
        """(code, name, counts) of each leading unit, the largest first."""
        lines = self.lines.exclude(unit_id=None).order_by()
        rows = lines.values_list("unit_code", "unit_name", "klass").annotate(models.Count("pk"))
        numbers: dict[tuple[str, str], list] = {}
        for code, name, klass, number in rows:
            numbers.setdefault((code, name), []).append((klass, number))
        found = [(code, name, counts_from(of)) for (code, name), of in numbers.items()]
        return sorted(found, key=lambda row: (-row[2].total, row[1]))

    def end(self, roots: dict[int, int] | None = None, *, charges: bool = False) -> End:
        """This closing as one end of a movement; `charges`: each charge, not whole tasks."""
        whole = self.programme_id is not None and not charges
        roots = roots_of_charges() if roots is None else roots
        lines = self.own_lines() if whole else self.lines.exclude(unit_id=None)
        rows = lines.values_list("task_id", "assignment_id", "unit_id", "klass")
        items = [Item(*row) for row in rows]
        return End(self.as_of, {key_of(item, roots, whole=whole): item for item in items}, whole)

    # Freezing and sealing

    @classmethod
    @transaction.atomic
    def freeze(cls, closed_round, at: datetime | None = None, drawn=None) -> datetime:
        """Write the tallies of a round's whole scope; returns the moment at which they are true.

        Whoever posts waits, and is counted wholly before that moment or wholly after it. With `at`
        the books are closed as they were known then. What was `drawn` up before is taken over when
        nothing was written since.
        """
        hold_tree(to_change=True)
        ready = drawn.lines if drawn and drawn.still_true(at) else {}
        moment = at or timezone.now()
        for question in closed_round.questions():
            closing = cls(
                round=closed_round,
                programme=question.programme,
                unit=question.unit,
                as_of=question.as_of,
                known_at=moment,
                before=cls.last_of(closed_round, question),
            )
            closing._seal(ready.get(question) or Sheet(rows_of(replace(question, known_at=at))))
        return moment

    @classmethod
    def last_of(cls, closed_round, question):
        """The closing of the same scope in the round before."""
        if closed_round.previous is None:
            return None
        earlier = closed_round.previous.closings.filter(programme=question.programme)
        return earlier.filter(after=None).first()

    def _seal(self, sheet: Sheet) -> None:
        totals = counts_from((sheet.wholes if self.programme_id else sheet.charges).items())
        self.counts = {name: getattr(totals, name) for name in Counts.__dataclass_fields__}
        self.lines_number = sheet.number
        self.checksum = self.checksum_of(sheet)
        self.save()
        rows = ((*row, self.pk) for row in sheet.rows())
        ClosedLine.objects.pour((*COLUMNS, "closing_id"), rows)

    def checksum_of(self, lines: Iterable[bytes]) -> str:
        """SHA-256 over the head of this closing, the seal of the one before, and every line."""
        head = {
            "programme": self.programme_id,
            "unit": self.unit_id,
            "as_of": self.as_of.isoformat(),
            "known_at": self.known_at.astimezone(UTC).isoformat(),
            "counts": dict(sorted(self.counts.items())),
            "before": self.before.checksum if self.before else None,
        }
        seal = hashlib.sha256(json.dumps(head, ensure_ascii=False).encode())
        for line in lines:
            seal.update(line)
        return seal.hexdigest()

    @property
    def kept_lines(self) -> Iterator[bytes]:
        """The lines as they are kept now, in their order and in the form of the seal."""
        return map(sealed, self.lines.order_by("place").values_list(*COLUMNS).iterator(5000))


class ClosedLine(WrittenOnce):
    """One task, or one charge of it, as it stood when the books were closed; copied, not linked."""

    # no index of its own: `one_line_a_place` begins with it, and a million lines are written at once
    closing = models.ForeignKey(ClosedTally, models.PROTECT, related_name="lines", db_index=False)
    place = models.PositiveIntegerField(_("place"))
    task_id = models.BigIntegerField()
    assignment_id = models.BigIntegerField(null=True)
    unit_id = models.BigIntegerField(null=True)
    unit_code = models.CharField(max_length=60, blank=True)
    unit_name = models.CharField(max_length=300, blank=True)
    number = models.CharField(max_length=40, blank=True)
    title = models.TextField()
    product = models.TextField(blank=True)
    klass = models.CharField(max_length=12)
    due_on = models.DateField(null=True)
    in_programme = models.BooleanField()  # it is the task as a whole

    objects = WrittenOnceQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of a closed tally")
        verbose_name_plural = _("lines of closed tallies")
        ordering = ["closing", "place"]
        constraints = [
            models.UniqueConstraint(fields=["closing", "place"], name="one_line_a_place")
        ]

    def __str__(self):
        return f"{self.number} {self.title}"
