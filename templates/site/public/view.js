// Shows answers and texts; in: words of one language and what is known, out: the page's elements. Only text is ever set, never markup.

// Words that stand in elements of the same name.
const FIXED = ['exit', 'language-label', 'page-title', 'page-intro', 'privacy', 'text-heading', 'text-end', 'other-heading', 'code-label', 'code-button', 'pdf-label', 'pdf-hint'];

// Parts that are shown once they have words.
const WORDED = ['choice', 'other'];

export function element(id) {
  return document.getElementById(id);
}

export function showLanguages(languages, chosen) {
  const options = languages.map(({ tag, name }) => {
    const option = document.createElement('option');
    option.value = tag;
    option.lang = tag;
    option.textContent = name;
    option.selected = tag === chosen;
    return option;
  });
  element('language').replaceChildren(...options);
}

export function showWords(words, language) {
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.dir;
  document.title = words['page-title'];
  for (const id of FIXED) element(id).textContent = words[id];
  for (const id of WORDED) element(id).hidden = false;
  element('download').textContent = words['download-pdf'];
}

export function showWaiting(words) {
  element('answer').className = 'waiting';
  element('tone-word').textContent = '';
  element('answer-heading').textContent = words.loading;
  element('answer-do').textContent = '';
  element('notes').textContent = '';
  element('facts').replaceChildren();
  element('text').hidden = true;
}

// `lines` are pairs of a word's name and its values.
export function showAnswer(answer, words, notes, lines) {
  element('answer').className = answer.tone;
  element('answer').dataset.state = answer.name;
  element('tone-word').textContent = words[`tone-${answer.tone}`];
  element('answer-heading').textContent = words[`state-${answer.name}`];
  element('answer-do').textContent = words[`state-${answer.advice ?? `${answer.name}-do`}`];
  element('notes').replaceChildren(...notes.map((name) => textElement('span', words[name])));
  element('facts').replaceChildren(...lines.map(([name, values]) => filled('li', words[name], values)));
}

// The whole canonical text: its header as it is, then each side in its language and direction. `headings` are numbers of lines.
export function showText(text, sha256, words, languages, { headings, pdf }) {
  const { head, sides } = readSides(text, new Set(headings));
  const header = document.createElement('section');
  header.dir = 'ltr';
  header.translate = false;
  header.append(...head.map((line) => textElement('p', line, 'head')));
  const shown = sides.map(({ tag, lines }) => sideElement(lines, languages.find((language) => language.tag === tag) ?? { tag, dir: 'auto' }));
  element('sides').replaceChildren(...shown, header);
  const hash = textElement('code', sha256);
  hash.dir = 'ltr';
  element('text-hash').replaceChildren(`${words['text-hash']}: `, hash);
  element('download').hidden = !pdf;
  if (pdf) element('download').href = pdf;
  element('text').hidden = false;
}

export function spoken(text, tag) {
  const span = textElement('span', text);
  span.lang = tag;
  return span;
}

export function link(text, address) {
  const anchor = textElement('a', text);
  anchor.href = address;
  anchor.dir = 'ltr';
  if (/^\+?[\d ]+$/.test(text)) anchor.className = 'number';
  return anchor;
}

// The page stands as the fallback until its script runs.
export function showBeginning() {
  element('fallback').hidden = true;
  element('answer').hidden = false;
}

export function showFallback() {
  element('fallback').hidden = false;
  element('answer').hidden = true;
  for (const id of WORDED) element(id).hidden = true;
}

// Header lines, an empty line, then the sides with a line `---` between them.
function readSides(text, headings) {
  const lines = text.split('\n');
  const end = lines.indexOf('');
  const head = lines.slice(0, end);
  const tags = head.find((line) => line.startsWith('languages: '))?.slice('languages: '.length).split(' ') ?? [];
  const sides = [{ tag: tags[0], lines: [] }];
  for (const [number, line] of lines.entries()) {
    if (number <= end || line === '') continue;
    if (line === '---') sides.push({ tag: tags[sides.length], lines: [] });
    else sides.at(-1).lines.push({ line, kind: headings.has(number) ? 'h3' : 'p' });
  }
  return { head, sides };
}

function sideElement(lines, { tag, dir }) {
  const side = document.createElement('article');
  if (tag) side.lang = tag;
  side.dir = dir;
  let list = null;
  for (const { line, kind } of lines) {
    if (line.startsWith('• ')) {
      list ??= side.appendChild(document.createElement('ul'));
      list.append(proseElement('li', line.slice(2)));
    } else {
      list = null;
      side.append(proseElement(kind, line));
    }
  }
  return side;
}

// Words with their `{ names }` filled by text or elements.
function filled(kind, template, values) {
  const parts = template.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : values[part]));
  const made = document.createElement(kind);
  made.append(...parts.flatMap((part) => (typeof part === 'string' ? unbroken(part) : part)));
  return made;
}

function proseElement(kind, text) {
  const made = document.createElement(kind);
  made.append(...unbroken(text));
  return made;
}

// Dates and telephone numbers stay on one line: broken in two they are misread, most of all where the script runs the other way.
function unbroken(text) {
  return text.split(/(\+?\d[\d –-]{3,}\d)/).map((part, at) => (at % 2 === 0 ? part : textElement('span', part, 'number')));
}

function textElement(kind, text, className) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
