// Stores the page for use without a network: one complete version, checked file by file.
//
// The build writes the list of this version's files into this script. They are stored together or not
// at all, and only if each has the right length, type and content. An error page, another version or
// the login form of a hotel's network is shown to the reader as it comes and never stored. A browser
// installs this script again whenever it differs from the one before, so the stored version is the one
// that was visited last.

const VERSION = "";
// For each file its path ("" for the page itself), its length in bytes, its SHA-256 and its type.
const FILES = [];

const page = new URL("./", self.registration.scope).href;
const files = new Map(FILES.map(([path, ...about]) => [new URL(path, page).href, about]));
// Other pages on the same origin have other addresses, and so copies of their own.
const PREFIX = `multihome ${page} `;
const NAME = PREFIX + VERSION;

/** Whether a response is the right file for its address. */
async function fits(response, [length, hash, type]) {
  const sent = (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  // Servers that do not know a type send a generic one; JavaScript has several type names.
  const dull = ["", "application/octet-stream"].includes(sent) && !/html|css|javascript/.test(type);
  const script = sent.endsWith("javascript") && type.endsWith("javascript");
  if (!response.ok || !(sent === type || script || dull)) return false;
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== length) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

/** A file from the network. If the copy in the browser's HTTP cache is wrong, it is loaded again. */
async function fetched([address, about]) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(address, { cache });
    if (await fits(response.clone(), about)) {
      // A new response: browsers refuse a redirected one as the answer to a navigation.
      return new Response(await response.arrayBuffer(), { headers: { "content-type": about[2] } });
    }
  }
  throw new Error(`${address} is not the file of this version`);
}

/** Stores this version. The page is stored last: a copy without it counts as incomplete. */
async function keep() {
  const [[first, about], ...others] = files;
  const index = await fetched([first, about]);
  const parts = [];
  for (const other of others) parts.push([other[0], await fetched(other)]);
  await caches.delete(NAME);
  const cache = await caches.open(NAME);
  for (const [address, part] of parts) await cache.put(address, part);
  await cache.put(first, index);
}

const whole = (name) => caches.match(page, { cacheName: name });

/** The names of the copies of other versions, the newest first. */
async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME).reverse();
}

/** Removes all copies but this version's and the one before, which a window may still show. */
async function tidy() {
  for (const name of (await others()).slice(1)) await caches.delete(name);
  // Earlier versions stored copies without checks, and named them only by a hash.
  for (const name of await caches.keys()) {
    if (/^multihome [0-9a-f]{64}$/.test(name) && (await whole(name))) await caches.delete(name);
  }
}

/** A stored file of this version, or of another version that a window may still show. */
async function kept(address) {
  const about = files.get(address);
  const response = about && (await caches.match(address, { cacheName: NAME }));
  if (response) {
    if (await fits(response.clone(), about)) return response;
    await caches.delete(NAME);
  }
  for (const name of await others()) {
    const other = (await whole(name)) && (await caches.match(address, { cacheName: name }));
    if (other) return other;
  }
  return undefined;
}

/** The page from the network, or the stored one if there is no network or the server fails. */
async function open(event) {
  let response;
  try {
    response = await fetch(event.request);
    if (response.status < 500) {
      if (response.ok) event.waitUntil(renew(response.clone()).catch(() => {}));
      return response;
    }
  } catch {}
  return (await kept(page)) ?? response ?? Response.error();
}

/** Stores this version again if its copy was lost and the page has just come from the network. */
async function renew(response) {
  if (!(await whole(NAME)) && (await fits(response, files.get(page)))) await keep();
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  if (FILES.length) event.waitUntil(keep());
});

self.addEventListener("activate", (event) => event.waitUntil(Promise.all([tidy(), self.clients.claim()])));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!FILES.length || request.method !== "GET") return;
  const address = new URL(request.url);
  address.hash = "";
  if (request.mode === "navigate") {
    address.search = "";
    if ([page, `${page}index.html`].includes(address.href)) event.respondWith(open(event));
  } else if (new URL("./", address).href === page && address.href !== page) {
    event.respondWith(kept(address.href).then((copy) => copy ?? fetch(request)));
  }
});
