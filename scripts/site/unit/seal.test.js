// Holds the page's reader of seals against the vectors that src/seal/ runs too: the same result and the same code for each file.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { readAddress, readFragment, sealIsBy, shortCode } from '../../../templates/site/public/seal.js';

const FOLDER = new URL('../../../tests/vectors/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

test('there are vectors', () => assert.ok(FILES.length > 50));

for (const file of FILES) {
  const vector = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  test(`${file}: ${vector.description}`, async () => assert.deepEqual(await resultOf(vector), vector.expect));
}

test('every bit of a seal counts', async () => {
  const vector = JSON.parse(readFileSync(new URL('valid-specimen.json', FOLDER), 'utf8'));
  const [head, fragment] = vector.address.split('#');
  for (let at = 0; at < fragment.length; at += 1) {
    const other = fragment[at] === 'A' ? 'B' : 'A';
    const changed = `${head}#${fragment.slice(0, at)}${other}${fragment.slice(at + 1)}`;
    const { result } = await resultOf({ ...vector, address: changed });
    assert.notEqual(result, 'valid', `character ${at}`);
  }
  for (let length = 0; length < fragment.length; length += 1) {
    assert.throws(() => readFragment(fragment.slice(0, length)), { name: 'Error' }, `cut off after ${length}`);
  }
});

test('a claimed length allocates nothing, and nesting ends', () => {
  for (const bytes of [[0x9b, 255, 255, 255, 255, 255, 255, 255, 255], [0x5b, 255, 255, 255, 255, 255, 255, 255, 255], Array(600).fill(0x81)]) {
    assert.throws(() => readFragment(base32(bytes)), { code: 'not-cbor' });
  }
});

test('a short code is the start of the hash in base32', () => {
  assert.equal(shortCode('383d5e8f665934953c815cf214775e7816c5f563f69a6078d737952f669765b1'), base32([0x38, 0x3d, 0x5e, 0x8f, 0x66, 0x59, 0x34]).slice(0, 10).replace(/^.{5}/, '$&-'));
});

async function resultOf({ address, key: { kid, ...jwk } }) {
  let read;
  try {
    read = readAddress(address);
  } catch (error) {
    return { result: 'refused', error: error.code };
  }
  const { host, seal } = read;
  if (seal.kid !== kid) return { result: 'unknown-key' };
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  if (!(await sealIsBy(seal, key))) return { result: 'forged' };
  const { issuer: iss, seconds: iat, law, paper, edition, languages, sha256, draft } = seal.claims;
  return { result: 'valid', claims: { host, iss, iat, law, paper, edition, languages, sha256, draft } };
}

function base32(bytes) {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g).map((group) => parseInt(group.padEnd(5, '0'), 2));
  return groups.map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[group]).join('');
}
