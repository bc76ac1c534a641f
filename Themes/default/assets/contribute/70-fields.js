// The fields of the form: label, hint, control and what is found, tied together for the keyboard and
// for screen readers. Every control is a plain one of HTML.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});

  function make(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) made.setAttribute(attribute, value === true ? '' : value);
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  const idOf = (path) => `form-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
  /** `scan rate` as a label; symbols such as pH and iR stay as they are. */
  const titled = (text) => (/^[a-z][a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

  /* State by path: `measurements.0.conditions.scan rate` */

  function get(state, path) {
    return path.split('.').reduce((own, key) => own?.[key], state);
  }

  function set(state, path, value) {
    const keys = path.split('.');
    const last = keys.pop();
    keys.reduce((own, key) => own[key], state)[last] = value;
  }

  /** The place where the findings of a field appear; read out politely when they change. */
  function foundAt(path) {
    // An empty list is no list for a screen reader; the live region is the box around it.
    const list = make('ul', { class: 'findings', 'data-found': path, hidden: true });
    return make('div', { id: `${idOf(path)}-found`, role: 'alert', 'aria-live': 'polite' }, list);
  }

  /**
   * A field. `control` has its path in `data-path`; what is typed goes to the state by it.
   *
   * - hint: what to write, from the schema.
   * - more: elements behind the control.
   */
  function field(path, label, control, { hint = '', more = [], wide = false, optional = true } = {}) {
    const id = idOf(path);
    control.id = id;
    control.setAttribute('data-path', path);
    control.setAttribute('aria-describedby', `${hint ? `${id}-hint ` : ''}${id}-found`);
    if (!optional) control.setAttribute('aria-required', 'true');
    return make('div', { class: wide ? 'field wide' : 'field' },
      make('label', { for: id }, label, optional ? null : make('span', { class: 'needed' }, ' needed')),
      hint ? make('p', { class: 'hint', id: `${id}-hint` }, hint) : null, control, make('div', { class: 'after' }, ...more, foundAt(path)));
  }

  function input(state, path, { list = null, type = 'text' } = {}) {
    const made = make('input', { type, autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off', list });
    made.value = get(state, path) ?? '';
    return made;
  }

  function area(state, path, rows, isProse = true) {
    const made = make('textarea', { rows, spellcheck: isProse ? null : 'false', class: isProse ? null : 'code' });
    made.value = get(state, path) ?? '';
    return made;
  }

  /** Choices are [value, label], or [label, [choices]] for a group. */
  function select(state, path, choices) {
    const made = make('select');
    const own = get(state, path) ?? '';
    const option = ([value, label]) => make('option', { value, selected: value === own }, label ?? value);
    let isThere = false;
    for (const choice of choices) {
      const isGroup = Array.isArray(choice[1]);
      const options = isGroup ? choice[1] : [choice];
      isThere ||= options.some(([value]) => value === own);
      made.append(isGroup ? make('optgroup', { label: choice[0] }, ...options.map(option)) : option(choice));
    }
    if (!isThere) made.append(option([own, own]));
    made.value = own;
    return made;
  }

  /** Several words of a list: boxes in a group, kept as a list in the state. */
  function boxes(state, path, label, choices, hint = '') {
    const own = new Set(get(state, path));
    const id = idOf(path);
    return make('fieldset', { class: 'field wide boxes', id, 'aria-describedby': `${hint ? `${id}-hint ` : ''}${id}-found` }, make('legend', {}, label),
      hint ? make('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
      ...choices.map(([value, text]) => {
        const box = make('input', { type: 'checkbox', 'data-list': path, value });
        box.checked = own.has(value);
        return make('label', {}, box, ' ', text ?? value);
      }), foundAt(path));
  }

  /** One box for yes or no. */
  function box(state, path, label) {
    const made = make('input', { type: 'checkbox', 'data-flag': path, id: idOf(path) });
    made.checked = Boolean(get(state, path));
    return make('div', { class: 'field box' }, make('label', {}, made, ' ', label));
  }

  const choicesOf = (id, values) => make('datalist', { id }, ...values.map(([value, label]) => make('option', { value, label: label ?? null })));

  const button = (label, action, attributes = {}) => {
    const made = make('button', { type: 'button', ...attributes }, label);
    made.addEventListener('click', action);
    return made;
  };

  /* What is found */

  const levels = { error: 'Error', warning: 'Warning', advice: 'Advice' };

  /** A finding in words, with the page of its rule. */
  function finding(item, rules) {
    return make('li', { class: `finding finding-${item.severity}` }, make('span', { class: `badge badge-${item.severity}` }, levels[item.severity]), ' ', `${item.message}${item.help ? `: ${item.help}` : ''}. `,
      make('a', { href: new URL(`${item.code.toLowerCase()}/index.html`, rules).href, 'aria-label': `${item.code}: what it means` }, item.code));
  }

  /** Shows findings at their fields; what stays the same is left alone, so that nothing is read twice. */
  function showFindings(root, all, isTouched, rules) {
    for (const list of root.querySelectorAll('[data-found]')) {
      const path = list.dataset.found;
      const own = isTouched(path) ? all.filter((item) => item.path === path && !item.isAccepted) : [];
      const state = JSON.stringify(own);
      if (list.dataset.state === state) continue;
      list.dataset.state = state;
      list.replaceChildren(...own.map((item) => finding(item, rules)));
      list.hidden = own.length === 0;
      const control = root.querySelector(`#${CSS.escape(idOf(path))}`);
      if (control?.matches('input,select,textarea')) {
        if (own.some(({ severity }) => severity === 'error')) control.setAttribute('aria-invalid', 'true');
        else control.removeAttribute('aria-invalid');
      }
    }
  }

  Object.assign(form, { make, idOf, titled, get, set, field, input, area, select, boxes, box, choicesOf, button, finding, showFindings });
})();
