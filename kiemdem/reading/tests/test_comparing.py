"""Two documents of one kind: what is new, what changed, what was dropped."""

from time import process_time

from kiemdem.reading import read_text
from kiemdem.reading.comparing import compare
from kiemdem.reading.text import Text

HEAD = "UBND TỈNH AN BÌNH\nSố: {number}/KH-UBND\nAn Bình, ngày 05 tháng 01 năm {year}\nKẾ HOẠCH\nCông tác năm {year}\n\n"
OLD = HEAD.format(number=3, year=2031) + (
    "I. CHỈ TIÊU\n- Tỷ lệ hộ nghèo giảm còn 3,5%.\n- Trồng mới 1.200 ha rừng phòng hộ.\n"
    "II. NHIỆM VỤ\n"
    "1. Giao Sở Nội vụ chủ trì xây dựng đề án vị trí việc làm trước ngày 30/6/2031.\n"
    "2. Giao Sở Y tế chủ trì rà soát mạng lưới trạm y tế cấp xã trong quý II/2031.\n"
    "3. Giao Sở Tài chính chủ trì lập phương án sắp xếp trụ sở dôi dư trước ngày 15/9/2031.\n"
)
NEW = HEAD.format(number=5, year=2032) + (
    "I. CHỈ TIÊU\n- Tỷ lệ hộ nghèo giảm còn 2,8%.\n- Trồng mới 1.200 ha rừng phòng hộ.\n"
    "II. NHIỆM VỤ\n"
    "1. Giao Sở Nội vụ chủ trì xây dựng đề án vị trí việc làm trước ngày 31/10/2031.\n"
    "2. Giao Sở Xây dựng chủ trì rà soát mạng lưới trạm y tế cấp xã trong quý II/2031.\n"
    "3. Giao Sở Công Thương chủ trì lập danh mục cụm công nghiệp kêu gọi đầu tư trước ngày 20/5/2032.\n"
)


def compared(old=OLD, new=NEW):
    return compare(read_text(Text("cu.txt", old)), read_text(Text("moi.txt", new)))


def one(change, what, words):
    (found,) = [
        d
        for d in compared()
        if (d.change, d.what) == (change, what) and words in (d.after or d.before).words
    ]
    return found


def test_a_document_does_not_differ_from_itself():
    assert compared(OLD, OLD) == []


def test_a_new_figure_of_a_target_is_told_with_both_sides():
    changed = one("changed", "target", "hộ nghèo")

    assert changed.fields["value"] == (3.5, 2.8)
    assert OLD[slice(*changed.before.span)].split() == changed.before.words.split()
    assert NEW[slice(*changed.after.span)].split() == changed.after.words.split()


def test_a_new_deadline_is_told_as_a_day():
    assert one("changed", "task", "vị trí việc làm").fields == {"due": ("2031-06-30", "2031-10-31")}


def test_another_lead_is_told():
    assert one("changed", "task", "trạm y tế").fields["lead"] == ("Sở Y tế", "Sở Xây dựng")


def test_what_came_and_what_went_is_told():
    assert one("new", "task", "cụm công nghiệp").before is None
    assert one("dropped", "task", "trụ sở dôi dư").after is None


def test_what_stayed_is_not_told():
    assert not [d for d in compared() if "rừng" in (d.after or d.before).words]


def test_the_same_day_in_other_words_is_no_change():
    other = OLD.replace("trước ngày 30/6/2031", "trước ngày 30 tháng 6 năm 2031")

    assert [d for d in compared(OLD, other) if "due" in d.fields or "deadline" in d.fields] == []


def test_the_order_of_the_lines_does_not_matter():
    first, rest = OLD.split("1. Giao", 1)
    one_, two, three = ("1. Giao" + rest).splitlines()
    assert compared(OLD, "\n".join([first.rstrip("\n"), three, one_, two, ""])) == []


def test_long_documents_are_compared_in_a_moment():
    units = ["Sở Nội vụ", "Sở Y tế", "Sở Tài chính", "Sở Xây dựng"]
    lines = [
        f"{n}. Giao {units[n % 4]} chủ trì hoàn thành hạng mục {n} của tuyến đê số {n * 7} trước ngày {n % 27 + 1}/6/2031."
        for n in range(1, 600)
    ]
    document = read_text(Text("dai.txt", OLD + "\n".join(lines)))

    begun = process_time()
    found = compare(document, document)

    assert not found
    assert process_time() - begun < 5
