// <multihome-sim>: a Multihome simulation in a frame that is as high as what it shows. For pages
// that may add a script; docs/embedding.md has all of it, and the plain frame for all others.
(() => {
  "use strict";

  const VERSION = 1;
  const OPTIONS = ["show", "controls", "theme", "title", "lang", "lock"];
  // What a frame is called that has no title, in the languages that the page speaks.
  const TITLES = {
    en: "Multihome, a simulation of cloud market share",
    de: "Multihome, eine Simulation von Marktanteilen in der Cloud",
  };
  const EVENTS = ["ready", "changed", "result", "error"];
  const SANDBOX =
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
  // The page lies beside this script, unless an element says otherwise.
  const HERE = document.currentScript ? new URL(".", document.currentScript.src).href : undefined;

  let count = 0;

  class MultihomeSim extends HTMLElement {
    static observedAttributes = ["src", "scenario", "sandbox", ...OPTIONS];

    #frame = document.createElement("iframe");
    #name = `multihome-${++count}`;
    #address = "";
    #planned = false;
    #asked = 0;
    // What has been asked and not answered yet, by number.
    #waiting = new Map();
    #begun = deferred();
    #hear = (event) => this.#receive(event);

    constructor() {
      super();
      const frame = this.#frame;
      frame.loading = "lazy";
      frame.allow = "clipboard-write";
      Object.assign(frame.style, { display: "block", width: "100%", height: "600px", border: "0" });
      this.attachShadow({ mode: "open" }).append(frame);
    }

    connectedCallback() {
      if (!this.style.display) this.style.display = "block";
      addEventListener("message", this.#hear);
      this.#plan();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#forget("the element was removed");
      // A frame that is put back loads anew.
      this.#address = "";
    }

    attributeChangedCallback() {
      this.#plan();
    }

    /** Sets parameters, `{ window: 30 }`, or the whole scenario, `"?v=1&window=30"`. */
    set(wanted) {
      return this.#ask("set", typeof wanted === "string" ? { query: wanted } : { pairs: wanted });
    }

    /** Runs the scenario again. */
    run() {
      return this.#ask("run", {});
    }

    /** The result, or the link for as long as there is no result. */
    get() {
      return this.#ask("get", {});
    }

    // Several attributes change together, and one load is enough.
    #plan() {
      if (this.#planned) return;
      this.#planned = true;
      queueMicrotask(() => {
        this.#planned = false;
        if (this.isConnected) this.#load();
      });
    }

    #load() {
      const frame = this.#frame;
      const base = new URL(this.getAttribute("src") ?? HERE ?? ".", document.baseURI);
      if (base.protocol !== "https:" && base.protocol !== "http:") return;
      const query = new URLSearchParams(this.getAttribute("scenario") ?? "");
      query.set("embed", "1");
      query.set("id", this.#name);
      for (const option of OPTIONS) {
        if (this.hasAttribute(option)) query.set(option, this.getAttribute(option) || "1");
      }
      // A page without an origin of its own, such as a file, cannot be told from others.
      if (location.origin !== "null") query.set("origins", location.origin);
      base.search = query;
      frame.title = this.getAttribute("title") || TITLES[this.getAttribute("lang")] || TITLES.en;
      // Around a page of the same origin a sandbox keeps nothing in, and browsers warn of that.
      const usual = base.origin === location.origin ? null : SANDBOX;
      const sandbox = this.getAttribute("sandbox") ?? usual;
      if (base.href === this.#address && sandbox === frame.getAttribute("sandbox")) return;
      this.#forget("another scenario was loaded");
      this.#address = base.href;
      if (sandbox === null) frame.removeAttribute("sandbox");
      else frame.setAttribute("sandbox", sandbox);
      frame.src = base.href;
    }

    #receive({ source, data }) {
      if (source === null || source !== this.#frame.contentWindow) return;
      if (data?.source !== "multihome" || data.version !== VERSION) return;
      if (data.type === "height" && Number.isFinite(data.height)) {
        this.#frame.style.height = `${Math.max(0, data.height)}px`;
      }
      if (!EVENTS.includes(data.type)) return;
      if (data.type === "ready") this.#begun.resolve();
      const waiting = this.#waiting.get(data.request);
      this.#waiting.delete(data.request);
      if (data.type === "error") waiting?.reject(new Error(data.error));
      else waiting?.resolve(data);
      this.dispatchEvent(new CustomEvent(data.type, { detail: data, bubbles: true }));
    }

    async #ask(type, parts) {
      const sandbox = this.getAttribute("sandbox");
      if (sandbox !== null && !sandbox.split(/\s+/).includes("allow-same-origin")) {
        throw new Error("a frame without allow-same-origin has no origin to send a message to");
      }
      await this.#begun.promise;
      const request = ++this.#asked;
      const answer = new Promise((resolve, reject) => {
        this.#waiting.set(request, { resolve, reject });
      });
      const message = { target: "multihome", version: VERSION, type, request, ...parts };
      this.#frame.contentWindow.postMessage(message, new URL(this.#address).origin);
      return answer;
    }

    #forget(why) {
      for (const { reject } of this.#waiting.values()) reject(new Error(why));
      this.#waiting.clear();
      this.#begun = deferred();
    }
  }

  function deferred() {
    const parts = {};
    parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
    return parts;
  }

  if (!customElements.get("multihome-sim")) customElements.define("multihome-sim", MultihomeSim);
})();
