// What comes of the form: warnings that stand with a reason, what is left to mend, and the files to
// copy, to download or to open as new files at the host.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});
  const { make, field, input, button } = form;

  /** New children only where they differ, so that focus and live regions keep still. */
  form.redraw = (box, ...children) => {
    const next = make('div', {}, ...children);
    if (box.dataset.drawn !== undefined && box.dataset.drawn === next.innerHTML) return;
    box.dataset.drawn = next.innerHTML;
    const id = box.contains(document.activeElement) ? document.activeElement.id : '';
    box.replaceChildren(...next.childNodes);
    if (id) document.getElementById(id)?.focus();
  };

  /* Warnings that stand */

  function acceptancePart(state) {
    return form.sectionOf('form-acceptance', 'Warnings that stand', make('p', { class: 'about' },
      "What the source does not say can't be mended. Choose the warnings that stand as they are, and say why; the page of the entry shows the reason."),
      make('fieldset', { class: 'choices' }, make('legend', {}, 'These warnings stand')),
      make('div', { class: 'fields' }, field('accept reason', 'Reason', input(state, 'accept reason'), { hint: 'For instance: The paper states neither substrate nor iR correction.', wide: true })));
  }

  /** The warnings to choose from. Boxes stay while their warning does: a key that is down must not lose its box. */
  form.showAcceptance = (place, state, findings, actions) => {
    if (!place.firstChild) place.append(acceptancePart(state));
    const warnings = new Map();
    for (const { code, severity, message } of findings) if (severity === 'warning' && /^T5/.test(code) && !warnings.has(code)) warnings.set(code, message);
    for (const code of state.accept) if (!warnings.has(code)) warnings.set(code, 'nothing raises it any more');
    place.hidden = warnings.size === 0;
    const choices = place.querySelector('fieldset');
    const labels = () => [...choices.querySelectorAll('label')];
    for (const label of labels()) if (!warnings.has(label.dataset.code)) label.remove();
    for (const [code, message] of [...warnings].sort()) {
      let label = labels().find(({ dataset }) => dataset.code === code);
      if (!label) {
        const made = make('input', { type: 'checkbox', id: `form-accept-${code}` });
        made.addEventListener('change', () => actions.accept(code, made.checked));
        label = make('label', { class: 'acceptance', 'data-code': code }, made, ` ${code}: `, make('span'));
        choices.insertBefore(label, labels().find(({ dataset }) => dataset.code > code) ?? null);
      }
      label.querySelector('input').checked = state.accept.includes(code);
      const text = label.querySelector('span');
      if (text.textContent !== message) text.textContent = message;
    }
  };

  /* What is left */

  const count = (many, word) => `${many} ${word}${many === 1 ? '' : 's'}`;

  /** How many are left, in a sentence, and the list of them. */
  form.verdict = (findings, rules) => {
    const open = findings.filter(({ isAccepted }) => !isAccepted);
    const [errors, warnings] = ['error', 'warning'].map((level) => open.filter(({ severity }) => severity === level));
    const accepted = findings.length - open.length;
    const found = [errors.length && count(errors.length, 'error'), warnings.length && count(warnings.length, 'warning'), accepted && `${accepted} accepted`].filter(Boolean).join(', ');
    const said = !found ? 'The form finds nothing wrong.' : errors.length ? `${found}. Errors must be mended before the entry can be published.` : `${found}. The entry can be proposed as it is.`;
    const list = [...errors, ...warnings].map((item) => {
      const made = form.finding(item, rules);
      made.append(' ', make('a', { href: `#${form.idOf(item.path)}`, 'data-goto': item.path, class: 'goto', 'aria-label': `Go to the field: ${item.message}` }, 'Go to the field'));
      return made;
    });
    return [said, list.length ? make('ul', { class: 'findings' }, ...list) : ''];
  };

  /* Files */

  /** The files of an entry: [{title, folder, name, text, note}]. */
  form.filesOf = (state, data, text, id) => {
    const own = [{ key: 'entry', folder: data.host.entries, name: `${id || 'entry'}.md`, text, note: '' }];
    if (!state.source.isNew || !form.tidy(state.source.newID)) return own;
    const isBlank = !form.hasRecord(state.source);
    return [{
      key: 'record', folder: data.host.sources, name: `${form.tidy(state.source.newID)}.bib`, text: form.record(state.source),
      note: isBlank ? 'Fill in the blanks before you propose it.' : '',
    }, ...own];
  };

  function fileParts(file) {
    const id = `form-file-${file.key}`;
    const area = make('textarea', { id, class: 'code', readonly: true, rows: file.key === 'entry' ? 18 : 10, spellcheck: 'false' });
    const said = make('span', { class: 'copied', role: 'status' });
    const title = make('h3', { id: `${id}-title` });
    const note = make('p', { class: 'about' });
    const link = make('a', { rel: 'external' });
    const box = make('section', { class: 'form-part', 'aria-labelledby': `${id}-title`, 'data-file': file.key }, title, note,
      make('label', { for: id, class: 'visually-hidden' }, 'The text of the file'), area,
      make('p', { class: 'row-tools' }, button('Copy', () => copy(area, said)), button('Download', () => save(box.file)), link, said));
    return box;
  }

  async function copy(area, said) {
    try {
      await navigator.clipboard.writeText(area.value);
      said.textContent = 'Copied';
    } catch {
      area.focus();
      area.select();
      said.textContent = 'Selected: copy it by hand';
    }
    setTimeout(() => { said.textContent = ''; }, 4000);
  }

  function save(file) {
    const address = URL.createObjectURL(new Blob([file.text], { type: 'text/plain;charset=utf-8' }));
    make('a', { href: address, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  /** Texts and links of the files; their boxes stay, so that the keyboard does. */
  form.showFiles = (place, files, host) => {
    const keys = files.map(({ key }) => key);
    for (const box of place.querySelectorAll('[data-file]')) if (!keys.includes(box.dataset.file)) box.remove();
    for (const file of files) {
      let box = place.querySelector(`[data-file=${file.key}]`);
      if (!box) {
        box = fileParts(file);
        if (file.key === 'record') place.prepend(box);
        else place.append(box);
      }
      box.file = file;
      box.querySelector('h3').textContent = `The file ${file.folder}/${file.name}`;
      const area = box.querySelector('textarea');
      if (area.value !== file.text) area.value = file.text;
      showLink(box, file, host);
    }
  };

  function showLink(box, file, host) {
    const found = form.newFile(host, file.folder, file.name, file.text);
    const link = box.querySelector('.row-tools a');
    link.hidden = !found;
    const notes = [file.note];
    if (found) {
      link.href = found.address;
      link.textContent = found.isFilled ? 'Open it as a new file at the repository' : 'Open an empty new file at the repository';
      if (!found.isFilled) notes.push('The text is too long to go along in an address: copy it first, and paste it into the new file.');
    } else notes.push(`Put it into the folder ${file.folder} of the repository.`);
    const note = box.querySelector('.about');
    note.textContent = notes.filter(Boolean).join(' ');
    note.hidden = note.textContent === '';
  }
})();
