"""Entries as the form holds them: one that is right, and the slips that people make in it."""
import copy

CONDITIONS = {
    "loading": "0.25 mg cm-2", "rotation": "1600 rpm", "scan rate": "5 mV s-1",
    "substrate": "glassy carbon", "iR": "95 %", "pH": "12.9",
}


def row(**changes):
    """A measurement that nothing is wrong with."""
    return {
        "reaction": "ORR", "metric": "half-wave potential", "value": "0.86 V vs RHE", "printed": "",
        "isScaleAssumed": False, "at": "", "electrolyte": "0.1 M KOH", "where": "Fig. 2",
        "sample": "", "kind": "measured", "note": "", "conditions": dict(CONDITIONS), **changes,
    }


def conditions(**changes):
    """Those of `row` with others; None leaves one out. `scan_rate` is `scan rate`."""
    named = {name.replace("_", " "): value for name, value in changes.items()}
    return {name: value for name, value in {**CONDITIONS, **named}.items() if value is not None}


def oer(**changes):
    given = {"reaction": "OER", "metric": "overpotential", "value": "310 mV", "at": "10 mA cm-2",
             "electrolyte": "1 M KOH", "conditions": conditions(rotation=None, pH="13.9"),
             **changes}
    return row(**given)


def slope(**changes):
    given = {"reaction": "OER", "metric": "Tafel slope", "value": "62 mV dec-1",
             "electrolyte": "1 M KOH",
             "conditions": conditions(rotation=None, loading=None, pH="13.9",
                                      window="1–10 mA cm-2"), **changes}
    return row(**given)


def device(**changes):
    return {**row(reaction="", metric="peak power density", value="163 mW cm-2", electrolyte="",
                  conditions={"gas": "air"}), "type": "Zn–air battery", "role": "", **changes}


def state(*rows, devices=(), **changes):
    """An entry of these measurements; keys of Python stand for those with blanks."""
    named = {name.replace("_", " "): value for name, value in changes.items()}
    return {
        "name": "zz Test@NC", "kind": "sample", "strategy": "composition", "class": "metal-metal",
        "class reason": "", "type": "", "metals": "Fe", "elements": "", "sites": "", "support": "",
        "mechanisms": [],
        "source": {"isNew": False, "id": "seed-87", "newID": "", "doi": "", "record": ""},
        "contributor": {"name": "", "orcid": "", "roles": []}, "summary": "", "note": "",
        "accept": [], "accept reason": "", "prose": "A sentence of one's own.",
        "measurements": [copy.deepcopy(own) for own in rows],
        "devices": [copy.deepcopy(own) for own in devices], **named,
    }


