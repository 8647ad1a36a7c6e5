// Judges a published site in Chromium; in: SITE (the folder `current`), out: one line a claim. Run by scripts/site/run.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listed, makeKey, sealFragment, signList } from '../unit/list.js';
import { launch, open, serve, stateOf } from './site.js';
import { readTree } from './tree.js';

const SITE = process.env.SITE;
const SHOTS = process.env.SHOTS ?? join(SITE, '..', 'pictures');
mkdirSync(SHOTS, { recursive: true });
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const files = readTree(join(SITE, 'public'));
const staffFiles = readTree(join(SITE, 'staff'));
const record = JSON.parse(readFileSync(join(SITE, 'record.json'), 'utf8'));
const site = json(files, 'site.json');
const LANGUAGES = site.languages.map((language) => language.tag);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const textFiles = [...files.keys()].filter((path) => path.startsWith('text/'));

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

// What every visit must hold to, whatever it shows.
async function visit(server, fragment, act, options) {
  const { context, page, seen } = await open(browser, options);
  try {
    await page.goto(`${server.origin}/${fragment === '' ? '' : `#${fragment}`}`);
    const state = await stateOf(page);
    await act?.(page, state, context);
    assert.deepEqual(seen.complaints, [], 'no complaint, no violation of the policy');
    assert.deepEqual(seen.requests.filter((url) => !url.startsWith(server.origin)), [], 'no request to another origin');
    if (fragment !== '') assert.ok(seen.requests.slice(1).every((url) => !url.includes(fragment)), 'the fragment goes nowhere');
    return state;
  } finally {
    await context.close();
  }
}

const fragments = new Map(Object.entries(record).filter(([name]) => /^letter-[a-z]+-[a-zA-Z-]+$/.test(name)).map(([name, { address }]) => [name, address.split('#')[1]]));

for (const tag of LANGUAGES) {
  test(`scan to text: ${tag}`, async () => {
    const server = await serve(files);
    const name = [...fragments.keys()].find((key) => key.endsWith(`-${tag}`));
    const pictures = [...staffFiles.keys()].filter((path) => path === `files/${name}.png` || path === `files/${name}-1.png`);
    const scanned = execFileSync('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', join(SITE, 'staff', pictures[0])], { encoding: 'utf8' }).trim();
    assert.equal(scanned, record[name].address);
    await visit(server, scanned.split('#')[1], async (page, state) => {
      assert.equal(state, 'current');
      assert.equal(await page.evaluate(() => location.href), `${server.origin}/`, 'the fragment is gone from the address bar');
      assert.equal(await page.evaluate(() => history.length), 2, 'and from the history');
      const shown = await page.evaluate(() => ({
        lang: document.documentElement.lang, dir: document.documentElement.dir, title: document.title, body: document.body.innerText,
        sides: [...document.querySelectorAll('#sides article')].map((side) => ({ lang: side.lang, dir: side.dir, lines: [...side.querySelectorAll('p, li')].map((line) => line.textContent) })),
        head: [...document.querySelectorAll('#sides .head')].map((line) => line.textContent),
      }));
      const words = json(files, `ui/${tag}.json`);
      const dir = site.languages.find((language) => language.tag === tag).dir;
      assert.deepEqual([shown.lang, shown.dir, shown.title], [tag, dir, words['page-title']]);
      assert.ok(shown.body.includes(words['state-current-do']), 'it asks to compare');
      const text = readFileSync(join(SITE, 'public', 'letters', `${name}.txt`), 'utf8');
      const [head, ...body] = text.split('\n\n');
      assert.deepEqual(shown.head, head.split('\n'));
      const sides = body.join('\n\n').split('\n---\n').map((side) => side.split('\n').filter(Boolean).map((line) => line.replace(/^• /, '')));
      assert.deepEqual(shown.sides.map((side) => side.lines), sides, 'the whole text, word for word');
      assert.deepEqual([shown.sides[0].lang, shown.sides[0].dir], [tag, dir]);
      await page.setViewportSize({ width: 320, height: 640 });
      await noSidewaysScroll(page);
      await page.screenshot({ path: join(SHOTS, `verify-${tag}-320.png`), fullPage: false });
    });
    await server.close();
  });
}

const root = await makeKey();
const thief = await makeKey();

