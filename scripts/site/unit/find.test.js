// Holds the search of the staff's page against what people type.
import assert from 'node:assert/strict';
import test from 'node:test';
import { find } from '../../../templates/site/staff/find.js';

const LANGUAGES = [
  { tag: 'so', name: 'Soomaali', names: { sv: 'somaliska', en: 'Somali' }, countries: [{ sv: 'Somalia', en: 'Somalia' }, { sv: 'Etiopien', en: 'Ethiopia' }] },
  { tag: 'ti', name: 'ትግርኛ', names: { sv: 'tigrinja', en: 'Tigrinya' }, countries: [{ sv: 'Eritrea', en: 'Eritrea' }] },
  { tag: 'ar', name: 'العربية', names: { sv: 'arabiska', en: 'Arabic' }, countries: [{ sv: 'Egypten', en: 'Egypt' }] },
  { tag: 'fr', name: 'français', names: { sv: 'franska', en: 'French' }, countries: [{ sv: 'Elfenbenskusten', en: 'Côte d’Ivoire, Ivory Coast' }] },
];
const CASES = [
  ['', 'so ti ar fr'], ['  ', 'so ti ar fr'], ['som', 'so'], ['SOMALISKA', 'so'], ['tigrinya', 'ti'], ['ትግ', 'ti'], ['العر', 'ar'], ['Egypt', 'ar'],
  ['etiop', 'so'], ['francais', 'fr'], ['cote ivoire', 'fr'], ['coast', 'fr'], ['fr', 'fr'], ['klingon', ''], ['som egypt', ''],
];
for (const [typed, tags] of CASES) {
  test(`“${typed}” finds ${tags || 'nothing'}`, () => assert.equal(find(LANGUAGES, typed).map((it) => it.tag).join(' '), tags));
}
