"""A document as it was read: its text for ever, and what is proposed from it."""

import hashlib
from datetime import date

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.db.models.functions import Length, Substr
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.models import Document, safe_name
from kiemdem.folding import clean
from kiemdem.imports.naming import meanings, name_all
from kiemdem.locks import hold
from kiemdem.programmes.models import Programme
from kiemdem.rules import refuse_if
from kiemdem.units.models.people import KEEPING

from ..cutting import knows_pages, page_of, paragraph_after, stretches
from ..extracting import extract_now, version
from ..proposing import names_in, proposals_of
from .read_anew import ReadAnew


class ReadingDraftQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Who read it, and the keepers of the register that it is meant for."""
        if user.is_system:
            return self
        return self.filter(Q(by=user) | Q(programme__unit__in=user.reached(KEEPING)))

    def read(self):
        """Those whose text is there."""
        return self.filter(state=ReadingDraft.State.READ)

    def without_text(self):
        """What pages need: a long text is read in stretches."""
        return self.defer("text", "findings", "tables")


class ReadingDraft(ReadAnew):
    """One document as it was read: text, pages and tables stay as they were, so that passages hold."""

    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, blank=True, related_name="readings",
        verbose_name=_("programme"),
    )  # fmt: skip
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="readings"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="readings")
    read_at = models.DateTimeField(default=timezone.now)
    file = models.FileField(upload_to="readings/%Y/%m/", max_length=300, blank=True)
    file_name = models.CharField(_("file"), max_length=300)
    sha256 = models.CharField(max_length=64, db_index=True)
    text = models.TextField(editable=False)  # NFC, as extracted: what every span points into
    pages = models.JSONField(default=list)  # where each page begins
    tables = models.JSONField(default=list)
    stretches = models.JSONField(default=list)  # what is shown at a time
    source = models.CharField(max_length=10)
    warnings = models.JSONField(default=list)
    findings = models.JSONField(default=list)  # of its own figures: {"code", "facts", "sides"}
    names = models.JSONField(default=dict)  # printed name → what it was taken for
    issued_on = models.DateField(_("date of the document"), null=True, blank=True)
    kind = models.CharField(max_length=60, blank=True)  # "Kế hoạch", as it calls itself
    sign = models.CharField(max_length=80, blank=True)
    title = models.TextField(blank=True)

    objects = ReadingDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("reading of a document")
        verbose_name_plural = _("readings of documents")
        ordering = ["-read_at"]
        constraints = [
            models.UniqueConstraint(fields=["sha256", "by"], name="one_reading_per_file_and_reader")
        ]

    def __str__(self):
        return self.title or self.file_name

    def get_absolute_url(self):
        return reverse("readings:reading", args=[self.pk])

    @classmethod
    def start(cls, data: bytes, name: str, *, by, upload=None, programme=None, document=None):
        """Read a file, or find the reading of the same file: (reading, whether it is new)."""
        refuse_if(programme.why_not_edit(by) if programme else None)
        sha256 = hashlib.sha256(data).hexdigest()
        if earlier := cls.objects.visible_to(by).filter(sha256=sha256).first():
            return earlier, False
        found = cls(by=by, programme=programme, document=document, sha256=sha256)
        found.file_name = clean(name)[:300]
        extract = extract_now(data, found.file_name)
        try:
            with transaction.atomic():
                if extract:
                    found.fill(extract)
                else:
                    found.wait()
                    upload = upload or ContentFile(
                        data
                    )  # a registered file may get a newer version
                found.keep_file(upload)  # last: nothing lies on the disk that the books do not know
        except IntegrityError:  # the same person sent the same file a moment ago
            return cls.objects.get(sha256=sha256, by=by), False
        return found, True

    def wait(self) -> None:
        """Let the worker read it."""
        self.state = self.State.WAITING
        self.save()
        self.queue()

    def fill(self, extract) -> None:
        """Take over what was read, with its proposals."""
        text = extract.reading.text
        self.text, self.pages, self.source = text.text, list(text.pages), text.source
        self.tables = [list(span) for span in text.tables]
        self.stretches = stretches(self.text, self.pages)
        self.describe(extract)
        self.save()
        made = proposals_of(self, extract.reading)
        self.proposals.bulk_create(made, batch_size=500)
        self.match_names()

    def describe(self, extract) -> None:
        """What the document says of itself, and what is odd about it, as today's rules see it."""
        head = extract.head
        self.warnings = extract.warnings
        self.findings = [as_kept(one) for one in extract.findings]
        self.issued_on = date.fromisoformat(head.date) if head.date else None
        self.kind, self.sign = (head.type or "")[:60], clean(head.number)[:80]
        self.title = clean(head.title)
        self.state, self.job, self.failure, self.reader = self.State.READ, None, {}, version()

    def keep_file(self, upload) -> None:
        if upload:
            upload.seek(0)
            self.file.save(safe_name(self.file_name), upload)

    def match_names(self) -> None:
        """Find the units that the text names, as they were called on its day."""
        found = self.proposals.filter(kind="task").values_list("norm", "corrected")
        printed = [name for norms in found for name in names_in(norms[1] or norms[0])]
        day = self.issued_on or timezone.localdate(self.read_at)
        name_all(self, list(dict.fromkeys(printed)), day=day)

    def match_names_of(self, said: dict) -> None:
        """Find the units of names that a person wrote."""
        unheard = [name for name in names_in(said) if name not in self.names]
        if unheard:
            day = self.issued_on or timezone.localdate(self.read_at)
            self.names = {**hold(self).names, **meanings(unheard, self.programme, day)}
            self.save(update_fields=["names"])

    def hold_all(self) -> None:
        """Whoever decides about a proposal waits for whoever reads the text anew, and the other way round."""
        rows = type(self).objects.select_for_update().filter(pk=self.pk).order_by()
        rows.values_list("pk").first()

    @property
    def names_address(self) -> str:
        return reverse("readings:names", args=[self.pk])

    @transaction.atomic
    def take_name(self, name, meaning, *, by):
        """Say once what a printed name means; it holds wherever it stands."""
        held = hold(self)
        self.names = held.names
        refuse_if(self.why_not_edit(by))
        self.names = {**self.names, name: {**self.names.get(name, {}), **meaning, "by_hand": True}}
        self.save(update_fields=["names"])

    @property
    def created_at(self):
        """As drafts of annexes call it."""
        return self.read_at

    def words(self, start: int, end: int) -> str:
        """A stretch of the text, without loading all of it."""
        cut = Substr("text", start + 1, max(0, end - start))
        return type(self).objects.filter(pk=self.pk).values_list(cut, flat=True).get()

    @property
    def length(self) -> int:
        return type(self).objects.filter(pk=self.pk).values_list(Length("text"), flat=True).get()

    def page_of(self, offset: int) -> int | None:
        """The page on which a letter stands; none when the file knows no pages."""
        return page_of(self.pages, offset) if knows_pages(self.pages, self.source) else None

    def pages_beginning(self, start: int, end: int) -> dict[int, int]:
        """Offset → number of the pages that begin in a stretch."""
        if not knows_pages(self.pages, self.source):
            return {}
        return {at: page for page, at in enumerate(self.pages, 1) if start <= at < end}

    def place_of(self, offset: int) -> str:
        """Where a letter stands, for whoever looks it up on paper."""
        if page := self.page_of(offset):
            return _("page %(page)s") % {"page": page}
        return _("paragraph %(number)s") % {"number": paragraph_after(self.words(0, offset))}

    def why_not_edit(self, by):
        if self.programme and not by.keeps(self.programme.unit):
            return _("Only the register keeper of %(unit)s may change this register.") % {
                "unit": self.programme.unit
            }
        return None

    @transaction.atomic
    def aim_at(self, programme, *, by):
        """Choose the register that accepted proposals go into; what is in one already stays there."""
        refuse_if(hold(self).why_not_edit(by) or programme.why_not_edit(by))
        self.programme = programme
        self.save(update_fields=["programme"])
        self.match_names()

    def why_not_discard(self, by):
        if self.by_id != by.pk and not (self.programme and by.keeps(self.programme.unit)):
            return _("Only who read the document may throw its reading away.")
        if self.passages.exists() or self.proposals.exclude(target=None).exists():
            return _("Lines of a register were read from here; the reading stays.")
        return None

    @transaction.atomic
    def discard(self, *, by):
        """Throw the reading away with its file; nothing of it is in a register."""
        refuse_if(hold(self).why_not_discard(by))
        file, storage = str(self.file.name or ""), self.file.storage
        self.delete()
        if file:
            transaction.on_commit(lambda: storage.delete(file))


def as_kept(finding) -> dict:
    """A finding as plain data."""
    sides = [{"doc": s.doc, "span": list(s.span), "words": s.words} for s in finding.sides]
    return {"code": finding.code, "facts": finding.facts, "sides": sides}
