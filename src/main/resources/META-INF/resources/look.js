/*
 * How the book looks in this browser: the theme (the system's, light or dark) and the projector. Runs in the head, before anything is
 * painted; a file of its own, so that no content security policy has to allow a script within the page. The styles are in
 * frontend/styles (tokens.css, projector.css), the controls in shell/LookSwitch.
 */
(() => {
  const root = document.documentElement;
  const THEME = 'attention-intuition.theme';
  const PROJECTOR = 'attention-intuition.projector';
  const THEMES = ['light', 'dark'];
  // Where nothing may be kept, it holds for this page.
  const page = {};

  const read = key => {
    try {
      return page[key] ?? localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    page[key] = value;
    try {
      localStorage.setItem(key, value);
    } catch {
      /* this page remembers it */
    }
  };
  const theme = () => (THEMES.includes(read(THEME)) ? read(THEME) : 'system');

  const apply = () => {
    const chosen = theme();
    const words = [chosen === 'system' ? 'light-dark' : chosen];
    root.style.colorScheme = chosen === 'system' ? 'light dark' : chosen;
    if (read(PROJECTOR) === 'on') {
      words.push('projector');
    }
    root.setAttribute('theme', words.join(' '));
    document.querySelectorAll('.look select').forEach(it => (it.value = chosen));
  };

  /* A link for the room: …/self-attention?projector. The page itself never hears of it. */
  const address = new URL(location.href);
  if (address.searchParams.has('projector')) {
    write(PROJECTOR, address.searchParams.get('projector') === 'off' ? 'off' : 'on');
    address.searchParams.delete('projector');
    history.replaceState(history.state, '', address);
  }
  apply();

  window.attentionIntuitionLook = {
    /** Binds the select and the button of a LookSwitch; there may be several. */
    bind(element) {
      const select = element.querySelector('select');
      select.value = theme();
      select.onchange = () => {
        write(THEME, select.value);
        apply();
      };
      element.querySelector('button').onclick = () => {
        write(PROJECTOR, read(PROJECTOR) === 'on' ? 'off' : 'on');
        apply();
        dispatchEvent(new Event('resize'));
      };
    },
  };
})();
