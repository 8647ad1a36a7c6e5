// Opens the issuer's signed list; in: the text of manifest.jws and the root's certificate, out: keys and editions, or a code that says what is wrong.
//
// The format is docs/manifest.md: a JWS (RFC 7515) in the compact form, whose content is JSON in the form of RFC 8785.
import { isNormal, toHex } from './seal.js';

export class ListError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

// `root` is a certificate's DER in base64. A list that is not exactly as the issuer's program writes it is refused.
export async function openList(text, root) {
  if (text.length > MAX_LIST) throw new ListError('too-long');
  const parts = text.replace(/\n$/, '').split('.');
  if (parts.length !== 3) throw new ListError('not-jws');
  const [header, content, signature] = parts.map(fromBase64Url);
  const certificate = await readCertificate(fromBase64(root));
  checkHeader(header, certificate);
  const signed = new TextEncoder().encode(`${parts[0]}.${parts[1]}`);
  const isRight = isNormal(signature) && (await crypto.subtle.verify(ECDSA, certificate.key, signature, signed));
  if (!isRight) throw new ListError('signature');
  const list = readContent(content);
  if (!holds(certificate, list.issued)) throw new ListError('root-not-valid');
  const keys = await Promise.all(list.keys.map(readKey));
  return { ...list, keys };
}

// The edition that holds a text, and the text.
export function findText(list, sha256) {
  return find(list, (text) => text.sha256 === sha256);
}

// The edition that holds the text of a PDF file, and the text.
export function findPdf(list, sha256) {
  return find(list, (text) => text.pdfs.includes(sha256));
}

export function findEdition(list, law, name) {
  return list.editions.find((edition) => edition.law === law && edition.edition === name);
}

// Does a key or certificate hold on that day?
export function holds(window, day) {
  return window.validFrom <= day && day <= window.validTo;
}

function find(list, wanted) {
  for (const edition of list.editions) {
    const text = edition.texts.find(wanted);
    if (text) return { edition, text };
  }
  return null;
}

function checkHeader(bytes, certificate) {
  const header = readJson(bytes, 'header');
  const isKnown = keysOf(header) === 'alg kid typ' && header.alg === 'ES256' && header.typ === 'letter-manifest';
  if (!isKnown) throw new ListError('header');
  if (header.kid !== certificate.sha256) throw new ListError('root-unknown');
}

function readContent(bytes) {
  const list = readJson(bytes, 'content');
  const isList =
    keysOf(list) === 'editions issued issuer keys sequence version' &&
    list.version === 1 &&
    isName(list.issuer) &&
    isDay(list.issued) &&
    Number.isSafeInteger(list.sequence) &&
    list.sequence > 0 &&
    isArrayOf(list.keys, isKey) &&
    isArrayOf(list.editions, isEdition);
  if (!isList || new Set(list.keys.map((key) => key.kid)).size !== list.keys.length) throw new ListError('content');
  return list;
}

function isKey(key) {
  const fields = keysOf(key);
  return (
    (fields === 'certificate kid valid_from valid_to' ||
      (fields === 'certificate kid reason revoked_from valid_from valid_to' && isReason(key.reason) && isDay(key.revoked_from))) &&
    typeof key.certificate === 'string' &&
    /^[0-9a-f]{16}$/.test(key.kid) &&
    isDay(key.valid_from) &&
    isDay(key.valid_to) &&
    key.valid_from <= key.valid_to
  );
}

function isEdition(edition) {
  const fields = keysOf(edition);
  const isCurrent = edition.status === 'current' && fields === 'edition law paper since status texts';
  const hasEnded =
    (edition.status === 'superseded' || edition.status === 'withdrawn') &&
    fields === 'edition law paper reason since status texts' &&
    isReason(edition.reason);
  return (
    (isCurrent || hasEnded) &&
    isName(edition.edition) &&
    isName(edition.law) &&
    edition.paper === 'letter' &&
    isDay(edition.since) &&
    isArrayOf(edition.texts, isText) &&
    isIncreasing(edition.texts.map((text) => text.sha256))
  );
}

function isText(text) {
  return (
    keysOf(text) === 'languages pdfs sha256' &&
    isArrayOf(text.languages, isName) &&
    isArrayOf(text.pdfs, isHash) &&
    isIncreasing(text.pdfs) &&
    isHash(text.sha256)
  );
}

