// The page behind the QR code; in: the fragment, a short code or a file, out: what is known of it, and the issuer's whole text beside it.
import { ListError, openList } from './manifest.js';
import { folder, forget, keep, newest } from './newest.js';
import { SealError, readFragment, toHex } from './seal.js';
import { Unreachable, isSingleFile, loadBytes, loadJson, loadText } from './source.js';
import { judgeCode, judgePdf, judgeSeal, state } from './verdict.js';
import { element, link, showAnswer, showBeginning, showFallback, showLanguages, showText, showWaiting, showWords, spoken } from './view.js';

// Files from which the program publishes the site.
const [SITE, LIST] = ['site.json', 'manifest.jws'];
const MAX_FILE = 32 * 1024 * 1024;
const LONGEST_CODE = 30; // ten characters, however they are grouped
// Marks a page in the tab's history that somebody has left.
const LEFT = 'left';

let site;
let words;
let language;
// The last answer, to be shown again in another language.
let shown = null;
// Only the answer to the last question is shown.
let asked = 0;
// The text that was fetched last.
let coming = null;
// How the last question is answered, and the number of the list that it was answered with.
let judgeLast;
let heard;
// Site and words have come.
let ready;
// How many pages of ours lie before this one in the tab: a second code is a second page.
let depth = 0;
let isLanguageChosen = false;
let hasFailed = false;

start();

async function start() {
  if (history.state === LEFT) {
    leave();
    return;
  }
  const fragment = takeFragment(0);
  showBeginning();
  listen();
  try {
    ready = begin(fragment);
    await answer(await ready);
  } catch {
    hasFailed = true;
    showFallback();
    return;
  }
  keepForLater();
}

// Gives the first question.
async function begin(fragment) {
  site = await loadJson(SITE);
  const seal = fragment === '' ? null : tried(() => readFragment(fragment));
  // Words, list and text are fetched at once: every round trip counts where the network is slow.
  let judged = judgeFragment(fragment);
  judged.catch(() => {}); // `answer` tells what went wrong
  await speak(firstLanguage(seal?.claims.languages[0]));
  return () => {
    const first = judged ?? judgeFragment(fragment);
    judged = null;
    return first;
  };
}

// Reads the fragment and takes it out of the address bar and this tab's history before anything else happens.
function takeFragment(place) {
  const fragment = location.hash.slice(1);
  depth = history.state ?? place;
  try {
    history.replaceState(depth, '', location.pathname + location.search);
  } catch {
    if (fragment !== '') location.replace('#'); // some browsers let a page from a file change no more than this
  }
  return fragment;
}

function listen() {
  element('exit').addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  element('language').addEventListener('change', async (event) => {
    isLanguageChosen = true;
    await trySpeaking(event.target.value);
    if (shown) await show(shown);
  });
  window.addEventListener('hashchange', () => {
    if (location.hash.length < 2) return;
    if (hasFailed) {
      location.reload(); // with the code
      return;
    }
    const fragment = takeFragment(depth + 1);
    ask(() => judgeFragment(fragment));
  });
  window.addEventListener('popstate', (event) => (depth = event.state ?? depth));
  element('code-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = element('code').value;
    ask(() => judgeTyped(typed));
  });
  element('pdf').addEventListener('change', (event) => askFile(event.target.files[0]));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    askFile(event.dataTransfer.files[0]);
  });
}

// Leaves nothing on the screen, and nothing of this page in the tab's history: what lies behind is emptied, what lies ahead empties itself.
function leave() {
  document.body.replaceChildren();
  document.title = '';
  const further = () => {
    tried(() => history.replaceState(LEFT, ''));
    if (depth === 0) location.replace('about:blank');
    else history.back();
    depth = Math.max(0, depth - 1);
  };
  window.addEventListener('popstate', further);
  further();
  setTimeout(() => location.replace('about:blank'), 1000); // whatever the browser makes of going back
}

function askFile(file) {
  if (file) ask(() => judgeFile(file));
}

// A question may come before the page can answer it.
function ask(judge) {
  ready.then(() => answer(judge), () => {});
}

async function answer(judge) {
  asked += 1;
  const question = asked;
  judgeLast = judge;
  showWaiting(words);
  let found;
  try {
    found = crypto?.subtle ? await withText(await judge()) : state('old-browser');
  } catch (error) {
    found = explained(error);
  }
  if (question === asked) await follow(found.languages?.[0]);
  if (question !== asked) return;
  await show(found);
  if (question > 1) element('answer').focus();
}

function explained(error) {
  if (error instanceof SealError) return state('damaged');
  if (error instanceof ListError) return state('site-broken');
  if (error instanceof Unreachable) return state('no-network');
  return state('old-browser');
}

async function judgeFragment(fragment) {
  return fragment === '' ? state('start') : judgeRead(readFragment(fragment));
}

async function judgeRead(seal) {
  textOf(seal.claims.sha256)?.catch(() => {});
  const { languages } = seal.claims;
  return { languages, ...(await judgeSeal(seal, await list(), today())) };
}

// A short code, or the whole address or what stands behind its #, in any case and broken anywhere.
async function judgeTyped(typed) {
  const text = typed.replace(/\s/g, '');
  const fragment = text.slice(text.indexOf('#') + 1);
  if (text.includes('#') || fragment.length > LONGEST_CODE) return judgeRead(readFragment(fragment.toUpperCase()));
  return judgeCode(text, await list());
}

