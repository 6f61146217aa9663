"""The registered documents, and one document among its kin."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kiemdem.documents.kinship import Kinship
from kiemdem.documents.models import Document
from kiemdem.documents.types import TYPES
from kiemdem.ledger.models import Entry
from kiemdem.units.models import Unit

A_PAGE = 50
ORDERS = {
    "date": ("issued_on", "year", "pk"),
    "-date": ("-issued_on", "-year", "-pk"),
    "sign": ("number", "sign_fold", "pk"),
    "-sign": ("-number", "-sign_fold", "-pk"),
    "type": ("type", "-issued_on", "pk"),
    "-type": ("-type", "-issued_on", "pk"),
}
MOST_ISSUERS = 60


def document_for(user, pk):
    """The document with what its page shows, when the user may see it."""
    seen = Document.objects.visible_to(user)
    return get_object_or_404(seen.select_related("issuer", "signer__person", "signer__post"), pk=pk)


@require_safe
def documents(request):
    """The list: searched, filtered, sorted, in pages."""
    seen = Document.objects.visible_to(request.user)
    if request.is_past:  # a paper without a day is older than the year it names
        seen = seen.exclude(issued_on__gt=request.as_of).exclude(year__gt=request.as_of.year)
    listed = filtered(seen, request.GET).select_related("issuer")
    order = ORDERS.get(request.GET.get("sort", ""), ORDERS["-date"])
    page = Paginator(listed.order_by(*order), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "types": [(code, kind.name) for code, kind in TYPES.items()],
        "sides": Document.Side.choices,
        "issuers": issuers(seen),
        "terms": seen.exclude(term="").order_by("term").values_list("term", flat=True).distinct(),
        "years": seen.exclude(year=None)
        .order_by("-year")
        .values_list("year", flat=True)
        .distinct(),
        "objection": Document().why_not_register(request.user),
        "filtering": any(request.GET.get(name) for name in FILTERS),
    }
    return render(request, "documents/documents.html", context)


FILTERS = ("q", "type", "issuer", "term", "year", "side")


def filtered(listed, asked):
    if text := asked.get("q", "").strip():
        listed = listed.searched(text)
    for name in ("type", "side", "term"):
        if value := asked.get(name, "").replace("\0", ""):  # PostgreSQL keeps no such letter
            listed = listed.filter(**{name: value})
    for name in ("issuer", "year"):
        value = asked.get(name, "")
        if value.isascii() and value.isdigit() and len(value) < 11:
            listed = listed.filter(**{name: int(value)})
    return listed


def issuers(seen):
    """The units that issued most, in the order of the alphabet."""
    most = seen.exclude(issuer=None).order_by().values("issuer").annotate(number=Count("pk"))
    ids = [row["issuer"] for row in most.order_by("-number", "issuer")[:MOST_ISSUERS]]
    return Unit.objects.filter(pk__in=ids).named_in_order()


@require_safe
def document(request, pk):
    """One document: what is said of it, its file, its kin, its story."""
    document = document_for(request.user, pk)
    entries = Entry.objects.about(document).newest_first().select_related("by__person")
    context = {
        "document": document,
        "document_pk": str(document.pk),
        "kinship": Kinship(document),
        "entries": entries.select_related("by__person", "subject_type")[:100],
        "objection": document.why_not_amend(request.user),
    }
    return render(request, "documents/document.html", context)


@require_safe
def download(request, pk):
    """The file as it was kept, always to be saved and never opened in the page."""
    document = document_for(request.user, pk)
    if not document.file:
        raise Http404
    return saved(document.file.open("rb"), document.file_name)


@require_safe
def version(request, pk, entry):
    """A file that was attached once, also after another has taken its place."""
    document = document_for(request.user, pk)
    told = get_object_or_404(Entry.objects.about(document), pk=entry, action="file_attached")
    path = told.details.get("path", "")
    if not path or not document.file.storage.exists(path):
        raise Http404
    return saved(document.file.storage.open(path), told.details["name"])


def saved(file, name):
    answer = FileResponse(file, as_attachment=True, filename=name)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
