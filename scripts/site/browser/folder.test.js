// Judges a host that other applications share; in: a published site in a folder of it, out: one line a claim: what is theirs stays.
import assert from 'node:assert/strict';
import test from 'node:test';
import { browser, changed, files, site, soFragment, until } from './published.js';
import { open, serve, stateOf } from './site.js';

const within = (folder, tree) => [...tree].map(([path, bytes]) => [`${folder}/${path}`, bytes]);
// An application with a worker for the whole host, and stores whose names look like ours; and the letter's page in two folders.
const APPLICATION = [
  ['index.html', Buffer.from('<!doctype html><title>Application</title><script type="module" src="application.js"></script>')],
  ['application.js', Buffer.from("for (const name of ['letter-1', 'application', '/brev/x/ letter-1']) await (await caches.open(name)).put('newest.jws', new Response('theirs'));\nawait navigator.serviceWorker.register('theirs.js');\nawait navigator.serviceWorker.ready;\ndocument.title = 'Ready';")],
  ['theirs.js', Buffer.from("self.addEventListener('fetch', () => {});")],
];
const THEIRS = ['/brev/x/ letter-1', 'application', 'letter-1'];
const host = (tree) => new Map([...APPLICATION, ...within('brev', tree), ...within('letter', files)]);

// Whose workers and stores there are: the names of stores, without the version; and what stands in the application's.
const held = () =>
  (async () => ({
    stores: (await caches.keys()).map((name) => name.replace(/ letter-[0-9a-f]{16}$/, ' letter')).sort(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort(),
    theirs: await (await caches.match('/newest.jws', { cacheName: 'application' }))?.text(),
  }))();

test('in a folder of a host, the page leaves other applications’ stores and workers alone: first visit, new version, switched off', async () => {
  const server = await serve(host(files));
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`);
  await page.waitForFunction(() => document.title === 'Ready');
  const visit = async (folder) => {
    await page.goto('about:blank'); // else only the fragment would change
    await page.goto(`${server.origin}/${folder}/#${soFragment}`);
    assert.equal(await stateOf(page), 'current');
    return page.evaluate(async () => caches.keys());
  };
  const keptIn = (folder) => until(page, new Function(`return caches.match('/${folder}/newest.jws').then((it) => it !== undefined)`));
  for (const folder of ['letter', 'brev']) {
    await visit(folder);
    await keptIn(folder);
  }
  const both = { stores: ['/brev/ letter', '/letter/ letter', ...THEIRS].sort(), workers: ['/', '/brev/', '/letter/'], theirs: 'theirs' };
  assert.deepEqual(await page.evaluate(held), both);

  server.files = host(changed({ 'ui/en.json': `${files.get('ui/en.json')} ` }));
  const before = await visit('brev');
  await until(page, new Function(`return caches.keys().then((names) => names.join() !== ${JSON.stringify(before.join())})`));
  await until(page, async () => (await caches.keys()).length === 5);
  assert.deepEqual(await page.evaluate(held), both, 'a new version');

  server.files = host(new Map(files).set('site.json', Buffer.from(JSON.stringify({ ...site, offline: false }))));
  await visit('brev');
  await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 2);
  const without = { stores: ['/letter/ letter', ...THEIRS].sort(), workers: ['/', '/letter/'], theirs: 'theirs' };
  assert.deepEqual(await page.evaluate(held), without, 'switched off');
  // Again, now that only the application's worker has the folder in its scope.
  await visit('brev');
  assert.deepEqual(await page.evaluate(held), without, 'still');
  await context.close();
  await server.close();
});
