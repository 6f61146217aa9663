"""A small province, for the tests and for whoever reads them."""

from datetime import date

from kiemdem.assignments.models import Assignment
from kiemdem.documents.models import Document
from kiemdem.programmes.models import Programme, Task
from kiemdem.units.models import Person, Role, Unit, User

BEGIN = date(2020, 1, 1)
PASSWORD = "kiem-dem-2026"


class World:
    """A small province: an office, two communes, five people, one programme.

    hanh  keeps the register of the province     nam   leads the province
    binh  reports for Ba Vì commune              lan   reports for Sóc Sơn commune
    tra   inspects the province                  chi   works for another province
    """

    def __init__(self):
        self.system = User.objects.system()
        self.province = self.unit("Tỉnh An Bình", "tinh", "an-binh")
        self.ba_vi = self.unit("Xã Ba Vì", "xa", "ba-vi", self.province)
        self.soc_son = self.unit("Xã Sóc Sơn", "xa", "soc-son", self.province)
        self.elsewhere = self.unit("Tỉnh Khác", "tinh", "tinh-khac")
        self.hanh = self.account("hanh", "Lê Thị Hạnh", self.province, Role.KEEPER)
        self.nam = self.account("nam", "Trần Văn Nam", self.province, Role.LEADER)
        self.binh = self.account("binh", "Nguyễn Văn Bình", self.ba_vi, Role.OFFICER)
        self.lan = self.account("lan", "Phạm Thị Lan", self.soc_son, Role.OFFICER)
        self.tra = self.account("tra", "Đỗ Thị Trà", self.province, Role.INSPECTOR)
        self.chi = self.account("chi", "Vũ Thị Chi", self.elsewhere, Role.KEEPER)
        self.programme = self.open_programme("01-CTr/TU")

    def unit(self, name, kind, code, parent=None, on=BEGIN):
        return Unit.open(name=name, kind=kind, code=code, parent=parent, on=on, by=self.system)

    def account(self, username, full_name, unit, role):
        person = Person.objects.create(full_name=full_name)
        post = unit.posts.create(
            title=str(role.label), role=role, opened_on=BEGIN, is_head=role == Role.LEADER
        )
        post.appoint(person, on=BEGIN, by=self.system)
        return User.objects.create_user(username, PASSWORD, person=person)

    def open_programme(self, sign, unit=None, issued_on=date(2021, 3, 17), **fields):
        unit = unit or self.province
        document = Document(
            sign=sign,
            type="programme",
            issuer=unit,
            term="XVII",
            issued_on=issued_on,
            title=f"Chương trình {sign}",
        ).register(by=self.system, on=issued_on)
        return Programme.open(
            document=document,
            unit=unit,
            starts_on=issued_on,
            ends_on=date(issued_on.year + 4, 12, 31),
            by=self.system,
            on=issued_on,
            **fields,
        )

    def task(self, title="Ban hành kế hoạch", due_on=date(2021, 12, 31), programme=None, **fields):
        fields = {"product": "Kế hoạch", "due_text": "31/12/2021", **fields}
        return Task.enter(
            programme=programme or self.programme,
            title=title,
            due_on=due_on,
            by=self.system,
            on=date(2021, 3, 17),
            **fields,
        )

    def planned(self, task=None, unit=None, **fields):
        """An assignment that is planned, not charged."""
        return Assignment.plan(
            task=task or self.task(**fields), unit=unit or self.ba_vi, by=self.hanh
        )

    def charged(self, on=date(2021, 4, 1), **fields):
        """An assignment of Ba Vì (or `unit`), charged by the keeper."""
        assignment = self.planned(**fields)
        assignment.charge(by=self.hanh, on=on)
        return assignment

    def submitted(self, on=date(2021, 6, 1), **fields):
        assignment = self.charged(**fields)
        assignment.accept(by=self.binh, on=on)
        assignment.submit(by=self.binh, on=on)
        return assignment

    def paper(self, sign="07-KH/TU", **fields):
        """A registered paper that can be a product."""
        fields = {
            "type": "plan",
            "issuer": self.province,
            "term": "XVII",
            "title": "Kế hoạch",
            **fields,
        }
        return Document(sign=sign, **fields).register(by=self.system, on=date(2021, 6, 1))