# Names say what is wrong; the codes are those of `tafel check`.
CASES = {
    "nothing": state(row()),
    "nothing, of every kind": state(
        row(), oer(), slope(), row(metric="onset potential", value="0.98 V vs RHE"),
        devices=[device(), device(metric="open-circuit voltage", value="1.45 V")]),
    "no number at all": state(),
    # Required fields
    "no name": state(row(), name=""),
    "no strategy": state(row(), strategy=""),
    "no class": state(row(), **{"class": ""}),
    "no source": state(row(), source={"isNew": False, "id": "", "newID": "", "doi": "", "record": ""}),
    "no reaction": state(row(reaction="")),
    "no metric": state(row(metric="")),
    "no value": state(row(value="")),
    "no electrolyte": state(row(electrolyte="")),
    "no type of device": state(devices=[device(type="")]),
    "no place in the source": state(row(where="")),
    "no place in the source, thrice": state(row(where=""), oer(where=""), slope(where="")),
    # Words
    "class of another strategy": state(row(), **{"class": "lateral"}),
    "class in another order": state(row(), strategy="multiple", **{"class": "size+composition"}),
    "type of another class": state(row(), type="p-n"),
    "type of the class": state(row(), type="p-n", **{"class": "semiconductor-semiconductor"}),
    "unknown element": state(row(), metals="Fee, Co"),
    "elements in one text": state(row(), metals="Fe/Co", elements="N-and-P"),
    "element in words": state(row(), elements="nitrogen"),
    "unknown source": state(row(), source={"isNew": False, "id": "seed-1822", "newID": "", "doi": "", "record": ""}),
    "unknown electrolyte": state(row(electrolyte="0.1 KOH")),
    "electrolyte by a synonym": state(row(electrolyte="0.1 mol/L KOH")),
    "medium in other words": state(row(electrolyte="basic", conditions=conditions(pH=None))),
    "electrolyte not stated": state(row(electrolyte="not stated", conditions=conditions(pH=None))),
    "unassigned without reason": state(row(), strategy="unassigned", **{"class": "unassigned"}),
    "unassigned with reason": state(row(), strategy="unassigned", class_reason="Nothing is said.", **{"class": "unassigned"}),
    "wrong ORCID": state(row(), contributor={"name": "Ada Lovelace", "orcid": "0000-0002-1825-0098", "roles": ["data"]}),
    "right ORCID": state(row(), contributor={"name": "Ada Lovelace", "orcid": "0000-0002-1825-0097", "roles": ["data", "text"]}),
    "metric of another reaction": state(oer(metric="half-wave potential", value="0.86 V vs RHE")),
    "sum of two reactions as of one": state(
        row(metric="bifunctional index", value="0.70 V", conditions={})),
    # Text
    "signs of YAML": state(row(sample="“FeCo”", note="FeCo #2: [a]"), support="‘C’", sites="«Fe», Co #3"),
    "citation without its sign": state(row(), prose="It is stable [seed-87], as before (@seed-87)."),
    "numbers of another list": state(
        row(), prose="Stable [12], [3,4] and [5–7].\nNot `[8]`, \\[9], [10](a.html) or [111]."),
    "citations": state(row(), prose="It is stable [@seed-87] (see [@seed-1, Fig. 2]), [sic]."),
    "letters that look like others": state(
        row(sample="\u0421\u043e3O4"), support="\u0441arbon", prose="On \u0410l2O3, \u03b1-Fe."),
    "characters that are not seen": state(
        row(note="Fe\u202eC"), summary="a\u200fb", prose="One\u2066 and\u0085 two."),
    # Numbers and units
    "no unit": state(row(value="0.86")),
    "no scale": state(row(value="0.86 V")),
    "no current density": state(oer(at="")),
    "decimal comma": state(row(value="0,86 V vs RHE")),
    "comma of thousands": state(devices=[device(metric="cycle life", value="1,200 cycles")]),
    "minus as a dash": state(row(reaction="HER", metric="potential at current density",
                                 value="–0.12 V vs RHE", at="-10 mA cm-2")),
    "unknown unit": state(row(value="860 mVV vs RHE")),
    "unit of another kind": state(slope(value="62 mV")),
    "unit with a broken power": state(oer(at="10 mA cm2-")),
    "range from high to low": state(row(value="0.90–0.86 V vs RHE")),
    "range": state(row(value="0.84–0.86 V vs RHE")),
    "uncertainty": state(row(value="0.860 ± 0.005 V vs RHE")),
    "letters for digits": state(row(value="O.86 V vs RHE"), row(value="l.1 V vs RHE")),
    "point behind the value": state(
        oer(value="310 mV @ 10 mA cm-2"), oer(value="310 mV at 10 mA cm-2"),
        oer(value="310 mV, iR-corrected"), oer(value="310 mV (iR-corrected)")),
    "two numbers": state(oer(value="310 and 320 mV"), oer(value="310 mV and 320 mV")),
    "point without unit": state(
        oer(at="10"), row(metric="mass activity", value="21 A gcat-1", at="0.85")),
    "current for a current density": state(
        oer(at="10 mA"), oer(at="0.1 A mg-1"),
        devices=[device(metric="cell voltage", value="1.62 V", at="10 A"),
                 device(metric="cell voltage", value="1.62 V", at="0.85 V vs RHE")]),
    "units that nobody means": state(
        oer(value="310 mV %"), oer(value="12 %2"), oer(value="12 at.% h-1"), oer(value="310 mV⁻"),
        oer(value="310 " + "mV " * 9), oer(value="310 " + "mV " * 30)),
    "words behind the value": state(row(value="0.86 V at best vs RHE")),
    "vs without an electrode": state(row(value="0.86 V vs")),
    "no number": state(row(value="high")),
    "units as people write them": state(
        oer(at="10 mA/cm2"), slope(value="62 mV/dec"), row(value="860 mV (vs RHE)"),
        row(metric="mass activity", value="21 A/gcat", at="0.85 V_RHE"),
        row(metric="specific activity", value="1.2 × 10^-3 mA cm-2ECSA", at="0.85 V vs RHE")),
    "mass activity of what": state(row(metric="mass activity", value="21 A g-1", at="0.85 V vs RHE")),
    "condition without unit": state(row(conditions=conditions(loading="0.25"))),
    "condition with another unit": state(row(conditions=conditions(scan_rate="5 mV"))),
    # Values
    "volts for millivolts": state(row(value="860 V vs RHE")),
    "volts beyond all cells": state(
        row(value="9.1 V vs RHE"), oer(value="7 V"), row(value="30000 mV vs RHE", sample="B")),
    "millivolts for volts": state(row(value="0.86 mV vs RHE")),
    "overpotential in volts as mV": state(oer(value="0.31 mV")),
    "overpotential in mV as V": state(oer(value="310 V")),
    "above equilibrium": state(row(value="1.29 V vs RHE")),
    "onset above equilibrium": state(row(metric="onset potential", value="1.31 V vs RHE")),
    "half-wave potential impossible": state(row(value="1.12 V vs RHE")),
    "half-wave potential unusual": state(row(value="0.97 V vs RHE")),
    "half-wave potential unusual in acid": state(
        row(value="0.93 V vs RHE", electrolyte="0.5 M H2SO4", conditions=conditions(pH=None))),
    "half-wave potential coarse": state(row(value="1.1 V vs RHE")),
    "half-wave potential above something": state(row(value="> 0.97 V vs RHE")),
    "half-wave potential computed": state(row(value="1.12 V vs RHE", kind="computed")),
    "onset below half-wave": state(row(), row(metric="onset potential", value="0.80 V vs RHE")),
    "onset far from half-wave": state(row(metric="onset potential", value="0.87 V vs RHE"), row()),
    "negative overpotential": state(oer(value="-310 mV")),
    "negative overpotential of the HER": state(oer(value="-120 mV") | {"reaction": "HER"}),
    "zero overpotential": state(oer(value="0 mV")),
    "potential below equilibrium": state(
        oer(value="1.10 V vs RHE") | {"metric": "potential at current density", "at": "50 mA cm-2"}),
    "hydrogen at a positive potential": state(
        row(reaction="HER", metric="potential at current density", value="0.12 V vs RHE", at="10 mA cm-2")),
    "overpotential impossible": state(oer(value="85 mV")),
    "overpotential unusual": state(oer(value="150 mV")),
    "overpotential unusual elsewhere": state(oer(value="150 mV") | {"at": "20 mA cm-2"}),
    "overpotential per real area": state(oer(value="150 mV") | {"at": "10 mA cm-2ECSA"}),
    "OER potential unusual": state(
        oer(value="1.38 V vs RHE") | {"metric": "potential at current density"}),
    "bifunctional index unusual": state(
        row(reaction="ORR/OER", metric="bifunctional index", value="0.50 V", conditions={})),
    "Tafel slope in V": state(slope(value="0.062 mV dec-1")),
    "Tafel slope unusual": state(slope(value="212 mV dec-1")),
    "Tafel slope impossible": state(slope(value="8 mV dec-1")),
    "Tafel slope negative": state(slope(value="-62 mV dec-1")),
    "exchange current negative": state(
        row(reaction="HER", metric="exchange current density", value="-2.1 mA cm-2", conditions={})),
    "electron number impossible": state(row(metric="electron transfer number", value="4.2")),
    "electron number above four": state(row(metric="electron transfer number", value="4.02")),
    "stability without load and loss": state(
        row(metric="stability", value="100 h", conditions={}),
        devices=[device(metric="cycle life", value="0 h", conditions={"change": "0.1 V"})]),
    "stability with both": state(
        row(metric="stability", value="100 h", at="10 mA cm-2", conditions={}),
        row(metric="retention", value="96 %", conditions={})),
    "retention impossible": state(row(metric="retention", value="140 %", at="0.6 V vs RHE", conditions={})),
    "retention as a loss": state(row(metric="retention", value="0.04", at="0.6 V vs RHE", conditions={})),
    "loss in volts": state(row(metric="stability loss", value="12 V", at="10 mA cm-2", conditions={})),
    "loss that is an improvement": state(
        row(metric="stability loss", value="-40 mV", at="10 mA cm-2", conditions={})),
    "hydrogen with a counter electrode": state(
        oer(value="60 mV") | {"reaction": "HER", "conditions": conditions(
            rotation=None, pH="13.9", counter_electrode="graphite rod")}),
    "efficiency above one": state(
        row(reaction="OER", metric="Faradaic efficiency", value="112 %", conditions={})),
    "efficiency slightly above one": state(
        row(reaction="OER", metric="Faradaic efficiency", value="102 %", conditions={})),
    "open-circuit voltage impossible": state(devices=[device(metric="open-circuit voltage", value="1.72 V")]),
    "peak power without gas": state(devices=[device(conditions={})]),
    "peak power in W": state(devices=[device(value="163 W cm-2")]),
    # Conditions
    "no conditions at all": state(row(conditions={}), oer() | {"conditions": {}}),
    "conditions not stated": state(row(conditions={name: "not stated" for name in CONDITIONS})),
    "warnings accepted": state(
        row(conditions={"iR": "not stated", "loading": "not stated"}),
        accept=["T516", "T517", "T518", "T519", "T520"], accept_reason="The paper does not state: any."),
    "accepted without a reason": state(row(conditions={}), accept=["T516"]),
    "pH of another concentration": state(row(conditions=conditions(pH="14"))),
    "pH of another world": state(row(conditions=conditions(pH="129"))),
    "pH of an acid": state(row(conditions=conditions(pH="0.3"))),
    "pH of a medium": state(row(electrolyte="acidic", value="0.80 V vs RHE", conditions=conditions(pH="12.9"))),
    "pH of a hot base": state(row(conditions=conditions(pH="12.3", temperature="60 °C"))),
    "iR above all": state(row(conditions=conditions(iR="120 %"))),
    "iR as a share of one": state(row(conditions=conditions(iR="0.95"))),
    "iR without percentage": state(row(conditions=conditions(iR="corrected"))),
    "iR in other words": state(row(conditions=conditions(iR="by the instrument"))),
    "iR none": state(row(conditions=conditions(iR="none"))),
    "unknown substrate": state(row(conditions=conditions(substrate="a piece of metal"))),
    "unknown class of substrate": state(row(conditions=conditions(substrate_class="porous"))),
    "loading in mg for µg": state(row(conditions=conditions(loading="250 mg cm-2"))),
    "loading high": state(row(conditions=conditions(loading="2 mg cm-2"))),
    "loading high on carbon paper": state(oer() | {"conditions": conditions(
        rotation=None, pH="13.9", loading="2 mg cm-2", substrate="carbon paper")}),
    "loading zero": state(row(conditions=conditions(loading="0 mg cm-2"))),
    "rotation impossible": state(row(conditions=conditions(rotation="16 rpm"))),
    "rotation unusual": state(row(conditions=conditions(rotation="900 rpm"))),
    "rotation per minute": state(row(conditions=conditions(rotation="1600 min-1"))),
    "rotation per second": state(row(conditions=conditions(rotation="26.7 s-1"))),
    "no rotation": state(row(conditions=conditions(rotation="none"))),
    "scan rate high": state(row(conditions=conditions(scan_rate="50 mV s-1"))),
    "scan rate negative": state(row(conditions=conditions(scan_rate="-5 mV s-1"))),
    "steady state": state(oer() | {"conditions": conditions(
        rotation=None, pH="13.9", scan_rate=None, technique="chronopotentiometry")}),
}


