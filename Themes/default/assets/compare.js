// Two to six entries side by side, taken from their own pages, so that no number can differ.
(() => {
  'use strict';

  const root = new URL('../', document.currentScript.src);
  const key = 'tafel-compare';

  const stored = () => {
    try { return JSON.parse(sessionStorage.getItem(key) ?? '[]').filter((id) => typeof id === 'string'); } catch { return []; }
  };
  const store = (ids) => { try { sessionStorage.setItem(key, JSON.stringify(ids.slice(-6))); } catch { /* private window */ } };

  function make(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  }

  const address = (ids) => new URL(`compare/?ids=${ids.map(encodeURIComponent).join(',')}`, root).href;

  /* On an entry: a button that adds it. */

  const header = document.querySelector('.kind-catalyst .page-header');
  if (header) {
    const id = location.pathname.replace(/\/(index\.html)?$/, '').split('/').pop();
    const link = make('a', {});
    const button = make('button', { type: 'button' });
    const status = make('span', { class: 'chart-status', role: 'status' });
    const draw = () => {
      const ids = stored();
      button.textContent = ids.includes(id) ? 'Remove from comparison' : 'Add to comparison';
      link.hidden = ids.length < 2;
      link.href = address(ids);
      link.textContent = `Compare ${ids.length} entries`;
    };
    button.addEventListener('click', () => {
      const ids = stored();
      store(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
      draw();
      status.textContent = stored().includes(id) ? `${stored().length} to compare` : 'Removed';
    });
    draw();
    header.append(make('div', { class: 'chart-downloads' }, button, link, status));
    return;
  }

  const place = document.getElementById('compare');
  if (!place) return;

  const limit = Number(place.dataset.limit);
  const status = make('p', { class: 'under', role: 'status' });
  const tools = make('div', { class: 'chart-tools', role: 'group', 'aria-label': 'Entries' });
  const table = make('div');
  place.append(tools, status, table);
  let ids = [];
  let entries = [];

  async function load(id) {
    const url = new URL(`catalysts/${encodeURIComponent(id)}/`, root);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(id);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // Links of the entry's page are seen from there.
    for (const link of page.querySelectorAll('main a[href]')) link.setAttribute('href', new URL(link.getAttribute('href'), url).href);
    for (const cell of page.querySelectorAll('[id]')) if (!cell.closest('svg')) cell.removeAttribute('id');
    const rows = [...page.querySelectorAll('tr[data-quantity]')].map((row) => {
      const table = row.closest('table');
      const titles = [...table.querySelectorAll('thead th')].map((title) => title.textContent);
      const at = (title) => row.children[titles.indexOf(title)];
      const conditions = Object.fromEntries((row.dataset.conditions ?? '').split(';').map((pair) => pair.split('=')));
      return { quantity: row.dataset.quantity, conditions, value: at('Value'), source: at('Source'), kind: at('Kind'), where: at('Conditions') };
    });
    const facts = new Map([...page.querySelectorAll('.facts > div')].map((fact) =>
      // One mechanism or several, one row.
      [fact.querySelector('dt')?.textContent.replace(/^(Mechanism|Metal)$/, '$1s'), [...(fact.querySelector('dd')?.childNodes ?? [])]]));
    return {
      id, url, rows, facts, heading: [...page.querySelector('h1').childNodes],
      name: page.querySelector('h1').textContent,
      completeness: [...page.querySelectorAll('table.completeness tbody tr')].map((row) => [...row.children].slice(0, 2)
        .map((cell) => [...cell.childNodes].map((node) => node.textContent.trim()).filter(Boolean).join(' ')).join(': ')),
      strips: [...page.querySelectorAll('figure.strip')],
      sources: [...page.querySelectorAll('.references > li')],
    };
  }

  const copy = (nodes) => nodes.map((node) => node.cloneNode(true));

  /** Why values of one quantity can't be set beside each other; nothing if they can. */
  function obstacles(rows) {
    const said = [];
    for (const name of ['electrolyte', 'substrate', 'iR correction']) {
      const values = [...new Set(rows.map((row) => row.conditions[name] ?? 'not stated'))];
      if (values.length > 1) said.push(`${name}: ${values.join(' against ')}`);
      else if (values[0] === 'not stated') said.push(`${name} not stated`);
    }
    return said;
  }

  function body() {
    const made = make('tbody');
    const line = (title, cells, note) => {
      const head = make('th', { scope: 'row' }, title);
      if (note) head.append(make('span', { class: 'under' }, note));
      made.append(make('tr', {}, head, ...cells.map((cell) => make('td', {}, ...(Array.isArray(cell) ? cell : [cell])))));
    };
    const factNames = [...new Set(entries.flatMap((entry) => [...entry.facts.keys()]))].filter((name) => name && name !== 'Other names' && name !== 'Source');
    for (const name of factNames) line(name, entries.map((entry) => entry.facts.has(name) ? copy(entry.facts.get(name)) : '–'));
    const quantities = [...new Set(entries.flatMap((entry) => entry.rows.map((row) => row.quantity)))];
    for (const quantity of quantities) {
      const own = entries.map((entry) => entry.rows.filter((row) => row.quantity === quantity));
      const having = own.filter((rows) => rows.length);
      const why = having.length > 1 ? obstacles(having.flat()) : [];
      const note = having.length < 2 ? '' : why.length ? `not comparable: ${why.join('; ')}` : 'same electrolyte, substrate and iR correction';
      line(quantity, own.map((rows) => rows.length ? rows.map((row) => {
        const box = make('div', { class: 'compared' }, ...copy([...row.value.childNodes]));
        const conditions = Object.entries(row.conditions).map(([name, value]) => value === 'not stated' ? `${name} not stated` : name === 'iR correction' ? `iR ${value}` : value);
        box.append(make('span', { class: 'under' }, conditions.join(', ')));
        if (row.source) box.append(make('span', { class: 'under' }, ...copy([...row.source.childNodes])));
        return box;
      }) : make('span', { class: 'none' }, 'not reported')), note);
    }
    line('Reported, of 14', entries.map((entry) => entry.completeness.length ? entry.completeness.map((text) => make('div', {}, text)) : '–'));
    line('Place in the maps', entries.map((entry, index) => {
      const figures = copy(entry.strips);
      // Ids of one chart must not meet those of another entry's.
      for (const node of figures.flatMap((figure) => [...figure.querySelectorAll('[id]')])) {
        const old = node.id;
        node.id = `compare-${index}-${old}`;
        for (const figure of figures) {
          for (const user of figure.querySelectorAll(`[aria-labelledby~="${old}"]`)) user.setAttribute('aria-labelledby', user.getAttribute('aria-labelledby').split(' ').map((part) => part === old ? node.id : part).join(' '));
          for (const user of figure.querySelectorAll(`[href="#${old}"]`)) user.setAttribute('href', `#${node.id}`);
        }
      }
      return figures.length ? figures : '–';
    }));
    line('Sources', entries.map((entry) => entry.sources.map((source) => make('div', {}, ...copy([...source.childNodes])))));
    return made;
  }

  function drawTools(all) {
    const list = make('datalist', { id: 'compare-names' }, ...all.map(([id, name]) => make('option', { value: name, 'data-id': id })));
    const field = make('input', { list: 'compare-names', size: 28 });
    const add = make('button', { type: 'button' }, 'Add');
    const exists = async (id) => { try { return (await fetch(new URL(`catalysts/${encodeURIComponent(id)}/`, root), { method: 'HEAD' })).ok; } catch { return false; } };
    async function find() {
      const listed = all.find(([id, name]) => name === field.value || id === field.value);
      if (listed || !('cut' in place.dataset)) return listed?.[0];
      // A long list is cut: the site is asked for the id that the name makes.
      const id = field.value.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
      return id && await exists(id) ? id : undefined;
    }
    add.addEventListener('click', async () => {
      const found = await find();
      if (!found) { status.textContent = `There is no entry “${field.value}”`; return; }
      if (ids.length >= limit) { status.textContent = `At most ${limit} entries`; return; }
      if (!ids.includes(found)) change([...ids, found]);
    });
    field.addEventListener('keydown', (event) => event.key === 'Enter' && add.click());
    const link = make('button', { type: 'button' }, 'Copy link');
    link.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(location.href); status.textContent = 'Link copied'; } catch { status.textContent = location.href; }
    });
    const print = make('button', { type: 'button' }, 'Print');
    print.addEventListener('click', () => window.print());
    tools.replaceChildren(make('label', {}, 'Add an entry', field), list, add, link, print);
  }

  function change(next) {
    ids = next;
    store(ids);
    history.pushState(null, '', ids.length ? `?ids=${ids.map(encodeURIComponent).join(',')}` : location.pathname);
    draw();
  }

  async function draw() {
    document.body.classList.toggle('has-results', ids.length > 0);
    const answers = await Promise.allSettled(ids.map(load));
    const lost = ids.filter((unused, index) => answers[index].status === 'rejected');
    entries = answers.filter((answer) => answer.status === 'fulfilled').map((answer) => answer.value);
    const said = [];
    if (location.protocol === 'file:') said.push('Browsers compare pages only from a server, not from disk.');
    else if (lost.length) said.push(`There is no entry ${lost.map((id) => `“${id}”`).join(', ')}.`);
    if (entries.length < 2) said.push('Add entries to compare: two to six.');
    status.textContent = said.join(' ');
    if (!entries.length) return table.replaceChildren();
    const head = make('tr', {}, make('td'), ...entries.map((entry) => {
      const remove = make('button', { type: 'button', 'aria-label': `Remove ${entry.name}` }, 'Remove');
      remove.addEventListener('click', () => change(ids.filter((id) => id !== entry.id)));
      const link = make('a', { href: entry.url.href }, ...copy(entry.heading));
      return make('th', { scope: 'col' }, link, make('span', { class: 'under no-print' }, remove));
    }));
    const made = make('table', { class: 'numbers compare' }, make('caption', { class: 'visually-hidden' }, 'Entries side by side'), make('thead', {}, head), body());
    table.replaceChildren(make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Comparison' }, made));
    document.title = `${entries.map((entry) => entry.name).join(' and ')}: comparison`;
  }

  const read = () => {
    const asked = new URLSearchParams(location.search).get('ids');
    ids = [...new Set((asked === null ? stored() : asked.split(',')).filter(Boolean))].slice(0, limit);
  };
  const names = [...document.querySelectorAll('.search-entries a')].map((link) => [new URL(link.href).pathname.replace(/\/(index\.html)?$/, '').split('/').pop(), link.textContent]);
  addEventListener('popstate', () => { read(); draw(); });
  read();
  drawTools(names);
  draw();
})();
