// Citations: the reference in a card beside its number, and citations that can be copied.
(() => {
  'use strict';

  const make = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // Cards

  let card = null;
  let shownFor = null;
  let leaving = 0;

  function close() {
    clearTimeout(leaving);
    card?.remove();
    shownFor?.removeAttribute('aria-describedby');
    card = shownFor = null;
  }

  function open(link) {
    clearTimeout(leaving);
    if (shownFor === link) return;
    close();
    const item = document.getElementById(link.hash.slice(1));
    if (!item) return;
    const text = item.cloneNode(true);
    text.querySelectorAll('.backs, [id]').forEach((part) => part.matches('.backs') ? part.remove() : part.removeAttribute('id'));
    card = make('span', { class: 'cite-card', id: 'cite-card', role: 'note' }, ...text.childNodes);
    card.addEventListener('pointerenter', () => clearTimeout(leaving));
    card.addEventListener('pointerleave', leave);
    // Behind the number, so that the links in the card come next for the keyboard.
    link.after(card);
    link.setAttribute('aria-describedby', 'cite-card');
    shownFor = link;
    place(link);
  }

  function place(link) {
    const at = link.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    card.style.left = `${Math.max(8, Math.min(at.left - 12, room - size.width - 8))}px`;
    const above = at.top - size.height - 6;
    card.style.top = `${at.bottom + size.height + 6 > innerHeight && above > 0 ? above : at.bottom + 6}px`;
  }

  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(close, 250);
  }

  for (const link of document.querySelectorAll('a.cite')) {
    link.addEventListener('pointerenter', (event) => { if (event.pointerType === 'mouse') open(link); });
    link.addEventListener('pointerleave', leave);
    link.addEventListener('focus', () => { if (link.matches(':focus-visible')) open(link); });
  }
  document.addEventListener('focusin', (event) => {
    if (card && event.target !== shownFor && !card.contains(event.target)) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !card) return;
    const back = card.contains(document.activeElement) ? shownFor : null;
    close();
    back?.focus();
    // Focus opens the card; whoever closed it has seen it.
    if (back) close();
  });
  // The keyboard scrolls to what it reaches, and tables scroll in themselves: the card goes along.
  addEventListener('scroll', () => { if (card) place(shownFor); }, { passive: true, capture: true });
  addEventListener('resize', close);

  // The way there and back moves the keyboard too.
  for (const link of document.querySelectorAll('a.cite, a.back')) {
    link.addEventListener('click', () => {
      const target = document.getElementById(link.hash.slice(1));
      if (!target) return;
      if (target.matches('li')) target.setAttribute('tabindex', '-1');
      requestAnimationFrame(() => target.focus({ preventScroll: true }));
    });
  }

  // Copying

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  for (const figure of document.querySelectorAll('.copyable')) {
    const pre = figure.querySelector('pre');
    const caption = figure.querySelector('figcaption');
    if (!pre || !caption) continue;
    const said = make('span', { class: 'copied', role: 'status' });
    const button = make('button', { type: 'button', class: 'copy', 'aria-label': `Copy ${caption.textContent}` }, 'Copy');
    button.addEventListener('click', async () => {
      if (await copy(pre.textContent)) {
        said.textContent = 'Copied';
      } else {
        getSelection()?.selectAllChildren(pre);
        said.textContent = 'Selected: copy it by hand';
      }
      setTimeout(() => { said.textContent = ''; }, 4000);
    });
    caption.append(' ', button, said);
  }
})();
