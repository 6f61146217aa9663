"""Reading the XML of a package piece by piece, without entities, network or trees of the whole."""

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from kiemdem.annexes import guard
from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.guard import Package

Element = Any  # lxml's element; its stubs are not installed
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
R_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}"
BROKEN = (etree.LxmlError, *guard.BROKEN)


def local(element: Element) -> str:
    """The tag without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attr(element: Element, name: str) -> str | None:
    """A Word attribute, in the usual or the strict namespace."""
    value = element.get(W + name)
    return value if value is not None else element.get(W_STRICT + name)


def switched_on(element: Element | None) -> bool:
    """Whether an on/off property such as w:b is on."""
    return element is not None and attr(element, "val") not in ("0", "false", "off", "none")


def child(element: Element | None, *names: str) -> Element | None:
    """The first child along a path of local names."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def number(text: str | None, default: int = 0) -> int:
    """An integer attribute, bounded; the default when it is none."""
    try:
        return max(-1_000_000, min(int(text or ""), 10_000_000))
    except ValueError:
        return default


def stream(
    package: Package, part: str, tags: Iterable[str], events: Iterable[str] = ("end",)
) -> Iterator[tuple[str, Element]]:
    """The wanted elements of a part as they pass by. The caller clears what it has read."""
    wanted = tuple("{*}" + tag for tag in tags)
    try:
        with package.open(part) as source:
            first = True
            for event, element in etree.iterparse(
                source, events=tuple(events), tag=wanted, resolve_entities=False, load_dtd=False,
                no_network=True, huge_tree=False, remove_comments=True, remove_pis=True,
                collect_ids=False,
            ):  # fmt: skip
                if first:
                    refuse_doctype(element)
                    first = False
                yield event, element
    except BROKEN as error:
        raise UnreadableAnnex("damaged") from error


def refuse_doctype(element: Element) -> None:
    """Office never writes a DOCTYPE; attackers do."""
    if element.getroottree().docinfo.internalDTD is not None:
        raise UnreadableAnnex("external")


def tree(package: Package, part: str) -> Element | None:
    """A small part as a whole tree, None where the package has no such part."""
    if not package.has(part):
        return None
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    try:
        with package.open(part) as source:
            root = etree.parse(source, parser).getroot()
    except BROKEN as error:
        raise UnreadableAnnex("damaged") from error
    refuse_doctype(root)
    return root


def free(element: Element) -> None:
    """Forget an element that has been read, and the empty shells before it."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Relation id → (type, target part) of a part, targets made absolute."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    root, found = tree(package, rels), {}
    for relation in root if root is not None else ():
        if relation.get("TargetMode") == "External":
            continue
        kind = (relation.get("Type") or "").rpartition("/")[2]
        found[relation.get("Id") or ""] = (kind, absolute(folder, relation.get("Target") or ""))
    return found


def absolute(folder: str, target: str) -> str:
    """The name of a part from the folder of the part that refers to it."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def main_part(package: Package) -> str:
    """The part the package is about: the document or the workbook."""
    for kind, target in relations(package, "").values():
        if kind == "officeDocument" and package.has(target):
            return target
    for usual in ("word/document.xml", "xl/workbook.xml"):
        if package.has(usual):
            return usual
    raise UnreadableAnnex("other_office")
