from pathlib import Path

from kiemdem.assignments.diagram import states_page


def test_the_diagram_in_the_documentation_is_the_table_in_the_code():
    page = Path(__file__).parents[2] / "docs" / "states.md"
    assert page.read_text() == states_page()
