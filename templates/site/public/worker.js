// Lets the page work without a network; in: requests for the page's own files, out: the files as they were last published.
//
// It keeps all of them, whichever letter was looked at, and nothing else: a request is known by its path alone, so that a
// fragment is never stored. The list of files and what they come to are written in by the program that publishes.
const PUBLISHED = 'letter-VERSION';
const FILES = ['FILES'];
// These say what holds today: asked for first, and taken from the store only without a network, or with one that does not answer.
const FRESH = ['manifest.jws', 'site.json'];
// Where the page keeps the newest list.
const NEWEST = 'newest.jws';
// Other applications may share the host and its stores: the names of ours begin with the folder of the page.
const FOLDER = new URL('./', self.location.href);
const NAME = `${FOLDER.pathname} ${PUBLISHED}`;
const [PATIENCE, LESS] = [3000, 300]; // ms
// When the network last did not answer in time: the next question is asked with less patience.
let stalled = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropFormer().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const base = FOLDER.href;
  const [address] = event.request.url.split('#');
  const path = address === base ? 'index.html' : address.slice(base.length);
  if (event.request.method !== 'GET' || !address.startsWith(base) || !FILES.includes(path)) return;
  event.respondWith(FRESH.includes(path) ? fresh(path, event.request.cache) : kept(path));
});

// Only what is as it was published, to the byte: a network that answers everything with a page of its own is not kept in its place.
async function keepAll() {
  const answers = await Promise.all(FILES.map((path) => fetch(path, { cache: 'no-cache', credentials: 'omit' })));
  const sums = await Promise.all(answers.map(async (answer) => sha256(await answer.clone().arrayBuffer())));
  const lines = FILES.map((path, at) => `${path} ${sums[at]}\n`).join('');
  const published = await sha256(new TextEncoder().encode(lines));
  if (!answers.every((answer) => answer.ok) || !PUBLISHED.endsWith(published.slice(0, 16))) throw new Error('not as it was published');
  const store = await caches.open(NAME);
  await Promise.all(FILES.map((path, at) => store.put(path, answers[at])));
}

// The newest list that the page has seen is carried over: the page itself compares it with what it fetches.
async function dropFormer() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(`${FOLDER.pathname} letter-`) || name === NAME) continue;
    const newest = await caches.match(NEWEST, { cacheName: name });
    if (newest) await (await caches.open(NAME)).put(NEWEST, newest);
    await caches.delete(name);
  }
}

async function kept(path) {
  return (await caches.match(path, { cacheName: NAME })) ?? fetch(path, { credentials: 'omit' });
}

// The page puts these into the store, once it has checked them. It has time (`no-store`) when nobody waits for the answer any more.
async function fresh(path, cache) {
  const stored = await caches.match(path, { cacheName: NAME });
  const answer = asked(path);
  const patience = Date.now() - stalled < 10 * PATIENCE ? LESS : PATIENCE;
  const found = stored && cache !== 'no-store' ? await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, patience, stored))]) : await answer;
  if (stored && found === stored) stalled = Date.now();
  return found ?? stored ?? Response.error();
}

// What the host says now, if it can be what was asked for.
async function asked(path) {
  try {
    const answer = await fetch(path, { cache: 'no-cache', credentials: 'omit' });
    const text = await answer.clone().text();
    const isShaped = path.endsWith('.json') ? JSON.parse(text) : /^[\w-]+(\.[\w-]+){2}\n?$/.test(text);
    return answer.ok && isShaped ? answer : undefined;
  } catch {
    return undefined;
  }
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