METRICS = {
    "half-wave potential": "ORR", "onset potential": "ORR", "overpotential": "OER",
    "potential at current density": "OER", "Tafel slope": "OER",
    "exchange current density": "HER", "limiting current density": "ORR",
    "kinetic current density": "ORR", "electron transfer number": "ORR", "mass activity": "ORR",
    "specific activity": "ORR", "turnover frequency": "OER", "double-layer capacitance": "OER",
    "stability": "OER", "retention": "ORR", "charge-transfer resistance": "OER",
}
NUMBERS = [
    "0.86", "0,86", "1.2", "310", "−120", "-0.1", "1 200", "1,200", "12,000,000", "0.903(5)",
    "310 ± 5", "310 +10/-5", "1.2e-3", "1.2 × 10^-3", "1.2×10⁻³", "0.1–0.2", "0.2-0.1", "0.1 to 0.2",
    "O.91", "l0", "０.91", "5 and 6", "> 1", "<= 2", "~ 3", "about 4", ".5", "5.", "", "high", "0", "30 000", "+7", "1.5x10-2",
]
UNITS = [
    "V vs RHE", "V", "mV", "mV vs RHE", "mV dec-1", "mV/dec", "mV dec⁻¹", "V per decade", "mA cm-2",
    "mA/cm2", "mAcm-2", "mA cm^-2", "mA·cm⁻²", "A gcat-1", "A mgPGM-1", "mA cm-2geo", "mA cm-2 ECSA",
    "s-1", "h-1", "%", "wt%", "mF cm-2", "ohm", "Ω cm2", "h", "Hours", "cycles", "mVV", "mA cm2-",
    "mA/", "V, vs RHE", "(V vs RHE)", "V(RHE)", "V_{RHE}", "V vs. RHE", "V vs", "mA vs RHE", "", "m A",
    "W", "dec", "V at best", "µA cm-2", "uA cm-2", "°C", "K", "rpm", "10", "kJ mol-1", "mA mg_Pt-1",
    "mV @ 10 mA cm-2", "mV at 10 mA cm-2", "A, vs RHE", "A (vs RHE)", "V (vs", "mA cm⁻", "mA cm^(-2",
    "mA %", "%2", "at.% h-1", "mV; corrected", "mV and more",
]


