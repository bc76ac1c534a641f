// Quantities as sources print them: `0.90 V vs RHE`, `> 1 nm`, `0.1–0.2 nm`, `310 ± 5 mV`. Digits are
// kept as typed. Faults are sentences, the same that `tafel check` prints.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});
  const { Fault, isBlank, isMinus, isDigit, superscripts } = form;

  /* Numbers */

  class PrintedNumber {
    constructor(isNegative, digits, exponent, power = null) {
      Object.assign(this, { isNegative, digits: digits.replace(/^0+(?=\d)/, ''), exponent, power });
    }

    get value() { return Number(`${this.isNegative ? '-' : ''}${this.digits}e${this.exponent}`); }

    get magnitude() { return new PrintedNumber(false, this.digits, this.exponent, this.power); }

    /** Whole digits and digits behind the point, without the power of ten. */
    get parts() {
      const places = -(this.exponent - (this.power ?? 0));
      if (places <= 0) return [this.digits === '0' ? '0' : this.digits + '0'.repeat(-places), ''];
      const padded = this.digits.padStart(places + 1, '0');
      return [padded.slice(0, -places), padded.slice(-places)];
    }

    get ascii() {
      const [whole, fraction] = this.parts;
      return `${this.isNegative ? '-' : ''}${whole}${fraction && `.${fraction}`}${this.power === null ? '' : `e${this.power}`}`;
    }

    get plain() {
      const [whole, fraction] = this.parts;
      const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u202F');
      const sign = this.isNegative ? '−' : '';
      const ten = this.power === null ? '' : `\u00A0×\u00A010${raised(this.power)}`;
      return sign + grouped + (fraction && `.${fraction}`) + ten;
    }
  }

  const high = Object.fromEntries(Object.entries(superscripts).map(([sign, digit]) => [digit, sign]));
  const low = Object.fromEntries([...'0123456789aehijklmnoprstuvx'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][index]]));
  const raised = (power) => (power < 0 ? '⁻' : '') + [...String(Math.abs(power))].map((digit) => high[digit]).join('');
  const lowered = (text) => ([...text].every((sign) => low[sign]) ? [...text].map((sign) => low[sign]).join('') : text);

  /** Reads from a list of characters; `place` moves on. */
  class Reader {
    constructor(signs) { Object.assign(this, { signs, place: 0 }); }

    skip() { while (this.place < this.signs.length && isBlank(this.signs[this.place])) this.place += 1; }

    isGroup(at) { return isDigit(this.signs[at]) && isDigit(this.signs[at + 1]) && isDigit(this.signs[at + 2]) && !isDigit(this.signs[at + 3]); }

    run() {
      let digits = '';
      while (isDigit(this.signs[this.place])) digits += this.signs[this.place++];
      return digits;
    }

    group() {
      const digits = this.signs.slice(this.place + 1, this.place + 4).join('');
      this.place += 4;
      return digits;
    }

    /** `,000,000` or the last group of such a row: one comma alone may be a decimal one. */
    hasCommas() {
      const at = this.place;
      return this.signs[at] === ',' && this.isGroup(at + 1) && ((this.signs[at + 4] === ',' && this.isGroup(at + 5)) || (at >= 4 && this.signs[at - 4] === ','));
    }

    /** Null where there is no number. */
    number() {
      this.skip();
      const start = this.place;
      let isNegative = false;
      if (this.place < this.signs.length && isMinus(this.signs[this.place])) {
        isNegative = true;
        this.place += 1;
      } else if (this.signs[this.place] === '+') this.place += 1;
      let digits = this.run();
      if (digits.length >= 1 && digits.length <= 3) {
        while (this.signs[this.place] !== undefined && isBlank(this.signs[this.place]) && this.isGroup(this.place + 1)) digits += this.group();
        while (this.hasCommas()) digits += this.group();
      }
      let decimals = 0;
      if (this.signs[this.place] === '.' && isDigit(this.signs[this.place + 1])) {
        this.place += 1;
        const fraction = this.run();
        digits += fraction;
        decimals = fraction.length;
      }
      if (digits === '') {
        this.place = start;
        return null;
      }
      this.refuseComma(start);
      if (digits.length > 40) throw new Fault(tooLong, start);
      const power = this.power();
      const number = new PrintedNumber(isNegative, digits, (power ?? 0) - decimals, power);
      if (!Number.isFinite(number.value)) throw new Fault(tooLong, start);
      return number;
    }

    refuseComma(start) {
      if (this.signs[this.place] !== ',' || !isDigit(this.signs[this.place + 1])) return;
      const whole = this.signs.slice(start, this.place).join('');
      let end = this.place + 1;
      while (isDigit(this.signs[end])) end += 1;
      const rest = this.signs.slice(this.place + 1, end).join('');
      if (end - this.place === 4 && this.signs[start] !== '0' && !whole.includes('.')) {
        throw new Fault(`the comma may mark thousands or decimals; write \`${whole}${rest}\` or \`${whole}.${rest}\``, start);
      }
      throw new Fault(`a decimal comma; write a point: \`${whole}.${rest}\``, start);
    }

    /** `e-3`, `× 10^-3`, `×10⁻³`; null where there is none. */
    power() {
      const rest = this.signs.slice(this.place, this.place + 24).join('');
      const found = /^[eE]([+-]?\d{1,3})(?!\d)/.exec(rest.replace(/[\u2010-\u2015\u2212]/g, '-'))
        ?? /^\s*[×x·*⋅]\s*10\^?([-⁻+⁺]?[\d⁰¹²³⁴-⁹]{1,3})(?![\d⁰¹²³⁴-⁹])/u.exec(rest.replace(/[\u2010-\u2015\u2212]/g, '-'));
      if (!found) return null;
      this.place += [...found[0]].length;
      return Number([...found[1]].map((sign) => superscripts[sign] ?? { '⁻': '-', '⁺': '+' }[sign] ?? sign).join(''));
    }
  }

  const tooLong = 'the number is longer or larger than a measured value can be';

  /* What stands around the numbers */

  const marks = [
    ['>=', '≥'], ['<=', '≤'], ['≥', '≥'], ['≤', '≤'], ['⩾', '≥'], ['⩽', '≤'], ['>', '>'], ['<', '<'], ['~', '~'], ['∼', '~'],
    ['≈', '~'], ['≃', '~'], ['～', '~'], ['=', '='], ['ca. ', '~'], ['ca ', '~'], ['about ', '~'], ['circa ', '~'], ['approx. ', '~'],
    ['approximately ', '~'], ['around ', '~'], ['over ', '>'], ['above ', '>'], ['more than ', '>'], ['below ', '<'], ['under ', '<'],
    ['less than ', '<'], ['at least ', '≥'], ['up to ', '≤'], ['at most ', '≤'],
  ];

  /** Where a text names its scale: the place where its unit ends, and the name; null without one. */
  function scaleOf(text) {
    const place = (end) => [...text.slice(0, end)].length;
    const versus = /[\s\u00A0,(\[](versus|vs\.|vs|Vs\.|VS|against)(?:(?<=\.)|$|(?=[\s\u00A0]))/.exec(text);
    if (versus) {
      const opener = text[versus.index];
      let name = text.slice(versus.index + versus[0].length).replace(/^[\s\u00A0]+/, '');
      if ((opener === '(' && name.endsWith(')')) || (opener === '[' && name.endsWith(']'))) name = name.slice(0, -1);
      const comma = /,[\s\u00A0]*$/.exec(text.slice(0, versus.index + 1));
      const start = '(['.includes(opener) ? versus.index : comma?.index ?? versus.index + 1;
      return [place(start), name];
    }
    const attached = /^(.*V\s*)(?:_|\/\s*)?(?:(...)|\((...)\)|\[(...)\]|\{(...)\})$/su.exec(text);
    const name = attached?.slice(2).find(Boolean);
    return ['RHE', 'SHE', 'SCE', 'NHE'].includes(name) ? [place(attached[1].length), name] : [[...text].length, null];
  }

  const startsNumber = (signs, at) => isDigit(signs[at]) || (signs[at] !== undefined && isMinus(signs[at]) && isDigit(signs[at + 1]));
  const past = (signs, at) => {
    while (at < signs.length && isBlank(signs[at])) at += 1;
    return at;
  };

  /** The sign between two numbers: a range's dash, a spread's ±, the + of +10/−5. */
  function joint(signs, from) {
    const spread = (at) => {
      if (signs[at] === '±') return { kind: 'spread', start: at, end: at + 1 };
      if (signs[at] !== '+') return null;
      const next = signs[at + 1] === '/' ? at + 2 : at + 1;
      return signs[next] !== undefined && isMinus(signs[next]) ? { kind: 'spread', start: at, end: next + 1 } : null;
    };
    const word = (at) => {
      if (at === 0 || signs[at] !== 't' || signs[at + 1] !== 'o' || !isBlank(signs[at - 1]) || signs[at + 2] === undefined || !isBlank(signs[at + 2])) return null;
      const next = past(signs, at + 3);
      return startsNumber(signs, next) ? { kind: 'range', start: at, end: next } : null;
    };
    const first = past(signs, from);
    if (first < signs.length) {
      const next = past(signs, first + 1);
      if (spread(first)) return spread(first);
      if ((isMinus(signs[first]) || '~∼～…'.includes(signs[first])) && startsNumber(signs, next)) return { kind: 'range', start: first, end: next };
      if (signs[first] === '+' && startsNumber(signs, next)) return { kind: 'above', start: first, end: next };
    }
    for (let at = first; at < signs.length; at += 1) {
      const found = spread(at) ?? word(at);
      if (found) return found;
      if (at === 0 || !isMinus(signs[at])) continue;
      const next = past(signs, at + 1);
      if (!startsNumber(signs, next)) continue;
      // Behind a unit a dash joins only where it can't be the minus of a power.
      if ((isBlank(signs[at - 1]) && next > at + 1) || /^\d*\.\d/.test(signs.slice(next, next + 24).join(''))) return { kind: 'range', start: at, end: next };
    }
    return null;
  }

  /** The unit between two places; null where only blanks stand there. */
  function readUnit(signs, from, to = signs.length) {
    const own = signs.slice(from, to);
    if (own.every(isBlank)) return null;
    try {
      return form.unit(own.join(''));
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      throw form.faultOfUnit(fault, own, from);
    }
  }

  /**
   * A quantity: mark, two numbers (the same unless it is a range), spread, unit, scale. Throws a
   * `Fault`. Limits in brackets are left to the full check: the result has `isUnread`.
   */
  function quantity(text) {
    const whole = text.replace(/[\s\u00A0]+$/, '');
    if ([...whole].length > 300) throw new Fault(tooLong);
    if (form.trimmed(whole) === '') throw new Fault('there is no value');
    if (/\d.*[([]\s*[-−–]?\d[^()\[\]]*(?:[-–—−,;]|\bto\b)\s*[-−–]?\d[^()\[\]]*[)\]]/u.test(whole)) return { isUnread: true };
    const [end, scale] = scaleOf(whole);
    const reader = new Reader([...whole].slice(0, end));
    reader.skip();
    let mark = '=';
    const rest = reader.signs.slice(reader.place).join('');
    for (const [sign, meaning] of marks) {
      if (!rest.startsWith(sign)) continue;
      mark = meaning;
      reader.place += [...sign].length;
      reader.skip();
      break;
    }
    const start = reader.place;
    const { lower, upper, spread, unit } = readBody(reader);
    if (lower.value > upper.value) throw new Fault('the range runs from high to low', start);
    return { mark, lower, upper, spread, unit, scale: checkedScale(scale, unit, start, end) };
  }

  function readBody(reader) {
    const missing = () => new Fault('expected a number', reader.place, reader.place, 'missingNumber');
    const need = () => {
      const number = reader.number();
      if (!number) throw missing();
      return number;
    };
    const lower = need();
    const own = { lower, upper: lower, spread: concise(reader, lower) };
    const between = joint(reader.signs, reader.place);
    if (!between) return { ...own, unit: readUnit(reader.signs, reader.place) };
    const before = readUnit(reader.signs, reader.place, between.start);
    reader.place = between.end;
    const second = need();
    const further = concise(reader, second);
    if (between.kind === 'range') Object.assign(own, { upper: second, spread: further });
    else if (between.kind === 'spread') own.spread = { above: second.magnitude, below: second.magnitude };
    else {
      reader.skip();
      if (reader.signs[reader.place] === '/') reader.place += 1;
      reader.skip();
      if (reader.signs[reader.place] === undefined || !isMinus(reader.signs[reader.place])) throw missing();
      own.spread = { above: second.magnitude, below: need().magnitude, isUneven: true };
      concise(reader, second);
    }
    const after = readUnit(reader.signs, reader.place);
    if (before && after && !form.isSameUnit(before, after)) throw new Fault('the units of the two numbers differ', between.start);
    return { ...own, unit: after ?? before };
  }

  /** `(5)` in `0.903(5)`: five units of the last digit. */
  function concise(reader, number) {
    const found = /^\((\d{1,4})\)/.exec(reader.signs.slice(reader.place, reader.place + 6).join(''));
    if (!found) return null;
    reader.place += found[0].length;
    const size = new PrintedNumber(false, found[1], number.exponent);
    return { above: size, below: size };
  }

  function checkedScale(name, unit, start, end) {
    if (name === null) return null;
    if (name === '') throw new Fault('`vs` needs a reference electrode behind it, such as `vs RHE`', end);
    if (!unit) throw new Fault('the number before `vs` has no unit; write V or mV', start);
    if (unit.dimension.id !== 'potential') throw new Fault('only a potential has a reference electrode', end);
    const own = form.key(name);
    if (['rhe', 'therhe', 'reversiblehydrogenelectrode'].includes(own)) return 'RHE';
    if (['she', 'theshe', 'standardhydrogenelectrode'].includes(own)) return 'SHE';
    return name;
  }

  /* Facts of a quantity */

  const isRange = (own) => own.lower.ascii !== own.upper.ascii;
  const middle = (own) => (isRange(own) ? (own.lower.value + own.upper.value) / 2 : own.lower.value);
  const halfDigit = (own) => 0.5 * 10 ** Math.max(own.lower.exponent, own.upper.exponent);
  const dimension = (own) => own.unit?.dimension ?? form.tables.dimensions.get(Array(10).fill(0).join());

  /** Ends, middle and spread in another unit; as they stand where the quantity has none. */
  function inUnit(own, unit) {
    const turned = (value) => (own.unit && unit ? form.converted(value, own.unit, unit) : value);
    const ends = [turned(own.lower.value), turned(own.upper.value)];
    const size = own.unit && unit ? own.unit.factor / unit.factor : 1;
    return { mark: own.mark, lower: ends[0], upper: ends[1], value: (ends[0] + ends[1]) / 2, above: (own.spread?.above.value ?? 0) * size, below: (own.spread?.below.value ?? 0) * size, half: halfDigit(own) * size };
  }

  const unitPlain = (unit) => unit.factors.map(({ symbol, power, of }) => {
    const above = power === 1 ? '' : raised(power);
    const below = of ? lowered(of) : '';
    return symbol.text + (symbol.isLength ? above + below : below + above);
  }).join(' ');

  const hugs = (unit) => unit.factors.length === 1 && unit.factors[0].symbol.text === '°';

  /** `0.90 V vs RHE`, with the signs of print and blanks that don't break. */
  function plain(own) {
    const mark = own.mark === '=' ? '' : `${own.mark}\u00A0`;
    const number = isRange(own) ? `${own.lower.plain}–${own.upper.plain}` : own.lower.plain;
    const spread = !own.spread ? '' : own.spread.isUneven ? `\u00A0+${own.spread.above.plain}/−${own.spread.below.plain}` : `\u00A0±\u00A0${own.spread.above.plain}`;
    const unit = own.unit ? (hugs(own.unit) ? '' : '\u00A0') + unitPlain(own.unit).replaceAll(' ', '\u00A0') : '';
    return mark + number + spread + unit + (own.scale ? ` vs ${own.scale}` : '');
  }

  Object.assign(form, { quantity, isRange, middle, halfDigit, dimension, inUnit, plain, unitPlain });
})();
