import hashlib
import re

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import clean, fold
from kiemdem.ledger.models import Entry, record
from kiemdem.rules import Refused, refuse_if
from kiemdem.units.models import Appointment, Unit

from .types import CHOICES, TYPES

SIGN_NUMBER = re.compile(r"^\s*(\d+)([a-zđ]?)\b")


class DocumentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Registered papers are open to all who sign in: secret ones are never registered."""
        return self if user.is_authenticated else self.none()

    def with_sign(self, sign):
        """The papers of a sign, however its letters are spelt (Ctr, CTr; TƯ, TW)."""
        return self.filter(sign_fold=fold(sign))

    def searched(self, text):
        words = fold(text).split()
        return self.filter(*[Q(fold__contains=word) for word in words]) if words else self.none()


class Document(models.Model):
    """A paper that gives rise to work, or stands behind it.

    Party papers are numbered per issuer, type and term (a number comes again every term); State
    papers per issuer, type and year. So a sign alone does not name one paper: the series does.
    """

    class Side(models.TextChoices):
        PARTY = "party", _("Party: numbered by term")
        STATE = "state", _("State: numbered by year")

    sign = models.CharField(_("number and sign"), max_length=80, blank=True)
    number = models.PositiveIntegerField(_("number"), null=True, editable=False)
    type = models.CharField(_("type"), max_length=20, choices=CHOICES)
    side = models.CharField(_("numbering"), max_length=10, choices=Side, default=Side.PARTY)
    issuer = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("issuer"),
    )
    issuer_name = models.CharField(_("issuer as printed"), max_length=200, blank=True)
    term = models.CharField(
        _("term"), max_length=20, blank=True, help_text=_("For Party papers: XVII")
    )
    issued_on = models.DateField(_("date"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    title = models.TextField(_("subject"))
    signer = models.ForeignKey(
        Appointment,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="signed",
        verbose_name=_("signer"),
    )
    file = models.FileField(_("file"), upload_to="documents/%Y/%m/", blank=True, max_length=300)
    file_name = models.CharField(max_length=300, blank=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    text = models.TextField(blank=True, editable=False)
    series = models.CharField(  # noqa: DJ001 - unsigned papers have none, and may be many
        max_length=200, editable=False, null=True, unique=True
    )
    sign_fold = models.CharField(max_length=80, editable=False, db_index=True)
    fold = models.TextField(editable=False)
    illustrative = models.BooleanField(_("illustrative"), default=False)
    note = models.TextField(_("note"), blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-issued_on", "-year", "sign"]

    def __str__(self):
        return self.sign or self.title

    def get_absolute_url(self):
        return reverse("documents:document", args=[self.pk])

    def save(self, *args, **kwargs):
        self.sign, self.title = clean(self.sign), clean(self.title)
        found = SIGN_NUMBER.match(self.sign)
        self.number = int(found[1]) if found else None
        self.year = self.issued_on.year if self.issued_on else self.year
        self.series = self.series_key()
        self.sign_fold = fold(self.sign)
        self.fold = fold(f"{self.sign} {self.title} {self.issuer or self.issuer_name}")
        super().save(*args, **kwargs)

    def series_key(self):
        """What makes the paper one: issuer, type, sign, and the term or the year; None if unsigned."""
        if not self.sign:
            return None
        run = f"term {fold(self.term)}" if self.side == self.Side.PARTY else f"year {self.year}"
        return f"{self.issuer_id or fold(self.issuer_name)}|{self.type}|{fold(self.sign)}|{run}"

    @property
    def kind(self):
        return TYPES[self.type]

    @property
    def full_sign(self) -> str:
        """The sign with what tells it from its namesakes: 01-CTr/TU@XVII."""
        run = self.term if self.side == self.Side.PARTY else self.year
        return f"{self.sign}@{run}" if run else self.sign

    @transaction.atomic
    def register(self, *, by, on, at=None, upload=None, text=""):
        """Enter the paper in the register of documents, with its file when there is one."""
        refuse_if(self.why_not_register(by))
        try:
            with transaction.atomic():
                self.save()
        except IntegrityError:  # somebody registered its twin a moment ago
            refuse_if(self.why_not_register(by))
            raise
        told = {"sign": self.sign, "illustrative": self.illustrative}
        record(self, "registered", by=by, on=on, at=at, **told)
        if upload:
            self.attach(upload, by=by, on=on, text=text)
        return self

    def why_not_register(self, by):
        if not by.is_system and not by.has_role("keeper", "officer", "leader", "administrator"):
            return _("Inspectors read; they register nothing.")
        if objection := why_not_keep(self.sign, self.title, self.text[:3000], self.note):
            return objection
        twin = Document.objects.filter(series=self.series_key()).exclude(pk=self.pk).first()
        if self.sign and twin:
            return _("%(sign)s is registered already: %(title)s") % {
                "sign": twin.full_sign,
                "title": twin.title,
            }
        return None

    @transaction.atomic
    def amend(self, *, by, on, **changes):
        """Put right what the register says of the paper; the old words stay in the ledger."""
        told = {}
        for field, value in changes.items():
            if getattr(self, field) != value:
                told[field] = [str(getattr(self, field) or ""), str(value or "")]
                setattr(self, field, value)
        refuse_if(self.why_not_amend(by))
        refuse_if(self.why_not_register(by))
        self.save()
        record(self, "amended", by=by, on=on, changes=told)

    def why_not_amend(self, by):
        """Who acts for the issuer, or entered the paper, may put right what is said of it."""
        if by.is_system or (self.issuer_id and by.acts_for(self.issuer)):
            return None
        if not Entry.objects.about(self).filter(action="registered", by=by).exists():
            return _("Only who acts for the issuer, or entered the paper, may change this.")
        return None

    @transaction.atomic
    def attach(self, upload, *, by, on, text=""):
        """Keep the paper's file, with its checksum; `text` is what can be read at its head."""
        refuse_if(self.why_not_amend(by))
        refuse_if(why_not_keep(text))
        if upload.size > settings.UPLOAD_MAX_BYTES:
            raise Refused(
                _("The file is larger than %(limit)s MB.")
                % {"limit": settings.UPLOAD_MAX_BYTES // 2**20}
            )
        self.sha256, self.file_name = sha256_of(upload), clean(upload.name)
        self.file.save(safe_name(upload.name), upload, save=False)
        self.save()
        told = {"name": self.file_name, "sha256": self.sha256, "path": self.file.name}
        record(self, "file_attached", by=by, on=on, **told)

    @transaction.atomic
    def link_to(self, other, relation, *, by, on, at=None):
        """This paper concretises, carries out, changes or replaces the other."""
        refuse_if(self.why_not_amend(by))
        if other == self:
            raise Refused(_("A paper cannot be linked to itself."))
        link, created = DocumentLink.objects.get_or_create(
            source=self, target=other, relation=relation
        )
        if created:
            told = {"relation": relation, "to": str(other), "to_id": other.pk}
            record(self, "linked", by=by, on=on, at=at, **told)
        return link


class DocumentLink(models.Model):
    """What one paper is to another, read from the source: it *concretises* the target."""

    class Relation(models.TextChoices):
        BASIS = "basis", _("is based on")
        CONCRETISES = "concretises", _("concretises")
        CARRIES_OUT = "carries_out", _("carries out")
        AMENDS = "amends", _("amends")
        REPLACES = "replaces", _("replaces")

    source = models.ForeignKey(Document, models.CASCADE, related_name="links_up")
    target = models.ForeignKey(Document, models.CASCADE, related_name="links_down")
    relation = models.CharField(max_length=20, choices=Relation)

    class Meta:
        verbose_name = _("link between documents")
        verbose_name_plural = _("links between documents")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "target", "relation"], name="one_link_of_a_kind"
            ),
        ]

    def __str__(self):
        return f"{self.source} {self.relation} {self.target}"


