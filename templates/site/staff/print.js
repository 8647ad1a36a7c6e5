// The page that staff print from; in: a search and a choice, out: a sheet on the printer or a file. Nothing is remembered.
import { find } from './find.js';

// Words that stand in elements of the same name.
const FIXED = ['language-label', 'page-title', 'page-intro', 'search-label', 'list-heading', 'back', 'paper-label', 'size-label', 'confirm-draft', 'draft-note', 'private-note', 'specimen-note', 'print-button', 'files-heading', 'privacy'];

const [PRIVATE_SHEET, STAFF_SHEET] = ['private', 'staff'];

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
  element('staff-button').addEventListener('click', () => choose(staffLanguage(), STAFF_SHEET));
  speak(tongue);
}

function speak(tag) {
  tongue = tag;
  words = JSON.parse(files[`${tag}.json`]);
  document.documentElement.lang = tag;
  document.title = words['page-title'];
  for (const id of FIXED) element(id).textContent = words[id];
  showStaffSheet();
  showList();
  if (chosen) showChosen();
}

// The sheet that tells staff when to give a letter and when not, in the page's language if it is in it.
function showStaffSheet() {
  const language = staffLanguage();
  element('staff-first').hidden = !language;
  element('staff-first-text').textContent = words['staff-first'];
  element('staff-button').textContent = words['staff-button'];
}

function staffLanguage() {
  const has = (language) => language.sheets.some((it) => it.paper === STAFF_SHEET);
  return data.languages.find((language) => language.tag === tongue && has(language)) ?? data.languages.find(has);
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

function choose(language, paper = language.sheets[0].paper) {
  chosen = language;
  element('confirm').checked = false;
  fillSelect('paper', [...new Set(language.sheets.map((it) => it.paper))], (it) => words[`paper-${it}`] ?? it);
  element('paper').value = paper;
  element('size').value = '';
  showChosen();
  element('chosen-heading').focus();
}

function goBack() {
  const left = chosen;
  const wasStaffSheet = element('paper').value === STAFF_SHEET;
  chosen = null;
  element('chosen').hidden = true;
  element('choosing').hidden = false;
  const at = find(data.languages, element('search').value).indexOf(left);
  (wasStaffSheet ? element('staff-button') : element('list').querySelectorAll('button')[at])?.focus();
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
  const title = document.createElement('bdi');
  title.textContent = sheet.title;
  element('about').replaceChildren(title, document.createElement('br'), filled('page-count', { pages: sheet.pages }));
  element('private-note').hidden = paper !== PRIVATE_SHEET;
  element('print-hint').textContent = words[size === 'pocket' ? 'print-hint-pocket' : 'print-hint'];
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
