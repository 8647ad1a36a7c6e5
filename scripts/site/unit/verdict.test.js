// Holds the page's answers against what an issuer's list says: one case for each state.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openList } from '../../../templates/site/public/manifest.js';
import { readFragment, shortCode } from '../../../templates/site/public/seal.js';
import { judgeCode, judgePdf, judgeSeal } from '../../../templates/site/public/verdict.js';
import { listed, makeKey, sealFragment, signList } from './list.js';

const TODAY = '2026-11-25';
const [TEXT, OLD, BAD, PDF] = ['11', '22', '33', '44'].map((pair) => pair.repeat(32));
const [root, key, stolen, stranger] = await Promise.all([makeKey(), makeKey(), makeKey(), makeKey()]);
const edition = (name, sha256, status) => ({
  edition: name, law: 'se', paper: 'letter', ...(status !== 'current' && { reason: 'a later law' }), since: '2026-11-01', status,
  texts: [{ languages: ['so', 'sv'], pdfs: [sha256 === TEXT ? PDF : sha256], sha256 }],
});
const content = {
  editions: [edition('2024-01', BAD, 'withdrawn'), edition('2025-01', OLD, 'superseded'), edition('2026-11', TEXT, 'current')],
  keys: [listed(key), listed(stolen, { reason: 'stolen', revoked_from: '2026-11-10' })],
};
const list = await openList(await signList(root, content), root.certificate);
const judge = async (by, claims) => judgeSeal(readFragment(await sealFragment(by, { sha256: TEXT, ...claims })), list, TODAY);

const STATES = [
  ['current', key, {}],
  ['superseded', key, { sha256: OLD, edition: '2025-01' }],
  ['withdrawn', key, { sha256: BAD, edition: '2024-01' }],
  ['withdrawn', key, { sha256: '55'.repeat(32), edition: '2024-01' }],
  ['not-held', key, { sha256: '55'.repeat(32) }],
  ['not-held', key, { sha256: '55'.repeat(32), paper: 'other' }],
  ['future', key, { date: '2026-12-01' }],
  ['key-ended', key, { date: '2025-12-31' }],
  ['key-ended', stolen, { date: '2026-11-10' }],
  ['key-doubt', stolen, { date: '2026-11-09', sha256: '55'.repeat(32) }],
  ['current', stolen, { date: '2026-11-09' }],
  ['unknown-key', stranger, {}],
  ['unknown-key', key, { issuer: 'another' }],
];
for (const [name, by, claims] of STATES) {
  test(`${name}: ${JSON.stringify(claims)}`, async () => assert.equal((await judge(by, claims)).name, name));
}

test('unknown-key: nothing of what it claims is handed on', async () => {
  for (const [by, claims] of [[stranger, {}], [key, { issuer: 'another' }]]) {
    assert.deepEqual(await judge(by, claims), { name: 'unknown-key', tone: 'amber', asOf: list.issued });
  }
});

test('forged: a known key id, another key', async () => {
  const forger = { ...stranger, kid: key.kid };
  const answer = await judge(forger, {});
  assert.deepEqual(answer, { name: 'forged', tone: 'red' }, 'nothing of what a forger claims is handed on');
});

test('a PDF is listed, superseded, withdrawn or not in the list', () => {
  assert.deepEqual([PDF, OLD, BAD, TEXT].map((hash) => judgePdf(hash, list).name), ['pdf-listed', 'superseded', 'withdrawn', 'pdf-unknown']);
  assert.equal(judgePdf(PDF, list).sha256, TEXT);
});

test('a short code is found as people type it', () => {
  const code = shortCode(TEXT);
  const spellings = [code, code.toLowerCase(), code.replace('-', ' '), code.replace('-', ''), code.replaceAll('I', '1').replaceAll('O', '0').replaceAll('B', '8')];
  for (const typed of spellings) assert.equal(judgeCode(typed, list).sha256, TEXT, typed);
  for (const typed of ['', 'A', `${code}A`, code.slice(0, 9)]) assert.equal(judgeCode(typed, list).name, 'code-unknown', typed);
  assert.equal(judgeCode(shortCode(BAD), list).name, 'withdrawn');
});
