// Judges where the site can stand; in: a published site, out: one line a claim: the program's own server, a disk, and the checksums.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { axe, browser, files, fragmentOf, fragments, LANGUAGES, listIsKept, sha256, SITE, soFragment, staffFiles, visit } from './published.js';
import { open, stateOf } from './site.js';

test('publish --serve: both pages work with the headers that hosts are asked for', async () => {
  const child = spawn(process.env.PROGRAM, ['publish', '--specimen', '--issuer', process.env.ISSUER, '--out', join(SITE, '..'), '--serve=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const addresses = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (address) addresses.push(address[0]);
      if (addresses.length === 2) break;
    }
    const [origin, staffOrigin] = addresses;
    await visit({ origin }, soFragment, async (page, state) => {
      assert.equal(state, 'current');
      await listIsKept(page);
    });
    const { context, page, seen } = await open(browser, { locale: 'sv' });
    await page.goto(`${staffOrigin}/`);
    await page.fill('#search', 'somaliska');
    await page.click('#list button');
    await page.check('#confirm');
    await page.click('#print-button');
    const frame = page.frames().find((it) => it !== page.mainFrame());
    await frame.waitForURL(`${staffOrigin}/files/letter-se-so.pdf`);
    assert.deepEqual(seen.complaints, []);
    await context.close();
  } finally {
    child.kill('SIGKILL');
  }
});

test('a plain server without a single header of ours, and a folder of a host, are enough', async () => {
  const root = mkdtempSync(join(tmpdir(), 'letter-plain-'));
  symlinkSync(resolve(SITE, 'public'), join(root, 'brev'));
  symlinkSync(resolve(SITE, 'staff'), join(root, 'utskrift'));
  const child = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', root], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const origin = `http://127.0.0.1:${/port (\d+)/.exec(line)[1]}`;
    const headers = await fetch(`${origin}/brev/manifest.jws`).then((answer) => [...answer.headers.keys()]);
    assert.ok(!headers.includes('cache-control') && !headers.includes('x-content-type-options'), headers.join());
    for (const tag of ['ar', 'so']) {
      await visit({ origin: `${origin}/brev` }, fragmentOf(tag), async (page, state) => {
        assert.equal(state, 'current');
        await listIsKept(page);
        assert.equal(await page.evaluate(() => document.querySelector('#sides article').lang), tag);
      });
    }
    const { context, page, seen } = await open(browser, { locale: 'sv' });
    await page.goto(`${origin}/utskrift/`);
    await page.fill('#search', 'somaliska');
    await page.click('#list button');
    await page.check('#confirm');
    await page.click('#print-button');
    const frame = page.frames().find((it) => it !== page.mainFrame());
    await frame.waitForURL(`${origin}/utskrift/files/letter-se-so.pdf`);
    assert.deepEqual(seen.complaints, []);
    await context.close();
  } finally {
    child.kill('SIGKILL');
  }
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

test('checksums are right, and name every file', () => {
  for (const tree of [files, staffFiles]) {
    const sums = tree.get('SHA256SUMS').toString().trim().split('\n').map((line) => line.split('  '));
    assert.deepEqual(sums.map(([, path]) => path).sort(), [...tree.keys()].filter((path) => path !== 'SHA256SUMS').sort());
    for (const [sum, path] of sums) assert.equal(sha256(tree.get(path)), sum, path);
  }
});
