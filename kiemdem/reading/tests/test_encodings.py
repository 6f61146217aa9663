"""Old encodings are recognised by what the text says; healthy text is never touched."""

import pytest

from kiemdem.reading.encodings import converted, decoded
from kiemdem.reading.encodings.mojibake import HIGH
from kiemdem.reading.syllables import is_syllable
from tests.reading.papers import in_cp1258, in_tcvn3, in_vni

TEXT = "Theo đề nghị của Giám đốc Sở Nội vụ, tỉnh giao các xã, phường thực hiện nghiêm nhiệm vụ được giao; quý, hoà, khuỷu."


@pytest.mark.parametrize(
    ("encode", "name"), [(in_tcvn3, "TCVN3"), (in_vni, "VNI"), (in_cp1258, "cp1258"),
                         (str.encode, "UTF-8"), (lambda text: text.encode("utf-16"), "UTF-16"),
                         (lambda text: text.encode("utf-16-le"), "UTF-16"), (lambda text: text.encode("utf-16-be"), "UTF-16")],
)  # fmt: skip
def test_bytes_are_read_in_the_encoding_they_were_written_in(encode, name):
    assert decoded(encode(TEXT)) == (TEXT, name)


@pytest.mark.parametrize("encode", [in_tcvn3, in_vni])
def test_bytes_shown_as_latin_letters_are_read_as_they_should_be(encode):
    assert converted(encode(TEXT).decode("latin-1"))[0] == TEXT


def test_utf8_shown_as_windows_latin_is_read_again():
    shown = {byte: char for char, byte in HIGH.items()}
    spoilt = "".join(chr(byte) if byte < 128 else shown[byte] for byte in TEXT.encode())

    assert converted(spoilt) == (TEXT, "UTF-8 read as Latin")


def test_capitals_of_a_font_of_capitals_stay_capitals():
    assert converted("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM")[0].startswith(
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    )


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Le président a été élu à l'unanimité; les députés européens et les élèves où ça s'arrête",
        "Der Präsident der größten Länder hörte über schöne Männer und Mädchen für Österreich",
        "Số 118/TTr-SNV © 2031 ® «Tin tức» 25°C ± 3 µm ½ ¾",
        "El niño comió piña en el año mañana, señor; la educación también llegó aquí después",
        "Ủy ban", "", "ASCII only, nothing to do.",
    ],
)  # fmt: skip
def test_healthy_text_is_never_converted(text):
    assert converted(text) == (text, None)


def test_one_paragraph_in_an_old_font_is_converted_alone():
    old = in_tcvn3("Theo đề nghị của Giám đốc Sở Nội vụ").decode("latin-1")

    text, look = converted(f"{TEXT}\n{old}\n{TEXT}")

    assert text == f"{TEXT}\nTheo đề nghị của Giám đốc Sở Nội vụ\n{TEXT}"
    assert look == "TCVN3"


def test_a_text_cut_off_inside_a_letter_is_still_read():
    assert decoded(TEXT.encode()[:-3])[1] == "UTF-8, damaged"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\0\0\0\0" * 40, b"\x00\xff\x13\x88" * 50]
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(ValueError, match="not a text"):
        decoded(data)


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "khuỷu",
        "giữ",
        "gì",
        "giếng",
        "quý",
        "quyết",
        "thuở",
        "nguệch",
        "ý",
        "uỷ",
        "ủy",
        "Đắc",
        "ƯỚC",
        "oăm",
        "khoẻ",
    ],
)
def test_syllables_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["Đắk", "cac", "kế1", "ngê", "ceo", "hoạchkế", "xyz", "Kếhoạch", "tức0", "phúcc", "ấá"]
)
def test_what_is_no_syllable_is_known(word):
    assert not is_syllable(word)
