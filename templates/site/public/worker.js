// Lets the page work without a network; in: requests for the page's own files, out: the files as they were last published.
//
// It keeps all of them, whichever letter was looked at, and nothing else: a request is known by its path alone, so that a
// fragment is never stored. The list of files and its name are written in by the program that publishes.
const NAME = 'letter-VERSION';
const FILES = ['FILES'];
// These say what holds today: asked for first, and taken from the store only without a network.
const FRESH = ['manifest.jws', 'site.json'];

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const base = new URL('./', self.location.href).href;
  const [address] = event.request.url.split('#');
  const path = address === base ? 'index.html' : address.slice(base.length);
  if (event.request.method !== 'GET' || !address.startsWith(base) || !FILES.includes(path)) return;
  event.respondWith(FRESH.includes(path) ? fresh(path) : kept(path));
});

async function keepAll() {
  const store = await caches.open(NAME);
  await store.addAll(FILES.map((path) => new Request(path, { cache: 'no-cache', credentials: 'omit' })));
}

async function dropOthers() {
  for (const name of await caches.keys()) {
    if (name !== NAME) await caches.delete(name);
  }
}

async function kept(path) {
  const store = await caches.open(NAME);
  return (await store.match(path)) ?? fetch(path, { credentials: 'omit' });
}

async function fresh(path) {
  const store = await caches.open(NAME);
  try {
    const answer = await fetch(path, { cache: 'no-cache', credentials: 'omit' });
    if (answer.ok) {
      await store.put(path, answer.clone());
      return answer;
    }
  } catch {
    // Without a network: as last known.
  }
  return (await store.match(path)) ?? Response.error();
}
