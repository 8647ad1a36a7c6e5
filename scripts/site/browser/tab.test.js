// Judges one tab over time; in: a published site, out: one line a claim: later codes, the language, the day, the exit, and the page without its script or words.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { assertState, axe, browser, files, fragmentOf, json, noSidewaysScroll, pdfBytes, shortCodeOf, SHOTS, soFragment, soHash, variant, visit } from './published.js';
import { open, serve, stateOf } from './site.js';
import { listed, makeKey, sealFragment } from '../unit/list.js';

const key = await makeKey();

const shownSide = (page, tag) => page.waitForFunction((tag) => document.querySelector('#sides article')?.lang === tag, tag);
const pageLanguage = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir].join(' '));

test('a code that comes while the first one loads is answered, at every moment of loading', async () => {
  for (const held of ['site.json', 'ui/so.json', 'manifest.jws']) {
    const server = await serve(files);
    let letGo;
    const gate = new Promise((resolve) => (letGo = resolve));
    server.network = (path, response) => {
      if (path !== held) return false;
      gate.then(() => server.answer(path, response));
      return true;
    };
    const { context, page } = await open(browser, { serviceWorkers: 'block' });
    const asked = page.waitForRequest((request) => request.url().endsWith(held));
    await page.goto(`${server.origin}/#${soFragment}`, { waitUntil: 'commit' });
    await asked;
    await page.evaluate((fragment) => (location.hash = fragment), fragmentOf('ar'));
    letGo();
    await shownSide(page, 'ar');
    assert.equal(await page.evaluate(() => location.hash), '', held);
    assert.equal(await pageLanguage(page), 'ar rtl', held);
    await context.close();
    await server.close();
  }
});

test('a code that comes when the page could not load begins anew', async () => {
  const server = await serve(files);
  server.network = (path, response) => path === 'site.json' && Boolean(response.writeHead(503).end());
  const { context, page } = await open(browser, { serviceWorkers: 'block' });
  await page.goto(`${server.origin}/#${soFragment}`);
  await page.locator('#fallback').waitFor();
  server.network = null;
  await page.evaluate((fragment) => (location.hash = fragment), fragmentOf('ar'));
  await shownSide(page, 'ar');
  assert.equal(await page.evaluate(() => location.href), `${server.origin}/`);
  await context.close();
  await server.close();
});

test('the page’s language follows a second code, a file and a short code, until somebody chooses one', async () => {
  const server = await serve(files);
  await visit(server, fragmentOf('ar'), async (page) => {
    assert.equal(await pageLanguage(page), 'ar rtl');
    await page.evaluate((fragment) => (location.hash = fragment), fragmentOf('ti'));
    await shownSide(page, 'ti');
    assert.equal(await pageLanguage(page), 'ti ltr');
    assert.equal(await page.inputValue('#language'), 'ti');
    await page.setInputFiles('#pdf', { name: 'a.pdf', mimeType: 'application/pdf', buffer: pdfBytes() });
    await assertState(page, 'pdf-listed', true);
    assert.equal(await pageLanguage(page), 'so ltr');
    await page.selectOption('#language', 'sv');
    await page.waitForFunction(() => document.documentElement.lang === 'sv');
    await page.evaluate((fragment) => (location.hash = fragment), fragmentOf('fa'));
    await shownSide(page, 'fa');
    assert.equal(await pageLanguage(page), 'sv ltr');
  });
  await visit(server, '', async (page) => {
    await page.fill('#code', shortCodeOf(soHash));
    await page.click('#code-button');
    await assertState(page, 'code-found', true);
    assert.equal(await pageLanguage(page), 'so ltr');
  });
  await server.close();
});

test('today is the reader’s day: no letter of today is one of tomorrow', async () => {
  const server = await serve(await variant((content) => content.keys.push(listed(key))));
  for (const [now, timezoneId, state] of [
    ['2026-11-28T23:30:00Z', 'Europe/Stockholm', 'current'], // half past midnight on the 29th
    ['2026-11-29T01:00:00Z', 'America/Los_Angeles', 'current'],
    ['2026-11-28T22:30:00Z', 'Europe/Stockholm', 'future'],
    ['2026-11-28T12:00:00Z', 'UTC', 'future'],
  ]) {
    const fragment = await sealFragment(key, { issuer: 'specimen', sha256: soHash, date: '2026-11-29' });
    const { context, page } = await open(browser, { timezoneId, serviceWorkers: 'block' });
    await page.clock.setFixedTime(new Date(now));
    await page.goto(`${server.origin}/#${fragment}`);
    assert.equal(await stateOf(page), state, `${now} ${timezoneId}`);
    await context.close();
  }
  await server.close();
});

