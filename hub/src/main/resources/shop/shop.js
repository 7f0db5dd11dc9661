// The shop works without this. With it, stock and price change on the open page and the basket opens beside it.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);

  const item = one('[data-live]');
  const moods = ['look', 'stop', 'dim'];
  const write = (element, text, mood = '') => {
    if (!element) return;
    for (const known of moods) element.classList.toggle(known, known === mood);
    if (element.textContent === text) return;
    element.textContent = text;
    element.classList.remove('new');
    void element.offsetWidth; // lets the highlight begin anew
    element.classList.add('new');
  };
  if (item && window.EventSource) {
    const live = new EventSource('/live?variant=' + encodeURIComponent(item.dataset.live));
    live.addEventListener('variant', (event) => {
      const now = JSON.parse(event.data);
      write(one('[data-price]', item), now.price);
      write(one('[data-sum]', item), now.summary, now.mood);
      for (const place of now.places) write(one(`[data-place="${CSS.escape(place.code)}"]`, item), place.words, place.mood);
      const buy = one('[data-buy]', item);
      buy.disabled = !now.buyable;
      buy.textContent = now.button;
    });
    addEventListener('pagehide', () => live.close());
    addEventListener('pageshow', (event) => event.persisted && location.reload());
  }

  const drawer = () => {
    let dialog = one('.drawer');
    if (!dialog) {
      dialog = document.createElement('dialog');
      dialog.className = 'drawer';
      dialog.setAttribute('aria-labelledby', 'drawer-name');
      dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
      document.body.append(dialog);
    }
    return dialog;
  };
  const show = (html) => {
    const dialog = drawer();
    dialog.innerHTML = html;
    if (!dialog.open) dialog.showModal();
    const pieces = one('[data-pieces]', dialog).dataset.pieces;
    const count = one('[data-count]');
    count.textContent = pieces;
    count.hidden = pieces === '0';
  };
  const fetched = async (address, options = {}) => {
    const answer = await fetch(address, { ...options, headers: { 'X-Drawer': '1' } });
    if (!answer.headers.has('X-Drawer')) throw new Error(answer.status);
    show(await answer.text());
  };

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.matches('[data-once]')) {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = '1';
      const button = one('[data-busy]', form);
      button.textContent = button.dataset.busy;
      return;
    }
    if (form.dataset.plain || !form.matches('[data-add], .drawer .many')) return;
    event.preventDefault();
    try {
      await fetched(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, event.submitter)) });
    } catch {
      form.dataset.plain = '1';
      form.requestSubmit(event.submitter);
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-bag]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || location.pathname === '/basket' || location.pathname === '/checkout') return;
    event.preventDefault();
    fetched('/basket').catch(() => location.assign('/basket'));
  });
})();
