"""Charts in headless Chromium: boxes of their texts, colours as they are painted."""

# Pairs of texts of one chart that cover each other, and texts that leave the chart. Sub- and
# superscripts reach beyond their line, so boxes are taken a little smaller.
TEXT_FAULTS = """() => {
  const faults = [];
  for (const chart of document.querySelectorAll('svg.chart')) {
    const frame = chart.getBoundingClientRect();
    if (!frame.width) continue;
    const scale = frame.width / chart.viewBox.baseVal.width;
    const boxes = [...chart.querySelectorAll('text')]
      .map(text => [text, text.getBoundingClientRect()]).filter(([, box]) => box.width > 0)
      .map(([text, box]) => [text.textContent, {
        left: box.left, right: box.right,
        top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2}]);
    boxes.forEach(([text, box], index) => {
      if (box.left < frame.left - scale || box.right > frame.right + scale
        || box.top < frame.top - scale || box.bottom > frame.bottom + scale)
        faults.push(`“${text}” leaves the chart`);
      for (const [other, second] of boxes.slice(index + 1)) {
        const wide = Math.min(box.right, second.right) - Math.max(box.left, second.left);
        const high = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
        if (wide > scale && high > scale) faults.push(`“${text}” and “${other}”`);
      }
    });
  }
  return faults;
}"""

# Names of marks that leave the plot of their panel.
LABELS_OUTSIDE = """() => [...document.querySelectorAll('.chart-panel')].flatMap(panel => {
  const axis = panel.querySelector('.chart-axis')?.getBoundingClientRect();
  if (!axis?.width) return [];
  const titles = panel.querySelector('.chart-axis-title').getBoundingClientRect();
  return [...panel.querySelectorAll('.chart-label, .chart-number')].filter(label => {
    const box = label.getBoundingClientRect();
    return box.left < axis.left - 2 || box.right > axis.right + 2
      || box.bottom > axis.bottom + 4 || box.top < titles.bottom - 2;
  }).map(label => label.textContent);
})"""

# The least contrast of what a chart paints: [kind, colour, ratio] of all that is too low. Text
# needs 4.5:1, what carries a value 3:1: an outline or a body. Grid lines and grounds carry none.
CONTRAST_FAULTS = """() => {
  const faults = new Set();
  const numbers = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const level = colour => {
    const [r, g, b] = numbers(colour).map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (first, second) => {
    const [low, high] = [level(first), level(second)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const check = (kind, colours, least) => {
    const best = Math.max(...colours.filter(colour => colour.startsWith('rgb')
      && numbers(colour)[3] !== 0).map(colour => contrast(colour, ground)));
    if (best < least) faults.add(`${kind} ${colours}: ${best.toFixed(2)}`);
  };
  for (const chart of document.querySelectorAll('svg.chart')) {
    for (const text of chart.querySelectorAll('text'))
      check('text', [getComputedStyle(text).fill], 4.5);
    for (const symbol of chart.querySelectorAll('defs > g')) {
      const parts = [...symbol.children].map(part => getComputedStyle(part));
      check('mark', parts.flatMap(part => [part.stroke, part.fill]), 3);
    }
    for (const line of chart.querySelectorAll(
      '.chart-axis, .chart-curve, .chart-bar, .chart-reference, .chart-area, .chart-bins'))
      check(line.getAttribute('class'),
        [getComputedStyle(line).stroke, getComputedStyle(line).fill], 3);
  }
  return [...faults];
}"""

# Ids that a page holds twice, and signs that no drawing stands behind.
ID_FAULTS = """() => {
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const missing = [...document.querySelectorAll('svg.chart use')]
    .map(use => use.getAttribute('href').slice(1)).filter(id => !document.getElementById(id));
  return [...new Set([...twice, ...missing])];
}"""