class Passage(models.Model):
    """The exact place in a document that an item was read from."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="passages")
    text = models.TextField(_("words of the document"))
    place = models.CharField(_("place"), max_length=120)  # "Bảng 1, dòng 12"
    # The text it was read from, which is kept as it was, and where in it the passage stands.
    reading = models.ForeignKey(
        "readings.ReadingDraft", models.PROTECT, null=True, related_name="passages"
    )
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = _("source passage")
        verbose_name_plural = _("source passages")

    def __str__(self):
        return f"{self.document}, {self.place}"

    def get_absolute_url(self):
        """The sentence in its document, where the text was kept; else the document."""
        if self.reading_id:
            return reverse("readings:passage", args=[self.pk])
        return self.document.get_absolute_url()


def classified_mark(*texts) -> str | None:
    """The mark of secrecy that stands in capitals by itself in a text (Luật 117/2025/QH15)."""
    marks = "|".join(sorted(settings.CLASSIFIED_MARKS, key=len, reverse=True))
    alone = re.compile(rf"(?:^|[\n(:])\s*(?:Độ mật\s*:?\s*)?({marks})\s*(?:$|[\n).])", re.MULTILINE)
    for text in texts:
        if text and (found := alone.search(text)):
            return found[1]
    return None


def why_not_keep(*texts):
    """Why a paper with these words does not belong here."""
    if mark := classified_mark(*texts):
        return _(
            "The paper bears the mark “%(mark)s”. Classified papers are not kept here: "
            "follow them outside this system."
        ) % {"mark": mark}
    return None


def sha256_of(upload) -> str:
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    upload.seek(0)
    return digest.hexdigest()


def safe_name(name: str) -> str:
    """A file name of plain letters, digits and one ending."""
    stem, _dot, ending = name.rpartition(".")
    return f"{fold(stem or name).replace(' ', '-')[:80] or 'file'}.{fold(ending)[:8] or 'bin'}"
