"""One of everything, so that every address has something to show; and one account of each role."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from kiemdem.demo.world import World
from kiemdem.documents.models import Passage
from kiemdem.imports.models import Draft
from kiemdem.imports.tests.conftest import FIRST, SECOND, TODAY, sheet
from kiemdem.inspections.models import Sample
from kiemdem.notices.models import Digest, Notice, Reminders
from kiemdem.programmes.models import Link, Target, TaskGroup
from kiemdem.readings.models import ReadingDraft
from kiemdem.readings.tests.conftest import PLAN
from kiemdem.requests.models import Request
from kiemdem.rights import ROLES
from kiemdem.rounds.jobs import open_rounds
from kiemdem.rounds.models import Calendar, ClosingOrder, LineFile, Return, Round
from kiemdem.talk.models import Comment
from kiemdem.talk.thread import Thread
from kiemdem.units.models import Person, Role, UnitGroup
from kiemdem.workdays.models import SpecialDay

ON, CUT_OFF = date(2021, 6, 1), date(2021, 6, 14)
PDF = b"%PDF-1.4 minh hoa"


class Everything(World):
    """The small province with one of each thing, all of Ba Vì's or of the province."""

    def __init__(self):
        super().__init__()
        self.quan_tri = self.account("quan-tri", "Hoàng Trị", self.province, Role.ADMINISTRATOR)
        self.people = dict(
            zip(
                ROLES,
                (self.hanh, self.nam, self.binh, self.lan, self.tra, self.quan_tri, self.chi),
                strict=True,
            )
        )
        self.charge = self.charged(title="Đề án A", due_on=date(2021, 6, 10))
        self.sent = self.charged(title="Đề án B", due_on=date(2021, 6, 10))
        self.sent.accept(by=self.binh, on=ON)
        paper = SimpleUploadedFile("du-thao.pdf", PDF)
        self.sent.submit(by=self.binh, on=ON, files=[paper])
        self.draft_task = self.planned(title="Đề án C").task
        self.heading = TaskGroup.enter(
            programme=self.programme, number="I", title="Nhóm", by=self.hanh, on=ON
        )
        self.target = Target.enter(programme=self.programme, name="Chỉ tiêu", by=self.hanh, on=ON)
        below = self.open_programme("06-CTr/HU", unit=self.ba_vi)
        self.lower = self.task(title="Đề án của xã", programme=below)
        self.link = Link.connect(self.lower, self.charge.task, by=self.hanh, on=ON)
        self.document = self.paper()
        self.document.attach(SimpleUploadedFile("07-KH.pdf", PDF), by=self.hanh, on=ON)
        self.group = UnitGroup.objects.create(name="Các xã", root=self.province)
        self.seat = self.ba_vi.posts.get()
        self.newcomer = Person.objects.create(full_name="Người Mới")
        self.draft = Draft.start(
            SimpleUploadedFile("phu-luc.xlsx", sheet(FIRST, SECOND)),
            by=self.hanh,
            today=TODAY,
            programme=self.programme,
            issued_on=date(2026, 1, 30),
        )
        self._counting()

    def _counting(self):
        said = {"unit": self.province, "by": self.hanh, "on": ON, "programmes": [self.programme]}
        self.calendar = Calendar.objects.create(
            unit=self.province, name="Quý", rule="decree_09", cycle="quarter", begins_on=CUT_OFF
        )
        before = Round.open(
            name="month:2021:5", starts_on=date(2021, 4, 15), cut_off_on=date(2021, 5, 14), **said
        )
        before.close(by=self.nam, on=CUT_OFF, reason="Thử")
        self.closing = before.closings.get()
        self.round = Round.open(
            name="quarter:2021:2", starts_on=date(2021, 3, 15), cut_off_on=CUT_OFF, **said
        )
        self.owed = Return.objects.get(round=self.round, unit=self.ba_vi)
        self.owed.begin(by=self.binh, on=CUT_OFF)
        self.line = self.owed.lines.first()
        self.beside = LineFile.lay(self.line, SimpleUploadedFile("du-thao.pdf", PDF))
        self.special = SpecialDay.objects.create(day=date(2021, 6, 16), name="Làm bù")
        self.reminders = Reminders.objects.create(unit=self.province)
        self.letter = Digest.objects.create(
            user=self.binh, day=ON, address="binh@example.vn", state="failed"
        )
        self.thread = Thread(self.charge.task)
        self.comment = Comment.say(self.thread, "Đề nghị bổ sung.", by=self.binh, on=CUT_OFF)
        Comment.say(self.thread, "Mời xem.", by=self.hanh, on=CUT_OFF, users=[self.binh])
        self.notice = Notice.objects.get(user=self.binh)
        self.reading, _is_new = ReadingDraft.start(
            PLAN.encode(), "ke-hoach.txt", by=self.hanh, programme=self.programme
        )
        self.passage = Passage.objects.create(
            document=self.document,
            reading=self.reading,
            start=0,
            end=9,
            text="UBND TỈNH",
            place="–",
        )
        self.large = self._being_closed()
        open_rounds.enqueue()
        DBTaskResult.objects.update(status="FAILED")
        self.job = DBTaskResult.objects.first()
        self.request = Request.ask(
            self.charge, "stop", by=self.binh, on=ON, reason="Không còn phù hợp"
        )
        self.sample = Sample.draw(self.province, 1, by=self.tra, on=ON, seed=1)

    def _being_closed(self):
        """A count whose books were to be closed in the background; the job failed."""
        counted = Round.open(
            name="month:2021:7",
            starts_on=date(2021, 6, 15),
            cut_off_on=date(2021, 7, 14),
            unit=self.province,
            programmes=[self.programme],
            by=self.hanh,
            on=ON,
        )
        ClosingOrder.place(counted, by=self.nam, on=date(2021, 7, 15), reason="Thử")
        return counted