// What is too long for a letter, or cannot be read (as a folder), is in no list.
async function judgeFile(file) {
  const bytes = file.size > MAX_FILE ? null : await file.arrayBuffer().catch(() => null);
  return judgePdf(bytes ? await sha256(bytes) : '', await list());
}

// Adds the text, if it is one to compare with and its hash is right.
async function withText(found) {
  if (found.tone === 'red' || found.sha256 === undefined) return found;
  // A browser may have kept an older list of the texts.
  if (!textOf(found.sha256)) site = await loadJson(SITE, 'reload');
  const held = textOf(found.sha256);
  if (!held && found.name === 'superseded') return { ...found, advice: 'superseded-no-text-do' };
  if (!held) return found.tone === 'neutral' ? { ...found, ...state('not-held') } : found;
  let bytes;
  try {
    bytes = await held;
  } catch {
    coming = null;
    return { ...found, ...state('no-network') };
  }
  if ((await sha256(bytes)) !== found.sha256) return state('site-broken');
  const { draft, headings, pdf } = site.texts[found.sha256];
  return { ...found, text: new TextDecoder().decode(bytes), draft: found.claims?.draft ?? draft, headings, pdf: isSingleFile ? null : pdf };
}

// The bytes of a text that the site holds, or nothing. A path never comes from a seal: the site lists its own.
function textOf(sha256) {
  if (!Object.hasOwn(site.texts, sha256)) return null;
  if (coming?.sha256 !== sha256) coming = { sha256, bytes: loadBytes(site.texts[sha256].text) };
  return coming.bytes;
}

async function show(found) {
  shown = found;
  const isSpecimen = site.issuer.id === 'specimen' || found.claims?.issuer === 'specimen';
  const isLetter = found.name !== 'start';
  const notes = [(found.draft ?? found.claims?.draft) && 'draft-note', isSpecimen && isLetter && 'specimen-note'].filter(Boolean);
  showAnswer(found, words, notes, facts(found));
  element('text').hidden = true;
  if (found.text) showText(found.text, found.sha256, words, site.languages, found);
}

function facts(found) {
  const { claims, edition, asOf } = found;
  const { telephones, contact, host } = site.issuer;
  const lines = [];
  if (claims) lines.push(['sealed-by', { issuer: issuerName(), date: claims.date }]);
  if (claims ?? edition) lines.push(['edition-line', { edition: claims?.edition ?? edition.edition }]);
  if (edition?.reason) lines.push(['reason-line', { reason: edition.reason }]);
  if (asOf) lines.push(['list-as-of', { date: asOf }]);
  if (found.text) lines.push(['host-line', { host }]);
  const [telephone, address] = [link(telephones[0], `tel:${telephones[0].replace(/[^+0-9]/g, '')}`), contactLink(contact)];
  if (found.name !== 'start') lines.push(['ask-line', { telephone, contact: address }]);
  return lines;
}

function issuerName() {
  const { names } = site.issuer;
  const tag = names[language.tag] ? language.tag : 'sv';
  return spoken(names[tag], tag);
}

function contactLink(contact) {
  return link(contact, contact.includes('@') ? `mailto:${contact}` : `https://${contact}`);
}

async function list() {
  const known = await newest(await openList(await loadText(LIST, 'no-cache'), site.root), site.root);
  heard = known.sequence;
  return known;
}

// The letter's language, else the browser's, else English.
function firstLanguage(front) {
  const wanted = [front, ...navigator.languages.flatMap((tag) => [tag, tag.split('-')[0]]), 'en'];
  return wanted.find((tag) => site.languages.some((known) => known.tag === tag));
}

async function speak(tag) {
  words = await loadJson(`ui/${tag}.json`);
  language = site.languages.find((known) => known.tag === tag);
  showLanguages(site.languages, tag);
  showWords(words, language);
}

// The page follows the letter, until somebody chooses a language.
async function follow(front) {
  const isKnown = site.languages.some((known) => known.tag === front);
  if (isKnown && front !== language.tag && !isLanguageChosen) await trySpeaking(front);
}

async function trySpeaking(tag) {
  try {
    await speak(tag);
  } catch {
    showLanguages(site.languages, language.tag);
  }
}

// Here, or at Greenwich where that is later: whoever reads west of the issuer has its letters a day early.
function today() {
  const now = new Date();
  return new Date(now - Math.min(0, now.getTimezoneOffset()) * 60000).toISOString().slice(0, 10);
}

async function sha256(bytes) {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function tried(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

// For the next time without a network: every file alike, so that nothing tells which letter was looked at. The issuer can switch it off.
async function keepForLater() {
  if (isSingleFile || !('serviceWorker' in navigator)) return;
  try {
    if (site.offline) await keepPage();
    else await dropPage();
  } catch {
    // The next visit tries again.
  }
}

async function keepPage() {
  const policy = window.trustedTypes?.createPolicy('letter', { createScriptURL: () => 'worker.js' });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL('') : 'worker.js');
  await navigator.serviceWorker.ready;
  // A worker that answered from its store because the network was slow is asked once more: nobody waits now.
  const cache = navigator.serviceWorker.controller ? 'no-store' : 'no-cache';
  const text = await loadText(SITE, cache);
  const { root } = JSON.parse(text);
  const newer = await newest(await openList(await loadText(LIST, cache), root), root);
  await keep(newer, root, [[SITE, text], [LIST, newer.text]]);
  if (newer.sequence > heard) {
    site = JSON.parse(text);
    await answer(judgeLast);
  }
}

async function dropPage() {
  await forget();
  const worker = await navigator.serviceWorker.getRegistration();
  if (worker?.scope === folder().href) await worker.unregister();
}
