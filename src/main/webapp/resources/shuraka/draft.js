/*
 * The texts of a draft that save themselves. What is typed is kept in this browser at once, sent a second
 * later, and forgotten here when the server has it.
 *
 *   <form data-draft="…address of the report in the REST interface…" data-version data-account data-saved-at>
 *   data-text="summary"       on a textarea: that text
 *   data-comment="…key…"      the comment on one deviation
 *   data-told="…key…"         checkbox: whether an outcome is told; data-telling="…key…": in which words
 *   data-save-draft           button: saves now and shows the draft as it stands then
 *   input[data-version]       in other forms of the page: follows the version that was saved last
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-draft]');
  if (!form) return;
  const $ = id => document.getElementById(id);
  const texts = $('texts').dataset;
  const language = document.documentElement.lang;
  const clock = new Intl.DateTimeFormat({ en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-arab' }[language],
    { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const address = form.dataset.draft;
  const store = 'shuraka.draft.' + address + '.' + form.dataset.account;
  const csrf = document.querySelector('meta[name="csrf-token"]');
  const fields = [...form.querySelectorAll('[data-text], [data-comment], [data-told], [data-telling]')];

  const nameOf = field => Object.entries(field.dataset).map(([kind, key]) => kind + ' ' + key)[0];
  const valueOf = field => field.type === 'checkbox' ? String(field.checked) : field.value;
  const fill = (field, text) => {
    if (field.type === 'checkbox') field.checked = text === 'true';
    else field.value = text;
  };
  const read = () => fields.map(f => [nameOf(f), valueOf(f)]);

  /** What is written: every text, and of the outcomes those that are told. */
  function written() {
    const telling = key => fields.find(f => f.dataset.telling === key).value;
    return {
      summary: form.querySelector('[data-text="summary"]').value,
      comments: Object.fromEntries(fields.filter(f => f.dataset.comment).map(f => [f.dataset.comment, f.value])),
      outcomes: fields.filter(f => f.dataset.told && f.checked).map(f => ({ key: f.dataset.told, text: telling(f.dataset.told) })) };
  }
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  /** The members that differ; a text of many pages does not travel because of a comment. */
  function changes(now, before) {
    const body = {};
    if (now.summary !== before.summary) body.summary = now.summary;
    const comments = Object.entries(now.comments).filter(([key, text]) => text !== before.comments[key]);
    if (comments.length > 0) body.comments = Object.fromEntries(comments);
    if (!same(now.outcomes, before.outcomes)) body.outcomes = now.outcomes;
    return body;
  }

  let version = form.dataset.version;
  let saved = written();
  let refused = null;
  let busy = null;
  let timer = null;
  let pause = 0;
  let stopped = false;
  let keeps = true;

  const open = () => !same(written(), saved);
  const link = (href, text, target) => Object.assign(document.createElement('a'), { href, textContent: text, target: target || '', rel: 'noopener' });
  function say(text, tone, more) {
    const state = $('saveState');
    state.textContent = text;
    state.dataset.tone = tone;
    if (more) state.append(' ', more);
  }

  function keep() {
    try {
      if (open()) localStorage.setItem(store, JSON.stringify({ version, fields: read() }));
      else localStorage.removeItem(store);
      keeps = true;
    } catch (full) {
      keeps = false;
    }
  }
  function kept() {
    try {
      return JSON.parse(localStorage.getItem(store));
    } catch (unreadable) {
      return null;
    }
  }

  function later(milliseconds) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, milliseconds);
  }

  /** Sends what was typed, or everything where it is asked for; answers whether the server has it. */
  function save(always) {
    clearTimeout(timer);
    busy ??= send(always === true).finally(() => { busy = null; });
    return busy;
  }

  async function send(always) {
    let must = always;
    while (!stopped && (must || open())) {
      const job = written();
      if (refused && same(job, refused)) return false;
      keep();
      say(texts.saving, 'quiet');
      let answer;
      try {
        answer = await fetch(address, {
          method: 'PATCH', credentials: 'same-origin', signal: AbortSignal.timeout(30000),
          headers: { 'Content-Type': 'application/json', 'Accept-Language': language, 'X-CSRF-Token': csrf.content, 'If-Match': version },
          body: JSON.stringify(changes(job, saved)) });
      } catch (unreachable) {
        return again();
      }
      if (!await took(answer, job)) return false;
      must = false;
    }
    return !stopped;
  }

  async function took(answer, job) {
    if (answer.status >= 500 || answer.status === 429 || !/json/.test(answer.headers.get('Content-Type'))) return again();
    if (answer.ok) {
      version = answer.headers.get('ETag').replace(/\D/g, '');
      document.querySelectorAll('input[data-version]').forEach(f => { f.value = version; });
      saved = job;
      refused = null;
      pause = 0;
      keep();
      say(texts.saved.replace('{0}', clock.format(new Date())), 'good');
      return true;
    }
    const problem = await answer.json();
    if (answer.status === 401 || problem.code === 'error.csrf') return renewed();
    if (answer.status === 422) {
      refused = job;
      say((problem.errors || []).map(e => e.detail).join(' ') || problem.detail, 'bad');
      return false;
    }
    stopped = true;
    say(answer.status === 412 ? texts.overtaken : problem.detail, 'bad', link(location.href, texts.reload));
    return false;
  }

  function again() {
    pause = Math.min(pause === 0 ? 3000 : pause * 2, 60000);
    say(keeps ? texts.offline : texts.full, 'bad');
    later(pause);
    return false;
  }

  /** Whether the reader is signed in again, in this browser and as herself. */
  async function renewed() {
    let session = null;
    try {
      const answer = await fetch('/api/v1/session', { credentials: 'same-origin' });
      if (answer.status >= 500) return again();
      if (answer.ok) session = await answer.json();
    } catch (unreachable) {
      return again();
    }
    const herself = session && String(session.account) === form.dataset.account;
    if (herself && session.csrf !== csrf.content) {
      csrf.content = session.csrf;
      return true;
    }
    say(session && !herself ? texts.other : texts.signedout, 'bad', link('/sign-in', texts.signin, '_blank'));
    later(20000);
    return false;
  }

  /** What was typed before a closed page, a lost line or a session that ended comes back. */
  function restore() {
    const before = kept();
    const lost = before ? before.fields.filter(([name, text]) => fields.some(f => nameOf(f) === name && valueOf(f) !== text)) : [];
    const put = () => lost.forEach(([name, text]) => fill(fields.find(f => nameOf(f) === name), text));
    if (lost.length === 0) {
      keep();
    } else if (before.version === version) {
      put();
      say(texts.restored, 'quiet');
      later(500);
    } else {
      stopped = true;
      const panel = $('conflict');
      panel.querySelector('ul').replaceChildren(...lost.filter(([, text]) => text.trim()).map(([, text]) => {
        const item = document.createElement('li');
        item.dir = 'auto';
        item.textContent = text;
        return item;
      }));
      panel.hidden = false;
      panel.focus();
      panel.addEventListener('click', event => {
        const act = event.target.dataset.act;
        if (!act) return;
        stopped = false;
        panel.hidden = true;
        if (act === 'mine') put();
        keep();
        later(0);
      });
    }
  }

  form.addEventListener('input', () => {
    keep();
    if (!stopped) say(texts.typing, 'quiet');
    later(1000);
  });
  /** Every act of the page goes on from what was typed. */
  document.addEventListener('submit', async event => {
    const button = event.submitter;
    if (!button || !button.form || button.dataset.saved || !event.target.querySelector('input[data-version]')) return;
    const own = 'saveDraft' in button.dataset;
    if (!own && !open()) return;
    event.preventDefault();
    if (busy) await busy;
    if (!await save(own)) return;
    if (own) location.reload();
    else {
      button.dataset.saved = 'true';
      event.target.requestSubmit(button);
    }
  });
  addEventListener('beforeunload', event => {
    if (open() && !keeps) event.preventDefault();
  });
  restore();
})();
