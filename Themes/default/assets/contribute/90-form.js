// The form for a new entry: keeps what is typed in this browser, checks it, shows the entry and hands
// over the file. Nothing is sent anywhere. Without script the page says how to do without the form.
addEventListener('DOMContentLoaded', () => {
  'use strict';

  const form = window.tafelForm;
  const place = document.getElementById('entry-form');
  if (!place || location.protocol === 'file:') return;
  const { make, button } = form;

  const source = new URL(place.dataset.source, location.href);
  const rules = new URL('.', new URL(place.dataset.rules, location.href));
  const memory = `tafel-form ${location.pathname}`;
  let data;
  let state = form.blank();
  let touched = new Set();
  let former = null;

  /* Memory */

  function recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(memory) ?? 'null');
      if (kept?.formVersion !== data.formVersion) return;
      const blank = form.blank();
      state = { ...blank, ...kept.state, source: { ...blank.source, ...kept.state.source }, contributor: { ...blank.contributor, ...kept.state.contributor } };
      for (const group of ['measurements', 'devices']) state[group] = state[group].map((row) => ({ ...form.blankRow[group](), ...row }));
      touched = new Set(kept.touched);
    } catch {
      // A browser that keeps nothing, or what another version has kept: the form begins empty.
      state = form.blank();
    }
  }

  function remember() {
    try {
      localStorage.setItem(memory, JSON.stringify({ formVersion: data.formVersion, state, touched: [...touched] }));
    } catch {
      said.textContent = 'This browser keeps nothing: copy the file before you leave the page.';
    }
  }

  /* Parts of the page */

  const said = make('p', { class: 'form-said', role: 'status' });
  const parts = { catalyst: make('div'), source: make('div'), measurements: make('div'), devices: make('div'), text: make('div') };
  const acceptance = make('div');
  const verdict = make('p', { class: 'form-count', role: 'status' });
  const left = make('div');
  const preview = make('div', { class: 'form-preview' });
  const files = make('div');

  const draws = {
    catalyst: () => form.catalystPart(state, data, actions), source: () => form.sourcePart(state, data, actions),
    measurements: () => form.rowsPart(state, data, 'measurements', actions), devices: () => form.rowsPart(state, data, 'devices', actions),
    text: () => form.textPart(state, data),
  };

  /** Makes a part anew and keeps the keyboard where it was. */
  function draw(name) {
    const id = parts[name].contains(document.activeElement) ? document.activeElement.id : '';
    const opened = new Set([...parts[name].querySelectorAll('details[open]')].map((own) => own.className));
    parts[name].replaceChildren(draws[name]());
    for (const own of parts[name].querySelectorAll('details.picker')) own.open = opened.has(own.className);
    if (id) document.getElementById(id)?.focus();
  }

  function drawAll() {
    for (const name of Object.keys(parts)) draw(name);
    acceptance.replaceChildren();
    refresh();
  }

  /* What people do */

  const actions = {
    pick(symbol, isChosen) {
      const own = form.symbols(state.metals).filter((other) => other !== symbol);
      state.metals = [...own, ...(isChosen ? [symbol] : [])].join(', ');
      document.getElementById('form-metals').value = state.metals;
      changed();
    },
    chooseSource(isNew) {
      state.source.isNew = isNew;
      draw('source');
      parts.source.querySelector(`input[value=${isNew ? 'new' : 'known'}]`).focus();
      changed();
    },
    add(group, model) {
      const row = form.blankRow[group]();
      if (model !== undefined) {
        const { conditions, electrolyte, where, sample, reaction, type, kind, isScaleAssumed } = state[group][model];
        Object.assign(row, { conditions: { ...conditions }, electrolyte, where, sample, reaction, kind, isScaleAssumed }, group === 'devices' ? { type } : {});
      }
      state[group].push(row);
      draw(group);
      changed();
      parts[group].querySelector(`[data-row="${group}.${state[group].length - 1}"] :is(select, input)`).focus();
    },
    remove(group, index) {
      const title = form.rowTitle(state, group, index);
      state[group].splice(index, 1);
      // Fields below move up, so what was left there counts no more.
      touched = new Set([...touched].filter((path) => !path.startsWith(`${group}.`)));
      draw(group);
      changed();
      const next = parts[group].querySelector(`[data-row="${group}.${Math.min(index, state[group].length - 1)}"] legend`);
      (next ?? parts[group].querySelector('[data-add]')).focus();
      said.textContent = `${title} is removed.`;
    },
    accept(code, isAccepted) {
      state.accept = [...state.accept.filter((own) => own !== code), ...(isAccepted ? [code] : [])];
      changed();
    },
    anew() {
      former = { state, touched };
      [state, touched] = [form.blank(), new Set()];
      drawAll();
      remember();
      said.replaceChildren('The form is empty again. ', button('Bring it back', actions.back));
      document.getElementById('form-name').focus();
    },
    back() {
      if (!former) return;
      ({ state, touched } = former);
      former = null;
      drawAll();
      remember();
      said.textContent = 'The entry is back.';
      document.getElementById('form-name').focus();
    },
  };

  /* Changes */

  let waiting = 0;

  function changed() {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 120);
    place.dataset.waiting = '';
    remember();
  }

  function typed(event) {
    const control = event.target;
    const { path, list, flag, silent } = control.dataset;
    if (path) form.set(state, path, control.value);
    else if (list) form.set(state, list, [...place.querySelectorAll(`[data-list="${list}"]:checked`)].map(({ value }) => value));
    else if (flag) form.set(state, flag, control.checked);
    else if (silent) {
      form.set(state, silent, control.checked ? 'not stated' : '');
      document.getElementById(form.idOf(silent)).value = control.checked ? 'not stated' : '';
    } else return;
    follow(path, control);
    changed();
  }

  /** What else changes with a field. */
  function follow(path, control) {
    if (!path) return;
    if (path === 'kind') draw('catalyst');
    // The lists themselves stay, so that typing can go on in them.
    if (path === 'strategy' || path === 'class') parts.catalyst.querySelector('.dependents').replaceChildren(...form.dependents(state, data));
    if (path === 'source.doi' || path === 'source.record') suggest();
    const condition = control.closest('.field')?.querySelector('[data-silent]');
    if (condition) condition.checked = form.key(control.value) === 'notstated';
    if (path === 'metals') for (const own of place.querySelectorAll('[data-metal]')) own.checked = form.symbols(state.metals).includes(own.dataset.metal);
    const [, group, index] = /^(measurements|devices)\.(\d+)\.(?:metric|reaction|type)$/.exec(path) ?? [];
    if (group) parts[group].querySelector(`[data-row="${group}.${index}"] legend`).textContent = form.rowTitle(state, group, Number(index));
  }

  /** An id for the new source, as long as nobody has written another one. */
  function suggest() {
    const { newID, suggested } = state.source;
    if (newID !== '' && newID !== suggested) return;
    state.source.newID = state.source.suggested = form.suggestedID(state.source);
    document.getElementById('form-source-newID').value = state.source.newID;
  }

  function leave(event) {
    const path = event.target.dataset?.path ?? event.target.dataset?.list;
    if (!path || touched.has(path)) return;
    touched.add(path === 'source.id' ? 'source' : path);
    changed();
  }

  function refresh() {
    const { file, findings } = form.check(state, data);
    const id = form.slug(form.tidy(state.name));
    document.getElementById('form-file').textContent = id ? `The file: ${data.host.entries}/${id}.md` : '';
    form.showAcceptance(acceptance, state, findings, actions);
    form.showFindings(place, findings, (path) => touched.has(path), rules);
    const [sentence, list] = form.verdict(findings, rules);
    if (verdict.textContent !== sentence) verdict.textContent = sentence;
    form.redraw(left, list);
    form.redraw(preview, ...form.preview(state, data));
    form.showFiles(files, form.filesOf(state, data, file.text, id), data.host);
    delete place.dataset.waiting;
  }

  /** From a finding to its field, with the field open and the finding shown. */
  function follows(event) {
    const path = event.target.closest?.('[data-goto]')?.dataset.goto;
    if (!path) return;
    event.preventDefault();
    const target = document.getElementById(form.idOf(path));
    for (let own = target?.closest('details'); own; own = own.parentElement.closest('details')) own.open = true;
    touched.add(path);
    changed();
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }

  async function start() {
    data = await (await fetch(source)).json();
    form.learn(data.reading);
    recall();
    place.append(...form.choiceLists(data), ...Object.values(parts), acceptance,
      form.sectionOf('form-result', 'What is left', verdict, left, make('p', { class: 'about' }, 'The full check runs on the pull request.')),
      form.sectionOf('form-look', 'As it will look', preview), files,
      make('p', { class: 'row-tools' }, button('Start anew', actions.anew)), said);
    place.addEventListener('input', typed);
    place.addEventListener('focusout', leave);
    place.addEventListener('click', follows);
    place.addEventListener('submit', (event) => event.preventDefault());
    drawAll();
  }

  start().catch(() => {
    place.replaceChildren(make('p', { role: 'status' }, 'The form could not be loaded. Load the page again, or copy the example further down.'));
  });
});
