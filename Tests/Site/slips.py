"""Slips that people make in entries, records and data, each with what the check must say of it."""
from dataclasses import dataclass, field

ENTRY = "Content/catalysts/zz.md"
SOURCE = "Content/sources/smith2024.bib"
CURVE = "Content/data/zz/lsv.csv"

GOOD = {
    ENTRY: """---
name: FeCo–N–C
strategy: composition
class: metal-metal
metals: [Fe, Co]
support: N-doped carbon
mechanisms: [charge-transfer]
source: smith2024
measurements:
  - reaction: ORR
    metric: half-wave potential
    value: 0.91 V vs RHE
    electrolyte: 0.1 M KOH
    where: Fig. 3a
    conditions:
      loading: 0.25 mg cm-2
      rotation: 1600 rpm
      scan rate: 10 mV s-1
      substrate: glassy carbon
      iR: none
  - reaction: OER
    metric: overpotential
    value: 310 mV
    at: 10 mA cm-2
    electrolyte: 1 M KOH
    where: Fig. 4
    conditions:
      loading: 0.25 mg cm-2
      scan rate: 5 mV s-1
      substrate: carbon paper
      iR: 95 %
  - reaction: OER
    metric: Tafel slope
    value: 65 mV dec-1
    electrolyte: 1 M KOH
    where: Fig. 4b
    conditions:
      loading: 0.25 mg cm-2
      scan rate: 5 mV s-1
      substrate: carbon paper
      iR: 95 %
      window: 1–10 mA cm-2
---
Fe and Co sit side by side [@smith2024].
See also [[cu-co-nc]].

| sample | value |
|---|---|
| FeCo–N–C | 0.91 V |
""",
    SOURCE: """@article{smith2024,
  author  = {Smith, Ada and Zhou, Bo},
  title   = {Paired iron and cobalt sites for oxygen reduction},
  journal = {Journal of Examples},
  shortjournal = {J. Ex.},
  year    = {2024},
  volume  = {12},
  pages   = {1--9},
  doi     = {10.1234/example.2024}
}
""",
    CURVE: "E / V vs RHE,j / mA cm-2\n0.9,-1\n0.8,-3\n0.7,-5\n",
}


@dataclass(frozen=True)
class Slip:
    name: str
    old: str
    new: str
    code: str
    at: str
    """What the caret stands under, or in front of, in the file with the slip."""
    message: str
    """Words of the message."""
    help: str
    """Words of the help."""
    mended: str | None = None
    """What the stretch becomes when somebody writes what the help says; None where the replacement
    that is offered must do it."""
    file: str = ENTRY
    others: tuple = field(default=())
    """Codes that the same slip may raise besides."""


V, H, T = "value: 0.91 V vs RHE", "value: 310 mV", "value: 65 mV dec-1"
E = "electrolyte: 0.1 M KOH"