async function readKey(key) {
  const certificate = await readCertificate(fromBase64(key.certificate));
  if (key.kid !== certificate.sha256.slice(0, 16)) throw new ListError('content');
  const { valid_from: validFrom, valid_to: validTo, revoked_from: revokedFrom } = key;
  return { kid: key.kid, key: certificate.key, validFrom, validTo, revokedFrom };
}

// JSON whose fields stand in order and once: written again it is the same.
function readJson(bytes, code) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text);
    if (canonical(value) === text) return value;
  } catch {
    // As below.
  }
  throw new ListError(code);
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${canonical(value[field])}`).join(',')}}`;
}

// What is needed of an X.509 certificate (RFC 5280 4.1): its days and its key.
async function readCertificate(der) {
  const sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', der)));
  try {
    const signed = new Der(new Der(der).enter(SEQUENCE)).child(SEQUENCE);
    signed.skip(EXPLICIT_0); // version
    signed.skip(INTEGER); // serial number
    signed.skip(SEQUENCE); // algorithm
    signed.skip(SEQUENCE); // issuer
    const validity = signed.child(SEQUENCE);
    const [validFrom, validTo] = [validity.day(), validity.day()];
    signed.skip(SEQUENCE); // subject
    const key = await crypto.subtle.importKey('spki', signed.whole(SEQUENCE), ECDSA, false, ['verify']);
    return { sha256, validFrom, validTo, key };
  } catch {
    throw new ListError('content');
  }
}

// Walks DER from one element to the next.
class Der {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  whole(tag) {
    const start = this.at;
    this.enter(tag);
    return this.bytes.slice(start, this.at);
  }

  child(tag) {
    return new Der(this.enter(tag));
  }

  skip(tag) {
    this.enter(tag);
  }

  // The content of the next element; moves behind it.
  enter(tag) {
    if (this.bytes[this.at] !== tag) throw new ListError('content');
    let length = this.bytes[this.at + 1];
    let start = this.at + 2;
    if (length > 0x82) throw new ListError('content');
    if (length > 0x80) {
      const size = length - 0x80;
      length = this.bytes.slice(start, start + size).reduce((sum, byte) => sum * 256 + byte, 0);
      start += size;
    }
    if (!(start + length <= this.bytes.length)) throw new ListError('content');
    this.at = start + length;
    return this.bytes.slice(start, this.at);
  }

  // UTCTime or GeneralizedTime, as a day.
  day() {
    const isLong = this.bytes[this.at] === GENERALIZED_TIME;
    const text = String.fromCharCode(...this.enter(isLong ? GENERALIZED_TIME : UTC_TIME));
    const century = isLong ? '' : Number(text.slice(0, 2)) < 50 ? '20' : '19';
    const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)\d{6}Z$/.exec(century + text);
    return `${year}-${month}-${date}`;
  }
}

function fromBase64Url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new ListError('not-jws');
  const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  const again = btoa(String.fromCharCode(...bytes.slice(-3 - (bytes.length % 3)))).replace(/=+$/, '');
  if (!text.replaceAll('-', '+').replaceAll('_', '/').endsWith(again)) throw new ListError('not-jws'); // unused bits are zero
  return bytes;
}

function fromBase64(text) {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    throw new ListError('not-jws');
  }
}

function keysOf(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).join(' ') : '';
}

function isArrayOf(value, isItem) {
  return Array.isArray(value) && value.every(isItem);
}

function isIncreasing(items) {
  return items.every((item, at) => at === 0 || items[at - 1] < item);
}

function isName(value) {
  return typeof value === 'string' && /^[A-Za-z0-9.-]{1,64}$/.test(value);
}

function isHash(value) {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isDay(value) {
  const isShaped = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  return isShaped && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
}

function isReason(value) {
  const steers = /[\p{Cc}\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff]/u;
  return typeof value === 'string' && [...value].length >= 1 && [...value].length <= 200 && !steers.test(value);
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const MAX_LIST = 4_000_000;
const [INTEGER, SEQUENCE, UTC_TIME, GENERALIZED_TIME, EXPLICIT_0] = [0x02, 0x30, 0x17, 0x18, 0xa0];
