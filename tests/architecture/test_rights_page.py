from pathlib import Path

from kiemdem.rights import rights_page


def test_the_matrix_in_the_documentation_is_the_one_in_the_code():
    page = Path(__file__).parents[2] / "docs" / "rights.md"
    assert page.read_text(encoding="utf-8") == rights_page()
