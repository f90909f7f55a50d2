// Keeps the page for when there is no network: whole versions, never a mixture of two.
//
// A version is an index.html with all that it names, under names that hold the hashes of their
// contents. It counts as kept once all of it has arrived: its index.html goes in last. The version
// before stays beside it for whoever has that one open.

const PREFIX = "multihome ";
const VERSIONS = 2;

const page = new URL("./", self.registration.scope).href;

const named = (html) => [...html.matchAll(/(?:href|src)="(\.\/[^"?#]+)"/g)].map(([, path]) => new URL(path, page).href);

async function keep(response) {
  const html = await response.text();
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(html)));
  const cache = await caches.open(PREFIX + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  if (await cache.match(page)) return;
  await cache.addAll([...new Set(named(html))]);
  await cache.put(page, new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }));
  for (const old of (await versions()).slice(VERSIONS)) await caches.delete(old);
}

/** The names of all versions, the newest first. */
async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
}

async function open(event) {
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keep(response.clone()).catch(() => {}));
    return response;
  } catch {
    for (const name of await versions()) {
      const kept = await (await caches.open(name)).match(page);
      if (kept) return kept;
    }
    return Response.error();
  }
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(fetch(page).then(keep));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.search = address.hash = "";
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (address.href === page || address.href === `${page}index.html`) event.respondWith(open(event));
  } else if (address.href.startsWith(page)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});
