"""Countries by name and ISO code: whose crisis lines come first. To add a spelling, edit `_ALSO`."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from core.command import Refused, Shape, Suggestion
from core.kinds import plain, quoted
from core.moment import Moment

_COUNTRIES = """
AD Andorra; AE United Arab Emirates; AF Afghanistan; AG Antigua and Barbuda; AI Anguilla; AL Albania;
AM Armenia; AO Angola; AR Argentina; AT Austria; AU Australia; AW Aruba; AX Åland Islands; AZ Azerbaijan;
BA Bosnia and Herzegovina; BB Barbados; BD Bangladesh; BE Belgium; BF Burkina Faso; BG Bulgaria;
BH Bahrain; BI Burundi; BJ Benin; BL Saint Barthélemy; BM Bermuda; BN Brunei; BO Bolivia;
BQ Caribbean Netherlands; BR Brazil; BS Bahamas; BT Bhutan; BW Botswana; BY Belarus; BZ Belize; CA Canada;
CD DR Congo; CF Central African Republic; CG Republic of the Congo; CH Switzerland; CI Côte d'Ivoire;
CK Cook Islands; CL Chile; CM Cameroon; CN China; CO Colombia; CR Costa Rica; CU Cuba; CV Cape Verde;
CW Curaçao; CY Cyprus; CZ Czechia; DE Germany; DJ Djibouti; DK Denmark; DM Dominica; DO Dominican Republic;
DZ Algeria; EC Ecuador; EE Estonia; EG Egypt; EH Western Sahara; ER Eritrea; ES Spain; ET Ethiopia;
FI Finland; FJ Fiji; FK Falkland Islands; FM Micronesia; FO Faroe Islands; FR France; GA Gabon;
GB United Kingdom; GD Grenada; GE Georgia; GF French Guiana; GG Guernsey; GH Ghana; GI Gibraltar;
GL Greenland; GM Gambia; GN Guinea; GP Guadeloupe; GQ Equatorial Guinea; GR Greece; GT Guatemala;
GW Guinea-Bissau; GY Guyana; HK Hong Kong; HN Honduras; HR Croatia; HT Haiti; HU Hungary; ID Indonesia;
IE Ireland; IL Israel; IM Isle of Man; IN India; IQ Iraq; IR Iran; IS Iceland; IT Italy; JE Jersey;
JM Jamaica; JO Jordan; JP Japan; KE Kenya; KG Kyrgyzstan; KH Cambodia; KI Kiribati; KM Comoros;
KN Saint Kitts and Nevis; KP North Korea; KR South Korea; KW Kuwait; KY Cayman Islands; KZ Kazakhstan;
LA Laos; LB Lebanon; LC Saint Lucia; LI Liechtenstein; LK Sri Lanka; LR Liberia; LS Lesotho; LT Lithuania;
LU Luxembourg; LV Latvia; LY Libya; MA Morocco; MC Monaco; MD Moldova; ME Montenegro;
MF Saint Martin (French); MG Madagascar; MH Marshall Islands; MK North Macedonia; ML Mali; MM Myanmar;
MN Mongolia; MO Macau; MQ Martinique; MR Mauritania; MS Montserrat; MT Malta; MU Mauritius; MV Maldives;
MW Malawi; MX Mexico; MY Malaysia; MZ Mozambique; NA Namibia; NC New Caledonia; NE Niger; NG Nigeria;
NI Nicaragua; NL Netherlands; NO Norway; NP Nepal; NR Nauru; NU Niue; NZ New Zealand; OM Oman; PA Panama;
PE Peru; PF French Polynesia; PG Papua New Guinea; PH Philippines; PK Pakistan; PL Poland;
PM Saint Pierre and Miquelon; PS Palestine; PT Portugal; PW Palau; PY Paraguay; QA Qatar; RE Réunion;
RO Romania; RS Serbia; RU Russia; RW Rwanda; SA Saudi Arabia; SB Solomon Islands; SC Seychelles; SD Sudan;
SE Sweden; SG Singapore; SH Saint Helena; SI Slovenia; SK Slovakia; SL Sierra Leone; SM San Marino;
SN Senegal; SO Somalia; SR Suriname; SS South Sudan; ST Sao Tome and Principe; SV El Salvador;
SX Sint Maarten; SY Syria; SZ Eswatini; TC Turks and Caicos Islands; TD Chad; TG Togo; TH Thailand;
TJ Tajikistan; TK Tokelau; TL East Timor; TM Turkmenistan; TN Tunisia; TO Tonga; TR Türkiye;
TT Trinidad and Tobago; TV Tuvalu; TW Taiwan; TZ Tanzania; UA Ukraine; UG Uganda; US United States;
UY Uruguay; UZ Uzbekistan; VA Vatican City; VC Saint Vincent and the Grenadines; VE Venezuela;
VG British Virgin Islands; VN Vietnam; VU Vanuatu; WF Wallis and Futuna; WS Samoa; YE Yemen; YT Mayotte;
ZA South Africa; ZM Zambia; ZW Zimbabwe
"""
_NAMES = dict(each.strip().split(" ", 1) for each in _COUNTRIES.split(";"))
_ALSO = {
    "america": "US", "usa": "US", "u s": "US", "u s a": "US", "states": "US", "united states of america": "US",
    "puerto rico": "US", "guam": "US", "american samoa": "US", "us virgin islands": "US", "northern mariana islands": "US",
    "uk": "GB", "great britain": "GB", "britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "uae": "AE", "emirates": "AE", "ksa": "SA", "saudi": "SA", "korea": "KR",
    "republic of korea": "KR", "russian federation": "RU", "turkey": "TR", "czech republic": "CZ", "holland": "NL",
    "burma": "MM", "ivory coast": "CI", "cabo verde": "CV", "congo": "CG", "democratic republic of the congo": "CD",
    "viet nam": "VN", "republic of china": "TW", "roc": "TW", "macao": "MO", "swaziland": "SZ", "timor leste": "TL",
    "saint vincent": "VC", "saint kitts": "KN", "nevis": "KN", "antigua": "AG", "trinidad": "TT", "tobago": "TT",
    "bosnia": "BA", "saba": "BQ", "bonaire": "BQ", "saint maarten": "SX", "macedonia": "MK", "republic of ireland": "IE",
    "deutschland": "DE", "mexico": "MX", "brasil": "BR", "espana": "ES", "bharat": "IN",
}  # fmt: skip
_COMMON = ("US", "CA", "IN", "PK", "GD", "KN", "DM", "AG", "BB", "SX", "NG", "EG", "JO", "SA", "AE", "GB", "IL", "MX")
_SHORT = frozenset({"us", "uk", "gb"})  # other two letters are as often a word or one of the States


@cache
def spellings() -> dict[str, str]:
    """Every spelling, folded, with its code."""
    return {_folded(name): code for code, name in _NAMES.items()} | _ALSO


def name_of(code: str) -> str:
    """The country's name; the code itself where it is none of them."""
    return _NAMES.get(code, code)


