// Judges a page that is kept, behind networks that do not answer, answer late, or answer everything with a page of their own; in: a published site, out: one line a claim.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { browser, changed, files, fragmentOf, listIsKept, own, soFragment, until, withList } from './published.js';
import { open, serve, stateOf } from './site.js';

const PORTAL = '<!doctype html><title>Log in</title><p>Welcome to the café';

async function visited() {
  const server = await serve(files);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`);
  await listIsKept(page);
  return { server, context };
}

async function scan(context, server, fragment = soFragment) {
  const page = await context.newPage();
  await page.goto(`${server.origin}/#${fragment}`);
  return { page, state: await stateOf(page) };
}

const stored = (page) => page.evaluate(async () => Object.fromEntries(await Promise.all(['index.html', 'manifest.jws', 'site.json', 'newest.jws'].map(async (path) => [path, await (await caches.match(path))?.text()]))));

function portal(path, response) {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end(PORTAL);
  return true;
}

test('a network that never answers: the kept page answers from what it kept, with the day of the list', async () => {
  const { server, context } = await visited();
  server.network = () => true; // takes every request and answers none
  const began = Date.now();
  const { page, state } = await scan(context, server, fragmentOf('ti'));
  const took = Date.now() - began;
  assert.equal(state, 'current');
  console.log(`measured: on a network that never answers, the kept page answers after ${took} ms`);
  assert.ok(took < 15000, `${took} ms`); // three seconds and a little, and what this machine adds
  assert.ok((await page.textContent('#facts')).includes(own.issued));
  await context.close();
  await server.close();
});

test('a network that begins to answer and stops: the same', async () => {
  const { server, context } = await visited();
  server.network = (path, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': 5000 }).write('{');
    return true;
  };
  assert.equal((await scan(context, server)).state, 'current');
  await context.close();
  await server.close();
});

test('a network that answers late: what was kept at first, and what holds once it is there', async () => {
  const { server, context } = await visited();
  server.files = new Map(files).set('manifest.jws', withList('withdrawn').get('manifest.jws'));
  server.network = (path, response) => {
    if (!['manifest.jws', 'site.json'].includes(path)) return false;
    pause(4000).then(() => response.destroyed || server.answer(path, response));
    return true;
  };
  const { page, state } = await scan(context, server);
  assert.equal(state, 'current');
  await page.waitForFunction(() => document.getElementById('answer').dataset.state === 'withdrawn', null, { timeout: 30000 });
  // And it is kept: without a network it is withdrawn as well.
  await server.close();
  assert.equal((await scan(context, server)).state, 'withdrawn');
  await context.close();
});

test('a network that answers everything with a page of its own: nothing of it is shown or kept', async () => {
  const { server, context } = await visited();
  server.network = portal;
  const { page, state } = await scan(context, server);
  assert.equal(state, 'current');
  await pause(1000); // for the worker that the browser looks for
  await server.close();
  assert.equal((await scan(context, server)).state, 'current');
  const kept = await stored(page);
  assert.equal(kept['site.json'], files.get('site.json').toString());
  for (const path of ['manifest.jws', 'newest.jws']) assert.equal(kept[path], files.get('manifest.jws').toString(), path);
  assert.equal(kept['index.html'], files.get('index.html').toString());
  await context.close();
});

test('a list that is not the issuer’s is shown as a fault and not kept', async () => {
  const { server, context } = await visited();
  const list = files.get('manifest.jws').toString();
  server.files = new Map(files).set('manifest.jws', Buffer.from(list.replace(/.{9}\n$/, 'AAAAAAAAA\n')));
  const { page, state } = await scan(context, server);
  assert.equal(state, 'site-broken');
  await server.close();
  assert.equal((await scan(context, server)).state, 'current');
  assert.equal((await stored(page))['manifest.jws'], list);
  await context.close();
});

test('a file that is not as it was published keeps the page from being kept, until it is', async () => {
  const server = await serve(files);
  server.network = (path, response) => path.startsWith('text/') && portal(path, response);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`);
  await stateOf(page);
  await until(page, async () => (await navigator.serviceWorker.getRegistration()) === undefined);
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  server.network = null;
  await page.reload();
  await listIsKept(page);
  // A new version is held to the same: until it is whole, the former one stays.
  const former = await page.evaluate(async () => (await caches.keys()).join());
  server.files = changed({ 'ui/sv.json': `${files.get('ui/sv.json')} ` });
  server.network = (path, response) => path === 'ui/so.json' && portal(path, response);
  await page.reload();
  await pause(2000); // for the worker that fails
  assert.equal(await page.evaluate(async () => (await caches.keys()).join()), former);
  server.network = null;
  // The browser looks for a new worker at a visit, in its own time.
  let now = former;
  for (let visits = 0; now === former || now.includes(','); visits += 1) {
    assert.ok(visits < 4, now);
    await page.reload();
    const last = Date.now() + 8000;
    while (Date.now() < last && (now === former || now.includes(','))) {
      await pause(100);
      now = await page.evaluate(async () => (await caches.keys()).join());
    }
  }
  await context.close();
  await server.close();
});
