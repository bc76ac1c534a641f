"""The table and the drawing of Documentation/Performance.md."""
import math
import re

ROWS = ["cold build", "Hugo, cold", "build without a change", "edit of one text, watched",
        "Hugo's server, the same edit", "build after one edit", "check", "check of one change",
        "difference of two commits"]


def seconds(value):
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s"


def table(results):
    """Rows of what was measured, columns of sizes: wall time, peak memory in brackets."""
    sizes = sorted(results)
    lines = ["| | " + " | ".join(f"{size:,} entries" for size in sizes) + " |",
             "|---|" + "---:|" * len(sizes)]
    for row in ROWS:
        cells = []
        for size in sizes:
            found = results[size].get(row)
            cells.append(f"{seconds(found['wall'])} ({found['peak']:.0f} MiB)" if found else "–")
        if any(cell != "–" for cell in cells):
            lines.append(f"| {row} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def ratios(results):
    """How Tafel's cold build stands to Hugo's, to its own other builds, and how it grows."""
    lines = ["| entries | Hugo's time to Tafel's | Tafel's memory to Hugo's | no change to cold |"
             " cold build for each entry |", "|---:|---:|---:|---:|---:|"]
    for size in sorted(results):
        found = results[size]
        cold, peer = found["cold build"], found.get("Hugo, cold")
        faster = f"{peer['wall'] / cold['wall']:.1f}" if peer else "–"
        smaller = f"{100 * cold['peak'] / peer['peak']:.0f} %" if peer else "–"
        idle = 100 * found["build without a change"]["wall"] / cold["wall"]
        lines.append(f"| {size:,} | {faster} | {smaller} | {idle:.0f} % | {1e6 * cold['wall'] / size:.0f} µs |")
    return "\n".join(lines)


def drawing(results):
    """Wall time over entries, both axes logarithmic, as SVG."""
    width, height, left, bottom, top, right = 640, 360, 70, 50, 20, 150
    sizes = sorted(results)
    times = [found["wall"] for rows in results.values() for name, found in rows.items()
             if name in ROWS[:4]]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    first, last = math.log10(sizes[0]), math.log10(sizes[-1]) if len(sizes) > 1 else math.log10(sizes[0]) + 1

    def x(size):
        return left + (math.log10(size) - first) / (last - first) * (width - left - right)

    def y(value):
        return top + (high - math.log10(value)) / (high - low) * (height - top - bottom)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
             'font-family="Helvetica, Arial, Liberation Sans, sans-serif" font-size="12">',
             "<title>Time of a build over the number of entries</title>",
             f'<rect width="{width}" height="{height}" fill="#ffffff"/>']
    for power in range(low, high + 1):
        place = y(10 ** power)
        parts.append(f'<path d="M{left} {place:.1f}H{width - right}" stroke="#dddddd"/>'
                     f'<text x="{left - 8}" y="{place + 4:.1f}" text-anchor="end">{10 ** power:g} s</text>')
    for size in sizes:
        parts.append(f'<text x="{x(size):.1f}" y="{height - bottom + 18}" text-anchor="middle">{size:,}</text>')
    parts.append(f'<text x="{(left + width - right) / 2}" y="{height - 10}" text-anchor="middle">entries</text>')
    ends = []
    for row, colour in zip(ROWS[:4], ["#b0105e", "#5b636d", "#0072b2", "#009e73"]):
        points = [(x(size), y(results[size][row]["wall"])) for size in sizes if row in results[size]]
        if not points:
            continue
        line = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3.5" fill="{colour}"/>' for a, b in points]
        ends.append([points[-1][1], row, colour])
    ends.sort()
    for index, (place, row, colour) in enumerate(ends):
        if index and place < ends[index - 1][0] + 15:
            ends[index][0] = place = ends[index - 1][0] + 15
        parts.append(f'<text x="{width - right + 10}" y="{place + 4:.1f}" fill="{colour}">{row}</text>')
    return "\n".join(parts + ["</svg>", ""])


def growth(results):
    """How time and memory of a cold build grow, in all and for each entry."""
    lines = ["| entries | cold build | for each | peak memory | for each | check | edit of one text, watched |",
             "|---:|---:|---:|---:|---:|---:|---:|"]
    for size in sorted(results):
        found = results[size]
        cold = found["cold build"]
        lines.append(
            f"| {size:,} | {seconds(cold['wall'])} | {1e6 * cold['wall'] / size:.0f} µs"
            f" | {cold['peak']:.0f} MiB | {1024 * cold['peak'] / size:.0f} KiB"
            f" | {seconds(found['check']['wall'])} | {seconds(found['edit of one text, watched']['wall'])} |")
    return "\n".join(lines)


def million(results):
    """What the slope between the two largest sizes says of a million entries."""
    small, large = sorted(results)[-2:]

    def at(row, key):
        low, high = results[small][row][key], results[large][row][key]
        return high + (high - low) / (large - small) * (1_000_000 - large)

    return ("| | a million entries |\n|---|---:|\n"
            f"| cold build | {at('cold build', 'wall') / 60:.0f} min |\n"
            f"| its memory | {at('cold build', 'peak') / 1024:.0f} GiB |\n"
            f"| check | {at('check', 'wall') / 60:.1f} min |\n"
            f"| build without a change | {at('build without a change', 'wall'):.0f} s |\n")


def placed(page, name, made):
    """Puts what was made between the page's marks; its words stay."""
    text = page.read_text(encoding="utf-8")
    text = re.sub(rf"(<!-- {name} -->\n).*?(<!-- end -->)", lambda m: m[1] + made + m[2], text, flags=re.S)
    page.write_text(text, encoding="utf-8")


def write(folder, results, runs, machine):
    """Puts tables, ratios and drawing into the pages; their words stay."""
    placed(folder / "Performance.md", "measured",
           f"Medians of {runs} runs on {machine}; peak memory in brackets.\n\n{table(results)}\n\n"
           f"{ratios(results)}\n\n![Time of a build over the number of entries](performance.svg)\n")
    placed(folder / "Scale.md", "growth", growth(results) + "\n")
    if len(results) > 1:
        placed(folder / "Scale.md", "million", million(results))
    (folder / "performance.svg").write_text(drawing(results), encoding="utf-8")
