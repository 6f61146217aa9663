"""What people made of each rule's proposals, so that weak rules show."""

from collections import Counter, defaultdict

from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.readings.models import Proposal
from kiemdem.readings.telling import field_called
from kiemdem.units.views.lookup import for_keepers

MOST = 5000  # corrections looked at, the latest


@require_safe
@for_keepers
def rules(request):
    """One line a rule: proposed, accepted, corrected (and in what), rejected, and the rate left as read."""
    seen = Proposal.objects.visible_to(request.user)
    fields = fields_corrected(seen)
    rows = [with_rate(row, fields[row["kind"], row["rule"]]) for row in seen.by_rule()]
    rows.sort(key=lambda row: (row["rate"] is None, row["rate"] or 0, row["kind"], row["rule"]))
    return render(request, "readings/rules.html", {"rows": rows})


def fields_corrected(seen) -> dict[tuple[str, str], Counter]:
    """How often each field was put right, for every rule."""
    found: dict[tuple[str, str], Counter] = defaultdict(Counter)
    rows = seen.filter(status=Proposal.Status.CORRECTED).order_by("-decided_at")
    for kind, rule, norm, corrected in rows.values_list("kind", "rule", "norm", "corrected")[:MOST]:
        changed = [name for name, value in corrected.items() if value != norm.get(name)]
        found[kind, rule].update(changed)
    return found


def with_rate(row: dict, fields: Counter) -> dict:
    """The share of the decided ones that people left as they were read."""
    decided = row["accepted"] + row["corrected"] + row["rejected"]
    rate = 100 * row["accepted"] / decided if decided else None
    told = [(field_called(name), count) for name, count in fields.most_common()]
    label = Proposal.Kind(row["kind"]).label
    return {**row, "decided": decided, "rate": rate, "label": label, "fields": told}