def random_rows(dice, count):
    """Measurements whose values people might type, each of a sample of its own."""
    rows = []
    for index in range(count):
        metric = dice.choice(list(METRICS))
        # A potential given for an overpotential is converted first, which the form leaves to the
        # full check.
        units = [unit for unit in UNITS if metric != "overpotential" or "RHE" not in unit]
        rows.append(row(
            reaction=METRICS[metric], metric=metric, sample=f"sample {index}",
            value=f"{dice.choice(NUMBERS)} {dice.choice(units)}".strip(),
            at=dice.choice(["", "10 mA cm-2", "-10 mA/cm2", "0.85 V vs RHE", "not stated", "10"]),
            conditions=conditions(
                window=dice.choice([None, "1–10 mA cm-2"]),
                loading=dice.choice([None, "0.2 mg cm-2", "200 µg/cm2", "1.5 mg cm-2", "0,2 mg cm-2"]),
                rotation=dice.choice([None, "1600 rpm", "1600rpm", "900 r/min", "static", "26.7 s-1"]),
                scan_rate=dice.choice([None, "5 mV/s", "0.005 V s-1", "50 mV s−1", "not stated"]),
                pH=dice.choice([None, "13", "12.5–13", "~13", "14.2", "acid"]),
                temperature=dice.choice([None, "25 °C", "298 K", "60 °C", "room temperature"]))))
    return rows


