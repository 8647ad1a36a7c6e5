// Judges what stays on a telephone; in: a published site, out: one line a claim: without a network, with older lists, switched off.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { browser, changed, contentOf, files, fragments, listIsKept, own, site, soFragment, until, variant, visit, withList } from './published.js';
import { open, serve, stateOf } from './site.js';

const textFiles = [...files.keys()].filter((path) => path.startsWith('text/'));

test('nothing is stored but the page’s own files, all alike, and no fragment', async () => {
  const server = await serve(files);
  await visit(server, soFragment, async (page) => {
    await listIsKept(page);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const store = await caches.open(names[0]);
      const requests = await store.keys();
      const databases = await indexedDB.databases();
      return { names, urls: requests.map((request) => request.url), local: localStorage.length, session: sessionStorage.length, databases: databases.length, cookie: document.cookie };
    });
    assert.deepEqual([kept.names.length, kept.local, kept.session, kept.databases, kept.cookie], [1, 0, 0, 0, '']);
    const paths = kept.urls.map((url) => url.slice(server.origin.length + 1)).sort();
    const wanted = [...files.keys()].filter((path) => !path.startsWith('letters/') && !['SHA256SUMS', 'verify.html', 'worker.js'].includes(path));
    assert.deepEqual(paths, [...wanted, 'newest.jws'].sort());
    assert.equal(await page.evaluate(async () => (await caches.match('newest.jws')).text()), files.get('manifest.jws').toString(), 'the list of everyone');
    assert.ok(textFiles.every((path) => paths.includes(path)), 'every text alike');
    assert.ok(kept.urls.every((url) => !url.includes('#')));
  });
  await server.close();
});

test('offline after a first visit: another letter is checked, with the date of the list', async () => {
  const server = await serve(files);
  const { context, page, seen } = await open(browser);
  await page.goto(`${server.origin}/#${soFragment}`);
  await stateOf(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.close();
  const other = fragments.get([...fragments.keys()].find((name) => name.endsWith('-ti')));
  const second = await context.newPage();
  await second.goto(`${server.origin}/#${other}`);
  assert.equal(await stateOf(second), 'current');
  assert.equal(await second.evaluate(() => document.querySelector('#sides article').lang), 'ti');
  assert.ok((await second.textContent('#facts')).includes(own.issued), 'status last known on the list’s day');
  assert.ok(seen.complaints.every((text) => text.includes('ERR_CONNECTION_REFUSED')), seen.complaints.join());
  await context.close();
});

test('a new list is taken at the next visit, also by a page that is kept', async () => {
  const server = await serve(files);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/#${soFragment}`);
  assert.equal(await stateOf(page), 'current');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  server.files = withList('withdrawn');
  const second = await context.newPage();
  await second.goto(`${server.origin}/#${soFragment}`);
  assert.equal(await stateOf(second), 'withdrawn');
  await context.close();
  await server.close();
});

test('an older list than one that was seen is not believed: by a second visit, a new worker, and without a network', async () => {
  const server = await serve(withList('withdrawn'));
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`); // no code is read here
  await listIsKept(page);
  server.files = files;
  const ask = async (what) => {
    const second = await context.newPage();
    await second.goto(`${server.origin}/#${soFragment}`);
    assert.equal(await stateOf(second), 'withdrawn', what);
    await second.close();
  };
  await ask('the server went back');
  const former = await page.evaluate(async () => (await caches.keys()).join());
  server.files = changed({ 'ui/en.json': `${files.get('ui/en.json')} ` });
  await ask('a new worker came with an older list');
  await until(page, new Function(`return caches.keys().then((names) => names.length === 1 && names[0] !== '${former}')`));
  await ask('a new worker has the older list');
  await server.close();
  await ask('and without a network');
  await context.close();
});

