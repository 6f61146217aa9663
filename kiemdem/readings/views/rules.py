"""What people made of each rule's proposals, so that weak rules show."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.imports.doors import for_keepers
from kiemdem.readings.models import Proposal


@require_safe
@for_keepers
def rules(request):
    """One line a rule: proposed, accepted, corrected, rejected, and the rate of those left as read."""
    rows = [with_rate(row) for row in Proposal.objects.visible_to(request.user).by_rule()]
    rows.sort(key=lambda row: (row["rate"] is None, row["rate"] or 0, row["kind"], row["rule"]))
    return render(request, "readings/rules.html", {"rows": rows})


def with_rate(row: dict) -> dict:
    """The share of the decided ones that people left as they were read."""
    decided = row["accepted"] + row["corrected"] + row["rejected"]
    rate = 100 * row["accepted"] / decided if decided else None
    label = Proposal.Kind(row["kind"]).label
    return {**row, "decided": decided, "rate": rate, "label": label}
