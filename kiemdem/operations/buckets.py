"""Files in a bucket that speaks S3: `s3://key:secret@host:port/bucket?region=…&tls=no`.

Nobody is sent to the bucket: files are read by the product, for those who may see them.
"""

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SHAPE = "KIEMDEM_FILES_URL is s3://key:secret@host/bucket, with ?region=… and ?tls=no where needed."
EXTRA = "KIEMDEM_FILES_URL needs the packages of requirements-s3.lock."
PLAIN: dict[str, Any] = {"BACKEND": "django.core.files.storage.FileSystemStorage"}


def files_storage(url: str) -> dict[str, Any]:
    """Django's storage for uploaded files: the bucket, or the data folder when none is named."""
    if not url:
        return PLAIN
    said = urlsplit(url)
    more = {name: values[-1] for name, values in parse_qs(said.query).items()}
    bucket = said.path.strip("/")
    whole = said.scheme == "s3" and said.hostname and said.username and said.password and bucket
    if not whole or "/" in bucket or more.keys() - {"region", "tls"}:
        raise ImproperlyConfigured(SHAPE)
    try:
        from botocore.config import Config
    except ImportError as missing:
        raise ImproperlyConfigured(EXTRA) from missing
    scheme = "http" if more.get("tls") == "no" else "https"
    port = f":{said.port}" if said.port else ""
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": f"{scheme}://{said.hostname}{port}",
            "access_key": unquote(said.username or ""),
            "secret_key": unquote(said.password or ""),
            "region_name": more.get("region", "us-east-1"),
            "file_overwrite": False,
            # servers other than Amazon's do not know the newer sums
            "client_config": Config(
                s3={"addressing_style": "path"},
                signature_version="s3v4",
                connect_timeout=5,
                read_timeout=60,
                retries={"max_attempts": 3},
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
            ),
        },
    }
