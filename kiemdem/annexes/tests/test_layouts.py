"""The same register printed in many ways reads the same."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiemdem.annexes import read_annex
from kiemdem.annexes.tests import books
from kiemdem.annexes.tests.paper import docx, p, tbl, tc, tr

HEADS = {
    "number": ["STT", "TT", "Số TT", "Stt", "Số thứ tự"],
    "title": ["Nội dung nhiệm vụ", "Nhiệm vụ", "Tên nhiệm vụ", "Nội dung công việc", "Nhiệm vụ, giải pháp", "NHIỆM VỤ TRỌNG TÂM",
              "Công việc", "Nội dung", "Tên đề án, chuyên đề", "Nhiệm vụ cụ thể"],
    "lead": ["Cơ quan chủ trì", "Đơn vị chủ trì", "Chủ trì", "ĐƠN VỊ CHỦ TRÌ THỰC HIỆN", "Cơ quan, đơn vị chủ trì",
             "Cơ quan chủ trì tham mưu", "Sở, ngành chủ trì", "Đơn vị thực hiện", "Người phụ trách", "Phân công thực hiện"],
    "along": ["Cơ quan phối hợp", "Phối hợp", "Đơn vị phối hợp thực hiện", "Các đơn vị phối hợp", "Thành phần phối hợp"],
    "due": ["Thời gian hoàn thành", "Thời hạn", "Thời gian thực hiện", "Tiến độ", "Hạn", "Thời gian trình", "Lộ trình", "Thời điểm hoàn thành",
            "Hạn hoàn thành", "Thời gian\nthực hiện"],
    "product": ["Sản phẩm", "Kết quả/Sản phẩm", "Sản phẩm đầu ra", "Kết quả", "Hình thức văn bản", "Sản phẩm, kết quả", "Kết quả cần đạt",
                "Sản phẩm dự kiến"],
    "authority": ["Cấp trình", "Cấp ban hành", "Thẩm quyền ban hành", "Cấp trình/ban hành", "Cấp phê duyệt"],
    "note": ["Ghi chú", "GHI CHÚ"],
}  # fmt: skip
LEADS = [
    "Sở Nội vụ",
    "Sở Tài chính",
    "Ban Tổ chức Thành ủy",
    "Văn phòng Thành ủy",
    "Công an thành phố",
]
ALONG = ["", "Sở Y tế", "UBND các xã, phường", "Sở Xây dựng"]
DUES = [
    "Quý II",
    "Tháng 8/2026",
    "Trước ngày 15/10/2026",
    "31/12/2026",
    "Thường xuyên",
    "Năm 2026",
    "Hằng quý",
]
PRODUCTS = ["Báo cáo", "Kế hoạch", "Quyết định của UBND thành phố", "Đề án", "Tờ trình"]
TITLES = ["Rà soát quy chế làm việc", "Tổng kết 10 năm thực hiện Nghị quyết", "Kiểm tra công vụ quý III", "Xây dựng cơ sở dữ liệu",
          "Cộng đồng học tập", "Nâng cao chất lượng sinh hoạt chi bộ", "Tổ chức hội nghị đối thoại"]  # fmt: skip
GROUPS = ["Công tác tổ chức", "CẢI CÁCH HÀNH CHÍNH", "Kiểm tra, giám sát", "Chuyển đổi số"]


@st.composite
def tasks(draw):
    rows = []
    for number in range(1, draw(st.integers(2, 9)) + 1):
        rows.append({
            "number": str(number), "title": draw(st.sampled_from(TITLES)) + f" lần {number}", "lead": draw(st.sampled_from(LEADS)),
            "along": draw(st.sampled_from(ALONG)), "due": draw(st.sampled_from(DUES)), "product": draw(st.sampled_from(PRODUCTS)),
            "authority": draw(st.sampled_from(["UBND thành phố", "Ban Thường vụ"])), "note": "",
        })  # fmt: skip
    return rows


@st.composite
def layouts(draw):
    """Columns in an order, each with a head; and after which rows a heading or a page stands."""
    optional = draw(st.sets(st.sampled_from(["along", "product", "authority", "note"])))
    others = draw(st.permutations(["lead", "due", *sorted(optional)]))
    columns = ["number", "title", *others]
    heads = [draw(st.sampled_from(HEADS[name])) for name in columns]
    return columns, heads


def expected(rows, columns, groups):
    found = []
    for row, group in zip(rows, groups, strict=True):
        told = {
            name: (row[name] or None) if name in columns else None
            for name in ("product", "authority")
        }
        along = [row["along"]] if "along" in columns and row["along"] else []
        found.append(
            (
                row["number"],
                group,
                row["title"],
                row["lead"],
                along,
                row["due"],
                told["product"],
                told["authority"],
            )
        )
    return found


def told(annex):
    return [
        (
            r.number,
            r.group,
            r.title,
            r.lead_text,
            r.coordinators,
            r.due_text,
            r.product,
            r.authority,
        )
        for r in annex.rows
    ]


def placed(rows, starts):
    """(roman number, title) of the heading before each row, and the group of each row."""
    current, before, groups = None, [], []
    for place, _ in enumerate(rows):
        begun = None
        if place in starts and starts[place] != current:
            current = begun = starts[place]
        before.append(begun)
        groups.append(current)
    return before, groups


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    tasks(),
    layouts(),
    st.dictionaries(st.integers(0, 8), st.sampled_from(GROUPS), max_size=3),
    st.data(),
)
def test_word(rows, layout, starts, data):
    columns, heads = layout
    before, groups = placed(rows, starts)
    spans = data.draw(st.booleans())
    again = data.draw(st.sets(st.integers(1, 8), max_size=2))
    merged = data.draw(st.booleans())
    made, roman = [tr(*heads)], iter(["I", "II", "III", "IV"])
    for place, row in enumerate(rows):
        if place in again:
            made.append(tr(*heads))
        if before[place]:
            sign = next(roman)
            made.append(tr(tc(f"{sign}. {before[place]}", span=len(columns), bold=True)) if spans
                        else tr(sign, before[place], *[""] * (len(columns) - 2)))  # fmt: skip
        above = rows[place - 1] if place and not before[place] and place not in again else None
        made.append(
            tr(*(cell(row, above, name, merged, rows, place, before, again) for name in columns))
        )
    annex = read_annex(
        docx(p("KẾ HOẠCH NĂM 2026"), tbl(*made, columns=len(columns))), filename="x.docx"
    )
    assert told(annex) == expected(rows, columns, groups)


def cell(row, above, name, merged, rows, place, before, again):
    """A cell, merged with the one above when both say the same, or the first of such a merge."""
    if not merged or name not in ("lead", "due") or not row[name]:
        return tc(row[name])
    if above is not None and above[name] == row[name]:
        return tc(down="continue")
    return tc(row[name], down="restart")


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    tasks(),
    layouts(),
    st.dictionaries(st.integers(0, 8), st.sampled_from(GROUPS), max_size=3),
    st.data(),
)
def test_excel(rows, layout, starts, data):
    columns, heads = layout
    before, groups = placed(rows, starts)
    ditto = data.draw(st.sampled_from([None, "nt", "Như trên", "-nt-", '"']))
    made, roman = [["KẾ HOẠCH NĂM 2026"], [], list(heads)], iter(["I", "II", "III", "IV"])
    for place, row in enumerate(rows):
        if before[place]:
            made.append([next(roman), before[place]])
        above = rows[place - 1] if place else None
        same = [
            ditto if ditto and above and name == "lead" and above[name] == row[name] else row[name]
            for name in columns
        ]
        made.append(
            [
                int(text) if name == "number" else text
                for name, text in zip(columns, same, strict=True)
            ]
        )
    assert told(read_annex(books.book(*made), filename="x.xlsx")) == expected(rows, columns, groups)