def meant(words: str) -> str | None:
    """The code of the country that is named in full, or by US, UK or GB; None for anything else."""
    word = _folded(words)
    return word.upper().replace("UK", "GB") if word in _SHORT else spellings().get(word)


@dataclass(frozen=True)
class CountryKind:
    """A country by its name or ISO code."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> str:
        """The ISO code. Raises `Refused` for what is no country, and for Georgia, which is a State as well."""
        if _folded(text) == "georgia":
            raise Refused("Georgia is a country and one of the United States. Say US, or GE for the country.")
        code = meant(text) or _folded(text).upper()
        if code in _NAMES:
            return code
        near = difflib.get_close_matches(_folded(text), spellings(), n=1, cutoff=0.7)
        hint = f" Did you mean {_NAMES[spellings()[near[0]]]}?" if near else ""
        raise Refused(
            f"I know no country called {quoted(text)}.{hint} Its English name works, such as Canada or India."
        )

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Countries whose name holds what was typed, those that begin with it first; common ones for nothing."""
        word = _folded(typed)
        found = sorted((not name.startswith(word), name) for name in spellings() if word in name)
        codes = [spellings()[name] for _, name in found] if word else _COMMON
        return tuple(Suggestion(_NAMES[code], code) for code in dict.fromkeys(codes))


def _folded(text: str) -> str:
    """Lower case, no accents, no signs, `st` in full, no `the`."""
    letters = unicodedata.normalize("NFKD", plain(text))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = re.sub(r"[^a-z]+", " ", bare.replace("&", " and ")).strip()
    return re.sub(r"^st ", "saint ", re.sub(r"^the ", "", words))
