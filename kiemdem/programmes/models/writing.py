"""Headings and targets are written and put right with an entry, as everything else."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import record
from kiemdem.rules import refuse_if


def put_right(row, changes) -> dict[str, list[str]]:
    """Set what differs and save; returned are the old and the new words, by field."""
    changes = {name: value for name, value in changes.items() if getattr(row, name) != value}
    told = {name: [str(getattr(row, name) or ""), str(new or "")] for name, new in changes.items()}
    for name, value in changes.items():
        setattr(row, name, value)
    if told:
        row.save()
    return told


class Written(models.Model):
    """A line of a programme that its keeper writes, puts right, and may strike while unused."""

    class Meta:
        abstract = True

    @classmethod
    @transaction.atomic
    def enter(cls, *, programme, by, on, at=None, **fields):
        """Write a line at the end of its list."""
        refuse_if(programme.why_not_edit(by))
        last = cls._default_manager.filter(programme=programme)
        last = last.aggregate(last=models.Max("position"))["last"] or 0
        line = cls(programme=programme, position=last + 1, **fields)
        line.save()
        record(line, "entered", by=by, on=on, at=at, said=str(line)[:300])
        return line

    def why_not_amend(self, by):
        return self.programme.why_not_edit(by)

    @transaction.atomic
    def amend(self, *, by, on, **changes):
        """Put the line right; the old words stay in the ledger."""
        refuse_if(self.why_not_amend(by))
        if told := put_right(self, changes):
            record(self, "amended", by=by, on=on, changes=told, said=str(self)[:300])

    def why_not_strike(self, by):
        if objection := self.why_not_amend(by):
            return objection
        if self.is_used():
            return _("Other lines refer to this one. Move or unlink them first.")
        return None

    @transaction.atomic
    def strike(self, *, by, on):
        """Take an unused line out of the register; that it stood there stays in the ledger."""
        refuse_if(self.why_not_strike(by))
        record(self.programme, "line_struck", by=by, on=on, said=str(self)[:300])
        self.delete()
