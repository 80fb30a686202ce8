"""The install link asks for little, and a token tells whose it is."""

import base64

import pytest

from adapters.discord.invite import application_id_of, install_link


def test_the_link_asks_to_see_channels_and_to_write_one_line():
    link = install_link("123456789012345678")
    assert link.endswith("integration_type=0&permissions=274877910016&scope=bot+applications.commands")
    assert "permissions" not in install_link("123456789012345678", for_oneself=True)


def test_a_token_begins_with_its_application():
    first = base64.urlsafe_b64encode(b"123456789012345678").decode().rstrip("=")
    assert application_id_of(f"{first}.made.up") == "123456789012345678"


@pytest.mark.parametrize("token", ["", "not a token", "bm90IGRpZ2l0cw.a.b", "MTIz.a.b", "ÿÿÿ", "A"])
def test_no_other_text_does(token):
    assert application_id_of(token) is None
