"""From an accepted proposal to the register: a draft task, a target, a link to a paper."""

from types import SimpleNamespace

from django.utils.translation import gettext as _

from kiemdem.assignments.models import Assignment
from kiemdem.documents.models import DocumentLink, Passage
from kiemdem.imports.entering import planned_units
from kiemdem.imports.naming import Meant
from kiemdem.programmes.models import Target, Task

from .dues import due_fields
from .papers import papers_named
from .proposing import helpers_in, leads_in
from .wording import kind_of, plan_of, title_of


def why_not_enter(proposal, by):
    """Why what is proposed cannot go where it belongs."""
    if proposal.enters in ("task", "target"):
        if proposal.reading.programme is None:
            return _("Choose the programme first.")
        if not title_of(proposal):
            return _("Write what it is about.")
        return proposal.reading.programme.why_not_edit(by)
    if proposal.enters == "document":
        return why_not_link(proposal, by)
    return None


def why_not_link(proposal, by):
    """A paper is linked when exactly one registered paper is meant."""
    if proposal.said.get("form") == "named":
        return None
    found = papers_named(proposal.said, by)
    if not found:
        return _("The document is not registered yet. Register it first.")
    if len(found) > 1:
        return _("Several registered documents bear this number. Give the date.")
    return None


def enter(proposal, *, by, on) -> None:
    """Write down what the proposal became; a figure that is no target, or a tally, enters nothing."""
    if proposal.enters == "task":
        proposal.task = enter_task(proposal, by=by, on=on)
    elif proposal.enters == "target":
        proposal.target = enter_target(proposal, by=by, on=on)
    elif proposal.enters == "document" and proposal.said.get("form") != "named":
        (proposal.document,) = papers_named(proposal.said, by)
        link_papers(proposal, by=by, on=on)


def enter_task(proposal, *, by, on) -> Task:
    """A draft task with its sentence, and the units meant to lead and to help."""
    said, reading = proposal.said, proposal.reading
    task = Task.enter(
        programme=reading.programme,
        title=title_of(proposal),
        kind=kind_of(said),
        product=said.get("deliverable") or "",
        passage=passage_of(proposal),
        **due_fields(said.get("deadline"), reading),
        by=by,
        on=on,
    )
    row = SimpleNamespace(leads=leads_in(said), coordinators=helpers_in(said))
    Assignment.objects.bulk_create(planned_units(row, task, Meant(reading)))
    return task


def passage_of(proposal) -> Passage:
    """The place in the text, for ever: the text is kept as it was read."""
    reading = proposal.reading
    place = reading.place_of(proposal.start)
    return Passage.objects.create(
        document=reading.document or reading.programme.document,
        text=proposal.words,
        place=(place if reading.document else f"{place}, {reading.file_name[:90]}")[:120],
        reading=reading,
        start=proposal.start,
        end=proposal.end,
    )


def enter_target(proposal, *, by, on) -> Target:
    """A target with its sentence."""
    said = proposal.said
    return Target.enter(
        programme=proposal.reading.programme,
        name=title_of(proposal),
        unit_of_measure=(said.get("unit") or "")[:80],
        plan=plan_of(said)[:120],
        passage=passage_of(proposal),
        by=by,
        on=on,
    )


RELATIONS = {
    "căn cứ": DocumentLink.Relation.BASIS,
    "thực hiện": DocumentLink.Relation.CARRIES_OUT,
    "triển khai": DocumentLink.Relation.CARRIES_OUT,
    "thay thế": DocumentLink.Relation.REPLACES,
    "sửa đổi": DocumentLink.Relation.AMENDS,
}


def link_papers(proposal, *, by, on) -> None:
    """Where the text itself says what it is to the other paper, the register says it too."""
    reading = proposal.reading
    paper, other = reading.document, proposal.document
    if paper is None or other == paper or paper.why_not_amend(by):
        return
    before = reading.words(max(0, proposal.start - 120), proposal.start)
    line = before.rpartition("\n")[2].casefold()
    for words, relation in RELATIONS.items():
        if words in line:
            paper.link_to(other, relation, by=by, on=on)
            return


def accept_many(reading, proposals, *, by, on) -> int:
    """Accept all that nothing stands against; the others stay as they are."""
    accepted = 0
    for proposal in proposals:
        proposal.reading = reading
        if proposal.why_not_accept(by) is None and has_known_lead(proposal):
            proposal.accept(by=by, on=on)
            accepted += 1
    return accepted


def has_known_lead(proposal) -> bool:
    """A task goes in among many only when the unit that leads is known."""
    if proposal.enters != "task":
        return True
    leads = leads_in(proposal.said)
    return bool(leads) and Meant(proposal.reading).all_known(leads)
