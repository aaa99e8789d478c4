/*
 * A report that saves itself. What is typed is kept in this browser at once, sent a second later, and
 * forgotten here when the server has it. The server reads numbers, in the reader's language.
 *
 *   <form data-report="…address of the report in the REST interface…" data-version data-account>
 *   data-item="values" data-key='{"indicator":"OC1"}'  one entry of a list; sent as its key and members
 *   data-part="narrative"                              a section that is one object
 *   data-member="comment"     on an input, select or textarea inside: its member (a dot enters an object)
 *   data-cell="female|18to29" beside it: of the entry's cells only those that changed are sent
 *   data-as="boolean"         its text true or false is one; data-on="x": what a ticked box says, else null
 *   data-alone                while this box is ticked only members with data-always go along
 *   data-label, data-group    what the entry is called; entries of one group count as one in the navigation
 *   data-remove='{"…":…}'     button: takes its entry away by sending these members for it
 *   data-add="outcomes"       button: adds <template data-of="outcomes">, __new__ in it becoming a new mark
 *   data-progress="outcomes"  in the navigation: how far that section is
 */
(() => {
  'use strict';
  const form = document.querySelector('form[data-report]');
  if (!form) return;
  const $ = id => document.getElementById(id);
  const texts = $('texts').dataset;
  const language = document.documentElement.lang;
  const locale = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-arab' }[language];
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const address = form.dataset.report;
  const store = 'shuraka.report.' + address + '.' + form.dataset.account;
  const csrf = document.querySelector('meta[name="csrf-token"]');

  /* ---- Fields, their places and values ---- */

  const holders = () => [...form.querySelectorAll('[data-item],[data-part]')];
  const holderOf = field => field.closest('[data-item],[data-part]');
  const members = holder => [...holder.querySelectorAll('[data-member]')].filter(f => holderOf(f) === holder);
  const fields = () => holders().flatMap(members);
  const path = field => {
    const holder = holderOf(field);
    return JSON.stringify([holder.dataset.item || holder.dataset.part, holder.dataset.key || '', field.dataset.member, field.dataset.cell || '']);
  };
  const removal = holder => JSON.stringify([holder.dataset.item, holder.dataset.key, 'removed']);
  const ticked = field => field.dataset.on || 'true';
  const value = field => field.type === 'checkbox' ? (field.checked ? ticked(field) : '') : field.value;
  const stood = field => {
    if (field.type === 'checkbox') return field.defaultChecked ? ticked(field) : '';
    if (field.tagName !== 'SELECT') return field.defaultValue;
    return ([...field.options].find(o => o.defaultSelected) || field.options[0] || { value: '' }).value;
  };
  const json = field => {
    if (field.type === 'checkbox') return field.dataset.on ? (field.checked ? field.dataset.on : null) : field.checked;
    const text = field.value.trim();
    return text === '' ? null : field.dataset.as === 'boolean' ? text === 'true' : field.value;
  };
  const fill = (field, text) => {
    if (field.type === 'checkbox') field.checked = text !== '';
    else field.value = text;
  };
  const find = wanted => fields().find(f => path(f) === wanted);
  const labelOf = field => [holderOf(field).dataset.label, field.getAttribute('aria-label') || (field.labels && field.labels[0] && field.labels[0].textContent)]
    .filter(Boolean).map(t => t.trim()).join(' · ');

  /* ---- What is saved, what is not ---- */

  let version = form.dataset.version;
  const saved = new Map(fields().map(f => [path(f), stood(f)]));
  const refused = new Map();
  const removed = new Map();
  let job = null;
  let busy = null;
  let timer = null;
  let pause = 0;
  let stopped = false;

  const was = field => saved.get(path(field)) ?? '';
  const changed = field => value(field) !== was(field);
  const due = field => changed(field) && refused.get(path(field)) !== value(field);
  const alone = holder => members(holder).find(f => 'alone' in f.dataset && f.checked);
  const counted = holder => {
    const only = alone(holder);
    return only ? members(holder).filter(f => f === only || 'always' in f.dataset) : members(holder);
  };
  /** Numerator and denominator travel together: the fields of one cell, or of an entry without cells. */
  const groups = holder => {
    const byCell = new Map();
    counted(holder).forEach(f => byCell.set(f.dataset.cell || '', [...(byCell.get(f.dataset.cell || '') || []), f]));
    return byCell;
  };
  const half = group => {
    const pair = group.filter(f => f.dataset.member === 'numerator' || f.dataset.member === 'denominator');
    return pair.length === 2 && (value(pair[0]).trim() === '') !== (value(pair[1]).trim() === '');
  };
  const unsaved = () => holders().flatMap(counted).filter(changed);

  const put = (object, member, what) => {
    const steps = member.split('.');
    const last = steps.pop();
    steps.reduce((o, step) => o[step] ??= {}, object)[last] = what;
  };

  function gather() {
    const body = {};
    const keys = {};
    const sent = [];
    const take = (target, field) => {
      put(target, field.dataset.member, json(field));
      sent.push([path(field), value(field)]);
    };
    for (const holder of holders()) {
      if (holder.dataset.part) {
        members(holder).filter(due).forEach(f => take(body[holder.dataset.part] ??= {}, f));
        continue;
      }
      const section = holder.dataset.item;
      const ready = new Map([...groups(holder)].filter(([, group]) => !half(group)));
      if (![...ready.values()].flat().some(due)) continue;
      const entry = JSON.parse(holder.dataset.key);
      (ready.get('') || []).forEach(f => take(entry, f));
      if (!alone(holder) && holder.querySelector('[data-cell]')) {
        entry.cells = {};
        ready.forEach((group, cell) => {
          if (cell === '' || !group.some(due)) return;
          const own = {};
          group.forEach(f => take(own, f));
          const single = Object.keys(own).length === 1 && 'value' in own;
          entry.cells[cell] = single ? own.value : Object.values(own).every(v => v === null) ? null : own;
        });
      }
      (body[section] ??= []).push(entry);
      (keys[section] ??= []).push(holder.dataset.key);
    }
    removed.forEach(gone => {
      (body[gone.section] ??= []).push({ ...JSON.parse(gone.key), ...gone.members });
      (keys[gone.section] ??= []).push(gone.key);
    });
    return Object.keys(body).length === 0 ? null
      : { edit: fresh(), version, body, keys, sent, gone: [...removed.keys()] };
  }

  /* ---- Kept in this browser until it is saved ---- */

  let keeps = true;
  function keep() {
    const open = unsaved();
    try {
      if (open.length === 0 && removed.size === 0 && !job) localStorage.removeItem(store);
      else localStorage.setItem(store, JSON.stringify({
        version, job, fields: open.map(f => [path(f), value(f), labelOf(f)]), removed: [...removed] }));
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

  /* ---- What the foot says ---- */

  const say = (text, tone, link) => {
    const state = $('saveState');
    state.textContent = text;
    state.dataset.tone = tone;
    if (link) state.append(' ', link);
  };
  const link = (href, text) => Object.assign(document.createElement('a'), { href, textContent: text, target: '_blank', rel: 'noopener' });
  const sameDay = at => at.toDateString() === new Date().toDateString();
  const fillIn = (text, ...what) => what.reduce((t, w, i) => t.replace('{' + i + '}', w), text);

  let savedAt = new Date(form.dataset.savedAt);
  function settle() {
    const open = unsaved();
    if (open.some(f => refused.has(path(f)))) say(fillIn(texts.open, format.format(open.length)), 'bad');
    else if (open.length > 0) say(texts.half, 'quiet');
    else say(fillIn(texts.saved, sameDay(savedAt) ? clock.format(savedAt) : day.format(savedAt) + ', ' + clock.format(savedAt)), 'good');
    if (!keeps) say(texts.full, 'bad');
  }

  /* ---- Saving ---- */

  function later(milliseconds) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, milliseconds);
  }

  /** Sends what is due; answers whether all of it is saved. */
  function save() {
    clearTimeout(timer);
    busy ??= send().finally(() => { busy = null; });
    return busy;
  }

  async function send() {
    while (!stopped) {
      job ??= gather();
      if (!job) {
        settle();
        return unsaved().length === 0;
      }
      keep();
      say(texts.saving, 'quiet');
      let answer;
      try {
        answer = await fetch(address, {
          method: 'PATCH', credentials: 'same-origin', signal: AbortSignal.timeout(30000),
          headers: { 'Content-Type': 'application/json', 'Accept-Language': language, 'X-CSRF-Token': csrf.content,
            'If-Match': job.version, 'Idempotency-Key': job.edit },
          body: JSON.stringify(job.body) });
      } catch (unreachable) {
        return again(texts.offline);
      }
      if (!await took(answer)) return false;
    }
    return false;
  }

  /** A server that is starting, or somebody on the way, answers with a page. */
  function isOurs(answer) {
    return /json/.test(answer.headers.get('Content-Type'));
  }

  async function took(answer) {
    if (answer.status >= 500 || answer.status === 429 || !isOurs(answer)) return again(texts.offline);
    if (answer.ok) {
      const result = await answer.json();
      version = answer.headers.get('ETag').replace(/\D/g, '');
      form.dataset.version = version;
      accept(result);
      pause = 0;
      return true;
    }
    if (answer.status === 412) return overtaken();
    const problem = await answer.json();
    if (answer.status === 401 || problem.code === 'error.csrf') return renewed();
    stopped = true;
    say(problem.detail, 'bad', link(location.href, texts.reload));
    return false;
  }

  function accept(result) {
    const done = job;
    job = null;
    const bad = result.faults.map(fault => [fault, place(fault.pointer, done)]);
    const not = new Set();
    bad.forEach(([fault, [field, group]]) => {
      group.forEach(f => not.add(path(f)));
      if (field) mark(field, fault.detail);
    });
    done.sent.forEach(([at, text]) => not.has(at) ? refused.set(at, text) : saved.set(at, text));
    done.gone.forEach(at => removed.delete(at));
    holders().filter(alone).forEach(holder => {
      if (!changed(alone(holder))) members(holder).filter(f => !counted(holder).includes(f)).forEach(f => saved.set(path(f), ''));
    });
    keep();
    savedAt = new Date(result.savedAt);
    note();
  }

  /** The field of a pointer into what was sent, and the fields that were not taken because of it. */
  function place(pointer, sent) {
    const [section, ...rest] = pointer.slice(1).split('/').map(s => s.replace(/~1/g, '/').replace(/~0/g, '~'));
    const key = sent.keys[section] && sent.keys[section][rest.shift()];
    const holder = holders().find(h => key === undefined ? h.dataset.part === section : h.dataset.item === section && h.dataset.key === key);
    if (!holder) return [null, []];
    const own = members(holder);
    if (rest[0] === 'cells') {
      const cell = own.filter(f => f.dataset.cell === rest[1]);
      return [cell.find(f => f.dataset.member === rest[2]) || cell[0], cell];
    }
    const field = own.find(f => f.dataset.member === rest.join('.'));
    return [field || own[0], key === undefined && field ? [field] : own];
  }

  function again(why) {
    pause = Math.min(pause === 0 ? 3000 : pause * 2, 60000);
    say(keeps ? why : texts.full, 'bad');
    later(pause);
    return false;
  }

  /** Whether the reader is signed in again, in this browser and as herself. */
  async function renewed() {
    let session;
    try {
      const answer = await fetch('/api/v1/session', { credentials: 'same-origin' });
      if (answer.status >= 500) return again(texts.offline);
      session = answer.ok ? await answer.json() : null;
    } catch (unreachable) {
      return again(texts.offline);
    }
    if (session && String(session.account) === form.dataset.account && session.csrf !== csrf.content) {
      csrf.content = session.csrf;
      return true;
    }
    say(session && String(session.account) !== form.dataset.account ? texts.other : texts.signedout, 'bad', link('/sign-in', texts.signin));
    later(20000);
    return false;
  }

  /* ---- Somebody else was here ---- */

  async function overtaken() {
    stopped = true;
    let who = null;
    try {
      const answer = await fetch(address, { credentials: 'same-origin', headers: { 'Accept-Language': language } });
      if (answer.status >= 500) throw new Error(answer.status);
      if (answer.ok) who = await answer.json();
    } catch (unreachable) {
      stopped = false;
      return again(texts.offline);
    }
    const at = who && new Date(who.savedAt);
    ask(who ? fillIn(texts.overtaken, who.savedBy || '–', day.format(at) + ', ' + clock.format(at)) : texts.gone,
      unsaved().map(f => [labelOf(f), value(f)]), ['load']);
    say(texts.notsaved, 'bad');
    return false;
  }

  function ask(text, lines, acts) {
    const panel = $('conflict');
    panel.querySelector('p').textContent = text;
    panel.querySelector('ul').replaceChildren(...lines.map(line => {
      const item = document.createElement('li');
      line.forEach((part, i) => {
        const piece = document.createElement(i === 1 ? 'strong' : 'bdi');
        piece.textContent = part === '' ? '–' : part;
        item.append(i === 0 ? '' : i === 1 ? ': ' : ' · ' + texts.now + ' ', piece);
      });
      return item;
    }));
    panel.querySelectorAll('[data-act]').forEach(b => { b.hidden = !acts.includes(b.dataset.act); });
    panel.hidden = false;
    panel.focus();
  }

  function forget() {
    job = null;
    removed.clear();
    localStorage.removeItem(store);
  }

  /** What was typed before a crash, a closed page or a lost line comes back. */
  function restore() {
    const before = kept();
    if (!before) {
      settle();
      return;
    }
    const open = before.fields.filter(([at, text]) => { const f = revive(at); return !f || value(f) !== text; });
    if (before.version === version) {
      job = before.job;
      before.removed.forEach(([at, gone]) => take(at, gone));
      open.forEach(([at, text]) => { const f = find(at); if (f) fill(f, text); });
      say(texts.restored, 'quiet');
      later(500);
    } else if (open.length > 0) {
      stopped = true;
      ask(texts.changed, open.map(([at, text, label]) => { const f = find(at); return [label, text, f ? value(f) : '']; }), ['mine', 'theirs']);
      $('conflict').addEventListener('click', event => {
        const act = event.target.dataset.act;
        if (act !== 'mine' && act !== 'theirs') return;
        stopped = false;
        forget();
        $('conflict').hidden = true;
        if (act === 'mine') open.forEach(([at, text]) => { const f = find(at); if (f) fill(f, text); });
        recount();
        keep();
        later(0);
      });
    } else {
      forget();
      settle();
    }
  }

  /* ---- Beside the fields ---- */

  function mark(field, text) {
    clear(field);
    const error = Object.assign(document.createElement('span'), { className: 'error', id: (field.id || 'f') + '_fault', textContent: text });
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), error.id].filter(Boolean).join(' '));
    (field.closest('td') ? field.closest('td') : field.parentElement).append(error);
  }
  function clear(field) {
    const old = $((field.id || 'f') + '_fault');
    if (!old) return;
    old.remove();
    field.removeAttribute('aria-invalid');
    const rest = (field.getAttribute('aria-describedby') || '').split(' ').filter(id => id !== old.id).join(' ');
    if (rest) field.setAttribute('aria-describedby', rest);
    else field.removeAttribute('aria-describedby');
  }

  /** A number as the server would read it, only to show sums; null where nothing or no number stands. */
  function number(text) {
    let plain = '';
    for (const c of text) {
      const code = c.codePointAt(0);
      if (/[\s\p{Cf}'’٬]/u.test(c)) continue;
      if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) plain += code & 15;
      else plain += { '٫': '.', '،': ',', '−': '-' }[c] || c;
    }
    if (language === 'fr') plain = plain.replace(/,/g, '.');
    else if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replace(/,/g, '');
    return /^-?\d{1,30}(\.\d{1,30})?$/.test(plain) ? Number(plain) : null;
  }
  const plus = (list, member) => {
    const said = list.filter(f => f.dataset.member === member).map(f => number(value(f))).filter(n => n !== null);
    return said.length === 0 ? null : Math.round(said.reduce((a, b) => a + b, 0) * 1e4) / 1e4;
  };
  const sum = list => ({ n: plus(list, 'value') ?? plus(list, 'numerator'), d: plus(list, 'denominator') });
  const show = ({ n, d }) => n === null ? '' : d === null ? format.format(n) : format.format(n) + ' / ' + format.format(d) + (d > 0 ? ' · ' + percent.format(n / d) : '');

  function total(holder) {
    const table = holder.querySelector('table.entry');
    const figures = members(holder).filter(f => ['value', 'numerator', 'denominator'].includes(f.dataset.member));
    if (table) {
      const rows = [...table.tBodies[0].rows];
      rows.forEach(row => { const at = row.querySelector('[data-sum="row"]'); if (at) at.textContent = show(sum(figures.filter(f => row.contains(f)))); });
      table.querySelectorAll('[data-sum="column"]').forEach((at, column) => {
        at.textContent = show(sum(rows.flatMap(row => figures.filter(f => row.querySelectorAll('td')[column] && row.querySelectorAll('td')[column].contains(f)))));
      });
    }
    const now = sum(figures);
    holder.querySelectorAll('[data-sum="all"]').forEach(at => { at.textContent = show(now); });
    holder.querySelectorAll('[data-over]').forEach(at => { at.textContent = show(toDate(at.dataset, now)); });
  }
  const or = (text, none) => text === undefined || text === '' ? none : Number(text);
  function toDate(before, now) {
    const last = { n: or(before.total, null), d: or(before.of, null) };
    if (now.n === null && before.over !== 'sum') return before.over === 'max' ? { n: or(before.most, null), d: null } : last;
    switch (before.over) {
      case 'sum': return now.n === null && last.n === null ? last
        : { n: or(before.sum, 0) + (now.n ?? 0), d: now.d === null && last.d === null ? null : or(before.sumOf, 0) + (now.d ?? 0) };
      case 'max': return { n: Math.max(or(before.most, now.n), now.n), d: null };
      case 'average': return { n: (or(before.sum, 0) + now.n) / (or(before.periods, 0) + 1), d: null };
      default: return now;
    }
  }

  function progress() {
    form.querySelectorAll('[data-progress]').forEach(at => {
      const name = at.dataset.progress;
      const own = holders().filter(h => h.dataset.item === name || h.dataset.part === name);
      const said = new Map();
      own.forEach(h => (h.dataset.part ? members(h) : [h]).forEach(thing => {
        const group = h.dataset.part ? thing.dataset.member : h.dataset.group || h.dataset.key;
        const full = (h.dataset.part ? [thing] : members(h).filter(f => !('always' in f.dataset))).some(f => value(f).trim() !== '');
        said.set(group, said.get(group) || full);
      }));
      const done = [...said.values()].filter(Boolean).length;
      at.textContent = said.size === 0 ? '' : fillIn(texts.progress, format.format(done), format.format(said.size));
    });
  }
  function recount() {
    form.querySelectorAll('[data-item="values"]').forEach(total);
    progress();
  }

  /* ---- A grid like a spreadsheet ---- */

  const grid = field => [...field.closest('table').tBodies[0].rows].map(row => [...row.querySelectorAll('input')]).filter(row => row.length > 0);
  const spot = (rows, field) => { const row = rows.findIndex(r => r.includes(field)); return [row, rows[row].indexOf(field)]; };
  function move(event) {
    const field = event.target;
    if (!field.dataset || !field.dataset.cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    const atEdge = edge => whole || (field.selectionStart === field.selectionEnd && field.selectionStart === edge);
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [event.shiftKey ? -1 : 1, 0] };
    if (atEdge(event.key === 'ArrowRight' ? field.value.length : 0)) { steps[forward] = [0, 1]; steps[back] = [0, -1]; }
    if (!steps[event.key]) return;
    event.preventDefault();
    const rows = grid(field);
    const [row, column] = spot(rows, field);
    const next = rows[row + steps[event.key][0]] && rows[row + steps[event.key][0]][column + steps[event.key][1]];
    if (next) { next.focus(); next.select(); }
  }
  function paste(event) {
    const field = event.target;
    const text = event.clipboardData && event.clipboardData.getData('text/plain');
    if (!field.dataset || !field.dataset.cell || !text || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const block = text.replace(/\r/g, '').replace(/\n$/, '').split('\n').map(line => line.split('\t'));
    const rows = grid(field);
    const [row, column] = spot(rows, field);
    let left = 0;
    block.forEach((line, r) => line.forEach((cell, c) => {
      const at = rows[row + r] && rows[row + r][column + c];
      if (at) { at.value = cell.trim(); typed(at); } else if (cell.trim() !== '') left++;
    }));
    if (left > 0) mark(field, fillIn(texts.paste, format.format(left)));
  }

  /* ---- Entries that come and go ---- */

  function own(root, mark) {
    root.querySelectorAll('[id]').forEach(e => { e.id += mark; });
    root.querySelectorAll('[for]').forEach(e => { e.htmlFor += mark; });
    root.querySelectorAll('[name]').forEach(e => e.removeAttribute('name'));
    root.querySelectorAll('.error').forEach(e => e.remove());
  }
  const fresh = () => crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
  const template = section => form.querySelector(`template[data-of="${section}"]`);
  function add(section, mark) {
    template(section).insertAdjacentHTML('beforebegin', template(section).innerHTML.replaceAll('__new__', mark));
    const made = template(section).previousElementSibling;
    made.querySelectorAll('[data-scripted]').forEach(e => { e.hidden = false; });
    return made;
  }
  const entry = (section, key) => form.querySelector(`[data-item="${section}"][data-key="${CSS.escape(key)}"]`);

  /** The same indicator for another place, below its last entry. */
  function addPlace(indicator, place, name) {
    const key = JSON.stringify({ indicator, location: place });
    const there = entry('values', key);
    if (there) { there.hidden = false; removed.delete(removal(there)); return there; }
    const all = [...form.querySelectorAll('[data-item="values"]')].filter(h => h.dataset.group === indicator);
    const last = all[all.length - 1];
    const copy = last.cloneNode(true);
    own(copy, '-' + place);
    copy.id = '/values/' + indicator + '@' + place;
    copy.dataset.key = key;
    copy.hidden = false;
    copy.querySelectorAll('[data-place]').forEach(e => { e.textContent = name; });
    copy.querySelectorAll('[data-earlier], .remark').forEach(e => e.remove());
    copy.querySelectorAll('[data-over]').forEach(e => ['total', 'of', 'sum', 'sumOf', 'most', 'periods'].forEach(d => delete e.dataset[d]));
    last.after(copy);
    members(copy).forEach(f => { fill(f, ''); f.removeAttribute('aria-invalid'); f.removeAttribute('aria-describedby'); });
    return copy;
  }
  /** The field of a path, its entry brought back where it was only in this browser. */
  function revive(at) {
    const [section, key] = JSON.parse(at);
    if (section === 'values' && !entry(section, key)) {
      const { indicator, location: place } = JSON.parse(key);
      const choice = place && [...form.querySelectorAll('[data-places] option')].find(o => o.value === place);
      if (choice && form.querySelector(`[data-group="${CSS.escape(indicator)}"]`)) addPlace(indicator, place, choice.textContent);
    } else if (key && !entry(section, key) && template(section)) {
      const mark = Object.values(JSON.parse(key)).join('');
      if (/^[\w-]+$/.test(mark)) add(section, mark);
    }
    return find(at);
  }
  function take(at, gone) {
    removed.set(at, gone);
    const holder = entry(gone.section, gone.key);
    if (holder) {
      members(holder).forEach(f => { fill(f, ''); saved.set(path(f), ''); });
      holder.hidden = true;
    }
  }
  function click(event) {
    const button = event.target.closest('button, input[type="submit"], a');
    if (!button) return;
    if (button.dataset.addPlace) {
      event.preventDefault();
      const choice = button.closest('[data-places]').querySelector('select');
      if (choice.value) {
        members(addPlace(button.dataset.addPlace, choice.value, choice.selectedOptions[0].textContent))[0].focus();
        recount();
      }
    } else if (button.dataset.remove) {
      const holder = holderOf(button);
      take(removal(holder), { section: holder.dataset.item, key: holder.dataset.key, members: JSON.parse(button.dataset.remove) });
      recount();
      keep();
      later(0);
    } else if (button.dataset.add) {
      add(button.dataset.add, fresh()).querySelector('[data-member]').focus();
    } else if (button.dataset.act === 'load') {
      location.reload();
    } else if ('check' in button.dataset) {
      save().then(check);
    } else if (button.getAttribute('href') && button.getAttribute('href').startsWith('#/')) {
      jump(event, button.getAttribute('href').slice(1));
    }
  }
  function jump(event, id) {
    const target = $(decodeURIComponent(id));
    if (!target) return;
    event.preventDefault();
    const holder = target.matches('[data-item]') ? target : target.nextElementSibling || target;
    const field = holder.querySelector('[data-member]') || holder;
    holder.scrollIntoView();
    field.focus();
  }

  /* ---- Checks and submission ---- */

  async function check() {
    let items;
    try {
      const answer = await fetch(address + '/checks', { credentials: 'same-origin', headers: { 'Accept-Language': language } });
      if (!answer.ok) throw new Error(answer.status);
      items = (await answer.json()).items;
    } catch (unreachable) {
      say(texts.offline, 'bad');
      return null;
    }
    const list = $('findings');
    list.replaceChildren(...items.map(finding));
    $('findingsNone').hidden = items.length > 0;
    $('findingsOld').hidden = true;
    return items;
  }
  function finding(item) {
    const copy = $(item.error ? 'findingError' : 'findingWarning').content.cloneNode(true).firstElementChild;
    const jumpTo = copy.querySelector('a');
    jumpTo.href = '#' + item.pointer;
    jumpTo.textContent = item.detail;
    const field = copy.querySelector('textarea');
    if (field) {
      copy.dataset.key = JSON.stringify({ code: item.code, pointer: item.pointer });
      copy.dataset.label = item.detail;
      field.id = 'explain-' + item.code + item.pointer;
      field.labels && copy.querySelector('label').setAttribute('for', field.id);
      field.value = item.explanation || '';
      queueMicrotask(() => { if (!saved.has(path(field))) saved.set(path(field), field.value); });
    }
    return copy;
  }
  const note = () => { const old = $('findingsOld'); if (old) old.hidden = false; };

  async function submit() {
    if (!await save()) return;
    const items = await check();
    if (!items) return;
    if (items.some(i => i.error || !i.explanation)) {
      say(texts.checks, 'bad');
      $('checks').scrollIntoView();
      $('checks').focus();
      return;
    }
    let answer;
    try {
      answer = await fetch(address + '/submit', {
        method: 'POST', credentials: 'same-origin', body: '{}',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': language, 'X-CSRF-Token': csrf.content, 'If-Match': version } });
    } catch (unreachable) {
      say(texts.offline, 'bad');
      return;
    }
    if (answer.ok) location.assign(location.pathname + location.search.replace(/&submitted=true/, '') + '&submitted=true');
    else if (answer.status === 412) overtaken();
    else if (answer.status !== 401 || !await renewed()) say((await answer.json()).detail, 'bad');
    else submit();
  }

  /* ---- Listening ---- */

  function typed(field) {
    clear(field);
    refused.delete(path(field));
    const holder = holderOf(field);
    if (holder.dataset.item === 'values') total(holder);
    progress();
    keep();
    if (!stopped) say(texts.typing, 'quiet');
    pause = 0;
    later(1000);
  }
  form.addEventListener('input', event => { if (event.target.dataset.member) typed(event.target); });
  form.addEventListener('keydown', move);
  form.addEventListener('paste', paste);
  form.addEventListener('click', click);
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (event.submitter && 'submitReport' in event.submitter.dataset) submit();
    else if (!event.submitter || !event.submitter.dataset.addPlace) save();
  });
  addEventListener('online', () => later(0));
  addEventListener('focus', () => { if (job || unsaved().some(due)) later(0); });
  addEventListener('pagehide', keep);

  form.querySelectorAll('[data-scripted]').forEach(e => { e.hidden = false; });
  restore();
  recount();
  form.dataset.ready = 'true';
})();
