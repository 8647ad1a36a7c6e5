// Holds the page's reader of lists against the vectors that src/manifest/ runs too: the same answer for each file.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { checkFollows, openList } from '../../../templates/site/public/manifest.js';

const FOLDER = new URL('../../../tests/vectors/manifest/', import.meta.url);
const FILES = readdirSync(FOLDER);
const run = new Set();

test('there are vectors', () => assert.ok(FILES.length > 150));

for (const file of FILES) {
  const vector = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  test(`${file}: ${vector.description}`, async () => {
    run.add(file);
    assert.deepEqual(await answer(vector), vector.expect);
  });
}

test('every file was run', () => assert.deepEqual([...run], FILES));

test('every character of a list counts', async () => {
  const { list, roots } = JSON.parse(readFileSync(new URL('valid.json', FOLDER), 'utf8'));
  const text = list.trimEnd();
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === 'A' ? 'B' : 'A';
    await assert.rejects(openList(`${text.slice(0, at)}${other}${text.slice(at + 1)}\n`, roots[0]), { name: 'Error' }, `character ${at}`);
    await assert.rejects(openList(text.slice(0, at), roots[0]), { name: 'Error' }, `${at} characters`);
  }
});

async function answer({ list: text, then, roots, known }) {
  const before = known === undefined ? null : await openWithAny(known, roots);
  try {
    const list = await openWithAny(text + (then?.text.repeat(then.times) ?? ''), roots);
    if (before) checkFollows(list, before);
    return said(list);
  } catch (error) {
    assert.ok(error.code, error);
    return { result: 'refused', error: error.code };
  }
}

// The page trusts one root; a reader of several asks one after the other.
async function openWithAny(text, roots) {
  let last;
  for (const root of roots) {
    try {
      return await openList(text, root);
    } catch (error) {
      if (error.code !== 'root-unknown') throw error;
      last = error;
    }
  }
  throw last;
}

function said({ issuer, sequence, issued, keys, editions }) {
  const key = ({ kid, validFrom, validTo, revokedFrom }) => ({ kid, valid_from: validFrom, valid_to: validTo, ...(revokedFrom && { revoked_from: revokedFrom }) });
  const edition = (it) => ({ law: it.law, edition: it.edition, status: it.status, since: it.since, texts: it.texts.map((text) => text.sha256) });
  return { result: 'accepted', issuer, sequence, issued, keys: keys.map(key), editions: editions.map(edition) };
}
