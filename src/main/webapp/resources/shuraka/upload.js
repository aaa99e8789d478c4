/*
 * A report's evidence (WEB-INF/reporting/evidence.xhtml): sends files in pieces by the tus protocol, goes on after every
 * break where it stopped, and saves labels and descriptions as they are changed. Pieces grow and shrink with the line, so
 * that each takes some seconds: little is lost when it breaks.
 */
(() => {
  "use strict";

  const SMALLEST = 16 * 1024;
  const LARGEST = 1024 * 1024;
  const SECONDS_A_PIECE = 4;
  const PATIENCE = 120000;
  const LONGEST_WAIT = 30000;
  const QUIET = 800;

  const section = document.getElementById("evidence");
  const address = section.dataset.address;
  const list = section.querySelector(".files");
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language === "ar" ? "ar-u-nu-arab" : language, { maximumFractionDigits: 1 });
  const queue = [];
  let busy = false;
  let pieceSize = 64 * 1024;

  class Refused extends Error {}

  const say = (row, text, bad) => {
    const said = row.querySelector(".said");
    said.textContent = text;
    said.classList.toggle("error", Boolean(bad));
  };

  const tell = (text, name) => {
    section.querySelector(".heard").textContent = text.replace("{name}", name);
  };

  const showEmptiness = () => {
    section.querySelector(".none").hidden = list.children.length > 0;
  };

  const sizeOf = bytes => bytes < 1024 * 1024
    ? section.dataset.kb.replace("{size}", numbers.format(Math.ceil(bytes / 1024)))
    : section.dataset.mb.replace("{size}", numbers.format(Math.ceil(bytes / 1024 / 102.4) / 10));

  const encoded = text => btoa(Array.from(new TextEncoder().encode(text), b => String.fromCharCode(b)).join(""));

  /* A call of the REST interface; rejects where no answer came. */
  const call = (method, url, headers, body, signal) => fetch(url, {
    method,
    body,
    signal,
    credentials: "same-origin",
    cache: "no-store",
    headers: {
      "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content,
      "Accept-Language": language,
      "Tus-Resumable": "1.0.0",
      ...headers,
    },
  });

  /* What a refusal says, the first fault before the whole. */
  const reason = async answer => {
    if (answer.status === 401) {
      return { code: "signIn", detail: section.dataset.signIn };
    }
    const problem = await answer.json().catch(() => ({}));
    const fault = problem.errors && problem.errors[0];
    return { code: problem.code, detail: (fault && fault.detail) || problem.detail || String(answer.status) };
  };

  /* A server that is away comes back; for a full disk a person has to make room. */
  const FULL = 507;
  const passes = answer => answer.status >= 500 && answer.status !== FULL;

  /* Until then, or until the browser is online again, or until somebody asks to go on. */
  const wait = (upload, milliseconds) => new Promise(resolve => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    }
    addEventListener("online", done);
    upload.goOn = done;
  });

  /* ---- Sending ---- */

  const announce = async upload => {
    const { file } = upload;
    const fingerprint = [file.name, file.size, file.lastModified].join("/");
    const answer = await call("POST", address, {
      "Upload-Length": String(file.size),
      "Upload-Metadata": `filename ${encoded(file.name)},fingerprint ${encoded(fingerprint.slice(-250))}`,
    });
    if (passes(answer)) {
      throw new Error("Try again");
    }
    if (!answer.ok) {
      throw new Refused((await reason(answer)).detail);
    }
    upload.address = new URL(answer.headers.get("Location"), location).pathname;
    upload.offset = Number(answer.headers.get("Upload-Offset"));
    takePlace(upload);
  };

  /* The row that the page showed for a file begun before makes room for the one that goes on. */
  const takePlace = upload => {
    const id = upload.address.split("/").pop();
    const begun = list.querySelector(`.file[data-id="${id}"]`);
    if (begun && begun !== upload.row) {
      begun.replaceWith(upload.row);
    }
    upload.row.dataset.id = id;
  };

  const ask = async upload => {
    const answer = await call("HEAD", upload.address, {});
    if (answer.status === 404) {
      await announce(upload);
    } else if (answer.ok) {
      upload.offset = Number(answer.headers.get("Upload-Offset"));
    } else {
      throw passes(answer) ? new Error("Try again") : new Refused((await reason(answer)).detail);
    }
  };

  const sendPiece = async upload => {
    const piece = await upload.file.slice(upload.offset, upload.offset + pieceSize).arrayBuffer()
      .catch(() => { throw new Refused(section.dataset.unreadable); });
    if (upload.offset + piece.byteLength === upload.file.size) {
      say(upload.row, section.dataset.checking);
    }
    upload.control = new AbortController();
    const timer = setTimeout(() => upload.control.abort(), PATIENCE);
    const began = performance.now();
    try {
      const answer = await call("PATCH", upload.address, {
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": String(upload.offset),
      }, piece, upload.control.signal);
      await take(upload, answer);
      adapt(piece.byteLength, performance.now() - began);
    } finally {
      clearTimeout(timer);
    }
  };

  const take = async (upload, answer) => {
    if (answer.ok) {
      upload.offset = Number(answer.headers.get("Upload-Offset"));
      upload.done = upload.offset === upload.file.size;
      return;
    }
    if (passes(answer) || answer.status === 404) {
      throw new Error("Try again");
    }
    const { code, detail } = await reason(answer);
    if (code === "evidence.offset") {
      throw new Error("Ask where to go on");
    }
    if (code !== "signIn" && answer.status !== FULL) {
      call("DELETE", upload.address, {}).catch(() => say(upload.row, detail, true));
    }
    throw new Refused(detail);
  };

  const adapt = (bytes, milliseconds) => {
    const fitting = bytes * SECONDS_A_PIECE * 1000 / Math.max(milliseconds, 1);
    pieceSize = Math.round(Math.min(Math.max(Math.min(fitting, pieceSize * 2), SMALLEST), LARGEST));
  };

  const show = upload => {
    upload.row.querySelector("progress").value = upload.offset / upload.file.size;
  };

  const send = async upload => {
    let failures = 0;
    say(upload.row, "");
    while (!upload.done && !upload.gone) {
      try {
        if (upload.paused) {
          say(upload.row, section.dataset.paused);
          await new Promise(resolve => { upload.goOn = resolve; });
          say(upload.row, "");
          continue;
        }
        if (!upload.address) {
          await announce(upload);
        } else if (failures > 0) {
          await ask(upload);
        }
        show(upload);
        await sendPiece(upload);
        show(upload);
        if (failures > 0 && !upload.done) {
          say(upload.row, "");
        }
        failures = 0;
      } catch (e) {
        if (e instanceof Refused) {
          throw e;
        }
        failures++;
        if (!upload.paused && !upload.gone) {
          say(upload.row, section.dataset.offline);
          await wait(upload, Math.min(1000 * 2 ** (failures - 1), LONGEST_WAIT));
        }
      }
    }
  };

  const work = async () => {
    if (busy) {
      return;
    }
    busy = true;
    while (queue.length > 0) {
      const upload = queue.shift();
      try {
        await send(upload);
        if (upload.done) {
          await added(upload);
        }
      } catch (e) {
        say(upload.row, e.message, true);
        upload.row.querySelectorAll("progress, .pause").forEach(part => part.remove());
        upload.row.querySelector(".give-up").textContent = section.dataset.close;
      }
    }
    busy = false;
  };

  const added = async upload => {
    const items = await refresh();
    const item = items.find(i => upload.address.endsWith("/" + i.id));
    const row = document.getElementById("evidence-item").content.firstElementChild.cloneNode(true);
    row.dataset.id = item.id;
    fill(row, item);
    row.querySelector(".name").href = address + "/" + item.id;
    row.querySelector(".name bdi").textContent = item.name;
    row.querySelector(".size").textContent = sizeOf(item.size);
    upload.row.replaceWith(row);
    tell(section.dataset.added, item.name);
  };

  const refresh = async () => {
    for (let failures = 0; ; failures++) {
      try {
        return (await (await call("GET", address, {})).json()).items;
      } catch (e) {
        await wait({}, Math.min(1000 * 2 ** failures, LONGEST_WAIT));
      }
    }
  };

  const choose = files => {
    for (const file of files) {
      const row = document.getElementById("evidence-sending").content.firstElementChild.cloneNode(true);
      const upload = { file, row, offset: 0 };
      row.querySelector(".name bdi").textContent = file.name;
      row.querySelector(".size").textContent = sizeOf(file.size);
      say(row, section.dataset.waits);
      row.querySelector(".pause").addEventListener("click", event => pause(upload, event.target));
      row.querySelector(".give-up").addEventListener("click", () => giveUp(upload));
      row.upload = upload;
      list.prepend(row);
      queue.push(upload);
    }
    showEmptiness();
    work();
  };

  const pause = (upload, button) => {
    upload.paused = !upload.paused;
    button.textContent = upload.paused ? section.dataset.continue : section.dataset.pause;
    if (upload.paused && upload.control) {
      upload.control.abort();
    }
    if (upload.goOn) {
      upload.goOn();
    }
  };

  const giveUp = async upload => {
    upload.gone = true;
    if (upload.control) {
      upload.control.abort();
    }
    if (upload.goOn) {
      upload.goOn();
    }
    if (upload.address) {
      await remove(upload.row, upload.address, {});
    } else {
      upload.row.remove();
      showEmptiness();
    }
  };

  /* ---- What is there already ---- */

  const fill = (row, item) => {
    row.dataset.version = item.version;
    row.querySelector(".label").value = item.label;
    row.querySelector(".description").value = item.description || "";
  };

  const remove = async (row, url, headers) => {
    try {
      const answer = await call("DELETE", url, headers);
      if (!answer.ok && answer.status !== 404) {
        say(row, (await reason(answer)).detail, true);
        return;
      }
      const name = row.querySelector(".name bdi").textContent;
      row.remove();
      showEmptiness();
      tell(section.dataset.deleted, name);
      (document.getElementById("evidence-files") || section).focus();
    } catch (e) {
      say(row, section.dataset.offline, true);
    }
  };

  /* One save of a row at a time; what was changed meanwhile is saved after it. */
  const save = async row => {
    if (row.saving) {
      row.again = true;
      return;
    }
    row.saving = true;
    try {
      const answer = await call("PATCH", address + "/" + row.dataset.id, {
        "Content-Type": "application/json",
        "If-Match": `"${row.dataset.version}"`,
      }, JSON.stringify({
        label: row.querySelector(".label").value,
        description: row.querySelector(".description").value,
      }));
      if (answer.ok) {
        row.dataset.version = (await answer.json()).version;
        say(row, section.dataset.saved);
      } else if (answer.status >= 500) {
        throw new Error("Try again");
      } else {
        say(row, (await reason(answer)).detail, true);
      }
    } catch (e) {
      say(row, section.dataset.unsaved, true);
      wait({}, 5000).then(() => save(row));
    } finally {
      row.saving = false;
    }
    if (row.again) {
      row.again = false;
      save(row);
    }
  };

  const rowOf = event => event.target.closest(".file");

  list.addEventListener("input", event => {
    const row = rowOf(event);
    clearTimeout(row.timer);
    row.timer = setTimeout(() => save(row), event.target.matches("select") ? 0 : QUIET);
  });

  list.addEventListener("click", event => {
    const row = rowOf(event);
    if (event.target.matches(".delete")) {
      const name = row.querySelector(".name bdi").textContent;
      if (confirm(section.dataset.sure.replace("{name}", name))) {
        remove(row, address + "/" + row.dataset.id, { "If-Match": `"${row.dataset.version}"` });
      }
    } else if (event.target.matches(".give-up") && !row.upload) {
      remove(row, address + "/" + row.dataset.id, {});
    }
  });

  const chooser = document.getElementById("evidence-files");
  if (chooser) {
    chooser.addEventListener("change", () => {
      choose([...chooser.files]);
      chooser.value = "";
    });
    section.addEventListener("dragover", event => event.preventDefault());
    section.addEventListener("drop", event => {
      event.preventDefault();
      choose([...event.dataTransfer.files]);
    });
  }
})();
