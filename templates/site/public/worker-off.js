// Takes away what an earlier worker of this page has kept; in: nothing, out: no store and no worker. The issuer has switched the worker off.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));

// Other applications may share the host and its stores: the names of ours begin with the folder of the page.
async function leave() {
  const own = `${new URL('./', self.location.href).pathname} letter-`;
  for (const name of await caches.keys()) {
    if (name.startsWith(own)) await caches.delete(name);
  }
  await self.registration.unregister();
}
