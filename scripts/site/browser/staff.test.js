// Judges the page that staff print from; in: a published site, out: one line for each language and place, from the search to the printer.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { axe, browser, files, LANGUAGES, noSidewaysScroll, SHOTS, SITE, staffFiles } from './published.js';
import { open, serve } from './site.js';

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
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.screenshot({ path: join(SHOTS, `staff-list-${tag}-1280.png`), fullPage: true });
      await page.setViewportSize({ width: 320, height: 640 });
      for (const id of ['language', 'staff-button', 'search']) {
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.id), id);
      }
      await page.keyboard.type(tag === 'sv' ? 'etiop' : 'ethiop');
      assert.equal(await page.locator('#list button').count(), 3);
      await page.fill('#search', 'tigri');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'chosen-heading');
      await axe(page, `staff choice in ${tag}`);
      await noSidewaysScroll(page);
      await page.screenshot({ path: join(SHOTS, `staff-choice-${tag}-320.png`), fullPage: true });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.screenshot({ path: join(SHOTS, `staff-choice-${tag}-1280.png`), fullPage: true });
      await page.setViewportSize({ width: 320, height: 640 });
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
      assert.deepEqual(seen.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:') && !/^chrome(-extension)?:/.test(url)), []);
      assert.deepEqual(seen.complaints, []);
      assert.deepEqual(await page.evaluate((disk) => (disk ? [0, ''] : [localStorage.length, document.cookie]), address !== null), [0, '']);
      await context.close();
      await server.close();
    });
  }
}
