// Slips in running text and in single characters: brackets that were meant as citations, characters
// that are not seen, letters that look like others.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});

  /* Brackets that cite nothing */

  const encoder = new TextEncoder();
  const mostBytes = 64;

  /** Where a closing sign stands, near enough to belong to the opening one; -1 if nowhere. */
  function closing(text, start, sign) {
    const end = text.indexOf(sign, start);
    return end >= 0 && end - start < mostBytes && encoder.encode(text.slice(start, end)).length < mostBytes ? end : -1;
  }

  /** `12`, `12,13`, `12–15`: numbers of a paper's own list of references. */
  function isNumberOfList(text) {
    const numbers = text.split(/[,–\- ]/).filter(Boolean);
    return numbers.length > 0 && numbers.every((number) => /^\d{1,2}$/.test(number));
  }

  function lostInSquare(text, isSource) {
    if (isSource(text)) return `“[${text}]” is no citation: the @ is missing`;
    return isNumberOfList(text) ? `“[${text}]” is a number of the paper's own list of references` : null;
  }

  /** All of them in a text, as messages. Within backticks nothing is looked at. */
  function lostCitations(text, isSource) {
    const found = [];
    let ticks = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '\n') ticks = 0;
      else if (text[at] === '`') ticks += 1;
      else if (ticks % 2 === 0 && text.startsWith('(@', at)) {
        const id = text.slice(at + 2, Math.max(closing(text, at, ')'), at + 2));
        if (isSource(id)) found.push(`“(@${id})” is no citation: its brackets are round`);
      } else if (ticks % 2 === 0 && text[at] === '[' && !'\\['.includes(text[at - 1] ?? '\n')) {
        const end = closing(text, at, ']');
        if (end <= at + 1 || '([:]'.includes(text[end + 1] ?? '\n')) continue;
        found.push(lostInSquare(text.slice(at + 1, end), isSource));
        at = end + 1;
      }
    }
    return found.filter((message) => message !== null);
  }

  /* Characters */

  /** Of one file; more would repeat the first. */
  const mostFound = 5;

  const unicodeName = (sign) => `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

  function hidden(text) {
    const { hidden: names } = form.tables;
    return [...text.matchAll(/[\u0080-\u2069]/g)].filter(([sign]) => names.has(sign)).slice(0, mostFound).map(({ 0: sign, index }) => {
      const name = names.get(sign) && ` (${names.get(sign)})`;
      return [index, `the character ${unicodeName(sign)}${name} is not seen, but changes how the text is shown`];
    });
  }

  /** Words in which look-alikes stand beside Latin letters, or alone. */
  function lookAlikes(text) {
    const { lookAlikes: names } = form.tables;
    const isSuspicious = (word) => {
      const others = [...word].filter((sign) => /[\u0370-\u052F]/.test(sign));
      return others.some((sign) => names.has(sign)) && (/[A-Za-z]/.test(word) || others.every((sign) => names.has(sign)));
    };
    const words = [...text.matchAll(/[A-Za-z0-9ªµº\u00C0-\u024F\u0370-\u052F]+/g)].filter(([word]) => isSuspicious(word));
    return words.slice(0, mostFound).map(({ 0: word, index }) => {
      const letters = [...word].filter((sign) => names.has(sign)).slice(0, 3).map((sign) => `${sign} (${names.get(sign)})`);
      return [index, `“${word}” is written with ${letters.join(', ')}`];
    });
  }

  /** The field that a place of the file was written in. */
  function pathAt(index, { text, places }, isNew) {
    const line = text.slice(0, index).split('\n').length;
    const own = [...places].find(([, at]) => at === line);
    if (own) return own[0] === 'source' && isNew ? 'source.newID' : own[0];
    return index > text.indexOf('\n---\n') ? 'prose' : 'contributor.name';
  }

  form.judgeText = (state, file, data, report) => {
    const ids = new Set(data.sources.map(([id]) => id));
    const prose = file.text.slice(file.text.indexOf('\n---\n') + 5);
    for (const message of lostCitations(prose, (id) => ids.has(id))) report.warning('T154', 'prose', message);
    const place = (index) => pathAt(index, file, state.source.isNew);
    for (const [index, message] of hidden(file.text)) report.error('T114', place(index), message);
    for (const [index, message] of lookAlikes(file.text)) report.warning('T115', place(index), message);
  };
})();
