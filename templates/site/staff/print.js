// The page that staff print from; in: a search and a choice, out: a sheet on the printer or a file. Nothing is remembered.
import { find } from './find.js';

// Words that stand in elements of the same name.
const FIXED = ['language-label', 'page-title', 'page-intro', 'search-label', 'list-heading', 'back', 'paper-label', 'size-label', 'confirm-draft', 'draft-note', 'specimen-note', 'print-button', 'print-hint', 'files-heading', 'privacy'];

const files = JSON.parse(document.getElementById('files').textContent);
const data = JSON.parse(files['data.json']);
let tongue = navigator.languages.map((tag) => tag.split('-')[0]).find((tag) => `${tag}.json` in files) ?? 'sv';
let words;
// The language that was chosen, and the sheet of it.
let chosen = null;
let sheet = null;

start();

function start() {
  element('language').value = tongue;
  element('specimen-note').hidden = !data.specimen;
  element('language').addEventListener('change', (event) => speak(event.target.value));
  element('search').addEventListener('input', showList);
  element('back').addEventListener('click', goBack);
  element('paper').addEventListener('change', () => showSizes());
  element('size').addEventListener('change', () => showSheet());
  element('confirm').addEventListener('change', () => showFiles());
  element('print-button').addEventListener('click', print);
  speak(tongue);
}

function speak(tag) {
  tongue = tag;
  words = JSON.parse(files[`${tag}.json`]);
  document.documentElement.lang = tag;
  document.title = words['page-title'];
  for (const id of FIXED) element(id).textContent = words[id];
  showList();
  if (chosen) showChosen();
}

function showList() {
  const found = find(data.languages, element('search').value);
  element('list').replaceChildren(...found.map(listItem));
  element('found').textContent = found.length > 0 ? filled('found', { count: found.length }) : words['none-found'];
}

function listItem(language) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(picture(language), ...described(language));
  button.addEventListener('click', () => choose(language));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function picture(language) {
  const image = document.createElement('img');
  image.src = language.thumbnail;
  image.alt = '';
  image.loading = 'lazy';
  return image;
}

function described(language) {
  const name = textElement('span', language.name, 'name');
  name.lang = language.tag;
  name.dir = language.dir;
  const { pages } = language.sheets[0];
  const status = textElement('span', words[language.official ? 'status-official' : 'status-draft'], language.official ? '' : 'draft');
  const about = `${words[`direction-${language.dir}`]} · ${filled('page-count', { pages })}`;
  return [name, textElement('span', language.names[tongue], 'quiet'), status, textElement('span', about, 'quiet')];
}

function choose(language) {
  chosen = language;
  element('confirm').checked = false;
  fillSelect('paper', [...new Set(language.sheets.map((it) => it.paper))], (paper) => words[`paper-${paper}`] ?? paper);
  showChosen();
  element('chosen-heading').focus();
}

function goBack() {
  const left = chosen;
  chosen = null;
  element('chosen').hidden = true;
  element('choosing').hidden = false;
  const at = find(data.languages, element('search').value).indexOf(left);
  element('list').querySelectorAll('button')[at]?.focus();
}

function showChosen() {
  element('choosing').hidden = true;
  element('chosen').hidden = false;
  const name = textElement('span', chosen.name);
  name.lang = chosen.tag;
  name.dir = chosen.dir;
  element('chosen-heading').replaceChildren(name, ` · ${chosen.names[tongue]}`);
  showSizes();
}

function showSizes() {
  const paper = element('paper').value;
  fillSelect('size', chosen.sheets.filter((it) => it.paper === paper).map((it) => it.size), (size) => words[`size-${size}`] ?? size.toUpperCase());
  showSheet();
}

function showSheet() {
  const [paper, size] = [element('paper').value, element('size').value];
  sheet = chosen.sheets.find((it) => it.paper === paper && it.size === size);
  element('about').textContent = `${sheet.title} · ${filled('page-count', { pages: sheet.pages })}`;
  element('draft-note').hidden = !sheet.draft;
  element('confirming').hidden = !sheet.draft;
  element('picture').src = sheet.pictures[0];
  element('picture').alt = filled('picture-alt', { language: chosen.names[tongue] });
  showFiles();
}

// A draft is neither printed nor handed over as a file before its line is confirmed.
function showFiles() {
  element('told').textContent = '';
  const links = [
    [sheet.pdf, words['download-pdf']],
    ...sheet.pictures.map((path, at) => [path, filled('download-png', { page: at + 1 })]),
    [sheet.text, words['download-text']],
  ];
  element('files-list').replaceChildren(...links.map(fileLink));
}

function fileLink([path, text]) {
  const link = textElement('a', text);
  link.href = path;
  link.download = '';
  link.addEventListener('click', (event) => {
    if (isConfirmed()) return;
    event.preventDefault();
    askToConfirm();
  });
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function print() {
  if (!isConfirmed()) {
    askToConfirm();
    return;
  }
  element('told').textContent = '';
  if (location.protocol === 'file:') {
    window.open(sheet.pdf, '_blank', 'noopener'); // a page from a disk may not reach into a frame
    return;
  }
  const frame = element('frame');
  frame.onload = () => {
    try {
      frame.contentWindow.print();
    } catch {
      window.open(sheet.pdf, '_blank', 'noopener');
    }
  };
  frame.hidden = false; // a frame that is not shown is not printed by every browser
  frame.src = sheet.pdf;
}

function isConfirmed() {
  return !sheet.draft || element('confirm').checked;
}

function askToConfirm() {
  element('told').textContent = words['confirm-first'];
  element('confirm').focus();
}

function fillSelect(id, values, named) {
  const before = element(id).value;
  element(id).replaceChildren(...values.map((value) => {
    const option = textElement('option', named(value));
    option.value = value;
    return option;
  }));
  if (values.includes(before)) element(id).value = before;
  element(`${id}s`).hidden = values.length < 2;
}

function filled(name, values) {
  return words[name].replace(/\{(\w+)\}/g, (_, value) => values[value]);
}

function element(id) {
  return document.getElementById(id);
}

function textElement(kind, text, className) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
