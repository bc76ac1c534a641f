// The parts of the form in their order: the catalyst, its source, its numbers, its text.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});
  const { make, field, input, area, select, boxes, box, button, titled } = form;

  /** An empty entry, and empty rows for it. */
  form.blank = () => ({
    name: '', kind: 'sample', strategy: '', class: '', 'class reason': '', type: '', metals: '', elements: '', sites: '', support: '',
    mechanisms: [], source: { isNew: false, id: '', newID: '', suggested: '', doi: '', record: '' }, contributor: { name: '', orcid: '', roles: [] },
    summary: '', note: '', accept: [], 'accept reason': '', prose: '', measurements: [], devices: [],
  });

  const values = () => ({ reaction: '', metric: '', value: '', printed: '', isScaleAssumed: false, at: '', electrolyte: '', where: '', sample: '', kind: 'measured', note: '', conditions: {} });
  form.blankRow = { measurements: values, devices: () => ({ type: '', role: '', ...values() }) };

  /** What the schema says of a key, where it is short enough to stand beside a field. */
  function meaning(data, group, key) {
    const text = data.keys[group].find(([name]) => name === key)?.[1] ?? '';
    return text.length <= 90 ? titled(text) : '';
  }

  const sectionOf = (id, title, ...children) => make('section', { class: 'form-part', 'aria-labelledby': id }, make('h3', { id }, title), ...children);
  const named = (items) => items.map(({ id, name }) => [id, `${name} (${id})`]);

  /* The catalyst */

  form.catalystPart = (state, data, actions) => {
    const text = (key, options = {}) => field(key, titled(key), input(state, key), { hint: meaning(data, 'entry', key), ...options });
    const classes = data.strategies.map(({ name, classes: own }) => [name, named(own)]);
    const isFree = state.kind === 'benchmark';
    return sectionOf('form-catalyst', 'The catalyst', make('div', { class: 'fields' },
      field('name', 'Name', input(state, 'name'), { hint: meaning(data, 'entry', 'name'), optional: false, more: [make('p', { class: 'hint', id: 'form-file' })] }),
      field('kind', 'Kind', select(state, 'kind', data.entryKinds.map((word) => [word])), { hint: 'A sample, a whole class of materials, or a benchmark to compare with.' }),
      field('strategy', 'Strategy', select(state, 'strategy', [['', '–'], ...named(data.strategies), ['unassigned']]), { hint: meaning(data, 'entry', 'strategy'), optional: isFree }),
      field('class', 'Class', select(state, 'class', [['', '–'], ...classes, ['unassigned']]), { hint: 'A class of the strategy.', optional: isFree }),
      make('div', { class: 'dependents' }, ...form.dependents(state, data)),
      text('metals', { hint: 'Symbols of the active metals, as in Fe, Co; empty if there is none.', more: [picker(state, data, actions)] }),
      text('elements', { hint: 'Symbols of the other elements that matter, as in N, P.' }),
      text('sites', { hint: 'Coordination of the active sites, as printed: Fe–N4, Co–N4.' }), text('support'),
      data.mechanisms.length ? boxes(state, 'mechanisms', 'Mechanisms', data.mechanisms.map(({ id, name }) => [id, name]), meaning(data, 'entry', 'mechanisms')) : null));
  };

  /** What only some classes need: a type, or why there is no class. */
  form.dependents = (state, data) => {
    const types = data.strategies.find(({ id }) => id === state.strategy)?.classes.find(({ id }) => id === state.class)?.types ?? [];
    const type = () => field('type', 'Type', select(state, 'type', [['', '–'], ...named(types)]), { hint: meaning(data, 'entry', 'type') });
    const reason = () => field('class reason', 'Class reason', input(state, 'class reason'), { hint: meaning(data, 'entry', 'class reason'), optional: false });
    return [...(types.length || state.type ? [type()] : []), ...(form.isUnassigned(state) ? [reason()] : [])];
  };

  /** The metals of the review, to pick instead of typing. */
  function picker(state, data, actions) {
    const own = new Set(form.symbols(state.metals));
    return make('details', { class: 'picker' }, make('summary', {}, 'Pick metals'), make('div', { class: 'picks', role: 'group', 'aria-label': 'Metals of this review' },
      ...data.metals.map((symbol) => {
        const made = make('input', { type: 'checkbox', 'data-metal': symbol });
        made.checked = own.has(symbol);
        made.addEventListener('change', () => actions.pick(symbol, made.checked));
        return make('label', {}, made, ' ', symbol);
      })));
  }

  /* The source */

  form.sourcePart = (state, data, actions) => {
    const choice = (isNew, label) => {
      const made = make('input', { type: 'radio', name: 'form-source-kind', value: isNew ? 'new' : 'known' });
      made.checked = state.source.isNew === isNew;
      made.addEventListener('change', () => actions.chooseSource(isNew));
      return make('label', {}, made, ' ', label);
    };
    const known = () => [
      field('source', 'Source', input(state, 'source.id', { list: 'form-list-sources' }), { hint: 'Type a part of its id, author, year or title and choose.', optional: false, wide: true }),
      form.choicesOf('form-list-sources', data.sources.map(([id, label, title]) => [id, title && title !== label ? `${label}: ${title}` : label])),
    ];
    const fresh = () => [
      field('source.doi', 'DOI', input(state, 'source.doi'), { hint: 'As the paper prints it: 10.1021/ja510442p.' }),
      field('source.record', 'BibTeX record', area(state, 'source.record', 7, false), { hint: 'As the publisher offers it under “Export citation”. Left empty, the second file holds blanks to fill in.', wide: true }),
      field('source.newID', 'Id', input(state, 'source.newID'), { hint: 'Becomes the name of its file, such as shang2020.', optional: false }),
    ];
    const made = sectionOf('form-origin', 'The source', make('fieldset', { class: 'choices' }, make('legend', {}, 'The work that the values stand in'),
      choice(false, 'is listed under sources'), choice(true, 'is new here')), make('div', { class: 'fields' }, ...(state.source.isNew ? fresh() : known())));
    // The field is called by its key; what is typed belongs one level deeper.
    made.querySelector('[data-path=source]')?.setAttribute('data-path', 'source.id');
    return made;
  };

  /* Numbers */

  const metricChoices = (data) => [['', '–'],
    ['Of an electrode', data.metrics.filter(({ isOfDevice }) => !isOfDevice).map(({ name }) => [name])],
    ['Of a device or cell', data.metrics.filter(({ isOfDevice }) => isOfDevice).map(({ name }) => [name])]];

  function rowFields(state, data, group, index) {
    const path = (key) => `${group}.${index}.${key}`;
    const isDevice = group === 'devices';
    const schema = isDevice ? 'device' : 'measurement';
    const text = (key, options = {}) => field(path(key), titled(key), input(state, path(key), options), { hint: meaning(data, schema, key), ...options });
    const metric = field(path('metric'), 'Metric', select(state, path('metric'), metricChoices(data)), { optional: false });
    const reactions = [['', '–'], ...data.reactions.map(({ id, name }) => [id, id === name ? id : `${id}: ${name}`])];
    const reaction = field(path('reaction'), 'Reaction', select(state, path('reaction'), reactions), { optional: isDevice });
    const first = isDevice ? [text('type', { list: 'form-list-devices', optional: false }), metric, reaction, text('role')] : [reaction, metric];
    return make('div', { class: 'fields' }, ...first,
      text('value', { optional: false }), text('at'), text('printed'),
      text('electrolyte', { list: 'form-list-electrolytes', optional: isDevice, hint: 'A name of the vocabulary, a medium, or not stated.' }),
      text('where', { hint: 'Section, figure, table or page: Fig. 3a.' }), text('sample'),
      field(path('kind'), 'Kind', select(state, path('kind'), data.numberKinds.map((word) => [word])), { hint: meaning(data, schema, 'kind') }), text('note'),
      box(state, path('isScaleAssumed'), 'The source does not name the scale of the potential (scale: assumed)'));
  }

  /** One condition: its text, and the word that the source does not give it. */
  function condition(state, data, path, { name, example }) {
    const own = `${path}.conditions.${name}`;
    const silent = make('input', { type: 'checkbox', 'data-silent': own, 'aria-label': `${titled(name)} not stated` });
    silent.checked = form.key(form.get(state, own) ?? '') === 'notstated';
    const hint = example === name ? '' : `For instance ${example}.`;
    return field(own, titled(name), input(state, own), { hint, more: [make('label', { class: 'silent' }, silent, ' not stated')] });
  }

  function conditions(state, data, path) {
    const given = ({ name }) => form.tidy(form.get(state, `${path}.conditions.${name}`));
    const part = (isUsual) => data.conditions.filter((own) => own.isUsual === isUsual);
    const others = part(false);
    return [
      make('h4', {}, 'Conditions'), make('div', { class: 'fields small' }, ...part(true).map((own) => condition(state, data, path, own))),
      make('details', { class: 'more-conditions', open: others.some(given) }, make('summary', {}, 'Other conditions'),
        make('div', { class: 'fields small' }, ...others.map((own) => condition(state, data, path, own)))),
    ];
  }

  const titles = { measurements: 'Measurement', devices: 'Device result' };

  form.rowTitle = (state, group, index) => {
    const { metric, reaction, type } = state[group][index];
    return `${titles[group]} ${index + 1}${metric ? `: ${[reaction || type, metric].filter(Boolean).join(' ')}` : ''}`;
  };

  function row(state, data, group, index, actions) {
    const path = `${group}.${index}`;
    const title = form.rowTitle(state, group, index);
    return make('fieldset', { class: 'row', 'data-row': path }, make('legend', { tabindex: -1 }, title), rowFields(state, data, group, index),
      ...conditions(state, data, path),
      make('p', { class: 'row-tools' }, button('Add one with the same conditions', () => actions.add(group, index)),
        button('Remove', () => actions.remove(group, index), { 'aria-label': `Remove ${title}` })));
  }

  form.rowsPart = (state, data, group, actions) => {
    const isDevice = group === 'devices';
    const about = isDevice ? 'Values of a battery, an electrolyser or another device that the catalyst works in.' : 'One for each number of the source. Leave out what it does not say.';
    return sectionOf(`form-${group}`, isDevice ? 'Devices' : 'Measurements', make('p', { class: 'about' }, about),
      ...state[group].map((own, index) => row(state, data, group, index, actions)),
      make('p', { class: 'row-tools' }, button(isDevice ? 'Add a device result' : 'Add a measurement', () => actions.add(group), { 'data-add': group })));
  };

  form.choiceLists = (data) => [
    form.choicesOf('form-list-electrolytes', [...data.electrolytes.map(({ name }) => [name]), ...data.media.map(({ name }) => [name]), ['not stated']]),
    form.choicesOf('form-list-devices', data.devices.map((name) => [name])),
  ];

  /* Text and people */

  form.textPart = (state, data) => sectionOf('form-text', 'Text and credit', make('div', { class: 'fields' },
      field('summary', 'Summary', input(state, 'summary'), { hint: meaning(data, 'entry', 'summary'), wide: true }),
      field('prose', 'Text', area(state, 'prose', 6), { hint: 'What it is, how it was made, what was found: in your own words, one sentence per line. Cite as in [@shang2020].', wide: true }),
      field('note', 'Note', input(state, 'note'), { hint: meaning(data, 'entry', 'note'), wide: true }),
      field('contributor.name', 'Your name', input(state, 'contributor.name'), { hint: 'If you want the credit for the entry.' }),
      field('contributor.orcid', 'Your ORCID', input(state, 'contributor.orcid'), { hint: 'For instance 0000-0002-1825-0097.' }),
      boxes(state, 'contributor.roles', 'What you did', data.roles)));

  form.sectionOf = sectionOf;
})();
