/// What `serve` adds to pages: it reloads them when they have changed, and shows what keeps the site
/// from changing. The pages themselves know nothing of it.
enum LiveScript {
  /// Paths that no page of a site has.
  static let path = "-/live.js"
  static let events = "-/live"
  static let diagnostics = "-/diagnostics"
  static let styleSheet = "-/diagnostics.css"

  /// Of the page of diagnostics; a page may have no style of its own.
  static let style = """
    :root { color-scheme: light dark }
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
    pre { font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap }

    """

  static let text = #"""
    (() => {
      'use strict';
      const own = document.currentScript.dataset.version;
      let sheet = null;
      let hidden = '';

      const make = (name, attributes = {}, ...children) => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.append(...children);
        return element;
      };

      const style = new CSSStyleSheet();
      style.replaceSync(`
        :host { all: initial; }
        section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
          background: #fffdf8; color: #1d2126; border-top: 4px solid #b3261e; font: 15px/1.5 system-ui, sans-serif;
          padding: 1rem max(1rem, calc(50vw - 34rem)) 1.25rem; box-shadow: 0 -8px 30px rgb(0 0 0 / 20%); }
        header { display: flex; gap: 1rem; align-items: baseline; }
        h2 { font-size: 1.1rem; margin: 0; flex: 1; }
        button { font: inherit; padding: .2rem .7rem; }
        ol { list-style: none; margin: .75rem 0 0; padding: 0; }
        li { margin: 0 0 1rem; }
        p { margin: 0; }
        code, pre { font: 13px/1.45 ui-monospace, monospace; }
        pre { margin: .3rem 0; padding: .5rem .75rem; background: #f3efe6; overflow-x: auto; }
        .place { color: #59616b; }
        a { color: #a30f57; }
        @media (prefers-color-scheme: dark) {
          section { background: #1b1e22; color: #eceae4; } pre { background: #262a2f; }
          .place { color: #a6adb5; } a { color: #f08cba; } }`);

      const close = () => { if (sheet) sheet.remove(); sheet = null; };

      const show = (state) => {
        close();
        const key = JSON.stringify(state.diagnostics);
        if (!state.errors) { hidden = ''; return; }
        if (hidden === key) return;
        sheet = make('div', { id: 'tafel-diagnostics' });
        const root = sheet.attachShadow({ mode: 'open' });
        const list = make('ol');
        for (const item of state.diagnostics) {
          const entry = make('li', {},
            make('p', {}, make('code', { class: 'place' }, `${item.path}:${item.line}:${item.column} ${item.code}`)),
            make('p', {}, make('strong', {}, item.message)));
          if (item.excerpt) entry.append(make('pre', {}, item.excerpt));
          if (item.help) entry.append(make('p', {}, item.help));
          list.append(entry);
        }
        const button = make('button', { type: 'button' }, 'Hide');
        button.addEventListener('click', () => { hidden = key; close(); });
        const word = state.errors === 1 ? 'error keeps' : 'errors keep';
        root.adoptedStyleSheets = [style];
        root.append(make('section', { role: 'alert' },
          make('header', {}, make('h2', {}, `${state.errors} ${word} the site as it was`),
            make('a', { href: '/-/diagnostics' }, 'All diagnostics'), button), list));
        document.body.append(sheet);
      };

      const source = new EventSource('/-/live');
      source.addEventListener('message', (event) => {
        const state = JSON.parse(event.data);
        if (state.version !== own) { location.reload(); return; }
        show(state);
      });
      addEventListener('pagehide', () => source.close());
    })();

    """#
}