test('a list that contradicts the one that was seen is not believed, whatever its number', async () => {
  const server = await serve(await variant((content) => (content.sequence = 7)));
  const { context, page: first } = await open(browser);
  await first.goto(`${server.origin}/`);
  await listIsKept(first);
  const forked = await variant((content) => Object.assign(content, { sequence: 7, issued: '2036-01-01' }));
  const forgetful = await variant((content) => Object.assign(content, { sequence: 8, editions: [] }));
  const next = await variant((content) => (content.sequence = 8));
  for (const [served, state] of [[forked, 'site-broken'], [forgetful, 'site-broken'], [next, 'current']]) {
    server.files = served;
    const second = await context.newPage();
    await second.goto(`${server.origin}/#${soFragment}`);
    assert.equal(await stateOf(second), state);
    await second.close();
  }
  await context.close();
  await server.close();
});

test('a kept list that was spoilt is as good as none', async () => {
  const server = await serve(files);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`);
  await listIsKept(page);
  for (const headers of [{}, { 'X-Root': site.root }]) {
    await page.evaluate(async (headers) => (await caches.open((await caches.keys())[0])).put('newest.jws', new Response('nonsense', { headers })), headers);
    const second = await context.newPage();
    await second.goto(`${server.origin}/#${soFragment}`);
    assert.equal(await stateOf(second), 'current');
    await second.close();
  }
  await context.close();
  await server.close();
});

test('under another root, a list counts if it continues the kept one; one that begins anew or forgets is not believed', async () => {
  const withdrawn = withList('withdrawn');
  const { sequence, editions } = contentOf(withdrawn);
  const server = await serve(withdrawn);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`);
  await listIsKept(page);
  const anew = await variant((content) => (content.sequence = 1));
  const forgetful = await variant((content) => (content.sequence = sequence + 1));
  const rotated = await variant((content) => Object.assign(content, { editions, sequence: sequence + 1 }));
  for (const [served, state] of [[anew, 'site-broken'], [forgetful, 'site-broken'], [withdrawn, 'withdrawn'], [rotated, 'withdrawn'], [withdrawn, 'site-broken'], [rotated, 'withdrawn']]) {
    server.files = served;
    const second = await context.newPage();
    await second.goto(`${server.origin}/#${soFragment}`);
    assert.equal(await stateOf(second), state);
    if (served === rotated) await until(second, new Function(`return caches.match('newest.jws').then((it) => it.text()).then((text) => text === ${JSON.stringify(rotated.get('manifest.jws').toString())})`));
    await second.close();
  }
  await context.close();
  await server.close();
});

test('a host that passes to another issuer: the former one’s list is nothing to it', async () => {
  const server = await serve(files);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`);
  await listIsKept(page);
  server.files = await variant((content) => Object.assign(content, { issuer: 'another', sequence: 1 }));
  const second = await context.newPage();
  await second.goto(`${server.origin}/#${soFragment}`);
  assert.equal(await stateOf(second), 'unknown-key');
  await context.close();
  await server.close();
});

test('switched off by the issuer, what was kept is taken away at the next visit', async () => {
  const server = await serve(files);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`);
  await listIsKept(page);
  const off = readFileSync(new URL('../../../templates/site/public/worker-off.js', import.meta.url));
  const without = new Map(files).set('site.json', Buffer.from(JSON.stringify({ ...site, offline: false })));
  // With the new worker, and by the page alone where the browser does not look for a new worker.
  for (const tree of [new Map(without).set('worker.js', off), without]) {
    server.files = tree;
    await page.goto('about:blank');
    await page.goto(`${server.origin}/#${soFragment}`);
    assert.equal(await stateOf(page), 'current');
    await until(page, async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
    // Not even by the worker that still serves this page.
    await page.fill('#code', 'AAAAA-AAAAA');
    await page.click('#code-button');
    await page.waitForFunction(() => document.getElementById('answer').dataset.state === 'code-unknown');
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    server.files = files;
    await page.goto('about:blank');
    await page.goto(`${server.origin}/`);
    await listIsKept(page);
  }
  await context.close();
  await server.close();
});
