from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import clean
from kiemdem.locks import hold
from kiemdem.programmes.deadlines import Precision, Recurrence
from kiemdem.programmes.kinds import Kind
from kiemdem.programmes.models import Target, Task
from kiemdem.rules import refuse_if

from ..changing import stored
from ..judging import judge
from ..naming import meanings
from .draft import Draft

REMEMBERED = 30  # mendings of a row; who has not looked since is asked about every field
# What a person may mend in a row.
MENDABLE = (
    "taken",
    "as_new",
    "leads",
    "coordinators",
    "number",
    "group",
    "title",
    "kind",
    "due_text",
    "due_on",
    "precision",
    "recurrence",
    "product",
    "authority",
    "note",
    "unit_of_measure",
    "plan",
    "result",
)


class DraftRowQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(draft__in=Draft.objects.visible_to(user))

    def doubtful(self):
        return self.filter(taken=True).exclude(doubts=[])


class DraftRow(models.Model):
    """One row of an annex as read and mended: a task, or a target, that may enter the register."""

    class What(models.TextChoices):
        TASK = "task", _("task")
        TARGET = "target", _("target")

    class Change(models.TextChoices):
        NEW = "new", _("new")
        UPDATE = "update", _("changes a task of the register")
        SAME = "same", _("stands in the register already")

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    what = models.CharField(max_length=10, choices=What, default=What.TASK)
    table = models.PositiveSmallIntegerField(default=0)
    place = models.CharField(max_length=60, blank=True)  # "1:12–13": table, first and last row
    cells = models.JSONField(default=list)
    printed = models.CharField(max_length=40, blank=True, db_index=True)  # the cells, in short
    key = models.CharField(max_length=40, blank=True)
    taken = models.BooleanField(_("take"), default=True)
    as_new = models.BooleanField(_("enter as a new task"), default=False)
    mended = models.JSONField(default=list)  # fields that a person wrote
    version = models.PositiveIntegerField(default=0)  # grows with every mending
    trail = models.JSONField(default=list)  # of the last mendings: who, and what stood before

    number = models.CharField(_("number"), max_length=20, blank=True)
    group = models.TextField(_("heading"), blank=True)
    title = models.TextField(_("Task text"), blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.TASK)
    lead_text = models.TextField(blank=True)
    leads = models.JSONField(default=list)  # names as printed, or as mended
    coordinators = models.JSONField(default=list)
    coordinator_text = models.TextField(blank=True)
    headings = models.JSONField(default=list)  # [number, title] of each, top first
    due_text = models.CharField(_("deadline as issued"), max_length=300, blank=True)
    due_on = models.DateField(_("due day"), null=True, blank=True)
    precision = models.CharField(max_length=10, choices=Precision, default=Precision.NONE)
    recurrence = models.CharField(max_length=12, choices=Recurrence, blank=True)
    product = models.TextField(_("product"), blank=True)
    authority = models.CharField(_("approving authority"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)
    unit_of_measure = models.CharField(_("unit of measure"), max_length=80, blank=True)
    plan = models.CharField(_("plan"), max_length=120, blank=True)
    result = models.CharField(_("result"), max_length=120, blank=True)

    doubts = models.JSONField(default=list)  # [{"code", "field", "params"}]
    change = models.CharField(max_length=10, choices=Change, default=Change.NEW)
    existing = models.ForeignKey(Task, models.SET_NULL, null=True, related_name="+")
    differences = models.JSONField(default=dict)  # field → [in the register, in the annex]
    before = models.JSONField(default=dict)  # what an update replaced, for undoing it
    entered = models.ForeignKey(Task, models.SET_NULL, null=True, related_name="read_from")
    entered_target = models.ForeignKey(Target, models.SET_NULL, null=True, related_name="read_from")

    objects = DraftRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of a draft")
        verbose_name_plural = _("rows of drafts")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "position"], name="one_draft_row_per_position")
        ]

    def __str__(self):
        return self.title

    def why_not_mend(self, by):
        return self.draft.why_not_edit(by)

    def why_not_build_on(self, seen):
        """`seen`: the version that the keeper had before them; None asks no question."""
        if seen is not None and seen != self.version:
            return _("Somebody else mended this row meanwhile.")
        return None

    def changes_since(self, version: int) -> list[dict] | None:
        """The mendings since a version, oldest first; None when nobody remembers that far back."""
        count = self.version - version
        if not 0 <= count <= len(self.trail):
            return None
        return self.trail[len(self.trail) - count :]

    def told_otherwise(self, before) -> dict:
        """The fields that an earlier version told otherwise, with its words."""
        return {
            name: stored(getattr(before, name))
            for name in MENDABLE
            if getattr(before, name) != getattr(self, name)
        }

    def step_on(self, by, was) -> None:
        """A new version; `was`: what the fields that changed said before."""
        self.version += 1
        self.trail = [*self.trail, {"by": by.pk, "was": was}][-REMEMBERED:]

    def take_hold(self) -> None:
        """See the row and its draft as they stand, and keep others away until the end."""
        draft = hold(self.draft)
        self.draft.names, self.draft.confirmed_at = draft.names, draft.confirmed_at
        held = type(self).objects.select_for_update().filter(pk=self.pk).first()
        refuse_if(_("The annex was read again and this row is gone.") if held is None else None)
        for name in (*MENDABLE, "version", "trail", "mended", "doubts"):
            setattr(self, name, getattr(held, name))

    @transaction.atomic
    def mend(self, *, by, today, seen=None, **fields):
        """Put a row right before it enters the register; its doubts are judged anew."""
        self.take_hold()
        refuse_if(self.why_not_mend(by) or self.why_not_build_on(seen))
        was = {}
        for name in MENDABLE:
            value = fields.get(name, getattr(self, name))
            value = clean(value) if isinstance(value, str) else value
            if value != getattr(self, name):
                was[name] = stored(getattr(self, name))
                setattr(self, name, value)
        self.mended = sorted({*self.mended, *was})
        if was:
            self.step_on(by, was)
        if {"title", "number", "as_new"} & set(self.mended):  # whoever wrote here has looked
            self.doubts = [doubt for doubt in self.doubts if doubt["code"] != "alike"]
        self.save()
        self.hear_names(today)
        judge(self.draft, [self])

    def hear_names(self, today) -> None:
        """Names that were not in the annex are matched too."""
        names = [*self.leads, *self.coordinators]
        unheard = [name for name in names if name not in self.draft.names]
        if unheard:
            found = meanings(unheard, self.draft.programme, self.draft.issued_on or today)
            self.draft.names = {**self.draft.names, **found}
            self.draft.save(update_fields=["names"])
