// Starts the program. If it cannot start, or stops later, shows why, with texts in index.html,
// which do not depend on the program.
//
// It is not a module, because modules do not load in some frames, nor in pages opened as files.
(() => {
  "use strict";

  const folder = new URL("./", document.currentScript.src);
  // A full address, since this script has none in a frame without an origin.
  const PROGRAM = new URL("./page.js", folder).href;
  // The length in bytes of each file that the program starts with.
  const FILES = {};
  // What the page may load (policy.rs); index.html has only a part of it.
  const POLICY = "";
  // The key in sessionStorage that records that the copy was removed.
  const RETRIED = `multihome-retried ${folder}`;

  const words = document.querySelector("template#trouble").content;
  let shown = false;

  /** Enforces the policy from here on. */
  function keepTo(policy) {
    const meta = document.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    // In a frame without an origin 'self' matches nothing in WebKit; the address does.
    const own = location.origin.startsWith("http") ? `'self' ${location.origin}` : "'self'";
    meta.content = self.origin === "null" ? policy.replaceAll("'self'", own) : policy;
    document.head.append(meta);
  }

  /** Shows what has happened, and makes the page below look inactive. */
  function show(why, detail) {
    if (shown) return;
    shown = true;
    for (const note of document.querySelectorAll(".loading, .unstarted")) note.remove();
    const note = words.cloneNode(true).firstElementChild;
    for (const part of note.querySelectorAll("[data-why]")) {
      part.hidden = !part.dataset.why.split(" ").includes(why);
    }
    // Until the program has set a language, all of them are shown.
    const spoken = document.querySelector(".page") && document.documentElement.lang;
    if (spoken && note.querySelector(`[lang="${spoken}"]`)) {
      for (const part of note.querySelectorAll("[lang]")) part.hidden = part.lang !== spoken;
    }
    // It may repeat texts of a server, a link or the browser: short, without control characters.
    const clean = detail.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, " ");
    note.querySelector(".detail").textContent = clean.length > 600 ? `${clean.slice(0, 600)}…` : clean;
    note.querySelector("button").addEventListener("click", () => location.reload());
    // An open dialog would block everything else, this message too.
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.remove();
    for (const other of document.body.children) other.setAttribute("inert", "");
    document.body.prepend(note);
    note.querySelector("button").focus();
  }

  /** What is wrong with a file; undefined if nothing is. */
  async function fault(name, length) {
    let response, bytes;
    try {
      response = await fetch(new URL(name, folder));
      ({ byteLength: bytes } = await response.clone().arrayBuffer());
    } catch {
      return [self.origin === "null" ? "sandbox" : "blocked", name];
    }
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok) return ["missing", `${name}: HTTP ${response.status}`];
    if (name.endsWith(".js") && !/javascript/i.test(type)) return ["type", `${name}: ${type}`];
    if (bytes !== length) return ["damaged", `${name}: ${bytes} B, not ${length} B`];
    return undefined;
  }

  /** Why the program did not start: a kind that index.html has words for, and a detail. */
  async function reason(error) {
    if (location.protocol === "file:") return ["file", ""];
    if (typeof WebAssembly !== "object") return ["wasm", ""];
    for (const [name, length] of Object.entries(FILES)) {
      const found = await fault(name, length);
      if (found) return found;
    }
    try {
      // The smallest possible program.
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch (refusal) {
      return ["policy", String(refusal)];
    }
    const kind = error instanceof WebAssembly.CompileError ? "old" : "other";
    return [kind, String(error)];
  }

  /** Removes the copy that the program came from, once; whether it was removed. */
  async function withoutCopy() {
    try {
      if (!navigator.serviceWorker.controller || sessionStorage.getItem(RETRIED)) return false;
      // Without a network there is only the copy.
      await fetch(folder, { method: "HEAD", cache: "no-store" });
      let given = false;
      for (const name of await caches.keys()) {
        const has = name.startsWith("multihome ") && (await caches.match(PROGRAM, { cacheName: name }));
        given = (has && (await caches.delete(name))) || given;
      }
      if (given) sessionStorage.setItem(RETRIED, "yes");
      return given;
    } catch {
      return false;
    }
  }

  async function fail(error) {
    if (shown) return;
    if (await withoutCopy()) location.reload();
    else show(...(await reason(error)));
  }

  /** Whether an exception came from the program, or passed through it. */
  const isOurs = (error) => error instanceof WebAssembly.RuntimeError || /wasm/.test(error?.stack);

  keepTo(POLICY);
  addEventListener("multihome-panic", ({ detail }) => show("stopped", detail));
  addEventListener("error", ({ error }) => {
    if (isOurs(error)) show("stopped", String(error));
  });
  addEventListener("unhandledrejection", ({ reason: error }) => {
    if (error instanceof WebAssembly.RuntimeError) show("stopped", String(error));
  });

  import(PROGRAM)
    .then(({ default: start }) => start())
    .then(() => {
      try {
        sessionStorage.removeItem(RETRIED);
      } catch {
        // Without storage there is nothing to remove.
      }
    }, fail);
})();
