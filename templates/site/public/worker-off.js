// Takes away what an earlier worker of this page has kept; in: nothing, out: no store and no worker. The issuer has switched the worker off.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
}
