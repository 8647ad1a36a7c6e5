// Judges what the page can say; in: a published site and lists that the program made, out: one line for each state.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { listed, makeKey, sealFragment } from '../unit/list.js';
import { assertState, axe, browser, changed, files, noSidewaysScroll, own, pdfBytes, shortCodeOf, SHOTS, site, soFragment, soHash, variant, visit, withList } from './published.js';
import { open, serve, stateOf } from './site.js';

const thief = await makeKey();

const withThief = () => variant((content) => content.keys.push(listed(thief)));
const issuer = own.issuer;
const by = (claims) => () => sealFragment(thief, { issuer, sha256: soHash, ...claims });
const scan = async () => soFragment;
const typed = (text) => async (page) => {
  await page.fill('#code', text);
  await page.click('#code-button');
};
const drop = (bytes) => async (page) => page.setInputFiles('#pdf', { name: 'a.pdf', mimeType: 'application/pdf', buffer: bytes() });

// A folder, or a file that is gone: it has a name and a size and cannot be read.
const dropUnreadable = async (page) => {
  await page.evaluate(() => {
    const file = new File(['x'], 'folder');
    file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
    document.body.dispatchEvent(event);
  });
};

// Each state of the page: the site with its list, what is scanned, what is done then, whether a text is shown.
const byProgram = (name) => async () => withList(name);
const published = async () => files;
const STATES = [
  ['start', published, async () => '', null, false],
  ['current', published, scan, null, true],
  ['current', byProgram('rotated'), scan, null, true],
  ['current', byProgram('revoked-later'), scan, null, true],
  ['superseded', byProgram('superseded'), scan, null, true],
  ['withdrawn', byProgram('withdrawn'), scan, null, false],
  ['not-held', byProgram('unlisted'), scan, null, false],
  ['forged', published, async () => sealFragment({ ...thief, kid: own.keys[0].kid }, { issuer, sha256: soHash }), null, false],
  ['key-ended', byProgram('revoked'), scan, null, false],
  ['key-doubt', byProgram('unlisted-revoked'), scan, null, false],
  ['future', withThief, by({ date: '2030-01-01' }), null, true],
  ['unknown-key', published, by({}), null, false],
  ['damaged', published, async () => soFragment.slice(0, -1), null, false],
  ['pdf-listed', published, async () => '', drop(pdfBytes), true],
  ['pdf-unknown', published, async () => '', drop(() => Buffer.concat([pdfBytes(), Buffer.from('\n')])), false],
  ['code-found', published, async () => '', typed(shortCodeOf(soHash).toLowerCase()), true],
  ['code-unknown', published, async () => '', typed('AAAAA-AAAAA'), false],
  ['current', published, async () => '', typed(`https://example.org/#${soFragment}`), true],
  ['current', published, async () => '', typed(`HTTPS://EXAMPLE.ORG/#${soFragment}`), true],
  ['current', published, async () => '', typed(` example.org/#${soFragment.slice(0, 90)} ${soFragment.slice(90).toLowerCase()}\t`), true],
  ['current', published, async () => '', typed(soFragment), true],
  ['damaged', published, async () => '', typed(soFragment.slice(0, 60)), false],
  ['damaged', published, async () => '', typed('https://example.org/#'), false],
  ['pdf-unknown', published, async () => '', dropUnreadable, false],
];
for (const [number, [state, tree, fragment, act, hasText]] of STATES.entries()) {
  test(`state ${number + 1}: ${state}${act ? ', by hand' : ''}`, async () => {
    const server = await serve(await tree());
    await visit(server, await fragment(), async (page) => {
      await act?.(page);
      await assertState(page, state, hasText);
      if (state === 'unknown-key' || state === 'forged') assert.ok(!(await page.textContent('#facts')).includes('2026-11-01'), 'nobody is said to have sealed it');
      if (['superseded', 'withdrawn'].includes(state)) assert.match(await page.textContent('#facts'), /En senare lag|Ett fel i ett nummer/, 'and why');
      await axe(page, state);
      await page.setViewportSize({ width: 320, height: 640 });
      await noSidewaysScroll(page);
      await page.screenshot({ path: join(SHOTS, `state-${state}-320.png`) });
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

test('state: superseded, when the site does not hold the text any more: whom to ask, and nothing to compare', async () => {
  const texts = Object.fromEntries(Object.entries(site.texts).filter(([hash]) => hash !== soHash));
  const server = await serve(changed({ 'manifest.jws': withList('superseded').get('manifest.jws'), 'site.json': JSON.stringify({ ...site, texts }) }));
  await visit(server, soFragment, async (page) => {
    await assertState(page, 'superseded', false, 'state-superseded-no-text-do');
    await axe(page, 'superseded, without its text');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.screenshot({ path: join(SHOTS, 'state-superseded-no-text-320.png') });
  });
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