PIECES = [
    "0.86", "310", "12,5", "1,200", "1e-3", "×10^-3", " ", "  ", "V", "mV", " mA cm-2", "mA/cm2",
    "/", "·", "^-2", "⁻²", "-", "–", "±", "+", "/-", "~", "> ", "%", "at.%", "wt%", " vs RHE",
    "(vs RHE)", ", vs RHE", " vs", " and ", " or ", " at ", " @ ", ",", ";", "(", "geo", "(geo)",
    "per ", "dec-1", "s-1", "g", "gcat", "mgPt", "O", "l", "2", "_RHE", "V(RHE)", "h", "cycles", "{", "}",
    "°C", "ECSA", "of", "µ", "x", ".",
]


def random_pieces(dice, count):
    """Measurements of values that nobody would type; limits in brackets, which the form leaves to the
    check, are not among them."""
    def text():
        start = dice.choice(["0.86", "310", "5", "1.2", ""])
        return (start + "".join(dice.choices(PIECES, k=dice.randint(1, 5)))).strip()

    names = ["half-wave potential", "Tafel slope", "mass activity", "retention",
             "limiting current density", "turnover frequency"]
    metrics = [(name, METRICS[name]) for name in dice.choices(names, k=count)]
    return [row(reaction=reaction, metric=name, sample=f"sample {index}", value=text() or "1",
                at=dice.choice(["", "0.85 V vs RHE", text()]))
            for index, (name, reaction) in enumerate(metrics)]
