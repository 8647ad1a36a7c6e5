// Holds the search of the staff's page against what people type.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
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
// The languages as they are published.
const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const others = read('templates/site/countries.toml');
const value = (toml, name) => new RegExp(`^${name} = "(.*?)"`, 'm').exec(toml)[1];
const PUBLISHED = readdirSync(new URL('../../../locales/', import.meta.url), { withFileTypes: true }).filter((it) => it.isDirectory()).map(({ name: tag }) => {
  const toml = read(`locales/${tag}/locale.toml`);
  const entries = new RegExp(`^${tag} = \\[(.*?)\\]$`, 'ms').exec(others)?.[1] ?? '';
  const countries = [...entries.matchAll(/sv = "(.*?)", en = "(.*?)"/g)].map(([, sv, en]) => ({ sv, en }));
  return { tag, name: value(toml, 'name'), names: { sv: value(toml, 'name-sv'), en: value(toml, 'name-en') }, countries };
});
const WORDS = [
  ['farsi', 'fa'], ['dari', 'fa'], ['دری', 'fa'], ['فارسی', 'fa'], ['فارسي', 'fa'], ['kurdiska', 'ckb'], ['Kurdish', 'ckb'], ['sorani', 'ckb'], ['كوردي', 'ckb'], ['کوردی', 'ckb'],
  ['tigrinska', 'ti'], ['tigrigna', 'ti'], ['amarinja', 'am'], ['amharigna', 'am'], ['العربية', 'ar'], ['العربيه', 'ar'], ['العـربية', 'ar'], ['somali', 'so'], ['engelska', 'en'],
];
for (const [typed, tags] of WORDS) {
  test(`“${typed}” finds ${tags || 'nothing'} among the published languages`, () => assert.equal(find(PUBLISHED, typed).map((it) => it.tag).join(' '), tags));
}
for (const [typed, tags] of CASES) {
  test(`“${typed}” finds ${tags || 'nothing'}`, () => assert.equal(find(LANGUAGES, typed).map((it) => it.tag).join(' '), tags));
}
