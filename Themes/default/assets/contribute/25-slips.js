// What to say of a text that is no quantity: words of the check for slips that people make often.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});
  const { Fault } = form;

  const isRead = (text) => {
    try {
      return form.quantity(text);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      return null;
    }
  };

  const isUnit = (text) => {
    try {
      return Boolean(form.unit(text));
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      return false;
    }
  };

  /**
   * The fault of a quantity for one of its unit: a word behind a complete unit is no part of it.
   *
   * - signs: what was read as a unit; it begins at the place `from` of the text.
   */
  form.faultOfUnit = (fault, signs, from) => {
    const move = (message, end, kind) => Object.assign(new Fault(message, from + fault.start, from + end, kind), { word: fault.word });
    const behind = (end) => move(`did not expect \`${signs.slice(fault.start, end).join('')}\` behind the value`, end, 'trailing');
    if (fault.kind === 'extent') return behind(fault.end);
    if (fault.kind !== 'unknownUnit' || fault.isNear || fault.start === 0 || !isUnit(signs.slice(0, fault.start).join(''))) {
      return move(fault.message, fault.end, fault.kind);
    }
    let end = signs.length;
    while (form.isBlank(signs[end - 1])) end -= 1;
    return behind(end);
  };

  /** `310 mV @ 10 mA cm-2`: the whole value before the fault; null where there is none. */
  function valueBefore(place, signs) {
    const rest = signs.slice(place).join('');
    if (place === 0 || !['@', 'at ', '(', ',', ';'].some((sign) => rest.startsWith(sign))) return null;
    const head = signs.slice(0, place).join('').replace(/ +$/, '');
    return isRead(head)?.unit ? head : null;
  }

  const digits = { O: '0', o: '0', О: '0', о: '0', l: '1', I: '1', '，': ',', '．': '.', '。': '.' };
  const plainDigit = (sign) => (sign >= '０' && sign <= '９' ? String.fromCharCode(sign.charCodeAt(0) - 0xFEE0) : digits[sign] ?? sign);

  /** `O.91` with the digits that were meant; null where the word is no number in disguise. */
  function disguised(place, signs) {
    let end = place;
    while (end < signs.length && signs[end] !== ' ' && signs[end] !== '\u00A0') end += 1;
    const word = signs.slice(place, end);
    const plain = word.map(plainDigit).join('');
    return plain !== word.join('') && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(plain) ? plain : null;
  }

  /** What the check says of a text and its fault: the message, and what to write where that is clear. */
  form.slip = (text, fault) => {
    const signs = [...text];
    const value = valueBefore(fault.start, signs);
    if (value !== null) return { message: 'there is more than a value', help: `write ${value} alone; what belongs to it has a field of its own` };
    if (fault.kind === 'unknownUnit' && ['and', 'or'].includes(fault.word)) {
      return { message: 'there are two numbers', help: 'write one number; the other is a row of its own' };
    }
    const plain = fault.kind === 'missingNumber' ? disguised(fault.start, signs) : null;
    if (plain !== null) return { message: 'it holds signs that only look like digits', help: `write ${plain}` };
    return { message: fault.message, help: '' };
  };
})();
