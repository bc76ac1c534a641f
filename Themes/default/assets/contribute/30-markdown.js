// The files that the form makes: the entry as `tafel new` begins it and a person fills it in, and
// the record of a new source. Key order comes from form.json; lines end with LF.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});

  // C0, C1, line and paragraph separators, byte-order mark: nothing that YAML keeps as it stands.
  const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
  const words = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off']);

  const quoted = (text) => `"${text.replace(control, ' ').replace(/["\\]/g, '\\$&')}"`;

  /** Whether YAML reads the text as the same text without quotes, and nobody takes its own for YAML's. */
  function isPlain(text) {
    return text !== '' && !/^[-?:,[\]{}#&*!|>'"%@` ~=<“”„‘«]/.test(text) && !/[ :]$/.test(text)
      && !text.includes(': ') && !text.includes(' #') && !words.has(text.toLowerCase())
      && text.search(control) < 0 && !/[[\]{}]/.test(text);
  }

  const scalar = (text) => (isPlain(text) ? text : quoted(text));
  const listed = (items) => `[${items.map((item) => (isPlain(item) && !/[,:]/.test(item) ? item : quoted(item))).join(', ')}]`;

  const tidy = (text) => form.trimmed((text ?? '').replace(/[\r\n\t]+/g, ' '));

  /** The words of a list: `Fe, Co`; symbols may be parted by blanks too. */
  const parts = (text, sign = /[,;|\n]+/) => (text ?? '').split(sign).map(tidy).filter(Boolean);
  const symbols = (text) => parts(text, /[\s,;|]+/);

  const required = {
    entry: ['name', 'strategy', 'class', 'metals', 'source'],
    measurement: ['value', 'electrolyte'],
    device: ['type', 'value'],
  };

  /** Whether the file has the key even when it is empty, so that the check asks for it. */
  const isRequired = (group, key, state) => required[group].includes(key)
    && !(state.kind === 'benchmark' && (key === 'strategy' || key === 'class'));

  /** The id of the source that the entry names. */
  const sourceID = (state) => tidy(state.source.isNew ? state.source.newID : state.source.id);

  /**
   * The text of the entry, the line of every field in it, by the path of the field:
   * `measurements.0.value`.
   */
  function entry(state, data) {
    const lines = ['---'];
    const places = new Map();
    const add = (path, line) => {
      lines.push(line);
      places.set(path, lines.length);
    };
    if (data.host.editorLine) lines.push(data.host.editorLine.replace(/\n$/, ''));
    for (const [key] of data.keys.entry) {
      if (key === 'name') add(key, `name: ${state.name ? quoted(tidy(state.name)) : ''}`.trimEnd());
      else if (key === 'measurements' || key === 'devices') addRows(key, state, data, lines, add);
      else if (key === 'contributors') addContributor(state, lines);
      else addKey(key, entryValue(key, state), isRequired('entry', key, state), add);
    }
    lines.push('---');
    const prose = form.trimmed((state.prose ?? '').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF]/g, ''));
    return { text: `${lines.join('\n')}\n${prose}${prose && '\n'}`, places };
  }

  function addKey(key, value, isNeeded, add) {
    if (value !== '' || isNeeded) add(key, value === '' ? `${key}:` : `${key}: ${value}`);
  }

  /** The text behind a key of the entry; empty where it has none. */
  function entryValue(key, state) {
    const list = (items) => (items.length ? listed(items) : '');
    switch (key) {
      case 'metals': return listed(symbols(state.metals));
      case 'elements': return list(symbols(state.elements));
      case 'sites': return list(parts(state.sites));
      case 'mechanisms': return list(state.mechanisms);
      case 'source': return sourceID(state) && scalar(sourceID(state));
      case 'kind': return state.kind === 'sample' ? '' : scalar(state.kind);
      case 'type': return !isUnassigned(state) && state.type ? scalar(state.type) : '';
      case 'class reason': return isUnassigned(state) && tidy(state[key]) ? scalar(tidy(state[key])) : '';
      case 'accept': return list(accepted(state));
      case 'accept reason': return accepted(state).length && tidy(state[key]) ? scalar(tidy(state[key])) : '';
      default: return typeof state[key] === 'string' && tidy(state[key]) ? scalar(tidy(state[key])) : '';
    }
  }

  const isUnassigned = (state) => state.strategy === 'unassigned' || state.class === 'unassigned';
  const accepted = (state) => [...state.accept].sort();

  function addContributor(state, lines) {
    const { name, orcid, roles } = state.contributor;
    if (!tidy(name)) return;
    lines.push('contributors:', `  - name: ${scalar(tidy(name))}`);
    if (tidy(orcid)) lines.push(`    orcid: ${scalar(tidy(orcid))}`);
    if (roles.length) lines.push(`    roles: ${listed(roles)}`);
  }

  function addRows(key, state, data, lines, add) {
    if (!state[key].length) return;
    lines.push(`${key}:`);
    const group = key === 'devices' ? 'device' : 'measurement';
    state[key].forEach((row, index) => {
      let isFirst = true;
      for (const [name] of data.keys[group]) {
        if (name === 'conditions') {
          addConditions(row, `${key}.${index}`, data, lines, add);
          continue;
        }
        const value = rowValue(name, row);
        if (value === '' && !isRequired(group, name, state)) continue;
        add(`${key}.${index}.${name}`, `${isFirst ? '  - ' : '    '}${value === '' ? `${name}:` : `${name}: ${value}`}`);
        isFirst = false;
      }
    });
  }

  function rowValue(name, row) {
    if (name === 'scale') return row.isScaleAssumed ? 'assumed' : '';
    if (name === 'kind' && row.kind === 'measured') return '';
    return typeof row[name] === 'string' && tidy(row[name]) ? scalar(tidy(row[name])) : '';
  }

  function addConditions(row, path, data, lines, add) {
    const stated = data.conditions.filter(({ name }) => tidy(row.conditions[name]));
    if (!stated.length) return;
    lines.push('    conditions:');
    for (const { name } of stated) add(`${path}.conditions.${name}`, `      ${name}: ${scalar(tidy(row.conditions[name]))}`);
  }

  /* The source */

  const keyOfRecord = /^(\s*@\s*[A-Za-z]+\s*[{(]\s*)([^,\s{}()"]*)(\s*,)/m;

  /** `10.1021/ja510442p` of a DOI in any of its forms; empty where there is none. */
  const bareDOI = (text) => /10\.\d{4,9}\/\S+/.exec(text ?? '')?.[0].replace(/[.,;)\]}"]+$/, '').toLowerCase() ?? '';

  const field = (record, name) => new RegExp(`(?:^|[\\s,{])${name}\\s*=\\s*[{"]?([^\\n]*?)["}]?\\s*(?:,?\\s*\\n|,\\s*[A-Za-z-]+\\s*=|\\s*\\}\\s*$)`, 'i').exec(record)?.[1] ?? '';

  /** What `tafel import` would call the source: its key, or first author, year and a word. */
  function suggestedID(source) {
    const own = keyOfRecord.exec(source.record ?? '')?.[2] ?? '';
    if (/[a-z]/.test(form.slug(own)) && !bareDOI(own) && !own.includes('/') && form.slug(own).length <= 60) return form.slug(own);
    const first = field(source.record ?? '', 'author').split(/\s+and\s+/)[0];
    const family = first.includes(',') ? first.split(',')[0] : first.split(/\s+/).pop();
    const word = field(source.record ?? '', 'title').split(/[^\p{L}\p{N}]+/u).map(form.slug).find((part) => part.length > 3);
    const made = [form.slug(family ?? ''), /\d{4}/.exec(field(source.record ?? '', 'year'))?.[0], word].filter(Boolean).join('-');
    return made || form.slug(bareDOI(source.doi));
  }

  /** The second file: the publisher's record under the id, or the blanks that are still to fill. */
  function record(source) {
    const id = tidy(source.newID);
    const text = form.trimmed((source.record ?? '').replace(/\r\n?/g, '\n'));
    if (keyOfRecord.test(text)) return `${text.replace(keyOfRecord, (all, before, own, after) => before + id + after)}\n`;
    return `% Write what the paper prints, and delete this line. Entries name the source by its id: source: ${id}
@article{${id},
  title   = {},
  author  = {},
  journal = {},
  year    = {},
  volume  = {},
  pages   = {},
  doi     = {${bareDOI(source.doi)}}
}
`;
  }

  const hasRecord = (source) => keyOfRecord.test(source.record ?? '');

  /** The host's page for a new file, filled in as far as addresses may be long. */
  function newFile(host, folder, name, text) {
    if (!host.repository) return null;
    const plain = `${host.repository}/new/${encodeURI(host.branch)}/${folder}?filename=${encodeURIComponent(name)}`;
    const filled = `${plain}&value=${encodeURIComponent(text)}`;
    return filled.length <= host.longestLink ? { address: filled, isFilled: true } : { address: plain, isFilled: false };
  }

  Object.assign(form, { entry, record, hasRecord, suggestedID, sourceID, bareDOI, newFile, tidy, parts, symbols, isUnassigned, recordField: field });
})();
