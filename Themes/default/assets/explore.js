// The table of all entries: facets, ranges, ranks inside one comparability class, units, columns,
// and a CSV of what is shown. Without script the page is a plain table.
(() => {
  'use strict';

  const place = document.getElementById('explore');
  if (!place || location.protocol === 'file:') return;

  const page = new URL('.', location.href);
  const rowsAtOnce = 120;
  let data;
  let ranks = null;

  function make(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== null && value !== false) made.setAttribute(attribute, value === true ? '' : value);
    }
    made.append(...children);
    return made;
  }

  const tags = { _: 'sub', '^': 'sup', '/': 'i' };
  const setRuns = (runs) => runs.map((run) => tags[run[0]] ? make(tags[run[0]], {}, run.slice(1)) : run.slice(1));
  const plain = (runs) => runs.map((run) => run.slice(1)).join('');

  const names = {
    strategy: 'Strategy', class: 'Class', metal: 'Metal', mechanism: 'Mechanism', reaction: 'Reaction',
    medium: 'Medium', electrolyte: 'Electrolyte', support: 'Support', year: 'Year',
  };

  /* State, kept in the address */

  const state = { facets: {}, ranges: {}, sort: '', isDown: false, hidden: [], unit: '', class: '', compare: [] };

  function read() {
    const query = new URLSearchParams(location.search);
    state.facets = {};
    state.ranges = {};
    for (const facet of data.facets) {
      const values = query.getAll(facet);
      if (values.length) state.facets[facet] = new Set(values);
    }
    for (const [id] of data.columns) {
      const range = query.get(id);
      if (range) state.ranges[id] = range.split('..').map((end) => (end === '' ? null : Number(end)));
    }
    const sort = query.get('sort') ?? '';
    state.isDown = sort.startsWith('-');
    state.sort = sort.replace(/^-/, '');
    state.hidden = (query.get('hide') ?? '').split(',').filter(Boolean);
    state.unit = query.get('unit') ?? '';
    state.class = query.get('ranks') ?? '';
  }

  function remember() {
    const query = new URLSearchParams();
    for (const [facet, values] of Object.entries(state.facets)) for (const value of values) query.append(facet, value);
    for (const [id, ends] of Object.entries(state.ranges)) query.set(id, ends.map((end) => end ?? '').join('..'));
    if (state.sort) query.set('sort', (state.isDown ? '-' : '') + state.sort);
    if (state.hidden.length) query.set('hide', state.hidden.join(','));
    if (state.unit) query.set('unit', state.unit);
    if (state.class) query.set('ranks', state.class);
    history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
    cite(shown());
  }

  /* Rows */

  const cell = (row, column) => row[2][data.columns.findIndex(([id]) => id === column)];

  function fits(row, besides) {
    for (const [facet, values] of Object.entries(state.facets)) {
      if (facet === besides) continue;
      const own = row[3][data.facets.indexOf(facet)];
      if (!own.some((value) => values.has(value))) return false;
    }
    for (const [id, [low, high]] of Object.entries(state.ranges)) {
      if (id === besides) continue;
      const value = cell(row, id);
      if (!value || (low !== null && value[0] < low) || (high !== null && value[0] > high)) return false;
    }
    return !ranks || ranks.has(row[0]);
  }

  const texts = (row) => row[3];

  function sortKey(row, name) {
    if (name === 'name' || !name) return plain(row[1]).toLowerCase();
    if (name === 'completeness') return row[4];
    if (name === 'rank') return [...(ranks?.get(row[0]) ?? [])].map(([, group]) => group.padStart(3)).sort()[0] ?? '~';
    const facet = data.facets.indexOf(name);
    if (facet >= 0) return texts(row)[facet].join(', ').toLowerCase();
    const value = cell(row, name);
    return value ? value[0] : null;
  }

  function shown() {
    const rows = data.rows.filter((row) => fits(row));
    if (!state.sort) {
      // Entries with a number before those without.
      const has = (row) => row[2].some(Boolean);
      return [...rows.filter(has), ...rows.filter((row) => !has(row))];
    }
    const keyed = rows.map((row, index) => [sortKey(row, state.sort), index, row]);
    keyed.sort(([a, i], [b, j]) => {
      // Entries without the value come last, whichever way the others go.
      if (a === null || b === null) return a === b ? i - j : a === null ? 1 : -1;
      const order = a < b ? -1 : a > b ? 1 : 0;
      return (state.isDown ? -order : order) || i - j;
    });
    return keyed.map(([, , row]) => row);
  }

  /* Units: the digits of the entry, the point moved. */

  const factor = (unit) => !state.unit || !/^m?V( |$)/.test(unit) ? 0 : state.unit === 'mV' && unit[0] === 'V' ? 3 : state.unit === 'V' && unit[0] === 'm' ? -3 : 0;
  const unitText = (unit) => factor(unit) === 3 ? `m${unit}` : factor(unit) === -3 ? unit.slice(1) : unit;

  /** Moves the decimal point of every number in a text, without rounding. */
  function moved(text, by) {
    if (!by) return text;
    return text.replace(/\d+(?:\.\d+)?/g, (digits) => {
      const [whole, part = ''] = digits.split('.');
      const all = by > 0 ? whole + part.padEnd(by, '0') : whole.padStart(1 - by, '0') + part;
      const places = Math.max(0, part.length - by);
      const padded = all.padStart(places + 1, '0');
      const point = padded.length - places;
      const left = padded.slice(0, point).replace(/^0+(?=\d)/, '');
      return places ? `${left}.${padded.slice(point)}` : left;
    });
  }

  /* Parts of the page */

  const status = make('p', { class: 'explore-status', role: 'status' });
  const facets = make('div', { class: 'explore-facets' });
  const tools = make('div', { class: 'chart-tools', role: 'group', 'aria-label': 'Table' });
  const table = make('table', { class: 'entries' });
  const more = make('button', { type: 'button', class: 'explore-more' }, 'More entries');
  let limit = rowsAtOnce;

  function columns() {
    const base = [['name', 'Entry'], ['metal', 'Metals']];
    const numbers = data.columns.map(([id, reaction, runs, unit]) => [id, [reaction ? `${reaction} ` : '', ...setRuns(runs)], unit]);
    const rest = [['class', 'Class'], ['electrolyte', 'Electrolytes'], ['year', 'Year'], ['completeness', 'Reported']];
    const rank = ranks ? [['rank', 'Rank group']] : [];
    return [...base, ...rank, ...numbers, ...rest].filter(([id]) => !state.hidden.includes(id));
  }

  function head() {
    const row = make('tr');
    for (const [id, label, unit] of columns()) {
      const isOwn = state.sort === id;
      const button = make('button', { type: 'button', class: 'sort' }, ...(Array.isArray(label) ? label : [label]));
      button.addEventListener('click', () => {
        // The better first: low overpotentials, high potentials.
        const isLow = data.columns.find(([own]) => own === id)?.[4];
        const isFirstDown = isLow === 0 || id === 'year' || id === 'completeness';
        if (state.sort === id) state.isDown = !state.isDown;
        else [state.sort, state.isDown] = [id, isFirstDown];
        changed();
        table.querySelector(`[data-column="${id}"] button`)?.focus();
      });
      const cellMade = make('th', { scope: 'col', 'data-column': id, class: unit ? 'number' : null, 'aria-sort': isOwn ? (state.isDown ? 'descending' : 'ascending') : null }, button);
      if (unit) cellMade.append(make('span', { class: 'unit' }, unitText(unit)));
      row.append(cellMade);
    }
    return make('thead', {}, row);
  }

  function body(rows) {
    const made = make('tbody');
    for (const row of rows.slice(0, limit)) {
      const line = make('tr');
      for (const [id, , unit] of columns()) {
        if (id === 'name') {
          const box = make('input', { type: 'checkbox', 'aria-label': `Compare ${plain(row[1])}` });
          box.checked = state.compare.includes(row[0]);
          box.addEventListener('change', () => {
            state.compare = state.compare.filter((other) => other !== row[0]).concat(box.checked ? [row[0]] : []).slice(-6);
            drawTools();
          });
          const link = make('a', { href: new URL(`${row[0]}/`, page).href }, ...setRuns(row[1]));
          line.append(make('th', { scope: 'row' }, box, ' ', link, row[5] ? make('span', { class: 'badge' }, row[5]) : ''));
        } else if (unit) {
          const value = cell(row, id);
          const made = make('td', { class: 'number' });
          if (value) {
            made.append(make('span', { class: 'value' }, moved(value[1], factor(unit))),
              make('span', { class: 'under' }, value[2] + (value[4] ? `, +${value[4]} more` : '')));
            if (value[3]) made.append(make('span', { class: `badge badge-${value[3]}` }, value[3]));
          } else made.append(make('span', { class: 'none' }, '–'));
          line.append(made);
        } else if (id === 'rank') {
          line.append(make('td', {}, ...(ranks.get(row[0]) ?? []).flatMap(([runs, group, text, own]) =>
            [make('span', { class: 'rank' }, make('strong', {}, group), ' ', ...setRuns(runs), ` ${moved(text, factor(own))} ${unitText(own)}`)])));
        } else if (id === 'completeness') {
          line.append(make('td', { class: 'short' }, row[4] ? `${row[4]} of 14` : '–'));
        } else {
          line.append(make('td', {}, texts(row)[data.facets.indexOf(id)].join(', ') || '–'));
        }
      }
      made.append(line);
    }
    return made;
  }

  /** Values of a facet with the count of entries that would be left, the commonest first. */
  function counts(facet) {
    const place = data.facets.indexOf(facet);
    const found = new Map();
    for (const row of data.rows) if (fits(row, facet)) for (const value of row[3][place]) found.set(value, (found.get(value) ?? 0) + 1);
    for (const value of state.facets[facet] ?? []) if (!found.has(value)) found.set(value, 0);
    return [...found].sort((a, b) => (facet === 'year' ? (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
  }

  // On a phone the table comes first.
  const opened = new Set(innerWidth < 960 ? [] : ['class', 'metal', 'reaction']);

  function drawFacets() {
    const focused = document.activeElement?.dataset?.value;
    const made = data.facets.map((facet) => {
      const box = make('details', { open: opened.has(facet) || facet in state.facets }, make('summary', {}, names[facet]));
      box.addEventListener('toggle', () => (box.open ? opened.add(facet) : opened.delete(facet)));
      const list = make('div', { class: 'facet-values', role: 'group', 'aria-label': names[facet] });
      for (const [value, count] of counts(facet).slice(0, 60)) {
        const check = make('input', { type: 'checkbox', 'data-value': `${facet}:${value}` });
        check.checked = state.facets[facet]?.has(value) ?? false;
        check.addEventListener('change', () => {
          const values = state.facets[facet] ?? new Set();
          if (check.checked) values.add(value);
          else values.delete(value);
          if (values.size) state.facets[facet] = values;
          else delete state.facets[facet];
          changed();
        });
        list.append(make('label', {}, check, ` ${value} `, make('span', { class: 'count' }, count)));
      }
      box.append(list);
      return box;
    });
    facets.replaceChildren(...made, ...data.columns.map(range));
    if (focused) facets.querySelector(`[data-value="${CSS.escape(focused)}"]`)?.focus();
  }

  /** Lowest and highest value with a small histogram of all. */
  function range([id, reaction, runs, unit]) {
    const values = data.rows.map((row) => cell(row, id)).filter(Boolean).map(([number]) => number);
    const box = make('details', { open: opened.has(id) || id in state.ranges }, make('summary', {}, reaction ? `${reaction} ` : '', ...setRuns(runs)));
    box.addEventListener('toggle', () => (box.open ? opened.add(id) : opened.delete(id)));
    if (!values.length) return box;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const bins = new Array(12).fill(0);
    for (const value of values) bins[Math.min(11, Math.floor(((value - low) / (high - low || 1)) * 12))] += 1;
    const most = Math.max(...bins);
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.setAttribute('viewBox', '0 0 120 24');
    picture.setAttribute('class', 'histogram');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', `${values.length} values from ${low} to ${high} ${unit}`);
    bins.forEach((count, place) => {
      const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      const height = count ? Math.max(2, (24 * count) / most) : 0;
      for (const [name, value] of Object.entries({ x: place * 10, y: 24 - height, width: 9, height })) bar.setAttribute(name, value);
      picture.append(bar);
    });
    const end = (place, label) => {
      const field = make('input', { type: 'number', step: 'any', placeholder: place ? high : low, 'data-value': `${id}:${place}` });
      field.value = state.ranges[id]?.[place] ?? '';
      field.addEventListener('change', () => {
        const ends = state.ranges[id] ?? [null, null];
        ends[place] = field.value === '' ? null : Number(field.value);
        if (ends[0] === null && ends[1] === null) delete state.ranges[id];
        else state.ranges[id] = ends;
        changed();
      });
      return make('label', {}, label, field);
    };
    box.append(picture, make('div', { class: 'range' }, end(0, 'from'), end(1, 'to'), make('span', { class: 'unit' }, unit)));
    return box;
  }

  function choice(label, value, options, action) {
    const box = make('select', {}, ...options.map(([own, text]) => make('option', { value: own }, text)));
    box.value = value;
    box.addEventListener('change', () => action(box.value));
    return make('label', {}, label, box);
  }

  function button(text, action) {
    const made = make('button', { type: 'button' }, text);
    made.addEventListener('click', action);
    return made;
  }

  function drawTools() {
    const hide = make('details', { class: 'explore-columns' }, make('summary', {}, 'Columns'));
    for (const [id, label] of [['metal', 'Metals'], ...data.columns.map(([own, reaction, runs]) => [own, `${reaction} ${plain(runs)}`.trim()]), ['class', 'Class'], ['electrolyte', 'Electrolytes'], ['year', 'Year'], ['completeness', 'Reported']]) {
      const check = make('input', { type: 'checkbox' });
      check.checked = !state.hidden.includes(id);
      check.addEventListener('change', () => {
        state.hidden = state.hidden.filter((other) => other !== id).concat(check.checked ? [] : [id]);
        draw();
        remember();
      });
      hide.append(make('label', {}, check, ` ${label}`));
    }
    const compare = state.compare.length > 1
      ? make('a', { href: new URL(`../compare/?ids=${state.compare.join(',')}`, page).href }, `Compare ${state.compare.length} entries`)
      : make('span', {}, 'Tick entries to compare them');
    tools.replaceChildren(
      choice('Ranks in one comparability class', state.class, [['', 'none: values are not ranked'], ...data.classes.map(([reaction, title], index) => [String(index), `${reaction}: ${title}`])], chooseClass),
      choice('Unit', state.unit, [['', 'as usual'], ['V', 'V'], ['mV', 'mV']], (unit) => { state.unit = unit; draw(); remember(); }),
      hide, button('CSV', save), button('Copy link', copy), button('Reset', reset), compare);
  }

  async function chooseClass(value) {
    state.class = value;
    ranks = null;
    if (value && data.classes[value]) {
      ranks = new Map();
      const quantities = await (await fetch(new URL(`ranks-${value}.json`, page))).json();
      for (const [runs, unit, list] of quantities) {
        for (const [id, group, text] of list) ranks.set(id, [...(ranks.get(id) ?? []), [runs, group, text, unit]]);
      }
      [state.sort, state.isDown] = ['rank', false];
    } else if (state.sort === 'rank') state.sort = '';
    changed();
  }

  /* The citation of the entries that are shown: their number, the filters and this address */

  const forms = [...document.querySelectorAll('.cite-this pre code')].map((code) => ({ code, text: code.textContent }));
  const published = forms.map(({ text }) => text.match(/https?:\/\/[^\s"},]*catalysts\//)?.[0]).find(Boolean);

  function filters() {
    const parts = Object.entries(state.facets).map(([facet, values]) => `${facet} ${[...values].join(' or ')}`);
    for (const [id, ends] of Object.entries(state.ranges)) {
      const column = data.columns.find(([other]) => other === id);
      parts.push(`${`${column[1]} ${plain(column[2])}`.trim()} ${ends.map((end) => end ?? '…').join(' to ')} ${column[3]}`.trim());
    }
    return parts.join('; ');
  }

  function cite(rows) {
    const wanted = filters();
    const name = wanted ? `${rows.length} of ${data.rows.length} entries (${wanted})` : 'All entries';
    const address = published && wanted ? new URL(location.search, published).href : published;
    const inBibTeX = (text) => text.replace(/[&%#_$]/g, '\\$&');
    for (const { code, text } of forms) {
      const isBibTeX = text.startsWith('@');
      const isJSON = text.startsWith('[');
      const said = isBibTeX ? inBibTeX(name) : isJSON ? JSON.stringify(name).slice(1, -1) : name;
      let cited = text.replace('All entries', () => said);
      if (published) cited = cited.replaceAll(published, () => (isBibTeX ? inBibTeX(address) : address));
      code.textContent = cited;
    }
  }

  function draw() {
    const rows = shown();
    table.replaceChildren(make('caption', { class: 'visually-hidden' }, 'Entries'), head(), body(rows));
    more.hidden = rows.length <= limit;
    status.textContent = `${rows.length} of ${data.rows.length} entries`;
    return rows;
  }

  function changed() {
    limit = rowsAtOnce;
    draw();
    drawFacets();
    drawTools();
    remember();
  }

  function reset() {
    Object.assign(state, { facets: {}, ranges: {}, sort: '', isDown: false, hidden: [], unit: '', class: '', compare: [] });
    ranks = null;
    changed();
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = 'Link copied';
    } catch {
      status.textContent = location.href;
    }
  }

  function save() {
    // A sign that a spreadsheet takes for a formula gets an apostrophe before it.
    const quoted = (text) => `"${(/^[=+@\t-]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
    const own = columns();
    const header = own.map(([id, label, unit]) => {
      const column = data.columns.find(([other]) => other === id);
      return quoted(column ? `${column[1]} ${plain(column[2])} / ${unitText(unit)}`.trim() : label);
    });
    const lines = shown().map((row) => own.map(([id, , unit]) => {
      if (id === 'name') return quoted(plain(row[1]));
      if (unit) return cell(row, id) ? quoted(moved(cell(row, id)[1], factor(unit))) : '';
      if (id === 'completeness') return row[4] || '';
      if (id === 'rank') return quoted((ranks.get(row[0]) ?? []).map(([runs, group]) => `${group} ${plain(runs)}`).join('; '));
      return quoted(texts(row)[data.facets.indexOf(id)].join('; '));
    }).join(','));
    const blob = new Blob([`${header.join(',')}\r\n${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
    const link = make('a', { href: URL.createObjectURL(blob), download: 'entries.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  async function start() {
    data = await (await fetch(new URL('explore.json', page))).json();
    read();
    if (state.class) await chooseClass(state.class);
    more.addEventListener('click', () => { limit += rowsAtOnce; draw(); });
    const scroll = make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Entries' }, table);
    place.append(tools, status, make('div', { class: 'explore-body' }, facets, make('div', {}, scroll, more)));
    document.getElementById('plain-list').hidden = true;
    cite(draw());
    drawFacets();
    drawTools();
    addEventListener('popstate', () => { read(); changed(); });
  }

  const run = () => start().catch(() => { place.replaceChildren(); });

  // A large review does not send megabytes to those who came for a name.
  const rows = Number(place.dataset.rows ?? 0);
  if (rows && !location.search) {
    const open = make('button', { type: 'button' }, `Filter and sort all ${rows.toLocaleString('en')} entries`);
    const size = make('span', { class: 'under' }, ` loads about ${Math.max(1, Math.round(rows * 0.0002))} MB`);
    place.append(make('p', { class: 'row-tools' }, open, size));
    open.addEventListener('click', () => { place.replaceChildren(); run(); });
  } else {
    run();
  }
})();
