"""What is done to units: each act has a day, a paper that orders it, and an entry in the ledger."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import record
from kiemdem.locks import hold
from kiemdem.periods import FOREVER
from kiemdem.rules import refuse_if

from .places import UnitCode, UnitVersion
from .succession import Succession
from .tree import Ancestry, replant


class Reorganising:
    """The verbs of a unit, in the order of its life."""

    @classmethod
    @transaction.atomic
    def open(
        cls, *, name, kind, parent, on, by, code, short_name="", ordered_by=None, illustrative=False
    ):
        """A new unit begins on a day, below `parent` (None: a unit at the top)."""
        refuse_if(cls.why_not_open(parent, by, on=on, code=code))
        unit = cls(code=code, opened_on=on, illustrative=illustrative)
        version = UnitVersion(
            name=name,
            short_name=short_name,
            kind=kind,
            parent=parent,
            valid_from=on,
            ordered_by=ordered_by,
        )
        unit.take_from(version)
        unit.save()
        version.unit = unit
        version.save()
        above = Ancestry.objects.filter(unit=parent) if parent else []
        Ancestry.objects.bulk_create(
            [Ancestry(unit=unit, ancestor=unit, depth=0)]
            + [
                Ancestry(
                    unit=unit,
                    ancestor_id=row.ancestor_id,
                    depth=row.depth + 1,
                    valid_from=row.valid_from,
                    valid_to=row.valid_to,
                )
                for row in above
            ]
        )
        by.forget_rights()
        told = {"name": name, "illustrative": illustrative}
        record(unit, "opened", by=by, on=on, **told, **paper(ordered_by))
        return unit

    @classmethod
    def why_not_open(cls, parent, by, *, on, code):
        if not by.keeps(parent):
            return _("Only the register keeper may change the organisation here.")
        if parent is not None and not parent.is_open_on(on):
            return _("%(unit)s does not exist on %(day)s.") % {
                "unit": parent,
                "day": f"{on:%d/%m/%Y}",
            }
        if cls.objects.filter(code=code).exists():
            return _("Another unit already has the code %(code)s.") % {"code": code}
        return None

    def why_not_reorganise(self, by, *, on=None):
        if not by.keeps(self):
            return _("Only the register keeper may change the organisation here.")
        if self.closed_on:
            return _("%(unit)s was closed on %(day)s.") % {
                "unit": self,
                "day": f"{self.closed_on:%d/%m/%Y}",
            }
        last = self.versions.last()
        if on and on <= last.valid_from:
            return _("The change must come after %(day)s, the day of the last one.") % {
                "day": f"{last.valid_from:%d/%m/%Y}"
            }
        return None

    def rename(self, name, *, on, by, short_name=None, ordered_by=None):
        """A new name from a day on."""
        changes = {"name": name} | ({} if short_name is None else {"short_name": short_name})
        return self._change("renamed", on=on, by=by, ordered_by=ordered_by, **changes)

    def change_kind(self, kind, *, on, by, ordered_by=None):
        """Another kind from a day on: a huyện becomes a quận."""
        return self._change("kind_changed", on=on, by=by, ordered_by=ordered_by, kind=kind)

    @transaction.atomic
    def move(self, parent, *, on, by, ordered_by=None):
        """Another unit above it from a day on; what it carries is counted there from then."""
        refuse_if(self.why_not_move_under(parent, by, on=on))
        self._change("moved", on=on, by=by, ordered_by=ordered_by, parent=parent)
        replant([self.pk])
        by.forget_rights()

    def why_not_move_under(self, parent, by, *, on):
        if objection := self.why_not_reorganise(by, on=on):
            return objection
        if parent is None or not by.keeps(parent):
            return _("Only the register keeper may change the organisation here.")
        if not parent.is_open_on(on):
            return _("%(unit)s does not exist on %(day)s.") % {
                "unit": parent,
                "day": f"{on:%d/%m/%Y}",
            }
        if Ancestry.objects.lasting().filter(ancestor=self, unit=parent).exists():
            return _("%(unit)s cannot stand below itself.") % {"unit": self}
        return None

    @transaction.atomic
    def merge_into(self, successor, *, on, by, ordered_by=None):
        """It ends; one other unit carries all it carried."""
        self._succeed([(successor, Succession.Scope.WHOLE, "")], "merged", on, by, ordered_by)

    @transaction.atomic
    def split_into(self, parts, *, on, by, ordered_by=None):
        """It ends; each of `parts` [(unit, what passes over)] carries a part."""
        pairs = [(unit, Succession.Scope.PART, what) for unit, what in parts]
        self._succeed(pairs, "split", on, by, ordered_by)

    @transaction.atomic
    def hand_part_to(self, successor, *, what, on, by, ordered_by=None):
        """It goes on; another unit takes over a part of its work."""
        refuse_if(self.why_not_reorganise(by))
        refuse_if(self.why_not_pass_to(successor, by, on=on))
        self._add_succession(successor, Succession.Scope.PART, what, on, ordered_by)
        told = {"to": successor.code, "to_name": successor.name, "what": what}
        record(self, "part_handed", by=by, on=on, **told, **paper(ordered_by))

    @transaction.atomic
    def dissolve(self, *, on, by, ordered_by=None):
        """It ends and nobody carries on."""
        self._close(on=on, by=by)
        record(self, "dissolved", by=by, on=on, **paper(ordered_by))

    def why_not_dissolve(self, by, *, on=None):
        if objection := self.why_not_reorganise(by, on=on):
            return objection
        left = (
            type(self).objects.children_of(self, on=on).open_on(on) if on else self.children.none()
        )
        if left.exists():
            return _("Units still stand below %(unit)s; move or close them first.") % {"unit": self}
        return None

    def _succeed(self, successors, action, on, by, ordered_by):
        for successor, scope, what in successors:
            refuse_if(self.why_not_pass_to(successor, by, on=on))
            self._add_succession(successor, scope, what, on, ordered_by)
        self._close(on=on, by=by)
        names = [{"code": unit.code, "name": unit.name} for unit, _scope, _what in successors]
        record(self, action, by=by, on=on, to=names, **paper(ordered_by))

    def why_not_pass_to(self, successor, by, *, on):
        """Why another unit cannot carry on from this one on a day."""
        if successor == self:
            return _("%(unit)s cannot succeed itself.") % {"unit": self}
        if not by.keeps(successor):
            return _("Only the register keeper may change the organisation here.")
        if not successor.is_open_on(on):
            return _("%(unit)s does not exist on %(day)s.") % {
                "unit": successor,
                "day": f"{on:%d/%m/%Y}",
            }
        if self.successions.filter(successor=successor, on=on).exists():
            return _("%(unit)s carries on from %(day)s already.") % {
                "unit": successor,
                "day": f"{on:%d/%m/%Y}",
            }
        return None

    @transaction.atomic
    def give_code(self, scheme, code, *, on, by, until=None):
        """A code in one scheme, from a day on; another unit may bear it at another time."""
        refuse_if(self.why_not_give_code(by, scheme=scheme, code=code, on=on, until=until))
        given = self.codes.create(
            scheme=scheme, code=code, valid_from=on, valid_to=until or FOREVER
        )
        record(self, "code_given", by=by, on=on, scheme=scheme, code=code, until=until)
        return given

    def why_not_give_code(self, by, *, scheme=None, code=None, on=None, until=None):
        if not by.keeps(self):
            return _("Only the register keeper may change the organisation here.")
        if code is None:
            return None
        same = UnitCode.objects.filter(scheme=scheme, code=code)
        taken = same.filter(valid_from__lt=until or FOREVER, valid_to__gt=on).first()
        if taken:
            return _("%(unit)s has the code %(code)s in these days.") % {
                "unit": taken.unit,
                "code": code,
            }
        return None

    def _add_succession(self, successor, scope, what, on, ordered_by):
        Succession.objects.create(
            predecessor=self,
            successor=successor,
            on=on,
            scope=scope,
            what=what,
            ordered_by=ordered_by,
        )

    def _close(self, *, on, by):
        self.closed_on = hold(self).closed_on
        refuse_if(self.why_not_dissolve(by, on=on))
        self.closed_on = on
        self.save(update_fields=["closed_on"])
        last = self.versions.get(valid_to=FOREVER)
        last.valid_to = on
        last.save(update_fields=["valid_to"])

    @transaction.atomic
    def _change(self, action, *, on, by, ordered_by, **changes):
        self.closed_on = hold(self).closed_on
        refuse_if(self.why_not_reorganise(by, on=on))
        old = self.versions.get(valid_to=FOREVER)
        old.valid_to = on
        old.save(update_fields=["valid_to"])
        new = UnitVersion(
            unit=self,
            name=old.name,
            short_name=old.short_name,
            kind=old.kind,
            parent=old.parent,
            valid_from=on,
            ordered_by=ordered_by,
        )
        told = {}
        for field, value in changes.items():
            told[f"old_{field}"], told[f"new_{field}"] = str(getattr(old, field)), str(value)
            setattr(new, field, value)
        new.save()
        self.take_from(new)
        self.save()
        record(self, action, by=by, on=on, **told, **paper(ordered_by))


def paper(ordered_by):
    """The paper behind a change, as the ledger names it."""
    return {"paper": str(ordered_by), "paper_id": ordered_by.pk} if ordered_by else {}
