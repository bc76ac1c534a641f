// The checks of front matter, and the numbers of the entry as the rules of the field see them. A
// finding is {code, severity, path, message}; path names the field of the form.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});
  const { tidy } = form;

  /** Collects findings; a fault of reading becomes one. */
  class Report {
    constructor() { this.findings = []; }

    /** - help: what to write, where the message does not say it. */
    add(code, severity, path, message, help = '') { this.findings.push({ code, severity, path, message, help }); }

    error(code, path, message, help) { this.add(code, 'error', path, message, help); }

    warning(code, path, message) { this.add(code, 'warning', path, message); }

    /** The quantity of a text; null after a finding. */
    quantity(text, path) {
      try {
        const read = form.quantity(text);
        return read.isUnread ? null : read;
      } catch (fault) {
        if (!(fault instanceof form.Fault)) throw fault;
        const { message, help } = form.slip(text, fault);
        this.error('T130', path, `“${text}”: ${message}`, help);
        return null;
      }
    }
  }

  /* The entry */

  function checkEntry(state, data, report) {
    const need = (key, value, path = key) => { if (!value) report.error('T121', path, `“${key}” is empty`); };
    const isFree = state.kind === 'benchmark';
    need('name', tidy(state.name));
    if (!isFree) {
      need('strategy', state.strategy);
      need('class', state.class);
    }
    need('source', form.sourceID(state), state.source.isNew ? 'source.newID' : 'source');
    if (state.accept.length && !tidy(state['accept reason'])) report.error('T142', 'accept reason', 'warnings are accepted, but no reason is given');
    checkIdentity(state, data, report);
    checkDesign(state, data, report);
    for (const key of ['metals', 'elements']) {
      for (const word of form.symbols(state[key])) {
        if (!data.elements.includes(word)) report.error('T127', key, noElement(word, data));
      }
    }
    checkSource(state, data, report);
    const orcid = tidy(state.contributor.orcid);
    if (tidy(state.contributor.name) && orcid && !isORCID(orcid)) report.error('T139', 'contributor.orcid', `“${orcid}” is no ORCID`);
  }

  /** `Fe/Co` is two symbols in one text. */
  function noElement(word, data) {
    const parts = word.split(/[,;/+&–\- ]/).filter((part) => part !== '' && part !== 'and');
    const isList = parts.length > 1 && parts.every((part) => data.elements.includes(part));
    return `“${word}” is ${isList ? 'one text, expected a list of element symbols' : 'no element symbol'}`;
  }

  function checkIdentity(state, data, report) {
    const name = tidy(state.name);
    if (!name) return;
    const id = form.slug(name);
    const twin = data.entries.find(([own]) => own === id);
    if (id === '') report.error('T106', 'name', `“${name}” has no letter or digit to make an id of`);
    else if (twin) report.error('T140', 'name', `the id “${id}” belongs to ${data.host.entries}/${id}.md too`);
    else if (data.otherIDs.includes(id)) report.error('T140', 'name', `the id “${id}” belongs to another page of the review too`);
    const other = data.entries.find(([, own]) => own === name);
    if (other) report.error('T141', 'name', `the entry “${other[0]}” has the name “${name}” too`);
  }

  function checkDesign(state, data, report) {
    const strategy = data.strategies.find(({ id }) => id === state.strategy);
    if (state.strategy && state.strategy !== 'unassigned' && !strategy) {
      report.error('T124', 'strategy', `“${state.strategy}” is no strategy of this review`);
    }
    if (strategy && state.class && state.class !== 'unassigned') checkClass(state, strategy, data, report);
    if (form.isUnassigned(state) && !tidy(state['class reason'])) {
      report.error('T142', 'class reason', 'the entry is unassigned, but no reason is given');
    }
  }

  const sameParts = (one, other) => one.split('+').sort().join() === other.split('+').sort().join();

  function checkClass(state, strategy, data, report) {
    const own = strategy.classes.find(({ id }) => sameParts(id, state.class));
    if (own) {
      const isType = own.types.some(({ id }) => id === form.slug(state.type));
      if (state.type && !isType) report.error('T125', 'type', `“${state.type}” is no type of “${own.id}”`);
      return;
    }
    const home = [...data.strategies].sort((a, b) => (a.id < b.id ? -1 : 1)).find(({ classes }) => classes.some(({ id }) => id === state.class));
    report.error('T125', 'class', home
      ? `“${state.class}” is a class of the strategy “${home.id}”, not of “${strategy.id}”`
      : `“${state.class}” is no class of “${strategy.id}”`);
  }

  function checkSource(state, data, report) {
    const id = form.sourceID(state);
    const isKnown = data.sources.some(([own]) => own === id);
    if (!state.source.isNew) {
      if (id && !isKnown) report.error('T128', 'source', `“${id}” is no source of this review`);
      return;
    }
    checkNewSource(state.source, id, isKnown, data, report);
  }

  function checkNewSource(source, id, isKnown, data, report) {
    if (id && isKnown) report.error('T306', 'source.newID', `there is a source “${id}” already`);
    if (id && form.slug(id) !== id) report.error('T106', 'source.newID', `“${id}” is no id: lower-case letters, digits and single hyphens only`);
    const typed = tidy(source.doi);
    if (typed && !form.bareDOI(typed)) report.error('T304', 'source.doi', `“${typed}” is not a DOI`);
    const doi = form.bareDOI(typed) || form.bareDOI(form.recordField(source.record ?? '', 'doi'));
    const twin = doi && data.sources.find(([, , , own]) => own === doi);
    if (twin) report.warning('T539', 'source.doi', `the source “${id}” has the DOI of “${twin[0]}”, ${doi}`);
    if (tidy(source.record) && !form.hasRecord(source)) report.error('T302', 'source.record', 'the text holds no BibTeX record, which begins as in @article{key,');
  }

  /** 16 digits, the last a check digit by ISO 7064. */
  function isORCID(text) {
    if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(text)) return false;
    const digits = text.replaceAll('-', '');
    let total = 0;
    for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
    const check = (12 - (total % 11)) % 11;
    return digits[15] === (check === 10 ? 'X' : String(check));
  }

  /* Rows */

  const nouns = { measurement: 'measurement', device: 'device result' };

  /** A row of the form read, with what the rules ask of it; its findings go to the report. */
  function readRow(state, group, index, data, report, places) {
    const path = `${group}.${index}`;
    const given = state[group][index];
    const record = group === 'devices' ? 'device' : 'measurement';
    const metric = data.metrics.find(({ name }) => name === given.metric);
    for (const key of record === 'device' ? ['type', 'metric', 'value'] : ['reaction', 'metric', 'value', 'electrolyte']) {
      if (tidy(given[key])) continue;
      const isLeftOut = !places.has(`${path}.${key}`);
      report.error('T121', `${path}.${key}`, isLeftOut ? `the ${nouns[record]} has no “${key}”` : `“${key}” is empty`);
    }
    const row = {
      path, record, metric, reaction: given.reaction ?? '', kind: given.kind, sample: tidy(given.sample), type: tidy(given.type),
      where: tidy(given.where), conditions: {}, electrolyte: null, medium: null, electrolyteName: '',
    };
    row.place = Math.min(...[...places].filter(([own]) => own.startsWith(`${path}.`)).map(([, line]) => line));
    row.line = places.get(`${path}.value`) ?? row.place;
    if (metric?.onlyReaction && given.reaction && given.reaction !== metric.onlyReaction) {
      report.error('T152', `${path}.metric`, `the ${given.reaction} has no ${metric.name}`);
    }
    const quantity = tidy(given.value) && metric ? checkedValue(tidy(given.value), metric, `${path}.value`, report) : null;
    readPoint(given, row, report);
    readElectrolyte(given, row, data, report);
    readConditions(given, row, data, report);
    if (!quantity) return null;
    return withFacts(row, quantity, data);
  }

  function checkedValue(text, metric, path, report) {
    const quantity = report.quantity(text, path);
    if (!quantity) return null;
    if (!quantity.unit && metric.unit && !metric.dimensions.includes('ratio')) {
      report.error('T501', path, `the ${metric.name} “${text}” has no unit`);
      return null;
    }
    const dimension = form.dimension(quantity);
    if (!metric.dimensions.includes(dimension.id)) {
      const unit = quantity.unit ? form.unitPlain(quantity.unit) : 'no unit';
      report.error('T133', path, `a ${metric.name} can't be in ${unit} (${dimension.name})`);
      return null;
    }
    if (metric.needsScale && !quantity.scale) {
      report.error('T501', path, `the ${metric.name} “${text}” does not say against which electrode`);
      return null;
    }
    return quantity;
  }

  function readPoint(given, row, report) {
    const text = tidy(given.at);
    if (text && text.toLowerCase() !== 'not stated') row.at = report.quantity(text, `${row.path}.at`);
    if (!text && row.metric?.needsCurrentDensity) {
      report.error('T501', `${row.path}.at`, `the ${row.metric.name} does not say at which current density`);
    }
    if (row.at && (row.metric?.needsCurrentDensity || row.metric?.needsPotential)) checkPoint(row, text, report);
    if (row.at?.unit?.dimension.id === 'currentDensity') {
      row.density = Math.abs(form.converted(form.middle(row.at), row.at.unit, form.unit('mA cm-2')));
    }
  }

  /** `at: 10 A`: a current density has an area, and a number its unit. */
  function checkPoint({ at, metric, record, path }, text, report) {
    // Of a cell the current alone may be given; activities are compared at a current per mass too.
    const densities = ['currentDensity', 'massActivity', ...(record === 'device' ? ['current'] : [])];
    const dimension = form.dimension(at);
    if (!at.unit) {
      report.error('T501', `${path}.at`, `the ${metric.needsCurrentDensity ? 'current density' : 'potential'} “${text}” has no unit`);
    } else if (metric.needsCurrentDensity && !densities.includes(dimension.id)) {
      report.error('T133', `${path}.at`, `“${text}” is no current density (${dimension.name})`);
    }
  }

  function readElectrolyte(given, row, data, report) {
    const text = tidy(given.electrolyte);
    if (!text) return;
    row.electrolyteName = text.toLowerCase();
    if (row.electrolyteName === 'not stated') return;
    const own = form.key(text);
    const entry = data.electrolytes.find(({ name, synonyms }) => [name, ...synonyms].some((word) => form.key(word) === own));
    const medium = data.media.find(({ keys }) => keys.includes(own));
    if (!entry && !medium) {
      report.error('T134', `${row.path}.electrolyte`, `“${text}” is no known electrolyte`);
      return;
    }
    Object.assign(row, { electrolyte: entry ?? null, medium: entry?.medium ?? medium.name, electrolyteName: entry?.name ?? medium.name });
  }

  function readConditions(given, row, data, report) {
    for (const { name, dimensions } of data.conditions) {
      const text = tidy(given.conditions[name]);
      if (!text) continue;
      const path = `${row.path}.conditions.${name}`;
      row.conditions[name] = { text, key: form.key(text), quantity: conditionQuantity(name, dimensions, text, path, report) };
    }
  }

  const standing = { loading: ['none', 'static'], 'precious metal loading': ['none', 'static'], rotation: ['none', 'static'], temperature: ['roomtemperature', 'ambient', 'rt'] };

  function conditionQuantity(name, dimensions, text, path, report) {
    const isWords = form.key(text) === 'notstated' || standing[name]?.includes(form.key(text));
    if (!dimensions.length || (!/\d/.test(text) && isWords)) return null;
    const quantity = report.quantity(text, path);
    if (!quantity) return null;
    if (!quantity.unit && !dimensions.includes('ratio')) {
      report.error('T501', path, `the ${name} “${text}” has no unit`);
      return null;
    }
    const dimension = form.dimension(quantity);
    if (dimensions.includes(dimension.id)) return quantity;
    const unit = quantity.unit ? form.unitPlain(quantity.unit) : 'no unit';
    report.error('T133', path, `a ${name} can't be in ${unit} (${dimension.name})`);
    return null;
  }

  /* What the rules ask */

  function withFacts(row, quantity, data) {
    const { metric } = row;
    row.quantity = quantity;
    row.text = form.plain(quantity);
    row.storageUnit = quantity.unit && metric.unit ? form.unit(metric.unit) : quantity.unit;
    row.stored = form.inUnit(quantity, row.storageUnit);
    // The sign of an overpotential says only which way the current flows.
    if (metric.id === 'overpotential' && !quantity.scale) row.stored = magnitude(row.stored);
    row.isExperiment = row.record === 'measurement' && row.kind !== 'computed' && row.kind !== 'stated';
    row.isObserved = row.kind !== 'computed' && row.kind !== 'stated';
    // What is given against another electrode is converted by the full check.
    row.isOnRHE = !quantity.scale || (quantity.scale === 'RHE' && metric.id !== 'overpotential');
    row.stated = (name) => (row.conditions[name] && !(row.conditions[name].quantity === null && row.conditions[name].key === 'notstated') ? row.conditions[name] : null);
    row.words = (name) => form.slug(row.stated(name)?.text ?? '').split('-');
    row.substrate = substrateClass(row.stated('substrate class') ?? row.stated('substrate'), data);
    row.celsius = celsius(row);
    row.basis = basis(row);
    return row;
  }

  const mirrored = { '>': '<', '<': '>', '≥': '≤', '≤': '≥' };

  function magnitude(own) {
    if (own.upper > 0 || own.lower >= 0) return own;
    return { ...own, mark: mirrored[own.mark] ?? own.mark, lower: -own.upper, upper: -own.lower, value: -own.value, above: own.below, below: own.above };
  }

  function substrateClass(stated, data) {
    if (!stated) return null;
    const own = stated.key;
    if (own === 'glassycarbon') return 'flat-inert';
    if (own === 'nickelfoam') return 'porous-active';
    const named = data.substrates.classes.find((name) => form.key(name) === own);
    if (named) return named;
    const holds = (word) => (word.length <= 4 ? own === word : own.includes(word));
    return data.substrates.words.find(([words]) => words.some(holds))?.[1] ?? null;
  }

  function celsius(row) {
    const own = row.stated('temperature')?.quantity;
    if (!own) return 25;
    return own.unit ? form.converted(form.middle(own), own.unit, form.unit('°C')) : form.middle(own);
  }

  /** What a current density is divided by, as a key; null for the geometric area. */
  function basis(row) {
    const ofValue = form.dimension(row.quantity).id === 'currentDensity' ? row.quantity.unit?.of : null;
    const words = row.stated('basis')?.text ?? row.at?.unit?.of ?? ofValue;
    const own = words ? form.key(words) : '';
    return !own || own.startsWith('geo') || own === 'disk' || own === 'electrode' ? null : own;
  }

  /** All findings of a state, and the file that they speak of. */
  form.check = (state, data) => {
    const report = new Report();
    const file = form.entry(state, data);
    checkEntry(state, data, report);
    const rows = [];
    for (const group of ['measurements', 'devices']) {
      state[group].forEach((row, index) => {
        const read = readRow(state, group, index, data, report, file.places);
        if (read) rows.push(read);
      });
    }
    form.judgePotentials(rows, data, report);
    form.judgeConditions(rows, data, report);
    form.judgeText(state, file, data, report);
    return { file, findings: accepted(report.findings, state) };
  };

  /** Warnings that the entry accepts stand no longer, once it says why. */
  function accepted(findings, state) {
    const isSaid = tidy(state['accept reason']) !== '';
    return findings.map((finding) => ({ ...finding, isAccepted: finding.severity === 'warning' && isSaid && state.accept.includes(finding.code) }));
  }

  form.magnitude = magnitude;
})();