SLIPS = [
    # Numbers and units
    Slip("wrong unit", T, "value: 65 mV", "T133", "65 mV", "Tafel slope can't be in mV",
         "mV dec-1", mended=T),
    Slip("unit in small letters", T, "value: 65 mv dec-1", "T130", "mv", "`mv` is not a unit",
         "write mV dec-1"),
    Slip("micro as mcg", "loading: 0.25 mg cm-2", "loading: 250 mcg cm-2", "T130", "mcg",
         "not a unit", "write µg"),
    Slip("unit left out", "rotation: 1600 rpm", "rotation: 1600", "T501", "1600", "has no unit",
         "1600 rpm", mended="rotation: 1600 rpm"),
    Slip("decimal comma", V, "value: 0,91 V vs RHE", "T130", "0,91", "decimal comma", "write 0.91"),
    Slip("comma of thousands", "rotation: 1600 rpm", "rotation: 1,600 rpm", "T130", "1,600",
         "thousands or decimals", "write 1600 if thousands", mended="rotation: 1600 rpm"),
    Slip("letter O for zero", V, "value: O.91 V vs RHE", "T130", "O.91", "only look like digits",
         "write 0.91"),
    Slip("digits of another width", V, "value: ０.91 V vs RHE", "T130", "０.91",
         "only look like digits", "write 0.91"),
    Slip("symbol before the number", V, "value: E1/2 = 0.91 V vs RHE", "T130",
         "E1/2 = 0.91 V vs RHE", "expected a number", "write 0.91 V vs RHE"),
    Slip("condition behind the value", H, "value: 310 mV @ 10 mA cm-2", "T130", "@",
         "more than a value", "write 310 mV alone", mended=H),
    Slip("two numbers", T, "value: 65 and 70 mV dec-1", "T130", "and", "two numbers",
         "write one number", mended=T),
    Slip("list of values", T, "value: [65, 70]", "T122", "[65", "holds a list, expected one text",
         "each further number is a row of its own", mended=T),
    Slip("range from high to low", V, "value: 0.92–0.90 V vs RHE", "T130", "0.92–0.90",
         "from high to low", "lower number first", mended="value: 0.90–0.92 V vs RHE"),
    Slip("lower limit unquoted", V, "value: >0.91 V vs RHE", "T101", ">", "can't start with “>”",
         'value: ">0.91 V vs RHE"'),
    Slip("volt for millivolt", H, "value: 310 V", "T502", "310 V", "a thousand times off",
         "310\u00a0mV"),
    Slip("decimal point lost", V, "value: 9.1 V vs RHE", "T502", "9.1 V vs RHE", "can't be right",
         "decimal point", mended=V),
    Slip("E1/2 above equilibrium", V, "value: 1.91 V vs RHE", "T503", "1.91 V vs RHE",
         "expected below 1.229 V vs RHE", "can't be reduced above its equilibrium", mended=V),
    # Scales, points, metrics, reactions
    Slip("no electrode", V, "value: 0.91 V", "T501", "0.91 V", "does not say against which electrode",
         "write 0.91 V vs RHE", mended=V),
    Slip("electrode misspelt", V, "value: 0.91 V vs RHEE", "T514", "0.91 V vs RHEE",
         "not converted to RHE", "“RHE”", mended=V),
    Slip("Ag/AgCl without filling", V + "\n    " + E,
         "value: 0.65 V vs Ag/AgCl\n    electrolyte: 0.5 M H2SO4", "T514", "0.65 V vs Ag/AgCl",
         "the filling of Ag/AgCl is not stated", "Ag/AgCl (sat. KCl)",
         mended="value: 0.55 V vs Ag/AgCl (sat. KCl)\n    electrolyte: 0.5 M H2SO4",
         others=("T513",)),
    Slip("overpotential without current density", "    at: 10 mA cm-2\n", "", "T501",
         "overpotential", "at which current density", "write at: 10 mA cm-2",
         mended="    at: 10 mA cm-2\n"),
    Slip("current for current density", "at: 10 mA cm-2", "at: 10 mA", "T133", "10 mA",
         "no current density", "divide it by the area", mended="at: 10 mA cm-2"),
    Slip("metric of another reaction", "metric: overpotential\n    value: 310 mV",
         "metric: half-wave potential\n    value: 0.85 V vs RHE", "T152", "half-wave potential",
         "the OER has no half-wave potential", "overpotential",
         mended="metric: overpotential\n    value: 310 mV"),
    Slip("metric misspelt", "half-wave potential", "half wave potental", "T135",
         "half wave potental", "is no metric", "half-wave potential"),
    Slip("reaction in words", "reaction: ORR", "reaction: oxygen reduction reaction (ORR)", "T136",
         "oxygen reduction reaction (ORR)", "is no reaction", "write reaction: ORR"),
    Slip("reaction that may be two", "reaction: ORR", "reaction: OOR", "T136", "OOR",
         "is no reaction", "“OER” or “ORR”", mended="reaction: ORR"),
    # Electrolytes and conditions
    Slip("electrolyte the wrong way round", E, "electrolyte: KOH 0.1M", "T134", "KOH 0.1M",
         "no known electrolyte", "write electrolyte: 0.1 M KOH"),
    Slip("electrolyte with zero for O", E, "electrolyte: 0.1 M K0H", "T134", "0.1 M K0H",
         "no known electrolyte", "write electrolyte: 0.1 M KOH"),
    Slip("electrolyte with its gas", E, "electrolyte: O2-saturated 0.1 M KOH", "T134",
         "O2-saturated 0.1 M KOH", "no known electrolyte", "gas: O2", mended=E),
    Slip("electrolyte not given", E, "electrolyte: n/a", "T134", "n/a", "no known electrolyte",
         "write electrolyte: not stated"),
    Slip("another concentration is no slip", E, "electrolyte: 0.3 M KOH", "T134", "0.3 M KOH",
         "no known electrolyte", "vocabulary/electrolytes.yml", mended=E),
    Slip("pH of another electrolyte", "      iR: none", "      iR: none\n      pH: 1", "T513", "1",
         "can't be that of 0.1 M KOH", "check pH and electrolyte",
         mended="      iR: none\n      pH: 12.9"),
    Slip("pH with its name", "      iR: none", "      iR: none\n      pH: pH 12.9", "T130",
         "pH 12.9", "expected a number", "write 12.9"),
    Slip("condition beside the value", "    conditions:\n      loading: 0.25 mg cm-2\n      rotation",
         "    loading: 0.25 mg cm-2\n    conditions:\n      rotation", "T120", "loading",
         "has no key “loading”", "below “conditions:”",
         mended="    conditions:\n      loading: 0.25 mg cm-2\n      rotation", others=("T518",)),
    # Names of classes, sources, entries
    Slip("class of another strategy", "class: metal-metal", "class: single-atom+particle", "T125",
         "single-atom+particle", "a class of the strategy “size”", "strategy: size",
         mended="class: metal-metal"),
    Slip("en dash in an id", "class: metal-metal", "class: metal–metal", "T125", "metal–metal",
         "no class", "“metal-metal”"),
    Slip("minus in an id", "[charge-transfer]", "[charge−transfer]", "T126", "charge−transfer",
         "no mechanism", "“charge-transfer”"),
    Slip("list without brackets", "mechanisms: [charge-transfer]",
         "mechanisms: charge-transfer, strain", "T126", "charge-transfer, strain",
         "one text, expected a list", "write [charge-transfer, strain]"),
    Slip("metals without brackets", "metals: [Fe, Co]", "metals: Fe, Co", "T127", "Fe, Co",
         "one text, expected a list", "write [Fe, Co]"),
    Slip("metals in words", "metals: [Fe, Co]", "metals: [iron, Co]", "T127", "iron",
         "no element symbol", "write Fe"),
    Slip("text with brackets", "name: FeCo–N–C", "name: [FeCo–N–C]", "T122", "[",
         "holds a list, expected one text", "write name: FeCo–N–C, without brackets",
         mended="name: FeCo–N–C"),
    Slip("nothing in metals", "metals: [Fe, Co]", "metals:", "T121", "\nsupport", "“metals” is empty",
         "[Fe], or metals: [] if there is none", mended="metals: [Fe, Co]", others=("T540",)),
    Slip("no source", "source: smith2024\n", "", "T121", "name", "has no “source”",
         "Content/sources/smith2024.bib", mended="source: smith2024\n", others=("T146",)),
    Slip("source misspelt", "source: smith2024\n", "source: smtih2024\n", "T128", "smtih2024",
         "no source of this review", "“smith2024”"),
    Slip("source by its DOI", "source: smith2024\n",
         "source: https://doi.org/10.1234/example.2024\n", "T128",
         "https://doi.org/10.1234/example.2024", "no source of this review",
         "write source: smith2024"),
    Slip("source as a citation", "source: smith2024\n", "source: [@smith2024]\n", "T101", "@",
         "can't start with “@”", "write source: smith2024"),
    # YAML
    Slip("tab", "    metric: half-wave", "\tmetric: half-wave", "T101", "\t", "starts with a tab",
         "put 4 spaces"),
    Slip("no-break spaces", "    metric: half-wave", "\u00a0\u00a0\u00a0\u00a0metric: half-wave",
         "T101", "\u00a0\u00a0\u00a0\u00a0", "U+00A0", "put 4 spaces"),
    Slip("colon in a text", "support: N-doped carbon", "support: carbon: N-doped", "T101",
         ": N-doped", "a second colon", 'support: "carbon: N-doped"'),
    Slip("number sign in a name", "name: FeCo–N–C", "name: FeCo–N–C #2", "T112", "#2",
         "is read as “FeCo–N–C”", 'name: "FeCo–N–C #2"'),
    Slip("bracket at the start of a name", "name: FeCo–N–C", "name: [FeCo]N4–C", "T101", "N4–C",
         "goes on behind the “[”", 'name: "[FeCo]N4–C"'),
    Slip("star at the start of a text", "support: N-doped", "support: *N-doped", "T101", "*",
         "can't start with “*”", 'support: "*N-doped carbon"'),
    Slip("curly quotation marks", "name: FeCo–N–C", "name: “FeCo–N–C”", "T113", "“FeCo–N–C”",
         "curly quotation marks", 'write name: "FeCo–N–C"'),
    Slip("too little indentation", "    value: 0.91", "   value: 0.91", "T101", "value",
         "begins in column 4", "column 5, below “metric”"),
    Slip("too much indentation", "    value: 0.91", "      value: 0.91", "T101", "value",
         "begins in column 7", "column 5, below “metric”"),
    Slip("no blank behind the colon", "metric: half-wave", "metric:half-wave", "T101", ":half-wave",
         "needs a blank behind it", "write metric: half-wave potential"),
    Slip("no blank behind the dash", "  - reaction: ORR", "  -reaction: ORR", "T101", "-reaction",
         "needs a blank behind it", "write - reaction: ORR"),
    Slip("another sign for an item", "  - reaction: ORR", "  • reaction: ORR", "T101", "•",
         "expected “-”", "write - reaction: ORR"),
    Slip("equals sign", V, "value = 0.91 V vs RHE", "T101", "= 0.91", "expected a colon",
         "write value: 0.91 V vs RHE"),
    Slip("bracket left open", "metals: [Fe, Co]", "metals: [Fe, Co", "T101", "[Fe", "not closed",
         "close it on the same line", mended="metals: [Fe, Co]"),
    Slip("key twice", "support: N-doped carbon", "support: N-doped carbon\nsupport: graphene",
         "T101", "support: graphene", "stands twice", "keep one", mended="support: graphene"),
    Slip("key misspelt", "support: N", "suport: N", "T120", "suport", "no key “suport”",
         "“support”"),
    Slip("key by another name", "where: Fig. 3a", "location: Fig. 3a", "T120", "location",
         "no key “location”", "write where", others=("T540",)),
    # The lines round the keys
    Slip("second --- missing", "---\nFe and Co", "Fe and Co", "T104", "Fe and Co",
         "not closed", "write --- on a line of its own above this line", others=("T146",)),
    Slip("four hyphens", "---\nFe and Co", "----\nFe and Co", "T104", "----", "does not close the keys",
         "write three hyphens", others=("T146",)),
    Slip("em dash for hyphens", "---\nFe and Co", "—\nFe and Co", "T104", "—",
         "does not close the keys", "write three hyphens", others=("T146",)),
    # Prose
    Slip("link left open", "[[cu-co-nc]]", "[[cu-co-nc", "T210", "[[cu-co-nc", "never closed",
         "write [[cu-co-nc]]"),
    Slip("link half closed", "[[cu-co-nc]]", "[[cu-co-nc]", "T210", "[[cu-co-nc]", "one bracket of two",
         "write [[cu-co-nc]]"),
    Slip("link with the file's ending", "[[cu-co-nc]]", "[[cu-co-nc.md]]", "T202", "cu-co-nc.md",
         "there is no entry", "“cu-co-nc”"),
    Slip("unknown citation", "[@smith2024]", "[@smiht2024]", "T201", "smiht2024",
         "there is no source", "“smith2024”"),
    Slip("citation without @", "[@smith2024]", "[smith2024]", "T154", "[smith2024]",
         "the @ is missing", "write [@smith2024]"),
    Slip("number of another list", "[@smith2024]", "[12]", "T154", "[12]",
         "the paper's own list of references", "write [@id]", mended="[@smith2024]"),
    Slip("comma between citations", "[@smith2024]", "[@smith2024, @seed-87]", "T209", ", @seed-87",
         "a comma stands between two sources", "write a semicolon"),
    Slip("table with too few dashes", "|---|---|", "|---|", "T213", "|---|", "this is no table",
         "write |---|---|"),
    Slip("table without dashes", "|---|---|\n", "", "T213", "| sample | value |", "no table",
         "write |---|---|"),
    Slip("table row too long", "| 0.91 V |", "| 0.91 V | 3 |", "T213", "3 |", "3 cells",
         "add a column", mended="| 0.91 V |"),
    Slip("HTML of a word processor", "Fe and Co sit", "<span lang=EN-GB>Fe and Co</span> sit",
         "T205", "<span", "raw HTML is not published", "leave the tag out", mended="Fe and Co sit"),
    # Records
    Slip("comma missing in a record", "Bo},", "Bo}", "T301", "\n  title", "no comma after",
         "write a comma", file=SOURCE),
    Slip("brace missing in a record", "reduction},", "reduction,", "T301", "title",
         "is never closed", "write “}”", mended="reduction},", file=SOURCE, others=("T312",)),
    Slip("key of a record", "{smith2024,", "{Smith_2024,", "T303", "Smith_2024", "has the key",
         "write smith2024", file=SOURCE),
    Slip("record without key", "{smith2024,", "{", "T308", "\n  author", "has no key",
         "{smith2024,", file=SOURCE),
    Slip("field misspelt", "  journal = ", "  jornal = ", "T320", "jornal", "no field",
         "“journal”", file=SOURCE),
    Slip("authors with &", "Smith, Ada and Zhou, Bo", "Ada Smith & Bo Zhou", "T319", "author",
         "“&” stands between two people", "write “and”", mended="Smith, Ada and Zhou, Bo",
         file=SOURCE),
    Slip("nothing in a field", "{Journal of Examples}", "{}", "T321", "journal = {}", "“journal” is empty",
         "what the paper prints", mended="{Journal of Examples}", file=SOURCE),
    Slip("no DOI", "10.1234/example.2024", "example.2024", "T304", "doi", "is not a DOI",
         "10.1021/ja510442p", mended="10.1234/example.2024", file=SOURCE),
    Slip("year of two digits", "{2024}", "{24}", "T305", "year", "is not a year", "four digits",
         mended="{2024}", file=SOURCE),
    # Data
    Slip("semicolons in data", GOOD[CURVE], GOOD[CURVE].replace(",", ";"), "T145", ";j",
         "separated by semicolons", "save the sheet as CSV with commas", mended=GOOD[CURVE],
         file=CURVE),
    Slip("decimal commas in data", GOOD[CURVE],
         GOOD[CURVE].replace(",", ";").replace(".", ","), "T145", ";j",
         "separated by semicolons", "points in numbers", mended=GOOD[CURVE], file=CURVE),
    Slip("data without header", "E / V vs RHE,j / mA cm-2\n", "", "T145", "0.9", "no header",
         "E / V vs RHE,j / mA cm-2", mended="E / V vs RHE,j / mA cm-2\n", file=CURVE),
    Slip("data without unit", "E / V vs RHE,j", "E / V vs RHE,current,j", "T145", "0.9,-1",
         "2 cells, the header 3", "one number", mended="E / V vs RHE,j", file=CURVE,
         others=("T153", "T145")),
    Slip("column without unit", "j / mA cm-2", "j", "T153", "j", "does not say its unit",
         "write j / mA cm-2", mended="j / mA cm-2", file=CURVE),
    Slip("column without electrode", "E / V vs RHE", "E / V", "T153", "E / V",
         "against which electrode", "write E / V vs RHE", mended="E / V vs RHE", file=CURVE),
    Slip("typographic minus in data", "0.9,-1", "0.9,−1", "T145", "−1", "no minus sign",
         "write -1", file=CURVE),
    Slip("no number in data", "0.8,-3", "0.8,n.a.", "T145", "n.a.", "is no number",
         "delete the row", mended="0.8,-3", file=CURVE),
]
