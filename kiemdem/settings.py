"""One settings file, read from the environment. See docs/settings.md for every name."""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from kiemdem.notices.smtp import smtp_settings
from kiemdem.operations.buckets import files_storage
from kiemdem.operations.logs import FORMS, logging_settings

PACKAGE = Path(__file__).parent
# Where the embedded database and uploaded files live; one folder to back up.
DATA_DIR = Path(os.environ.get("KIEMDEM_DATA_DIR", Path.cwd() / "var"))

PRODUCTION = os.environ.get("KIEMDEM_ENV", "development") == "production"
DEBUG = os.environ.get("KIEMDEM_DEBUG", "0" if PRODUCTION else "1") == "1"
DEVELOPMENT_KEY = "development-only-key-never-used-in-production"
SECRET_KEY = os.environ.get("KIEMDEM_SECRET_KEY", DEVELOPMENT_KEY)
ALLOWED_HOSTS = [h for h in os.environ.get("KIEMDEM_ALLOWED_HOSTS", "").split(",") if h]
if PRODUCTION:
    if SECRET_KEY == DEVELOPMENT_KEY or len(SECRET_KEY) < 32:
        raise ImproperlyConfigured("Set KIEMDEM_SECRET_KEY to a secret of at least 32 characters.")
    if DEBUG:
        raise ImproperlyConfigured("KIEMDEM_DEBUG must not be 1 in production.")
    if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
        raise ImproperlyConfigured("Set KIEMDEM_ALLOWED_HOSTS to the host names served.")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("KIEMDEM_ORIGINS", "").split(",") if o]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "csp",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "kiemdem.ui",
    "kiemdem.ledger",
    "kiemdem.workdays",
    "kiemdem.jobs",
    "kiemdem.units",
    "kiemdem.viewings",
    "kiemdem.documents",
    "kiemdem.programmes",
    "kiemdem.books",
    "kiemdem.assignments",
    "kiemdem.tally",
    "kiemdem.imports",
    "kiemdem.readings",
    "kiemdem.rounds",
    "kiemdem.requests",
    "kiemdem.inspections",
    "kiemdem.notices",
    "kiemdem.talk",
    "kiemdem.summaries",
    "kiemdem.backups",
    "kiemdem.operations",
    "kiemdem.desk",
    "kiemdem.demo",
]

MIDDLEWARE = [
    "kiemdem.operations.watching.WatchMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kiemdem.ui.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "kiemdem.units.accounts.FirstPasswordMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "kiemdem.ui.asof.AsOfMiddleware",
    "kiemdem.ui.refusals.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "kiemdem.urls"
WSGI_APPLICATION = "kiemdem.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "csp.context_processors.nonce",
                "kiemdem.ui.context.page",
                "kiemdem.notices.context.unread",
            ],
            "builtins": ["django.templatetags.i18n", "kiemdem.ui.templatetags.ui"],
        },
    }
]

# A row here and a row there cost little more than rows in a line: the register lies in memory, or on a disk without arms.
SHORT_QUERIES = "-c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1"
SQLITE = f"sqlite:///{DATA_DIR / 'kiemdem.sqlite3'}"
DATABASES = {"default": dj_database_url.parse(os.environ.get("DATABASE_URL", SQLITE))}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-65536;",
    }
else:
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {"min_size": 1, "max_size": 8}
    # Compiling a query, or starting helpers for it, takes PostgreSQL longer than our short ones run.
    DATABASES["default"]["OPTIONS"].setdefault("options", SHORT_QUERIES)
# A copy that follows the database: days that are past are read there.
if REPLICA_URL := os.environ.get("DATABASE_REPLICA_URL"):
    DATABASES["replica"] = dj_database_url.parse(
        REPLICA_URL, conn_max_age=60, conn_health_checks=True, test_options={"MIRROR": "default"}
    )
    if not DATABASES["replica"]["ENGINE"].endswith("sqlite3"):
        DATABASES["replica"].setdefault("OPTIONS", {})["connect_timeout"] = 2
        DATABASES["replica"]["OPTIONS"].setdefault("options", SHORT_QUERIES)
    DATABASE_ROUTERS = ["kiemdem.operations.replica.PastReads"]
    MIDDLEWARE.append("kiemdem.operations.replica.ReplicaMiddleware")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

