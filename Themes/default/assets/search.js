// Search in the page's own index: formulae, words, elements and numbers. Without script the search
// page is a list of all entries.
(() => {
  'use strict';

  const root = new URL('../search/index/', document.currentScript.src);
  const field = document.querySelector('.kind-search #q') ?? document.querySelector('.site-search input');

  addEventListener('keydown', (event) => {
    const isTyping = /^(input|textarea|select)$/i.test(event.target.localName) || event.target.isContentEditable;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.altKey || event.metaKey || !field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  const form = document.getElementById('search');
  if (!form) return;

  /* Keys: the same rules as the index was made with. */

  const greek = {
    α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta',
    ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'u', ν: 'nu', ξ: 'xi', ο: 'omicron', π: 'pi', ρ: 'rho',
    σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
  };
  const letters = { 'Ω': 'ohm', 'Ω': 'ohm', '∆': 'delta', 'ø': 'o', 'ł': 'l', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'đ': 'd', 'ı': 'i' };

  function key(text) {
    return text.replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
      .replace(/[ΩΩ∆]/g, (letter) => letters[letter])
      .normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      .replace(/[^\0-\x7f]/g, (letter) => greek[letter] ?? letters[letter] ?? ' ')
      .replace(/[^a-z0-9.]/g, ' ')
      .replace(/\.(?!\d)|(?<!\d)\./g, '').replace(/ /g, '');
  }

  function stem(word) {
    const plain = word.replace(/^sulph/, 'sulf');
    if (!/^[a-z]{4,}$/.test(plain) || !plain.endsWith('s')) return plain;
    if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
    if (/(sses|shes|ches|xes)$/.test(plain)) return plain.slice(0, -2);
    return /[sui]s$/.test(plain) ? plain : plain.slice(0, -1);
  }

  const words = (text) => (text.match(/[\p{Alphabetic}\p{N}\p{Mn}]+/gu) ?? [])
    .map(key).filter(Boolean).map(stem);

  /* Files, each loaded once. */

  const loaded = new Map();

  function load(path) {
    if (!loaded.has(path)) {
      loaded.set(path, fetch(new URL(path, root)).then((answer) => {
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return answer.json();
      }));
    }
    return loaded.get(path);
  }

  const postings = (rises) => {
    let last = 0;
    return rises.map((rise) => { last += rise; return [last >> 3, last & 7]; });
  };

  /** The pieces of a sorted table that can hold terms from `first` on. */
  function pieces(starts, first, last) {
    const found = [];
    for (let number = 0; number < starts.length; number += 1) {
      const isBefore = number + 1 < starts.length && starts[number + 1] <= first;
      if (!isBefore && starts[number] <= last) found.push(number);
    }
    return found;
  }

  /** Terms that begin with `prefix`, with their postings; at most four pieces are looked at. */
  async function startingWith(table, prefix) {
    const manifest = await load('index.json');
    const numbers = pieces(manifest[table], prefix, `${prefix}\u007f`).slice(0, 4);
    const found = [];
    for (const piece of await Promise.all(numbers.map((number) => load(`${table}/${number}.json`)))) {
      for (const [term, rises] of Object.entries(piece)) {
        if (term.startsWith(prefix)) found.push([term, rises]);
      }
    }
    return found;
  }

  async function exact(term) {
    const manifest = await load('index.json');
    const [number] = pieces(manifest.terms, term, term);
    if (number === undefined) return [];
    return postings((await load(`terms/${number}.json`))[term] ?? []);
  }

  /* Queries */

  const signs = { '≤': '<=', '≥': '>=', '=': '=', '<': '<', '>': '>', '<=': '<=', '>=': '>=' };
  const stopWords = new Set('a an and any are as at be beat beats by catalyst do does for from have has in is it more of on or than that the to under vs which what with'.split(' '));

  /** `eta10 < 250 mV`, `metal:Fe`, `year>=2022`, `electrolyte:"1 M KOH"`; the rest are words. */
  function parse(text, fields) {
    const isField = (name) => name === 'year' || fields.some(([id, , , names]) => id === name || names.some((other) => other === name || (name.length > 3 && other.startsWith(name))));
    const query = { facets: [], numbers: [], years: [], text: '' };
    let rest = text.normalize('NFC');
    rest = rest.replace(/([\p{L}_-]+)\s*:\s*("[^"]*"|“[^”]*”|[^\s"]+)/gu, (whole, name, value) => {
      query.facets.push([key(name), key(value)]);
      return ' ';
    });
    // A name is the longest run of up to three words before the sign that is a quantity:
    // `half-wave potential > 0.9`, `eta 10 < 200`. What stands before it stays text.
    rest = rest.replace(
      /((?:[\p{L}\d½₀-₉][\p{L}\d/½₀-₉,_-]*\s+){0,2}[\p{L}\d½₀-₉][\p{L}\d/½₀-₉,_-]*?)\s*(<=|>=|≤|≥|<|>|=)\s*(-?\d+(?:[.,]\d+)?)\s*(mV|V)?(?![\p{L}\d])/gu,
      (whole, name, sign, number, unit) => {
        const value = Number(number.replace(',', '.'));
        const own = name.split(/\s+/);
        const start = own.findIndex((unused, place) => isField(key(own.slice(place).join(' '))));
        const field = key(own.slice(start < 0 ? own.length - 1 : start).join(' '));
        if (field === 'year') query.years.push([signs[sign], value]);
        else query.numbers.push([field, signs[sign], value, unit ?? '']);
        return ` ${own.slice(0, start < 0 ? own.length - 1 : start).join(' ')} `;
      });
    // `E1/2 0.9 V`: at least as good.
    rest = rest.replace(/(?:^|\s)([\p{L}Δη½][\p{L}\d/½₀-₉]*)\s+(\d+(?:[.,]\d+)?)\s*(mV|V)?(?=\s|$)/gu, (whole, name, number, unit) => {
      const field = fields.find(([id]) => id === key(name));
      if (!field) return whole;
      query.numbers.push([field[0], field[2] ? '<=' : '>=', Number(number.replace(',', '.')), unit ?? '']);
      return ' ';
    });
    // "which catalysts beat 0.9 V", "below 250 mV"
    rest = rest.replace(/\b(beat|beats|above|over|exceed|exceeds|below|under)\s+(-?\d+(?:[.,]\d+)?)\s*(mV|V)\b/gi,
      (whole, word, number, unit) => {
        const isLow = /below|under/i.test(word) || unit === 'mV';
        query.numbers.push([unit === 'V' ? 'e12' : 'eta10', isLow ? '<' : '>', Number(number.replace(',', '.')), unit]);
        return ' ';
      });
    query.text = rest.trim();
    return query;
  }

  const aliases = { electrolytes: 'electrolyte', metals: 'metal', el: 'element', mechanisms: 'mechanism', classes: 'class' };

  const compare = { '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b, '=': (a, b) => Math.abs(a - b) < 1e-9 };

  /** Documents with a fitting number, and the number to show. */
  async function withNumber([name, sign, value, unit], electrolyte, reaction) {
    const manifest = await load('index.json');
    const fields = manifest.numbers.filter(([id, , , names]) => id === name || names.some((other) => other === name || (name.length > 3 && other.startsWith(name))));
    const found = new Map();
    for (const [id, own, isLow, , firsts] of fields.slice(0, 6)) {
      let wanted = value;
      const asked = unit || (own === 'V' && value > 10 ? 'mV' : own === 'mV' && value < 2 && !Number.isInteger(value) && id.startsWith('eta') ? 'V' : own);
      if (asked !== own) wanted = asked === 'V' ? value * 1000 : value / 1000;
      // Files go from the best value down: those that begin beyond the limit, or end before it,
      // have nothing that fits. Six hold more than anybody reads.
      const isBeyond = (number) => isLow ? (sign[0] === '<' || sign === '=') && number > wanted : (sign[0] === '>' || sign === '=') && number < wanted;
      const isBefore = (number) => isLow ? (sign[0] === '>' || sign === '=') && number < wanted : (sign[0] === '<' || sign === '=') && number > wanted;
      const numbers = firsts.map((unused, place) => place)
        .filter((place) => !isBeyond(firsts[place]) && !(place + 1 < firsts.length && isBefore(firsts[place + 1])));
      const files = await Promise.all(numbers.slice(0, 6).map((place) => load(`numbers/${id}-${place}.json`)));
      if (numbers.length > 6) found.isCut = true;
      for (const file of files) for (let place = 0; place < file.rows.length; place += 3) {
        const number = file.rows[place];
        const context = file.contexts[file.rows[place + 2]];
        if (!compare[sign](number, wanted)) continue;
        if (electrolyte && key(context[1]) !== electrolyte && key(context[2]) !== electrolyte) continue;
        if (reaction && key(context[0]) !== reaction) continue;
        const document = file.rows[place + 1];
        const better = found.get(document);
        if (better && (isLow ? better.number <= number : better.number >= number)) continue;
        found.set(document, { number, unit: own, id, context, isLow });
      }
    }
    return found;
  }

  /** Documents for one word: as formula, as word, as beginning of one, as synonym. */
  async function forWord(word, isLast) {
    const found = new Map();
    const note = (document, score) => { if (score > (found.get(document) ?? 0)) found.set(document, score); };
    const wordKey = key(word);
    const own = words(word);
    if (own.length > 1) {
      // `seed-87`, `N-doped`: all parts, or the whole as a formula.
      let parts = null;
      for (const part of own) {
        const one = new Map();
        for (const [document, weight] of await exact(part)) one.set(document, 100 + 10 * weight);
        parts = parts ? both(parts, one) : one;
      }
      for (const [document, score] of parts) note(document, score / own.length);
      for (const [document, score] of await forFormula(wordKey)) note(document, score);
      return found;
    }
    const [plain = wordKey] = own;
    const terms = await startingWith('terms', plain);
    for (const [term, rises] of terms) {
      // The beginning of a word counts where it is being typed, and else from four letters on.
      if (term !== plain && !(isLast || plain.length > 3)) continue;
      const isWhole = term === plain;
      for (const [document, weight] of postings(rises)) note(document, (isWhole ? 100 : 60) + 10 * weight);
    }
    if (/\d/.test(wordKey) || /^[A-Z][a-z]?[A-Z]/.test(word) || wordKey.length > 2) {
      for (const [document, score] of await forFormula(wordKey, isWordLike(word))) note(document, score);
    }
    return found;
  }

  const isWordLike = (text) => /^[a-z]{4,}$/.test(text);

  // Codes of the index, from inside another name to the name itself, as scores: exact, beginning.
  const exactScores = [480, 500, 860, 960, 900, 980, 1000];
  const startScores = [440, 460, 620, 680, 640, 690, 700];

  /** - isWord: letters alone, as a word is typed; pieces inside names then say little. */
  async function forFormula(wanted, isWord = false) {
    const found = new Map();
    if (wanted.length < 2) return found;
    for (const [term, rises] of await startingWith('formulae', wanted.slice(0, 24))) {
      const isWhole = term === wanted;
      for (const [document, code] of postings(rises)) {
        if (wanted.length < 3 && (code < 2 || !isWhole)) continue;
        const full = (isWhole ? exactScores : startScores)[code] - Math.min(30, term.length - wanted.length);
        const score = isWord && code < 2 ? 60 : isWord && code === 2 ? Math.min(full, 150) : full;
        if (score > (found.get(document) ?? 0)) found.set(document, score);
      }
    }
    return found;
  }

  // Longer symbols first: `Fe` is iron, not fluorine.
  const symbols = /^(?:Ag|Al|Ar|As|Au|Ba|Be|Bi|Br|Ca|Cd|Ce|Cl|Co|Cr|Cs|Cu|Dy|Er|Eu|Fe|Ga|Gd|Ge|He|Hf|Hg|Ho|In|Ir|Kr|La|Li|Lu|Mg|Mn|Mo|Na|Nb|Nd|Ne|Ni|Os|Pb|Pd|Pr|Pt|Rb|Re|Rh|Ru|Sb|Sc|Se|Si|Sm|Sn|Sr|Ta|Tb|Tc|Te|Ti|Tl|Tm|Xe|Yb|Zn|Zr|B|C|F|H|I|K|N|O|P|S|V|W|Y)/;

  /** `Pt Ni`, `Pt-Ni`, `FeCo`: symbols of elements and nothing else; nothing otherwise. */
  function elementsOf(text) {
    const found = [];
    for (const part of text.split(/[\s,/+–—−‐‑-]+/).filter(Boolean)) {
      let left = part;
      while (left) {
        const match = left.match(symbols);
        if (!match) return [];
        found.push(match[0].toLowerCase());
        left = left.slice(match[0].length);
      }
    }
    return found;
  }

  async function withElements(elements) {
    const lists = await Promise.all(elements.map((symbol) => exact(`el:${symbol}`)));
    const [first = [], ...others] = lists.map((list) => new Set(list.map(([document]) => document)));
    return [...first].filter((document) => others.every((other) => other.has(document)));
  }

  /** Phrases of synonym groups in the words of a query: [first word, count, group]. */
  function synonymsIn(list, groups) {
    const found = [];
    groups.forEach((group, number) => {
      for (const phrase of group) {
        const own = words(phrase);
        for (let place = 0; place + own.length <= list.length; place += 1) {
          if (own.length && own.every((word, offset) => word === list[place + offset])) found.push([place, own.length, number]);
        }
      }
    });
    return found.sort((a, b) => b[1] - a[1]);
  }

  const both = (first, second) => {
    const found = new Map();
    for (const [document, score] of first) if (second.has(document)) found.set(document, score + second.get(document));
    return found;
  };

  async function search(text) {
    const manifest = await load('index.json');
    const query = parse(text, manifest.numbers);
    const notes = [];
    const values = new Map();
    let scores = null;
    const restrict = (found) => { scores = scores ? both(scores, found) : found; };

    // A known electrolyte in the words belongs to the numbers.
    let electrolyte = query.facets.find(([name]) => (aliases[name] ?? name) === 'electrolyte' || name === 'medium')?.[1];
    const reaction = query.facets.find(([name]) => name === 'reaction')?.[1];
    if (query.numbers.length && !electrolyte) {
      query.text = query.text.replace(/\b(?:in\s+)?(\d+(?:[.,]\d+)?\s*M\s+[A-Za-z][A-Za-z0-9]*)/g, (whole, name) => {
        electrolyte = key(name);
        notes.push(`electrolyte ${name}`);
        return ' ';
      });
      query.text = query.text.replace(/\b(?:in\s+)?(acid|acidic|alkaline|base|basic)\b(?:\s+(?:electrolyte|medium))?/gi, (whole, name) => {
        electrolyte = /acid/i.test(name) ? 'acidic' : 'alkaline';
        return ' ';
      });
    }
    for (const condition of query.numbers) {
      const found = await withNumber(condition, electrolyte, reaction);
      if (!found.size && !manifest.numbers.some(([id, , , names]) => id === condition[0] || names.includes(condition[0]))) {
        notes.push(`no quantity “${condition[0]}”; known: ${manifest.numbers.map(([id]) => id).join(', ')}`);
      }
      if (found.isCut) notes.push('only the best values are looked at');
      for (const [document, value] of found) values.set(document, [...(values.get(document) ?? []), value]);
      restrict(new Map([...found].map(([document]) => [document, 100])));
    }
    for (const [name, value] of query.facets) {
      const facet = aliases[name] ?? name;
      if (query.numbers.length && ['electrolyte', 'medium', 'reaction'].includes(facet)) continue;
      let list = await exact(`${facet}:${value}`);
      if (!list.length) list = (await startingWith('terms', `${facet}:${value}`)).flatMap(([, rises]) => postings(rises));
      restrict(new Map(list.map(([document]) => [document, 100])));
    }
    if (query.years.length) {
      const found = new Map();
      for (const [term, rises] of await startingWith('terms', 'year:')) {
        if (query.years.every(([sign, year]) => compare[sign](Number(term.slice(5)), year))) {
          for (const [document] of postings(rises)) found.set(document, 100);
        }
      }
      restrict(found);
    }
    let mended = '';
    // A quantity alone asks for all that have it.
    const quantity = manifest.numbers.find(([id]) => id === key(query.text));
    if (quantity && !query.numbers.length) {
      const found = await withNumber([quantity[0], '>', -Infinity, quantity[1]], electrolyte, reaction);
      for (const [document, value] of found) values.set(document, [value]);
      restrict(new Map([...found].map(([document]) => [document, 100])));
      query.text = '';
    }
    if (query.text && key(query.text)) {
      let found = await forText(query.text, manifest);
      if (!found.size) {
        mended = await mend(query.text);
        if (mended) found = await forText(mended, manifest);
      }
      restrict(found);
    }
    const ranked = [...(scores ?? [])].sort((a, b) => {
      const [left, right] = [values.get(a[0])?.[0], values.get(b[0])?.[0]];
      if (left && right && left.number !== right.number) return left.isLow ? left.number - right.number : right.number - left.number;
      return b[1] - a[1] || a[0] - b[0];
    });
    return { ranked, values, notes, mended, query };
  }

  async function forText(text, manifest) {
    const scores = new Map();
    const note = (document, score) => { if (score > (scores.get(document) ?? 0)) scores.set(document, score); };
    // The whole text as one formula or name: `fe n4`, `Fe–N4`.
    for (const [document, score] of await forFormula(key(text), isWordLike(text))) note(document, score + (score > 150 ? 200 : 0));
    const tokens = text.split(/\s+/).filter(Boolean);
    const isPlain = (token) => stopWords.has(stem(key(token)));
    const telling = tokens.filter((token) => !isPlain(token) && key(token));
    // Where there are only small words, they are what is asked for.
    const told = telling.length ? telling : tokens.filter(key);
    const all = words(told.join(' '));
    const groups = synonymsIn(all, manifest.synonyms);
    let common = null;
    const asked = [];
    // Words of a synonym phrase are asked for together, the longest phrase first.
    const taken = new Set();
    for (const [place, count, group] of groups) {
      const own = Array.from({ length: count }, (unused, offset) => place + offset);
      if (own.some((index) => taken.has(index))) continue;
      own.forEach((index) => taken.add(index));
      const found = new Map((await exact(`~${group}`)).map(([document, weight]) => [document, 90 + 10 * weight]));
      // The phrase as it was typed says a little more than its synonyms.
      const literal = await Promise.all(own.map((index) => exact(all[index])));
      for (const list of literal) for (const [document, weight] of list) if (found.has(document)) found.set(document, found.get(document) + 2 * weight);
      asked.push(found);
    }
    let index = 0;
    for (const token of told) {
      const own = words(token);
      const covered = own.length > 0 && own.every((unused, offset) => taken.has(index + offset));
      index += own.length;
      if (covered) continue;
      asked.push(await forWord(token, token === told.at(-1)));
    }
    for (const found of asked) common = common ? both(common, found) : found;
    const count = Math.max(1, asked.length);
    for (const [document, score] of common ?? []) note(document, score / count);
    const elements = elementsOf(text);
    for (const document of elements.length ? await withElements(elements) : []) {
      // Exact case of symbols is evidence: `Co` is cobalt.
      scores.set(document, (scores.get(document) ?? 0) + 100);
    }
    if (!scores.size && asked.length > 2) {
      // No page has all words: those that have most of them.
      const sums = new Map();
      for (const found of asked) {
        for (const [document, score] of found) {
          const [hits, sum] = sums.get(document) ?? [0, 0];
          sums.set(document, [hits + 1, sum + score]);
        }
      }
      const most = Math.max(0, ...[...sums.values()].map(([hits]) => hits));
      for (const [document, [hits, sum]] of sums) if (hits === most && 2 * hits >= asked.length) note(document, sum / count / 2);
    }
    return scores;
  }

  /** The nearest words, where one letter is wrong, missing, too much or out of its place. */
  async function mend(text) {
    const known = await load('spelling.json');
    let isMended = false;
    const mendedWords = await Promise.all(text.split(/\s+/).map(async (token) => {
      const plain = words(token)[0] ?? '';
      if (!/^[a-z]{4,}$/.test(plain) || stopWords.has(plain) || (await startingWith('terms', plain)).length) return token;
      const near = known.find((word) => isNear(plain, word));
      if (near) isMended = true;
      return near ?? token;
    }));
    return isMended ? mendedWords.join(' ') : '';
  }

  function isNear(first, second) {
    if (Math.abs(first.length - second.length) > 1) return false;
    let start = 0;
    while (start < first.length && first[start] === second[start]) start += 1;
    const [a, b] = [first.slice(start), second.slice(start)];
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
      || (a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  /* The page */

  const input = document.getElementById('q');
  const results = document.getElementById('results');
  const site = new URL('../../', root);
  const headings = {
    entry: 'Entries', mechanism: 'Mechanisms', strategy: 'Strategies and classes', reaction: 'Reactions',
    element: 'Elements', text: 'Texts', source: 'Sources',
  };
  const status = make('p', { class: 'under', role: 'status' });
  const lists = make('div');
  results.append(status, lists);

  function make(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  }

  const tags = { _: 'sub', '^': 'sup', '/': 'i' };
  const nameOf = (runs) => runs.map((run) => tags[run[0]] ? make(tags[run[0]], {}, run.slice(1)) : run.slice(1));

  function marked(text, wanted) {
    const parts = text.split(/([\p{Alphabetic}\p{N}\p{Mn}]+)/u);
    return parts.map((part) => {
      const own = key(part);
      const fits = own.length > 1 && wanted.some((word) => stem(own) === word || (word.length > 3 && own.startsWith(word)));
      return fits ? make('mark', {}, part) : part;
    });
  }

  const shownField = (id) => id.replace(/^eta/, 'η').replace(/^e12$/, 'E½').replace(/^deltae$/, 'ΔE');

  function item([kind, address, runs, detail, snippet], values, wanted) {
    const link = make('a', { href: new URL(address, site).href });
    link.append(...nameOf(runs));
    const made = make('li', {}, link);
    if (detail) made.append(make('span', { class: 'under' }, detail));
    for (const value of values ?? []) {
      const where = [value.context[0], value.context[1] && `in ${value.context[1]}`, value.context[3] && 'computed'].filter(Boolean).join(', ');
      made.append(make('span', { class: 'under' }, make('span', { class: 'fits' }, `${shownField(value.id)} = ${value.number} ${value.unit}`), where ? `, ${where}` : ''));
    }
    if (snippet) made.append(make('span', { class: 'snippet' }, ...marked(snippet, wanted)));
    return made;
  }

  let turn = 0;
  let shownCount = 10;

  async function run() {
    const text = input.value.trim();
    const own = ++turn;
    document.body.classList.toggle('has-results', Boolean(text));
    if (!text) {
      status.textContent = '';
      lists.replaceChildren();
      return;
    }
    let found;
    try {
      found = await search(text);
    } catch {
      if (own === turn) status.textContent = location.protocol === 'file:'
        ? 'Browsers read the search index only from a server, not from disk. The lists below work without it.'
        : 'The search index could not be loaded. The lists below work without it.';
      document.body.classList.remove('has-results');
      return;
    }
    const { ranked, values, notes, mended, query } = found;
    const top = ranked.slice(0, shownCount);
    const { perFile } = await load('index.json');
    const documents = await Promise.all(top.map(async ([document]) =>
      [document, (await load(`documents/${Math.floor(document / perFile)}.json`))[document % perFile]]));
    if (own !== turn) return;
    const wanted = words(mended || query.text);
    const groups = new Map();
    for (const [number, document] of documents) {
      if (!groups.has(document[0])) groups.set(document[0], make('ul', { class: 'results' }));
      groups.get(document[0]).append(item(document, values.get(number), wanted));
    }
    lists.replaceChildren(...[...groups].flatMap(([kind, list]) => [make('h2', {}, headings[kind]), list]));
    if (ranked.length > top.length) {
      const more = make('button', { type: 'button' }, 'More results');
      more.addEventListener('click', () => { shownCount += 20; run(); });
      lists.append(more);
    }
    const count = ranked.length === 1 ? '1 result' : `${ranked.length} results`;
    const said = ranked.length ? [count] : ['Nothing found.', ...await help(text, query)];
    if (mended) said.push(`shown for “${mended}”`);
    if (own === turn) status.textContent = [...said, ...notes].join(', ').replace('., ', '. ');
  }

  /** What to try where nothing was found. */
  async function help(text, query) {
    const conditions = query.facets.length + query.numbers.length + query.years.length;
    if (conditions > 1 || (conditions && query.text)) return ['Try fewer conditions.'];
    const wanted = key(query.text);
    for (let length = wanted.length - 1; length > 1; length -= 1) {
      const near = await startingWith('formulae', wanted.slice(0, length));
      if (near.length) return [`Nearest formula: ${near[0][0]}.`];
    }
    return ['Try a formula such as FeN4, a word, or elements such as Pt Ni.'];
  }

  let waiting = 0;

  function changed() {
    clearTimeout(waiting);
    shownCount = 10;
    waiting = setTimeout(() => {
      const query = input.value.trim() ? `?q=${encodeURIComponent(input.value.trim())}` : location.pathname;
      try { history.replaceState(null, '', query); } catch { /* opened from disk */ }
      run();
    }, 15);
  }

  const links = () => [...lists.querySelectorAll('a, button')];

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.focus();
  });
  input.addEventListener('input', changed);
  results.parentElement.addEventListener('keydown', (event) => {
    const stops = [input, ...links()];
    const place = stops.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      input.value = '';
      input.focus();
      changed();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && place >= 0) {
      event.preventDefault();
      stops[place + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    }
  });
  const start = () => {
    input.value = new URLSearchParams(location.search).get('q') ?? input.value;
    if (input.value) run();
  };
  addEventListener('popstate', start);
  start();
})();