const own = JSON.parse(Buffer.from(files.get('manifest.jws').toString().split('.')[1], 'base64url').toString());
const soFragment = fragments.get([...fragments.keys()].find((name) => name.endsWith('-so')));
const soHash = Object.keys(site.texts).find((hash) => site.texts[hash].pdf.includes('-so'));
const pdfBytes = () => files.get(site.texts[soHash].pdf);

// The site with another list, signed by a root of the test's.
async function variant(change) {
  const content = structuredClone(own);
  await change?.(content);
  const changed = { ...site, root: root.certificate };
  return new Map([...files, ['site.json', Buffer.from(JSON.stringify(changed))], ['manifest.jws', Buffer.from(await signList(root, content))]]);
}
const status = (name) => (content) => Object.assign(content.editions[0], { status: name, reason: 'En senare lag' }) && reorder(content);
const reorder = (content) => (content.editions = content.editions.map((it) => Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))));
const revoke = (from, alsoUnlist) => (content) => {
  const { certificate, kid, valid_from, valid_to } = content.keys[0];
  content.keys[0] = { certificate, kid, reason: 'stulen', revoked_from: from, valid_from, valid_to };
  if (alsoUnlist) content.editions[0].texts = content.editions[0].texts.filter((text) => text.sha256 !== soHash);
};
const unlist = (content) => (content.editions[0].texts = content.editions[0].texts.filter((text) => text.sha256 !== soHash));
const withThief = (content) => content.keys.push(listed(thief));
const issuer = own.issuer;
const by = (claims) => () => sealFragment(thief, { issuer, sha256: soHash, ...claims });
const scan = async () => soFragment;
const typed = (text) => async (page) => {
  await page.fill('#code', text);
  await page.click('#code-button');
};
const drop = (bytes) => async (page) => page.setInputFiles('#pdf', { name: 'a.pdf', mimeType: 'application/pdf', buffer: bytes() });

// Each state of the page: the list, what is scanned, what is done then, whether a text is shown.
const STATES = [
  ['start', null, async () => '', null, false],
  ['current', null, scan, null, true],
  ['superseded', status('superseded'), scan, null, true],
  ['withdrawn', status('withdrawn'), scan, null, false],
  ['not-held', unlist, scan, null, false],
  ['forged', null, async () => sealFragment({ ...thief, kid: own.keys[0].kid }, { issuer, sha256: soHash }), null, false],
  ['key-ended', revoke(own.keys[0].valid_from), scan, null, false],
  ['key-doubt', revoke(own.keys[0].valid_to, true), scan, null, false],
  ['future', withThief, by({ date: '2030-01-01' }), null, true],
  ['unknown-key', null, by({}), null, false],
  ['damaged', null, async () => soFragment.slice(0, -1), null, false],
  ['pdf-listed', null, async () => '', drop(pdfBytes), true],
  ['pdf-unknown', null, async () => '', drop(() => Buffer.concat([pdfBytes(), Buffer.from('\n')])), false],
  ['code-found', null, async () => '', typed(shortCodeOf(soHash).toLowerCase()), true],
  ['code-unknown', null, async () => '', typed('AAAAA-AAAAA'), false],
  ['current', null, async () => '', typed(`https://example.org/#${soFragment}`), true],
];
for (const [state, change, fragment, act, hasText] of STATES) {
  test(`state: ${state}${act ? ', by hand' : ''}`, async () => {
    const server = await serve(await variant(change));
    await visit(server, await fragment(), async (page) => {
      await act?.(page);
      await assertState(page, state, hasText);
      await axe(page, state);
    });
    await server.close();
  });
}

test('state: site-broken, when a text was changed on the server', async () => {
  const changed = new Map(files).set(site.texts[soHash].text, Buffer.from(`${files.get(site.texts[soHash].text)} `));
  const server = await serve(changed);
  await visit(server, soFragment, (page) => assertState(page, 'site-broken', false));
  await server.close();
});

test('state: site-broken, when the list was changed on the server', async () => {
  const list = files.get('manifest.jws').toString();
  const server = await serve(new Map(files).set('manifest.jws', Buffer.from(list.replace(/.{9}\n$/, 'AAAAAAAAA\n'))));
  await visit(server, soFragment, (page) => assertState(page, 'site-broken', false));
  await server.close();
});

test('state: no-network, when the connection breaks after the page has come', async () => {
  const server = await serve(files);
  const { context, page } = await open(browser, { serviceWorkers: 'block' });
  await page.goto(`${server.origin}/`);
  await stateOf(page);
  await context.setOffline(true);
  await typed(shortCodeOf(soHash))(page);
  await assertState(page, 'no-network', false);
  await context.close();
  await server.close();
});

