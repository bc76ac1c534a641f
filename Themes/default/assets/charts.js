// Charts answer to pointer, keyboard and filters. Everything here is added to charts that can be
// read without it: names, values, links and tables are in the page.
(() => {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';
  const charts = [...document.querySelectorAll('figure svg.chart:not(.chart-strip)')];
  if (!charts.length) return;

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const marks = charts.flatMap((chart) => all('.chart-mark', chart));

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  // What a mark says: its tooltip becomes a card, so the browser must not show it twice.
  const words = new Map();
  for (const mark of marks) {
    const title = mark.querySelector('title');
    const lines = (title?.textContent ?? '').split('\n').filter(Boolean);
    words.set(mark, lines);
    title?.remove();
    if (lines.length) mark.setAttribute('aria-label', lines.slice(0, 2).join(', '));
  }

  /* Cards */

  const card = element('div', { class: 'chart-card', role: 'status' });
  document.querySelector('main').append(card);
  let shown = null;
  let leaving = 0;

  function show(mark) {
    clearTimeout(leaving);
    if (shown === mark) return;
    hide();
    shown = mark;
    const [name, value, ...rest] = words.get(mark);
    card.replaceChildren(
      element('strong', {}, name ?? ''),
      ...[value, ...rest].filter(Boolean).map((line) => element('span', {}, line)));
    card.classList.add('is-shown');
    const place = sign(mark).getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const left = place.left + place.width / 2 - size.width / 2;
    const isAbove = place.top > size.height + 16;
    card.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - size.width - 8))}px`;
    card.style.top = `${isAbove ? place.top - size.height - 8 : place.bottom + 8}px`;
    for (const other of marks) {
      if (other === mark || (mark.dataset.subject && other.dataset.subject === mark.dataset.subject)) halo(other);
    }
  }

  function hide() {
    clearTimeout(leaving);
    shown = null;
    card.classList.remove('is-shown');
    card.replaceChildren();
    for (const ring of all('.chart-halo')) ring.remove();
  }

  const hideSoon = () => { leaving = setTimeout(hide, 150); };
  const sign = (mark) => mark.querySelector('use') ?? mark;

  function halo(mark) {
    const use = mark.querySelector('use');
    if (!use) return;
    const ring = document.createElementNS(SVG, 'circle');
    const look = { class: 'chart-halo', cx: use.getAttribute('x'), cy: use.getAttribute('y'), r: 10 };
    for (const [key, value] of Object.entries(look)) ring.setAttribute(key, value);
    mark.append(ring);
  }

  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', hideSoon);
  addEventListener('scroll', () => shown && !shown.matches(':focus') && hide(), { passive: true });
  addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });

  /* Keyboard: one stop for each chart, arrows inside it. */

  function step(mark, key, own) {
    const index = own.indexOf(mark);
    if (key === 'Home') return own[0];
    if (key === 'End') return own.at(-1);
    if (key === 'ArrowRight') return own[index + 1];
    if (key === 'ArrowLeft') return own[index - 1];
    // Up and down: the nearest in that direction, rather above than aside.
    const at = (other) => {
      const box = sign(other).getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const [x, y] = at(mark);
    const way = key === 'ArrowDown' ? 1 : -1;
    let best = null;
    let least = Infinity;
    for (const other of own) {
      const [otherX, otherY] = at(other);
      const down = (otherY - y) * way;
      const cost = down + 3 * Math.abs(otherX - x);
      if (other !== mark && down > 0.5 && cost < least) [best, least] = [other, cost];
    }
    return best;
  }

  for (const chart of charts) {
    const own = all('.chart-mark', chart).filter((mark) => words.get(mark).length);
    own.forEach((mark, index) => {
      mark.setAttribute('tabindex', index ? -1 : 0);
      mark.addEventListener('pointerenter', () => show(mark));
      mark.addEventListener('pointerleave', hideSoon);
      mark.addEventListener('focus', () => {
        for (const other of own) other.setAttribute('tabindex', other === mark ? 0 : -1);
        show(mark);
      });
      mark.addEventListener('blur', hideSoon);
      mark.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') return mark.blur();
        if (!/^(Arrow|Home|End)/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        step(mark, event.key, own)?.focus();
      });
    });
  }

  /* State: what is filtered and in which unit; kept in the address so that it can be shared. */

  const names = ['reaction', 'medium', 'metal', 'from', 'to', 'unit', 'scale', 'baselines'];
  const state = Object.fromEntries(names.map((name) => [name, '']));
  for (const [name, value] of new URLSearchParams(location.search)) if (name in state) state[name] = value;

  function remember() {
    const query = new URLSearchParams(names.filter((name) => state[name]).map((name) => [name, state[name]]));
    const address = `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`;
    // A page that was opened from disk has no address of its own.
    try { history.replaceState(null, '', address); } catch { /* the state lives as long as the page */ }
  }

  const facts = new Map(marks.map((mark) => [
    mark, (mark.dataset.facts ?? '').split(' ').filter(Boolean).map((word) => word.split('=')),
  ]));
  const known = (name) => [...new Set(
    [...facts.values()].flat().filter(([key]) => key === name).map(([, value]) => value))].sort();

  function fits(mark) {
    const own = facts.get(mark);
    const values = (name) => own.filter(([key]) => key === name).map(([, value]) => value);
    for (const name of ['reaction', 'medium', 'metal']) {
      if (state[name] && !values(name).includes(state[name])) return false;
    }
    if (!state.from && !state.to) return true;
    return values('year').some((year) =>
      (!state.from || +year >= +state.from) && (!state.to || +year <= +state.to));
  }

  function apply() {
    for (const mark of marks) {
      mark.classList.toggle('is-out', facts.get(mark).length > 0 && !fits(mark));
    }
    for (const chart of charts) chart.classList.toggle('no-baselines', state.baselines === 'off');
    for (const panel of all('.chart-panel[data-readings]')) read(panel);
  }

  /* Units: the same marks, other numbers at the axis. */

  const originals = new Map();

  function read(panel) {
    const axis = panel.querySelector('.chart-axis-title');
    if (!axis) return;
    if (!originals.has(panel)) {
      const ticks = all('.chart-tick', panel);
      originals.set(panel, { axis: [...axis.childNodes], ticks, grid: panel.querySelector('.chart-grid') });
    }
    const { axis: title, ticks, grid } = originals.get(panel);
    for (const tick of all('.chart-tick', panel)) tick.remove();
    const readings = panel.dataset.readings.split('|').map((text) => text.split(';'));
    const wanted = choose(readings);
    if (!wanted || !ticks.length) {
      axis.replaceChildren(...title);
      (grid ?? axis).after(...ticks);
      if (grid) grid.style.display = '';
      for (const line of all('.chart-new-grid', panel)) line.remove();
      return;
    }
    axis.textContent = wanted[1];
    draw(panel, +wanted[2], +wanted[3], ticks[0], grid ?? axis);
  }

  function choose(readings) {
    if (!state.unit && !state.scale) return null;
    // The first two are potentials, the last two overpotentials; a panel's own has factor 1.
    const own = readings.find(([, , factor, offset]) => +factor === 1 && +offset === 0) ?? readings[0];
    const [scale, unit] = own[0].split('-');
    return readings.find(([kind]) => kind === `${state.scale || scale}-${state.unit || unit}`);
  }

  function draw(panel, factor, offset, model, before) {
    const [left, top, right, bottom] = panel.dataset.plot.split(' ').map(Number);
    const [low, high] = panel.dataset.range.split(' ').map((text) => Number(text.replace('−', '-')));
    const ends = [offset + factor * low, offset + factor * high].sort((a, b) => a - b);
    const rough = (ends[1] - ends[0]) / 6;
    const power = 10 ** Math.floor(Math.log10(rough));
    const size = [1, 2, 5, 10].map((unit) => unit * power).find((unit) => unit >= rough * 0.999);
    const decimals = Math.max(0, -Math.floor(Math.log10(size) + 1e-9));
    let lines = '';
    const made = [];
    for (let value = Math.ceil(ends[0] / size - 1e-6) * size; value <= ends[1] + size * 1e-6; value += size) {
      const y = bottom - ((value - offset) / factor - low) / (high - low) * (bottom - top);
      const tick = model.cloneNode();
      tick.textContent = value.toFixed(decimals).replace(/^-(?=0\.?0*$)/, '').replace('-', '−');
      tick.setAttribute('y', y + parseFloat(model.getAttribute('font-size')) * 0.35);
      made.push(tick);
      lines += `M${left} ${y}L${right} ${y}`;
    }
    before.after(...made);
    for (const line of all('.chart-new-grid', panel)) line.remove();
    const grid = panel.querySelector('.chart-grid');
    if (!grid) return;
    const fresh = grid.cloneNode();
    fresh.setAttribute('d', lines);
    fresh.setAttribute('class', 'chart-new-grid');
    grid.style.display = 'none';
    grid.after(fresh);
  }

  /* Tools */

  const status = element('span', { class: 'chart-status', role: 'status' });

  function select(name, label, options) {
    const box = element('select', { name });
    for (const [value, text] of options) box.append(element('option', { value }, text));
    box.value = state[name];
    box.addEventListener('change', () => change(name, box.value));
    return element('label', {}, label, box);
  }

  function year(name, label) {
    const years = known('year');
    const box = element('input', {
      type: 'number', name, min: years[0], max: years.at(-1), inputmode: 'numeric', size: 4,
    });
    box.value = state[name];
    box.addEventListener('input', () => change(name, box.value));
    return element('label', {}, label, box);
  }

  function change(name, value) {
    state[name] = value;
    remember();
    apply();
    // Each chart stands twice on the page, wide and narrow.
    const once = marks.filter((mark) => !mark.closest('.figure-narrow') && facts.get(mark).length);
    const left = once.filter((mark) => !mark.classList.contains('is-out'));
    status.textContent = left.length < once.length ? `${left.length} of ${once.length} marks fit` : '';
  }

  function button(text, action) {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', action);
    return made;
  }

  async function copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = done;
    } catch {
      status.textContent = text;
    }
  }

  function toolbar() {
    const box = element('div', { class: 'chart-tools', role: 'group', 'aria-label': 'Marks and units' });
    const choices = (name, label) => known(name).length > 1
      ? [select(name, label, [['', 'all'], ...known(name).map((value) => [value, value])])] : [];
    box.append(...choices('reaction', 'Reaction'), ...choices('medium', 'Medium'), ...choices('metal', 'Metal'));
    if (known('year').length > 1) box.append(year('from', 'From year'), year('to', 'to'));
    if (document.querySelector('.chart-panel[data-readings]')) {
      box.append(
        select('unit', 'Unit', [['', 'as usual'], ['V', 'V'], ['mV', 'mV']]),
        select('scale', 'Scale', [['', 'as usual'], ['rhe', 'vs RHE'], ['eta', 'overpotential']]));
    }
    if (document.querySelector('.chart-baseline')) {
      box.append(select('baselines', 'Benchmarks', [['', 'shown'], ['off', 'hidden']]));
    }
    if (!box.children.length) return null;
    box.append(
      button('Reset', () => {
        for (const name of names) state[name] = '';
        for (const field of all('select, input', box)) field.value = '';
        change('unit', '');
      }),
      button('Copy link', () => copy(location.href, 'Link copied')), status);
    return box;
  }

  /* Downloads: the chart as it stands, with its filters and units. */

  function standalone(chart) {
    const clone = chart.cloneNode(true);
    const sources = [chart, ...all('*', chart)];
    const copies = [clone, ...all('*', clone)];
    copies.forEach((node, index) => {
      const look = getComputedStyle(sources[index]);
      for (const name of ['fill', 'stroke']) {
        if (node.getAttribute(name)?.startsWith('var(')) node.setAttribute(name, look[name]);
      }
      if (look.display === 'none' && node.localName !== 'defs') node.setAttribute('display', 'none');
      if (look.opacity !== '1') node.setAttribute('opacity', look.opacity);
    });
    const [x, y, width, height] = chart.getAttribute('viewBox').split(' ').map(Number);
    const margin = 16;
    const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
    const ground = document.createElementNS(SVG, 'rect');
    const values = { x: box[0], y: box[1], width: box[2], height: box[3],
      fill: getComputedStyle(document.documentElement).backgroundColor };
    for (const [name, value] of Object.entries(values)) ground.setAttribute(name, value);
    clone.prepend(ground);
    for (const [name, value] of Object.entries({
      xmlns: SVG, viewBox: box.join(' '), width: box[2], height: box[3],
      'font-family': getComputedStyle(chart).fontFamily,
    })) clone.setAttribute(name, value);
    for (const node of all('.chart-halo', clone)) node.remove();
    return { clone, text: new XMLSerializer().serializeToString(clone), width: box[2], height: box[3] };
  }

  function save(blob, name) {
    const link = element('a', { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /* The policy of the site lets a page load no picture that it has made itself, so the chart is
     painted: it consists of paths, lines, rectangles, circles and text. */

  function outline(node) {
    const at = (name) => Number(node.getAttribute(name) ?? 0);
    const path = new Path2D(node.localName === 'path' ? node.getAttribute('d') : undefined);
    if (node.localName === 'rect') path.rect(at('x'), at('y'), at('width'), at('height'));
    if (node.localName === 'circle') path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
    if (node.localName === 'line') {
      path.moveTo(at('x1'), at('y1'));
      path.lineTo(at('x2'), at('y2'));
    }
    return path;
  }

  function paintShape(node, look, alpha, pen) {
    const path = outline(node);
    if (look.fill !== 'none') {
      Object.assign(pen, { fillStyle: look.fill, globalAlpha: alpha * look.fillOpacity });
      pen.fill(path);
    }
    if (look.stroke === 'none') return;
    Object.assign(pen, {
      strokeStyle: look.stroke, globalAlpha: alpha * look.strokeOpacity,
      lineWidth: Number.parseFloat(look.strokeWidth), lineCap: look.strokeLinecap, lineJoin: look.strokeLinejoin });
    pen.setLineDash(look.strokeDasharray === 'none' ? [] : look.strokeDasharray.split(',').map(Number.parseFloat));
    pen.stroke(path);
  }

  function paintText(node, alpha, pen) {
    const runs = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let index = 0;
    while (runs.nextNode()) {
      const look = getComputedStyle(runs.currentNode.parentElement);
      pen.font = `${look.fontStyle} ${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
      Object.assign(pen, { fillStyle: look.fill, globalAlpha: alpha * look.fillOpacity });
      for (const letter of runs.currentNode.data) {
        if (index >= node.getNumberOfChars()) return;
        const place = node.getStartPositionOfChar(index);
        pen.fillText(letter, place.x, place.y);
        index += letter.length;
      }
    }
  }

  function paint(svg, pen) {
    const corner = svg.getBoundingClientRect();
    const base = pen.getTransform().translate(-corner.left, -corner.top);
    for (const node of all('path, rect, circle, line, text', svg)) {
      const above = [];
      for (let part = node; part !== svg; part = part.parentElement) above.push(getComputedStyle(part));
      if (node.closest('defs') || above.some((look) => look.display === 'none')) continue;
      pen.setTransform(base.multiply(DOMMatrix.fromMatrix(node.getScreenCTM())));
      const alpha = above.reduce((product, look) => product * look.opacity, 1);
      if (node.localName === 'text') paintText(node, alpha, pen);
      else paintShape(node, above[0], alpha, pen);
    }
  }

  /* Puts what `use` stands for in its place. */
  function unfold(svg) {
    for (const use of all('use', svg)) {
      const copy = svg.querySelector(use.getAttribute('href'))?.cloneNode(true);
      if (!copy) continue;
      copy.removeAttribute('id');
      copy.setAttribute('transform', `translate(${use.getAttribute('x') ?? 0} ${use.getAttribute('y') ?? 0})`);
      use.replaceWith(copy);
    }
  }

  function savePNG(chart, name) {
    const { clone, width, height } = standalone(chart);
    const canvas = element('canvas', { width: width * 2, height: height * 2 });
    const pen = canvas.getContext('2d');
    pen.scale(2, 2);
    unfold(clone);
    const stage = element('div', { 'aria-hidden': 'true' });
    Object.assign(stage.style, { position: 'fixed', left: '-10000px', top: '0', width: `${width}px` });
    Object.assign(clone.style, { width: `${width}px`, height: `${height}px`, maxWidth: 'none' });
    stage.append(clone);
    document.body.append(stage);
    paint(clone, pen);
    stage.remove();
    canvas.toBlob((blob) => save(blob, `${name}.png`));
  }

  function table(chart) {
    // An apostrophe keeps a spreadsheet from taking a text for a formula; a number may be negative.
    const isFormula = (text) => /^[=+\-@\t\r]/.test(text) && !/^-[\d.]+( [^=+@|!]*)?$/.test(text);
    const quoted = (text) => `"${isFormula(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
    const rows = all('.chart-mark:not(.is-out)', chart).map((mark) => {
      const [name = '', value = '', ...rest] = words.get(mark);
      return [name, value, rest.join('; ')].map(quoted).join(',');
    });
    return `name,value,conditions and source\r\n${rows.join('\r\n')}\r\n`;
  }

  function downloads(figure) {
    const layouts = all('svg.chart', figure);
    // The wide layout is what a journal or a slide needs.
    const chart = layouts.find((layout) => layout.closest('.figure-wide')) ?? layouts[0];
    const name = (chart.querySelector('title')?.id ?? 'chart').replace(/-(wide|narrow)-title$/, '');
    const box = element('div', { class: 'chart-downloads', role: 'group', 'aria-label': 'Download this chart' });
    box.append(
      button('SVG', () => save(new Blob([standalone(chart).text], { type: 'image/svg+xml' }), `${name}.svg`)),
      button('PNG', () => savePNG(chart, name)));
    if (chart.querySelector('.chart-mark')) {
      box.append(button('CSV', () => save(new Blob([table(chart)], { type: 'text/csv' }), `${name}.csv`)));
    }
    const citation = figure.dataset.citation;
    if (citation) {
      const said = element('span', { class: 'chart-status', role: 'status' });
      box.append(button('Copy citation', async () => {
        await copy(`${citation} ${location.origin === 'null' ? '' : location.href}`.trim(), 'Citation copied');
        said.textContent = status.textContent;
      }), said);
    }
    return box;
  }

  const figures = [...new Set(charts.map((chart) => chart.closest('figure')))].filter(Boolean);
  if (figures.length) {
    const tools = toolbar();
    if (tools) figures[0].before(tools);
    for (const figure of figures) {
      const caption = figure.querySelector('figcaption');
      if (caption) caption.before(downloads(figure));
      else figure.append(downloads(figure));
    }
  }
  apply();
})();
