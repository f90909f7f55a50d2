// <multihome-sim>: a Multihome simulation in a frame as high as its content, for pages that may add a
// script. docs/embedding.md describes it, and the plain frame for all other pages.
(() => {
  "use strict";

  const VERSION = 1;
  const OPTIONS = ["show", "controls", "theme", "title", "lang", "lock"];
  // Titles of frames without a title, in the languages of the page.
  const TITLES = {
    en: "Multihome, a simulation of cloud market share",
    de: "Multihome, eine Simulation von Marktanteilen in der Cloud",
    fr: "Multihome, une simulation des parts de marché du cloud",
  };
  const EVENTS = ["ready", "changed", "result", "error"];
  const SANDBOX =
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
  // Seconds after which a request fails without an answer, unless the element sets another number. They
  // are counted while the page is awake: while a computer sleeps, the frame does not run either.
  const PATIENCE = 60;
  // The page is in the folder of this script, unless an element gives another address.
  const HERE = document.currentScript ? new URL(".", document.currentScript.src).href : undefined;

  // A text from an attribute as error messages repeat it: short, and without characters that change the
  // direction of text or control a terminal.
  const repeated = (text, most = 40) => {
    const clean = String(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ");
    const letters = [...clean.slice(0, 2 * most + 2)];
    return letters.length > most ? `${letters.slice(0, most).join("")}…` : clean;
  };

  let count = 0;

  class MultihomeSim extends HTMLElement {
    static observedAttributes = ["src", "scenario", "sandbox", ...OPTIONS];

    #frame = document.createElement("iframe");
    #name = `multihome-${++count}`;
    #address = "";
    // Whether changed attributes have still to be applied, and the number of requests before the
    // change.
    #planned = false;
    #before = 0;
    // Whether the page in the frame is ready for messages.
    #ready = false;
    // Why there can be no answer, if that is known.
    #trouble = "";
    #asked = 0;
    // The requests without an answer yet, by number, in order.
    #waiting = new Map();
    #clock = 0;
    #onMessage = (event) => this.#receive(event);

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
      addEventListener("message", this.#onMessage);
      this.#plan();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#onMessage);
      // A frame that is inserted again, or moved, reloads.
      this.#ready = false;
      this.#address = "";
      this.#reject("the element was removed or moved", this.#asked);
    }

    // Moved with `moveBefore`, a frame does not reload.
    connectedMoveCallback() {}

    attributeChangedCallback(_, before, after) {
      if (before === after) return;
      this.#before = this.#asked;
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

    // When several attributes change together, one load is enough.
    #plan() {
      if (this.#planned) return;
      this.#planned = true;
      queueMicrotask(() => {
        this.#planned = false;
        if (!this.isConnected) return;
        this.#load();
        this.#send();
      });
    }

    #load() {
      const frame = this.#frame;
      const { address, trouble } = this.#wanted();
      this.#trouble = trouble;
      if (trouble) {
        this.#ready = false;
        this.#address = "";
        frame.src = "about:blank";
        this.#reject(trouble, this.#asked);
        const error = { source: "multihome", version: VERSION, type: "error", error: trouble };
        this.#dispatch("error", error);
        return;
      }
      frame.title = this.getAttribute("title") || TITLES[this.getAttribute("lang")] || TITLES.en;
      // For a page of the same origin a sandbox protects nothing, and browsers warn about it.
      const usual = address.origin === location.origin ? null : SANDBOX;
      const sandbox = this.getAttribute("sandbox") ?? usual;
      if (address.href === this.#address && sandbox === frame.getAttribute("sandbox")) return;
      // Requests made since the change are for the new page.
      this.#reject("another scenario was loaded", this.#before);
      this.#ready = false;
      this.#address = address.href;
      if (sandbox === null) frame.removeAttribute("sandbox");
      else frame.setAttribute("sandbox", sandbox);
      frame.src = address.href;
    }

    // The address to load, or why there is none.
    #wanted() {
      const src = this.getAttribute("src");
      let address;
      try {
        address = new URL(src ?? HERE ?? ".", document.baseURI);
      } catch {
        return { trouble: `src: “${repeated(src)}” is no address` };
      }
      if (address.protocol !== "https:" && address.protocol !== "http:") {
        return { trouble: `src: “${repeated(address.protocol)}” is neither https: nor http:` };
      }
      const query = new URLSearchParams(this.getAttribute("scenario") ?? "");
      query.set("embed", "1");
      query.set("id", this.#name);
      for (const option of OPTIONS) {
        if (this.hasAttribute(option)) query.set(option, this.getAttribute(option) || "1");
      }
      // A page without an origin, such as a file, cannot be distinguished from others.
      if (location.origin !== "null") query.set("origins", location.origin);
      address.search = query;
      return { address, trouble: "" };
    }

    #receive({ source, data }) {
      if (source === null || source !== this.#frame.contentWindow) return;
      if (data?.source !== "multihome" || data.version !== VERSION) return;
      if (data.type === "height" && Number.isFinite(data.height)) {
        this.#frame.style.height = `${Math.max(0, data.height)}px`;
      }
      if (!EVENTS.includes(data.type)) return;
      if (data.type === "ready") {
        // Requests that the page before has not answered are sent again; sending one twice does no
        // harm.
        for (const waiting of this.#waiting.values()) waiting.sent = false;
        this.#ready = true;
        this.#send();
      }
      const waiting = this.#waiting.get(data.request);
      this.#waiting.delete(data.request);
      if (data.type === "error") waiting?.reject(new Error(data.error));
      else waiting?.resolve(data);
      this.#dispatch(data.type, data);
    }

    #dispatch(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
    }

    #ask(type, parts) {
      return new Promise((resolve, reject) => {
        const trouble = this.#obstacle() || (this.#planned ? "" : this.#trouble);
        if (trouble) throw new Error(trouble);
        // A value that cannot be sent fails here, in the call that passed it.
        parts = structuredClone(parts);
        const given = Number(this.getAttribute("patience"));
        const left = given > 0 ? given : PATIENCE;
        this.#waiting.set(++this.#asked, { type, parts, resolve, reject, left, given: left });
        // A request needs an answer now, not only when the frame scrolls near.
        this.#frame.loading = "eager";
        this.#send();
        this.#tick();
      });
    }

    // Why no page in the frame could ever answer; empty if one can.
    #obstacle() {
      const sandbox = this.getAttribute("sandbox")?.toLowerCase().split(/\s+/);
      if (sandbox && !sandbox.includes("allow-scripts")) {
        return "a frame without allow-scripts runs nothing";
      }
      if (sandbox && !sandbox.includes("allow-same-origin")) {
        return "a frame without allow-same-origin has no origin to send a message to";
      }
      return location.origin === "null" ? "a page without an origin cannot be answered" : "";
    }

    // Sends the requests that were not sent yet, if the page is ready.
    #send() {
      if (!this.#ready || this.#planned) return;
      for (const [request, waiting] of this.#waiting) {
        if (waiting.sent) continue;
        waiting.sent = true;
        const { type, parts } = waiting;
        const message = { target: "multihome", version: VERSION, type, request, ...parts };
        this.#frame.contentWindow.postMessage(message, new URL(this.#address).origin);
      }
    }

    // Counts down the remaining seconds of the requests.
    #tick() {
      if (this.#clock || this.#waiting.size === 0) return;
      this.#clock = setTimeout(() => {
        this.#clock = 0;
        for (const waiting of this.#waiting.values()) waiting.left -= 1;
        const where = this.#address ? `from ${repeated(this.#address.split("?")[0], 180)}` : "outside a document";
        this.#reject(
          ({ given }) => `no answer came within ${given} seconds ${where}`,
          this.#asked,
          ({ left }) => left <= 0,
        );
        this.#tick();
      }, 1000);
    }

    // Rejects the requests up to a number that match a condition.
    #reject(why, last, some = () => true) {
      for (const [request, waiting] of this.#waiting) {
        if (request > last || !some(waiting)) continue;
        this.#waiting.delete(request);
        waiting.reject(new Error(typeof why === "string" ? why : why(waiting)));
      }
    }
  }

  if (!customElements.get("multihome-sim")) customElements.define("multihome-sim", MultihomeSim);
})();