test('state: old-browser, without WebCrypto', async () => {
  const server = await serve(files);
  const { context, page } = await open(browser);
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));
  await page.goto(`${server.origin}/#${soFragment}`);
  await assertState(page, 'old-browser', false);
  await context.close();
  await server.close();
});

test('a script that was changed on the server alone does not run', async () => {
  const html = files.get('index.html').toString();
  const changed = html.replace('// Reads the seal that', '// Does not read the seal that');
  assert.notEqual(changed, html);
  const server = await serve(new Map(files).set('index.html', Buffer.from(changed)));
  const { context, page, seen } = await open(browser);
  await page.goto(`${server.origin}/#${soFragment}`);
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => document.getElementById('answer').className), 'waiting');
  assert.ok(seen.complaints.some((text) => text.includes('Content Security Policy')), seen.complaints.join());
  await context.close();
  await server.close();
});

test('the language is the letter’s, and can be switched; facts stay', async () => {
  const server = await serve(files);
  await visit(server, soFragment, async (page) => {
    for (const tag of LANGUAGES) {
      await page.selectOption('#language', tag);
      const words = json(files, `ui/${tag}.json`);
      await page.waitForFunction((title) => document.title === title, words['page-title']);
      await page.waitForFunction((heading) => document.getElementById('answer-heading').textContent === heading, words['state-current']);
      const [lang, dir] = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
      assert.deepEqual([lang, dir], [tag, site.languages.find((language) => language.tag === tag).dir]);
      assert.ok((await page.textContent('#facts')).includes(site.issuer.telephones[0]));
      assert.ok((await page.textContent('#sides')).includes('Lag (1982:316)'), 'the text stays');
      await axe(page, `verify page in ${tag}`);
    }
  });
  await server.close();
});

test('a second code in the same tab replaces the first', async () => {
  const server = await serve(files);
  const [one, other] = ['so', 'ar'].map((tag) => fragments.get([...fragments.keys()].find((name) => name.endsWith(`-${tag}`))));
  await visit(server, one, async (page) => {
    await page.evaluate((fragment) => (location.hash = fragment), other);
    await page.waitForFunction(() => document.querySelector('#sides article')?.lang === 'ar');
    assert.equal(await page.evaluate(() => location.hash), '');
  });
  await server.close();
});

test('quick exit leaves nothing', async () => {
  const server = await serve(files);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/#${soFragment}`);
  await stateOf(page);
  await page.click('#exit');
  await page.waitForURL('about:blank');
  await page.goBack().catch(() => {});
  assert.ok(!page.url().includes(soFragment));
  assert.deepEqual(await context.cookies(), []);
  await context.close();
  await server.close();
});

test('nothing is stored but the page’s own files, all alike, and no fragment', async () => {
  const server = await serve(files);
  await visit(server, soFragment, async (page) => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const store = await caches.open(names[0]);
      const requests = await store.keys();
      const databases = await indexedDB.databases();
      return { names, urls: requests.map((request) => request.url), local: localStorage.length, session: sessionStorage.length, databases: databases.length, cookie: document.cookie };
    });
    assert.deepEqual([kept.names.length, kept.local, kept.session, kept.databases, kept.cookie], [1, 0, 0, 0, '']);
    const paths = kept.urls.map((url) => url.slice(server.origin.length + 1)).sort();
    const wanted = [...files.keys()].filter((path) => !path.startsWith('letters/') && !['SHA256SUMS', 'verify.html', 'worker.js'].includes(path)).sort();
    assert.deepEqual(paths, wanted);
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
  const server = await serve(await variant(null));
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/#${soFragment}`);
  assert.equal(await stateOf(page), 'current');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  server.files = await variant(status('withdrawn'));
  const second = await context.newPage();
  await second.goto(`${server.origin}/#${soFragment}`);
  assert.equal(await stateOf(second), 'withdrawn');
  await context.close();
  await server.close();
});

test('switched off by the issuer, what was kept is taken away', async () => {
  const server = await serve(files);
  const { context, page } = await open(browser);
  await page.goto(`${server.origin}/`);
  await stateOf(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const off = readFileSync(new URL('../../../templates/site/public/worker-off.js', import.meta.url));
  server.files = new Map(files).set('worker.js', off).set('site.json', Buffer.from(JSON.stringify({ ...site, offline: false })));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.waitForFunction(async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
  await page.goto(`${server.origin}/`);
  await stateOf(page);
  assert.deepEqual(await page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]), [0, 0]);
  await context.close();
  await server.close();
});

