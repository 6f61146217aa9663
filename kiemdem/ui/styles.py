"""The style sheets: ten files where one works on them, one file where they are served."""

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEETS = [
    f"ui/{name}.css"
    for name in (
        "tokens", "base", "layout", "controls", "figures", "tables", "records", "overlays", "states", "print",
    )
]  # fmt: skip
JOINED = "ui/all.css"


class JoinedStyles(CompressedManifestStaticFilesStorage):
    """Lays the style sheets together: one answer over a slow line where there were ten."""

    sheets = (JOINED,)

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            if self.exists(JOINED):
                self.delete(JOINED)
            sheets = (self.open(name).read() for name in SHEETS)
            self.save(JOINED, ContentFile(b"\n".join(sheets)))
            paths[JOINED] = (self, JOINED)
        yield from super().post_process(paths, dry_run, **options)
