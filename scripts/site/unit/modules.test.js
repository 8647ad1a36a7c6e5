// Holds the modules of each page to what the publisher does with them: put one after another, without their imports, they are one script.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Script } from 'node:vm';

const SITE = new URL('../../../templates/site/', import.meta.url);
const PAGES = {
  public: ['seal.js', 'manifest.js', 'verdict.js', 'source.js', 'view.js', 'page.js'],
  staff: ['find.js', 'print.js'],
};
for (const [page, modules] of Object.entries(PAGES)) {
  const texts = modules.map((name) => readFileSync(new URL(`${page}/${name}`, SITE), 'utf8'));
  test(`${page}: one script, without a name that stands twice`, () => {
    const script = texts.join('').split('\n').filter((line) => !line.startsWith('import ')).map((line) => line.replace(/^export /, '')).join('\n');
    assert.doesNotThrow(() => new Script(script));
    assert.doesNotMatch(script, /^\s*(import|export)\b/m);
  });
  test(`${page}: each module comes after those that it imports from`, () => {
    for (const [at, text] of texts.entries()) {
      for (const [, name] of text.matchAll(/^import .* from '\.\/(.*)';$/gm)) assert.ok(modules.indexOf(name) < at, `${modules[at]} imports ${name}`);
    }
  });
  test(`${page}: nothing sets markup, runs text or names another host`, () => {
    for (const text of texts) assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|https?:\/\/[a-z]/);
  });
}