test('one language: at most 60 kB are transferred, within 2 s on 2G', async () => {
  const server = await serve(files);
  for (const tag of LANGUAGES) {
    const { context, page } = await open(browser, { serviceWorkers: 'block' });
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    // 2G as Chromium's own tools have it: 250 kbit/s, 300 ms.
    await client.send('Network.emulateNetworkConditions', { offline: false, latency: 300, downloadThroughput: 250000 / 8, uploadThroughput: 50000 / 8 });
    const sizes = new Map();
    const wire = [];
    client.on('Network.loadingFinished', ({ encodedDataLength }) => wire.push(encodedDataLength));
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname.slice(1) || 'index.html';
      if (files.has(path)) sizes.set(path, files.get(path).length);
    });
    const start = Date.now();
    await page.goto(`${server.origin}/#${fragments.get([...fragments.keys()].find((name) => name.endsWith(`-${tag}`)))}`, { waitUntil: 'commit' });
    assert.equal(await stateOf(page), 'current');
    const took = Date.now() - start;
    // What the network takes, without what this machine's processor adds.
    const network = await page.evaluate(() => Math.round(Math.max(...performance.getEntriesByType('resource').map((entry) => entry.responseEnd))));
    const plain = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const sent = wire.reduce((sum, size) => sum + size, 0);
    console.log(`size ${tag}: ${sizes.size} files, ${plain} bytes plain, ${sent} bytes gzip with headers, last byte after ${network} ms, answer after ${took} ms at 2G`);
    assert.ok(sent <= 60000, `${sent} bytes with gzip`);
    assert.ok(network <= 2000, `${network} ms`);
    await context.close();
  }
  await server.close();
});

test('keyboard: everything is reached, in order, and works', async () => {
  const server = await serve(files);
  await visit(server, '', async (page) => {
    const walked = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(await page.evaluate(() => document.activeElement.id));
    }
    assert.deepEqual(walked, ['exit', 'language', 'code', 'code-button', 'pdf']);
    await page.focus('#code');
    await page.keyboard.type(shortCodeOf(soHash));
    await page.keyboard.press('Enter');
    await assertState(page, 'code-found', true);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'answer', 'the answer is where one is then');
    await page.screenshot({ path: join(SHOTS, 'verify-focus.png') });
  });
  await server.close();
});

test('a PDF that is dropped is looked up and goes nowhere', async () => {
  const server = await serve(files);
  const { context, page, seen } = await open(browser);
  await page.goto(`${server.origin}/`);
  await stateOf(page);
  const before = seen.requests.length;
  await page.evaluate((data) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], 'letter.pdf', { type: 'application/pdf' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, pdfBytes().toString('base64'));
  await assertState(page, 'pdf-listed', true);
  const paths = seen.requests.slice(before).map((url) => new URL(url).pathname);
  assert.ok(paths.every((path) => path === '/manifest.jws' || path === '/worker.js' || files.has(path.slice(1))), paths.join());
  await context.close();
  await server.close();
});