test('the exit leaves nothing behind or ahead in the tab, also after several codes', async () => {
  const server = await serve(files);
  for (const codes of [['so'], ['so', 'ar'], ['so', 'ar', 'ti']]) {
    const { context, page } = await open(browser);
    await page.goto(`${server.origin}/#${soFragment}`);
    await stateOf(page);
    for (const tag of codes.slice(1)) {
      await page.evaluate((fragment) => (location.hash = fragment), fragmentOf(tag));
      await shownSide(page, tag);
    }
    await page.click('#exit');
    await page.waitForURL('about:blank');
    const seen = [];
    const look = async (go) => {
      await go.catch(() => {});
      await page.waitForURL('about:blank', { timeout: 10000 }).catch(() => {});
      seen.push([page.url(), await page.evaluate(() => document.body?.innerText ?? '')].join());
    };
    for (let step = 0; step < 3; step += 1) await look(page.goBack({ timeout: 5000 }));
    for (let step = 0; step < 4; step += 1) await look(page.goForward({ timeout: 5000 }));
    assert.deepEqual([...new Set(seen)], ['about:blank,'], codes.join());
    await context.close();
  }
  await server.close();
});

test('without JavaScript, without its words and while it loads, the page has no empty control and says whom to ask', async () => {
  const server = await serve(files);
  const missing = (...paths) => (path, response) => paths.includes(path) && Boolean(response.writeHead(503).end());
  const never = (...paths) => (path) => paths.includes(path);
  for (const [name, options, network, isFallback] of [
    ['without JavaScript', { javaScriptEnabled: false }, null, true],
    ['without site.json', {}, missing('site.json'), true],
    ['without words', {}, missing(...[...files.keys()].filter((path) => path.startsWith('ui/'))), true],
    ['loading', {}, never('site.json'), false],
  ]) {
    server.network = network;
    const { context, page } = await open(browser, { serviceWorkers: 'block', viewport: { width: 320, height: 640 }, ...options });
    await page.goto(`${server.origin}/#${soFragment}`, { waitUntil: name === 'loading' ? 'commit' : 'load' });
    await page.locator(isFallback ? '#fallback' : '#answer').waitFor();
    assert.equal(await page.isVisible('#fallback'), isFallback, name);
    const controls = page.locator('a:visible, button:visible, input:visible, select:visible, label:visible');
    assert.deepEqual(await controls.allInnerTexts(), ['Leave this page'], name);
    assert.equal(await page.getByText('ring the issuer').isVisible(), isFallback, name);
    await page.screenshot({ path: join(SHOTS, `bare-${name.replaceAll(/\W/g, '-')}-320.png`) });
    if (options.javaScriptEnabled !== false) await axe(page, name);
    await noSidewaysScroll(page).catch((error) => options.javaScriptEnabled === false || assert.fail(error));
    await page.click('#exit');
    await page.waitForURL('about:blank');
    await context.close();
  }
  await server.close();
});

test('in every language the header shows the whole name of the language and the exit, at 320 and 360 px', async () => {
  const server = await serve(files);
  for (const width of [320, 360]) {
    for (const { tag } of json(files, 'site.json').languages) {
      const { context, page } = await open(browser, { serviceWorkers: 'block', viewport: { width, height: 640 } });
      await page.goto(`${server.origin}/#${fragmentOf(tag)}`);
      await stateOf(page);
      const [room, needed] = await page.evaluate(() => {
        const select = document.getElementById('language');
        const style = getComputedStyle(select);
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.font = style.font;
        return [select.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd), canvas.measureText(select.selectedOptions[0].textContent).width];
      });
      assert.ok(room >= needed, `${tag} at ${width} px: ${needed} px of words in ${room}`);
      await noSidewaysScroll(page);
      await page.screenshot({ path: join(SHOTS, `header-${tag}-${width}.png`), clip: { x: 0, y: 0, width, height: 200 } });
      await context.close();
    }
  }
  await server.close();
});
