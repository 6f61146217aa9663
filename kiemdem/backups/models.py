from django.db import models
from django.utils.translation import gettext_lazy as _


class Backup(models.Model):
    """One file that held everything on the day it was written."""

    taken_at = models.DateTimeField(_("taken at"))
    file = models.CharField(_("file"), max_length=300)
    size = models.BigIntegerField(_("size"))

    class Meta:
        verbose_name = _("backup")
        verbose_name_plural = _("backups")
        ordering = ["-taken_at", "-pk"]

    def __str__(self):
        return self.file