test('verify.html works from a disk, with every letter and without a request', async () => {
  for (const tag of LANGUAGES) {
    const { context, page, seen } = await open(browser);
    const address = pathToFileURL(join(SITE, 'public', 'verify.html')).href;
    await page.goto(`${address}#${fragments.get([...fragments.keys()].find((name) => name.endsWith(`-${tag}`)))}`);
    assert.equal(await stateOf(page), 'current', tag);
    assert.equal(await page.evaluate(() => document.querySelector('#sides article').lang), tag);
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(seen.complaints, []);
    assert.deepEqual(seen.requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
    if (tag === 'ar') await axe(page, 'verify.html');
    await context.close();
  }
});

test('no page says that a paper is genuine', () => {
  for (const tag of LANGUAGES) {
    const words = Object.values(json(files, `ui/${tag}.json`)).join('\n');
    assert.doesNotMatch(words, /genuine|authentic|äkta|authenti|dhab ah|أصلي|حقيقي|اصل است|ڕاستەقینە|ሓቀኛ|እውነተኛ/iu, tag);
  }
});

for (const [place, address] of [['a host', null], ['a disk', pathToFileURL(join(SITE, 'staff', 'index.html')).href]]) {
  for (const tag of ['sv', 'en']) {
    test(`staff page in ${tag}, from ${place}: search, choose, confirm, print, files`, async () => {
      const server = await serve(staffFiles);
      const { context, page, seen } = await open(browser, { locale: tag });
      await page.goto(address ?? `${server.origin}/`);
      assert.equal(await page.evaluate(() => document.documentElement.lang), tag);
      assert.equal(await page.locator('#list button').count(), LANGUAGES.length);
      await page.waitForFunction(() => [...document.querySelectorAll('#list img')].slice(0, 2).every((image) => image.naturalWidth > 0));
      await axe(page, `staff list in ${tag}`);
      await page.setViewportSize({ width: 320, height: 640 });
      await noSidewaysScroll(page);
      await page.screenshot({ path: join(SHOTS, `staff-list-${tag}-320.png`) });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
      await page.keyboard.type(tag === 'sv' ? 'etiop' : 'ethiop');
      assert.equal(await page.locator('#list button').count(), 3);
      await page.fill('#search', 'tigri');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'chosen-heading');
      await axe(page, `staff choice in ${tag}`);
      await noSidewaysScroll(page);
      await page.screenshot({ path: join(SHOTS, `staff-choice-${tag}-320.png`), fullPage: true });
      await page.click('#print-button');
      assert.notEqual(await page.textContent('#told'), '', 'a draft asks first');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'confirm');
      const links = page.locator('#files-list a');
      await links.first().click();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'confirm', 'for files too');
      await page.keyboard.press('Space');
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.deepEqual(hrefs.map((href) => href.split('.').at(-1)).filter((kind, at, all) => all.indexOf(kind) === at), ['pdf', 'png', 'txt']);
      for (const href of hrefs) assert.ok(staffFiles.has(href), href);
      if (address === null) {
        await page.click('#print-button');
        await page.waitForFunction((pdf) => document.getElementById('frame').src.endsWith(pdf), hrefs[0]);
      } else {
        const [opened] = await Promise.all([context.waitForEvent('page'), page.click('#print-button')]);
        assert.ok(opened, 'the file is opened in a tab of its own');
      }
      const origin = address === null ? server.origin : 'file://';
      assert.deepEqual(seen.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('chrome-extension:')), []);
      assert.deepEqual(seen.complaints, []);
      assert.deepEqual(await page.evaluate((disk) => (disk ? [0, ''] : [localStorage.length, document.cookie]), address !== null), [0, '']);
      await context.close();
      await server.close();
    });
  }
}

test('checksums are right, and name every file', () => {
  for (const tree of [files, staffFiles]) {
    const sums = tree.get('SHA256SUMS').toString().trim().split('\n').map((line) => line.split('  '));
    assert.deepEqual(sums.map(([, path]) => path).sort(), [...tree.keys()].filter((path) => path !== 'SHA256SUMS').sort());
    for (const [sum, path] of sums) assert.equal(sha256(tree.get(path)), sum, path);
  }
});

async function assertState(page, state, hasText) {
  await page.waitForFunction((name) => document.getElementById('answer').dataset.state === name && document.getElementById('answer').className !== 'waiting', state, { timeout: 20000 }).catch(async () => {
    assert.equal(await page.evaluate(() => document.getElementById('answer').dataset.state), state);
  });
  const tag = await page.evaluate(() => document.documentElement.lang);
  const words = json(files, `ui/${tag}.json`);
  assert.equal(await page.textContent('#answer-heading'), words[`state-${state}`]);
  assert.equal(await page.textContent('#answer-do'), words[`state-${state}-do`]);
  const tone = await page.evaluate(() => document.getElementById('answer').className);
  assert.equal(await page.textContent('#tone-word'), words[`tone-${tone}`], 'a word, not colour alone');
  assert.equal(await page.locator(`#tone svg .${tone}`).first().isVisible(), true, 'and a shape');
  assert.equal(await page.isVisible('#text'), hasText);
  if (state !== 'start') assert.ok((await page.textContent('#facts')).includes(site.issuer.telephones[0]), 'whom to ask');
}

async function axe(page, what) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), [], what);
}

async function noSidewaysScroll(page) {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(width <= room, `${width} px wide in ${room}`);
}

function shortCodeOf(hash) {
  const bits = Buffer.from(hash, 'hex').subarray(0, 7).reduce((text, byte) => text + byte.toString(2).padStart(8, '0'), '');
  const code = bits.match(/.{5}/g).slice(0, 10).map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(group, 2)]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

function json(tree, path) {
  return JSON.parse(tree.get(path).toString());
}