# The address that letters and calendars lead to.
HOST = ALLOWED_HOSTS[0] if ALLOWED_HOSTS else "localhost"
SITE = os.environ.get("KIEMDEM_URL", f"https://{HOST}" if PRODUCTION else "http://localhost:8000")
SITE = SITE.rstrip("/")
SMTP_URL = os.environ.get("KIEMDEM_SMTP_URL", "")
MAIL_IS_SET = bool(SMTP_URL)  # without a server no letter is made
if MAIL_IS_SET:
    globals().update(smtp_settings(SMTP_URL))
DEFAULT_FROM_EMAIL = os.environ.get("KIEMDEM_MAIL_FROM", f"Kiểm Đếm <kiem-dem@{HOST}>")

AUTH_USER_MODEL = "units.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "units:sign-in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "units:sign-in"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
TRUST_PROXY = os.environ.get("KIEMDEM_TRUST_PROXY", "0") == "1"
AXES_CLIENT_IP_CALLABLE = "kiemdem.operations.proxy.address_of"
AXES_LOCKOUT_CALLABLE = "kiemdem.ui.refusals.too_many_failures"
AXES_VERBOSE = False

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "kiemdem_lang"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
FORMAT_MODULE_PATH = "kiemdem.ui.formats"

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static" if PRODUCTION else None  # elsewhere served where they lie
MEDIA_ROOT = DATA_DIR / "files"
BACKUP_DIR = Path(os.environ.get("KIEMDEM_BACKUP_DIR", DATA_DIR / "backups"))
STORAGES = {
    "default": files_storage(os.environ.get("KIEMDEM_FILES_URL", "")),
    "staticfiles": {
        "BACKEND": "kiemdem.ui.styles.JoinedStyles"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
DATA_UPLOAD_MAX_NUMBER_FIELDS = 60_000  # the import review posts one form for a long annex
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 2**20
UPLOAD_MAX_BYTES = 50 * 2**20

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if PRODUCTION:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = ["^healthz$", "^metrics$"]  # asked by machines, from inside
    SECURE_HSTS_SECONDS = int(os.environ.get("KIEMDEM_HSTS_SECONDS", "3600"))
    # Subdomains and preloading bind more than this product: for the owner of the domain to decide.
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# Rules of the house that an office may set otherwise.
DUE_SOON_DAYS = int(os.environ.get("KIEMDEM_DUE_SOON_DAYS", "7"))
ORGANISATION = os.environ.get("KIEMDEM_ORGANISATION", "")  # shown under the name and on prints
# A language model beside the rules that read documents; without an address nothing is sent anywhere.
MODEL_URL = os.environ.get("KIEMDEM_MODEL_URL", "")
MODEL_NAME = os.environ.get("KIEMDEM_MODEL_NAME", "")
MODEL_KEY = os.environ.get("KIEMDEM_MODEL_KEY", "")
SIXTH_CLARITY = os.environ.get("KIEMDEM_SIXTH_CLARITY", "authority")  # or "outcome"
CLASSIFIED_MARKS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")

# What it says of its own running: lines on standard error, and counts for Prometheus.
LOG_FORM = os.environ.get("KIEMDEM_LOG", "human")
if LOG_FORM not in FORMS:
    raise ImproperlyConfigured("KIEMDEM_LOG is human or json.")
LOG_LEVEL = os.environ.get("KIEMDEM_LOG_LEVEL", "INFO" if PRODUCTION else "WARNING").upper()
LOGGING = logging_settings(LOG_FORM, LOG_LEVEL)
METRICS_TOKEN = os.environ.get("KIEMDEM_METRICS_TOKEN", "")
if METRICS_TOKEN and len(METRICS_TOKEN) < 16:
    raise ImproperlyConfigured("KIEMDEM_METRICS_TOKEN needs at least 16 characters.")
if METRICS_DIR := os.environ.get("KIEMDEM_METRICS_DIR"):
    Path(METRICS_DIR).mkdir(parents=True, exist_ok=True)
    os.environ.update(PROMETHEUS_MULTIPROC_DIR=METRICS_DIR)  # the library reads it and nothing else
