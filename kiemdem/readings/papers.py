"""The registered papers that a text names."""

from collections import defaultdict

from kiemdem.documents.models import Document
from kiemdem.folding import fold


def papers_named(said: dict, user) -> list[Document]:
    """The registered papers that one mention may mean."""
    return narrowed(
        said, list(Document.objects.visible_to(user).with_sign(said.get("number"))[:20])
    )


def narrowed(said: dict, bearing: list[Document]) -> list[Document]:
    """Of the papers of one sign, those of the day that the text gives; a number comes again."""
    day = said.get("date")
    if not day:
        return bearing
    dated = [paper for paper in bearing if str(paper.issued_on) == day]
    undated = [paper for paper in bearing if paper.issued_on is None]
    return dated or [paper for paper in undated if paper.year in (None, int(day[:4]))]


def papers_of(proposals, user) -> dict[int, list[Document]]:
    """Position of each mention → the papers it may mean, in one query."""
    named = [one for one in proposals if one.kind == "reference" and one.said.get("number")]
    signs = {fold(one.said["number"]) for one in named}
    bearing: dict[str, list[Document]] = defaultdict(list)
    if signs:
        for paper in Document.objects.visible_to(user).filter(sign_fold__in=signs)[:500]:
            bearing[paper.sign_fold].append(paper)
    return {one.position: narrowed(one.said, bearing[fold(one.said["number"])]) for one in named}
