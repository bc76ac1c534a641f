// How the form reads what people type: search keys and ids, numbers, units, quantities. It follows
// the readers of Tafel itself and takes their tables from form.json.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});

  const isBlank = (sign) => /[\u0020\u0009-\u000D\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/.test(sign);
  const isMinus = (sign) => /[\u002D\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/.test(sign);
  const isDigit = (sign) => sign !== undefined && sign >= '0' && sign <= '9';
  const trimmed = (text) => text.replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, '');
  const superscripts = { '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9' };

  /** Sets the tables of form.json up for look-ups. */
  function learn(reading) {
    const folds = new Map();
    for (const [folded, characters] of reading.foldings) for (const sign of characters) folds.set(sign, folded);
    const units = new Map();
    for (const [text, ascii, spellings, vector, mantissa, exponent, offset, joins] of reading.units) {
      const size = (place) => vector.every((power, index) => power === (index === place ? 1 : 0));
      // Mass, length and counted things may say of what: gPt, cm2 geo.
      const unit = { text, ascii, vector, mantissa, exponent, offset, joins, ofWhat: size(0) || size(1) || size(7), isLength: size(1) };
      for (const spelling of spellings) units.set(spelling, unit);
    }
    const dimensions = new Map(reading.dimensions.map((item) => [item.vector.join(), item]));
    form.tables = { folds, units, qualifiers: new Set(reading.qualifiers), dimensions, other: { id: 'other', name: reading.otherDimension } };
    form.tables.knownUnits = reading.knownUnits.map((text) => [text, key(text)]);
    form.tables.hidden = new Map(reading.hidden.map(([code, name]) => [String.fromCharCode(code), name]));
    form.tables.lookAlikes = new Map(reading.lookAlikes.map(([letter, , name]) => [letter, name]));
  }

  /* Keys and ids */

  function folded(text) {
    let result = '';
    for (const sign of text) {
      const code = sign.codePointAt(0);
      const plain = code >= 0xFF01 && code <= 0xFF5E ? String.fromCharCode(code - 0xFEE0) : sign;
      if (/[A-Za-z0-9.]/.test(plain)) result += plain.toLowerCase();
      else if (form.tables.folds.has(sign)) result += form.tables.folds.get(sign);
      else if (code < 0x80 || !/[\p{M}\p{Cf}]/u.test(sign)) result += ' ';
    }
    return result;
  }

  /** The form under which names are compared: `FeN4`, `Fe–N₄` and `fe n4` have one key. */
  function key(text) {
    return folded(text.replace(/<\/?[A-Za-z][^<>]{0,190}>/g, ''))
      .replace(/\.(?!\d)|(?<!\d)\./g, '').replaceAll(' ', '');
  }

  /** Lower-case ASCII with single hyphens, as the name of the entry's file. */
  const slug = (text) => folded(text).replace(/[ .]+/g, '-').replace(/^-|-$/g, '');

  /* Units */

  const sameInUnits = { μ: 'µ', '\u2126': 'Ω', '\u212B': 'Å', '\u212A': 'K', '％': '%', '˚': '°', º: '°', ℓ: 'l' };

  function foldSign(sign) {
    if (isBlank(sign)) return ' ';
    if (isMinus(sign) || sign === '⁻' || sign === '₋') return '-';
    if (sign === '⁺') return '+';
    if ('·⋅∙•*×∗‧・'.includes(sign)) return '·';
    if ('∕⁄÷'.includes(sign)) return '/';
    return superscripts[sign] ?? sameInUnits[sign] ?? sign;
  }

  /** The letters of a unit in a small alphabet, and the place among the signs that each comes from. */
  function foldUnit(signs) {
    let letters = '';
    const places = [];
    const shorten = () => {
      letters = letters.slice(0, -1);
      places.pop();
    };
    signs.forEach((sign, place) => {
      if (/[{}\u200B-\u200D\u2060\uFEFF\u00AD\uFE0E\uFE0F]/.test(sign)) return;
      const folded = foldSign(sign);
      if (folded === ' ' && (letters === '' || letters.endsWith(' '))) return;
      if (folded === '%' && letters.endsWith(' ')) shorten();
      letters += folded;
      places.push(...Array(folded.length).fill(place));
    });
    if (letters.endsWith(' ')) shorten();
    return { letters, places };
  }

  const spelledOut = (word) => (word.length >= 4 ? form.tables.units.get(word.toLowerCase()) : undefined);

  /** Takes joined words apart: `mAcm` is mA and cm, `mgPGM` is mg of PGM; the longest first. */
  function split(run, depth = 0) {
    const { units, qualifiers } = form.tables;
    const whole = depth === 0 ? units.get(run) ?? spelledOut(run) : undefined;
    if (whole) return { symbols: [whole], of: null };
    if (run.length > 12 || depth >= 4) return null;
    for (let end = run.length; end > 0; end -= 1) {
      const symbol = units.get(run.slice(0, end));
      if (!symbol || !(symbol.joins || symbol.ofWhat)) continue;
      const rest = run.slice(end);
      if (rest === '') return { symbols: [symbol], of: null };
      if (symbol.ofWhat && qualifiers.has(rest)) return { symbols: [symbol], of: rest };
      const others = symbol.joins ? split(rest, depth + 1) : null;
      if (others?.symbols.every((other) => other.vector.join() !== symbol.vector.join())) {
        return { symbols: [symbol, ...others.symbols], of: others.of };
      }
    }
    return null;
  }

  /** What can't be read, in the words of the check: which `kind` of fault, and from where to where. */
  class Fault extends Error {
    constructor(message, start = 0, end = start, kind = '') {
      super(message);
      Object.assign(this, { start, end, kind });
    }
  }

  /** Known spellings of about the same letters, the nearest first. */
  function nearUnit(text) {
    const wanted = key(text.slice(0, 40));
    let nearest = wanted.length < 3 ? 0 : wanted.length < 5 ? 1 : 2;
    let found;
    if (wanted === '') return undefined;
    for (const [spelling, own] of form.tables.knownUnits) {
      const distance = editDistance(wanted, own);
      if (distance < nearest || (distance === nearest && found === undefined)) [nearest, found] = [distance, spelling];
    }
    return found;
  }

  function editDistance(left, right) {
    let [older, previous] = [[], Array.from({ length: right.length + 1 }, (_, index) => index)];
    for (let row = 0; row < left.length; row += 1) {
      const current = [row + 1];
      for (let column = 0; column < right.length; column += 1) {
        let best = Math.min(previous[column + 1] + 1, current[column] + 1, previous[column] + (left[row] === right[column] ? 0 : 1));
        if (row && column && left[row] === right[column - 1] && left[row - 1] === right[column]) best = Math.min(best, older[column - 1] + 1);
        current.push(best);
      }
      [older, previous] = [previous, current];
    }
    return previous[right.length];
  }

  const longestUnit = 80;
  const mostFactors = 8;

  /** A unit in any spelling that chemists use; throws a fault whose places are those of the signs. */
  function unit(text) {
    const signs = [...text];
    const { units, qualifiers } = form.tables;
    const { letters, places } = foldUnit(signs);
    const fault = (kind, from, to, say = () => '') => {
      const start = places[from] ?? 0;
      const end = to > from ? places[to - 1] + 1 : start;
      return new Fault(say(signs.slice(start, end).join('')), start, end, kind);
    };
    const malformed = (from, to) => fault('malformed', from, to, (part) => {
      const near = nearUnit(letters);
      return `\`${part}\` is not part of a unit; ${near ? `did you mean \`${near}\`?` : 'write powers as in `mA cm-2`'}`;
    });
    if (letters === '') throw fault('extent', 0, 0);
    if (letters.length > longestUnit) throw fault('extent', 0, letters.length);
    const whole = units.get(letters);
    if (whole) return made([{ symbol: whole, power: 1, of: null }]);
    const factors = [];
    let [place, inverted] = [0, false];
    const last = () => factors[factors.length - 1];
    const power = () => {
      const found = /^(\^\(|\^)?([-+])?(\d{1,2})?/.exec(letters.slice(place));
      const [all, caret, sign, digits] = found;
      let end = place + all.length;
      if (!digits) {
        if (caret || sign) throw malformed(place, end);
        return;
      }
      if (caret === '^(') {
        if (letters[end] !== ')') throw malformed(place, end);
        end += 1;
      }
      // Nobody means a power of per cent.
      if (Number(digits) < 1 || Number(digits) > 12 || last().symbol.text === '%') throw malformed(place, end);
      last().power *= (sign === '-' ? -1 : 1) * Number(digits);
      place = end;
    };
    const attach = (word) => {
      if (inverted || !qualifiers.has(word) || !last() || last().of || !last().symbol.ofWhat) return false;
      // Behind a blank a word that may be a unit is one.
      if (units.has(word) && letters.slice(0, place).includes(' ')) return false;
      last().of = word;
      return true;
    };
    const underscore = () => {
      const found = /^_([A-Za-zµΩÅ°%‰℃]+)/.exec(letters.slice(place));
      if (!found || !qualifiers.has(found[1])) return;
      last().of = found[1];
      place += found[0].length;
    };
    while (place < letters.length) {
      const rest = letters.slice(place);
      const word = /^[A-Za-zµΩÅ°%‰℃]+/.exec(rest)?.[0];
      const bracket = /^\(([^)]*)\)/.exec(rest);
      if (rest[0] === ' ' || rest[0] === '·') place += 1;
      else if (rest[0] === '/') {
        if (inverted) throw malformed(place, place + 1);
        inverted = true;
        place += 1;
      } else if (rest[0] === '.' && factors.length && /^\.[A-Za-zµΩÅ°%‰℃]/.test(rest)) place += 1;
      else if (rest.startsWith('1/')) place += 1;
      else if (bracket) {
        if (!attach(bracket[1])) throw malformed(place, place + 1);
        place += bracket[0].length;
        if (last().power === 1) power();
      } else if (word) {
        const start = place;
        place += word.length;
        if (attach(word)) continue;
        if (word === 'per' && factors.length && !inverted) {
          inverted = true;
          continue;
        }
        const found = split(word);
        if (!found) {
          const near = nearUnit(letters);
          const bad = fault('unknownUnit', start, place, () => `\`${word}\` is not a unit${near ? `; did you mean \`${near}\`?` : ''}`);
          throw Object.assign(bad, { word, isNear: near !== undefined });
        }
        for (const symbol of found.symbols) factors.push({ symbol, power: inverted ? -1 : 1, of: null });
        if (found.of) last().of = found.of;
        underscore();
        power();
        underscore();
        inverted = false;
      } else throw malformed(place, place + 1);
    }
    if (factors.length > mostFactors) throw fault('extent', 0, letters.length);
    // A percentage counts what follows, as in % h-1; a share of atoms stands alone.
    const isStray = ({ symbol }, index) => (symbol.ascii === '%' && index > 0) || (symbol.ascii === 'at.%' && factors.length > 1);
    if (!factors.length || inverted || factors.some(isStray)) throw malformed(letters.length - 1, letters.length);
    return made(factors);
  }

  function made(factors) {
    const vector = Array(10).fill(0);
    let factor = 1;
    for (const { symbol, power } of factors) {
      symbol.vector.forEach((own, index) => { vector[index] += own * power; });
      factor *= symbol.mantissa ** power * 10 ** (symbol.exponent * power);
    }
    const alone = factors.length === 1 && factors[0].power === 1;
    const of = factors.find((own) => own.of)?.of ?? null;
    return { factors, factor, vector: vector.join(), dimension: form.tables.dimensions.get(vector.join()) ?? form.tables.other, offset: alone ? factors[0].symbol.offset : 0, of };
  }

  const isSameUnit = (one, other) => unitASCII(one) === unitASCII(other);
  const unitASCII = (own) => own.factors.map(({ symbol, power, of }) => {
    const digits = power === 1 ? '' : String(power);
    return symbol.isLength ? symbol.ascii + digits + (of ?? '') : symbol.ascii + (of ?? '') + digits;
  }).join(' ');

  /** A value in another unit of the same dimension; null across dimensions. */
  function converted(value, from, to) {
    if (from.vector !== to.vector) return null;
    if (isSameUnit(from, to)) return value;
    return (value * from.factor + from.offset - to.offset) / to.factor;
  }

  Object.assign(form, { learn, key, slug, unit, unitASCII, converted, isSameUnit, Fault, isBlank, isMinus, isDigit, trimmed, superscripts });
})();
