"""The data files say the same as one another."""
import csv
import json
from decimal import Decimal, InvalidOperation

from expect import no_faults


def _measurements(value):
    """Every measurement in review.json, in order, wherever its list stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("measurements", "derived") and isinstance(inner, list):
                yield from inner
            else:
                yield from _measurements(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _measurements(inner)


def _text(value):
    """A value as a table would hold it; numbers that are equal give the same text."""
    if value is None:
        return ""
    if isinstance(value, dict):
        # Of a range the table has the upper end in a column of its own.
        if "text" in value:
            return _text(value.get("number", value["text"]))
        return "; ".join(f"{name} {text}" for name, text in value.items())
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    try:
        return f"{Decimal(str(value)).normalize():f}"
    except InvalidOperation:
        return str(value)


def _review(site):
    return json.loads((site.folder / "data/review.json").read_text("utf-8"), parse_float=Decimal)


def _rows(site, name):
    with open(site.folder / "data" / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_measurement_is_a_row(site):
    measurements = list(_measurements(_review(site)))
    rows = _rows(site, "measurements.csv")
    assert len(measurements) > 0
    assert len(rows) == len(measurements)


def test_rows_and_measurements_agree_in_every_shared_column(site):
    measurements = list(_measurements(_review(site)))
    rows = _rows(site, "measurements.csv")
    shared = set(rows[0]) & {key for measurement in measurements for key in measurement}
    # What the table writes as text, review.json takes apart.
    shared = sorted(shared - {"at", "conversion"})
    assert len(shared) > 3, f"few columns of the table are fields of review.json: {shared}"
    in_table = sorted([_text(row[key] or None) for key in shared] for row in rows)
    in_review = sorted([_text(measurement.get(key)) for key in shared] for measurement in measurements)
    assert in_table == in_review


def test_no_cell_is_a_formula_to_a_spreadsheet(site):
    cells = [cell for name in ("measurements.csv", "catalysts.csv") for row in _rows(site, name)
             for cell in row.values() if cell]
    no_faults(cell for cell in cells if cell[0] in "=+@\t\r"
              or (cell[0] == "-" and not _is_number(cell)))


def _is_number(text):
    try:
        Decimal(text)
    except InvalidOperation:
        return False
    return True
