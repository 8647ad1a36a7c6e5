// What the tests of a published site share; in: SITE (the folder `current`) and LISTS, out: its files, visits, and what all must hold to.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { makeKey, signList } from '../unit/list.js';
import { launch, open, stateOf } from './site.js';
import { readTree } from './tree.js';

export const SITE = process.env.SITE;
export const SHOTS = process.env.SHOTS ?? join(SITE, '..', 'pictures');
export const files = readTree(join(SITE, 'public'));
export const staffFiles = readTree(join(SITE, 'staff'));
export const record = JSON.parse(readFileSync(join(SITE, 'record.json'), 'utf8'));
export const site = json(files, 'site.json');
export const own = contentOf(files);
export const LANGUAGES = site.languages.map((language) => language.tag);
mkdirSync(SHOTS, { recursive: true });

// What stands behind the # of each letter's code, by the letter's name.
export const fragments = new Map(Object.entries(record).filter(([name]) => /^letter-[a-z]+-[a-zA-Z-]+$/.test(name)).map(([name, { address }]) => [name, address.split('#')[1]]));
export const fragmentOf = (tag) => fragments.get([...fragments.keys()].find((name) => name.endsWith(`-${tag}`)));
export const soFragment = fragmentOf('so');
export const soHash = Object.keys(site.texts).find((hash) => site.texts[hash].pdf.includes('-so'));
export const pdfBytes = () => files.get(site.texts[soHash].pdf);

export let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

// What every visit must hold to, whatever it shows.
export async function visit(server, fragment, act, options) {
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

// The site with a list that the program made after the one that is published.
export function withList(name) {
  return changed({ 'manifest.jws': readFileSync(join(process.env.LISTS, `${name}.jws`)) });
}

// What a site's list says.
export function contentOf(tree) {
  return JSON.parse(Buffer.from(tree.get('manifest.jws').toString().split('.')[1], 'base64url').toString());
}

// The site as the program would publish it with other files: its worker names what they come to.
export function changed(others) {
  const tree = new Map([...files, ...Object.entries(others).map(([path, content]) => [path, Buffer.from(content)])]);
  const worker = tree.get('worker.js').toString();
  const names = JSON.parse(/const FILES = (\[.*\]);/.exec(worker)[1].replaceAll("'", '"'));
  return tree.set('worker.js', Buffer.from(worker.replace(/'letter-[0-9a-f]{16}'/, `'letter-${fingerprint(tree, names)}'`)));
}

export function fingerprint(tree, names) {
  return sha256(names.map((name) => `${name} ${sha256(tree.get(name))}\n`).join('')).slice(0, 16);
}

export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

// The site with a list that the program cannot make, signed by a root of the test's.
export async function variant(change) {
  const content = structuredClone(own);
  await change?.(content);
  return changed({ 'site.json': JSON.stringify({ ...site, root: root.certificate }), 'manifest.jws': await signList(root, content) });
}

export async function assertState(page, state, hasText, advice = `state-${state}-do`) {
  await page.waitForFunction((name) => document.getElementById('answer').dataset.state === name && document.getElementById('answer').className !== 'waiting', state, { timeout: 20000 }).catch(async () => {
    assert.equal(await page.evaluate(() => document.getElementById('answer').dataset.state), state);
  });
  const tag = await page.evaluate(() => document.documentElement.lang);
  const words = json(files, `ui/${tag}.json`);
  assert.equal(await page.textContent('#answer-heading'), words[`state-${state}`]);
  assert.equal(await page.textContent('#answer-do'), words[advice]);
  const tone = await page.evaluate(() => document.getElementById('answer').className);
  assert.equal(await page.textContent('#tone-word'), words[`tone-${tone}`], 'a word, not colour alone');
  assert.equal(await page.locator(`#tone svg .${tone}`).first().isVisible(), true, 'and a shape');
  assert.equal(await page.isVisible('#text'), hasText);
  if (state !== 'start') assert.ok((await page.textContent('#facts')).includes(site.issuer.telephones[0]), 'whom to ask');
}

// Asks the page again until it says yes; `waitForFunction` takes a promise itself for a yes.
export async function until(page, question) {
  const last = Date.now() + LONGEST;
  while (!(await page.evaluate(question))) {
    assert.ok(Date.now() < last, `not within ${LONGEST} ms: ${question}`);
    await pause(20);
  }
}

// The page has kept the newest list: the last thing that it does.
export async function listIsKept(page) {
  await until(page, async () => (await caches.match('newest.jws')) !== undefined);
}

export async function axe(page, what) {
  await page.evaluate(AXE);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), [], `${what}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
}

export async function noSidewaysScroll(page) {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(width <= room, `${width} px wide in ${room}`);
}

export function shortCodeOf(hash) {
  const bits = Buffer.from(hash, 'hex').subarray(0, 7).reduce((text, byte) => text + byte.toString(2).padStart(8, '0'), '');
  const code = bits.match(/.{5}/g).slice(0, 10).map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(group, 2)]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

export function json(tree, path) {
  return JSON.parse(tree.get(path).toString());
}

const LONGEST = 30000; // ms
const root = await makeKey();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
