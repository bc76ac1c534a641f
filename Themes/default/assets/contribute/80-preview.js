// How the entry will look: its title with formulae, its facts, its numbers, its text. The pages of
// the site are made by Tafel; this shows the same things in the same order.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});
  const { make } = form;

  const tags = { _: 'sub', '^': 'sup', '/': 'i' };
  const runs = (list) => list.map((run) => (tags[run[0]] ? make(tags[run[0]], {}, run.slice(1)) : run.slice(1)));

  /** `FeN4` with a subscript: digits behind an element or a bracket, in words of elements alone. */
  function formula(text, elements) {
    const word = /[A-Za-z0-9.()[\]]+/g;
    const parts = [];
    let end = 0;
    for (const found of text.matchAll(word)) {
      const pieces = found[0].match(/[A-Z][a-z]?|\d+(?:\.\d+)?|[()[\]]|./g);
      const isFormula = pieces.every((piece) => /^(?:\d|[()[\]])/.test(piece) || elements.includes(piece)) && elements.includes(pieces.find((piece) => /[A-Z]/.test(piece)));
      if (!isFormula) continue;
      parts.push(text.slice(end, found.index));
      pieces.forEach((piece, index) => parts.push(index > 0 && /^\d/.test(piece) && /[A-Za-z)\]]$/.test(pieces[index - 1]) ? make('sub', {}, piece) : piece));
      end = found.index + found[0].length;
    }
    return [...parts, text.slice(end)].filter((part) => part !== '');
  }

  const fact = (name, ...value) => make('div', {}, make('dt', {}, name), make('dd', {}, ...value));

  function facts(state, data) {
    const strategy = data.strategies.find(({ id }) => id === state.strategy);
    const own = strategy?.classes.find(({ id }) => id === state.class);
    const named = (symbols) => form.symbols(symbols).join(', ');
    const mechanisms = data.mechanisms.filter(({ id }) => state.mechanisms.includes(id)).map(({ name }) => name);
    const source = data.sources.find(([id]) => id === form.sourceID(state));
    const all = [
      ['Strategy', strategy?.name ?? state.strategy], ['Class', own?.name ?? state.class], ['Metals', named(state.metals)],
      ['Other elements', named(state.elements)], ['Sites', form.parts(state.sites).join(', ')], ['Support', form.tidy(state.support)],
      ['Mechanisms', mechanisms.join(', ')], ['Source', source?.[1] ?? form.sourceID(state)],
    ];
    const given = all.filter(([, value]) => value);
    return given.length === 0 ? null : make('dl', { class: 'facts' }, ...given.map(([name, value]) => fact(name, ...formula(value, data.elements))));
  }

  function valueOf(text) {
    try {
      const own = form.quantity(text);
      return own.isUnread ? text : form.plain(own);
    } catch {
      return text;
    }
  }

  function line(row, data) {
    const metric = data.metrics.find(({ name }) => name === row.metric);
    const name = metric ? metric.name.charAt(0).toUpperCase() + metric.name.slice(1) : '–';
    const conditions = data.conditions.filter(({ name: own }) => form.tidy(row.conditions[own]))
      .map(({ name: own }) => `${own}: ${form.tidy(row.conditions[own])}`);
    const under = [form.tidy(row.at) && `at ${valueOf(form.tidy(row.at))}`, form.tidy(row.sample)].filter(Boolean).join(', ');
    const head = make('th', { scope: 'row' }, make('span', { class: 'reaction' }, row.reaction || row.type || ''), ' ', name);
    if (metric && runs(metric.symbol).length > 1) head.append(' ', make('span', { class: 'symbol' }, ...runs(metric.symbol)));
    if (under) head.append(make('span', { class: 'under' }, under));
    const value = make('td', { class: 'number' }, make('span', { class: 'value' }, form.tidy(row.value) ? valueOf(form.tidy(row.value)) : '–'));
    if (row.isScaleAssumed) value.append(' ', make('span', { class: 'badge badge-assumed' }, 'scale assumed'));
    if (row.kind !== 'measured') value.append(' ', make('span', { class: `badge badge-${row.kind}` }, row.kind));
    return make('tr', {}, head, value, make('td', {}, ...formula(form.tidy(row.electrolyte) || '–', data.elements)),
      make('td', { class: 'words' }, conditions.join('; ') || '–'), make('td', {}, form.tidy(row.where) || '–'));
  }

  function numbers(rows, caption, data) {
    if (!rows.length) return null;
    const head = ['Quantity', 'Value', 'Electrolyte', 'Conditions', 'Where'].map((text) => make('th', { scope: 'col' }, text));
    const table = make('table', { class: 'numbers' }, make('caption', { class: 'visually-hidden' }, caption), make('thead', {}, make('tr', {}, ...head)),
      make('tbody', {}, ...rows.map((row) => line(row, data))));
    return make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, table);
  }

  form.preview = (state, data) => {
    const name = form.tidy(state.name);
    const prose = form.trimmed(state.prose ?? '').split(/\n\s*\n/).map((text) => text.replace(/\s+/g, ' ')).filter((text) => text.trim());
    return [
      make('p', { class: 'preview-title' }, ...(name ? formula(name, data.elements) : ['The name of the catalyst'])),
      form.tidy(state.summary) ? make('p', { class: 'lead' }, ...formula(form.tidy(state.summary), data.elements)) : null,
      facts(state, data), numbers(state.measurements, 'Measurements as they will look', data), numbers(state.devices, 'Devices as they will look', data),
      ...prose.map((text) => make('p', {}, ...formula(text, data.elements))),
    ].filter(Boolean);
  };
})();
