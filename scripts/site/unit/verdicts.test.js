// Holds what the page says of a code beside the issuer's list against the vectors that the program runs too: the same state for each file.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { openList } from '../../../templates/site/public/manifest.js';
import { readAddress } from '../../../templates/site/public/seal.js';
import { judgeSeal } from '../../../templates/site/public/verdict.js';

const FOLDER = new URL('../../../tests/vectors/verdicts/', import.meta.url);
const FILES = readdirSync(FOLDER);

test('there are verdicts', () => assert.ok(FILES.length >= 15));

for (const file of FILES) {
  const { description, address, today, list, root, expect } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  test(`${file}: ${description}`, async () => {
    const answer = await judgeSeal(readAddress(address).seal, await openList(list, root), today);
    assert.equal(answer.name, expect.page);
    if (expect.verdict === 'invalid') assert.equal(answer.tone, 'red');
    if (expect.verdict === 'valid') assert.equal(answer.tone, 'neutral');
  });
}
