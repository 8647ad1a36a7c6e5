// Opens the issuer's signed list; in: the text of manifest.jws and the root's certificate, out: keys and editions, or a code that says what is wrong.
//
// The format is docs/manifest.md: a JWS (RFC 7515) in the compact form, whose content is JSON in the form of RFC 8785. This is the second
// implementation of src/manifest/: both run tests/vectors/manifest/ and give the same codes.
import { isIssuerId, isNormal, toHex } from './seal.js';

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
  const keys = await Promise.all(list.keys.map(readKey));
  if (!holds(certificate, list.issued)) throw new ListError('root-not-valid');
  return { ...list, keys, text };
}

// May a list take the place of one that is known already? Nothing is ever taken out of a list, and nothing that ended comes back.
export function checkFollows(list, known) {
  if (list.issuer !== known.issuer) throw new ListError('other-issuer');
  if (list.sequence < known.sequence || list.issued < known.issued) throw new ListError('rollback');
  const keepsKeys = known.keys.every((key) => list.keys.some((it) => it.certificate === key.certificate && isNoLonger(it, key)));
  const keepsEditions = known.editions.every((edition) => {
    const kept = findEdition(list, edition.law, edition.edition);
    return kept !== undefined && STATUSES.indexOf(kept.status) >= STATUSES.indexOf(edition.status);
  });
  const isSame = list.sequence !== known.sequence || contentOf(list) === contentOf(known);
  if (!keepsKeys || !keepsEditions || !isSame) throw new ListError('forked');
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

// The first day from which a public key is revoked, under whichever of its certificates.
export function revokedFrom(list, publicKey) {
  const days = list.keys.filter((key) => key.publicKey === publicKey && key.revokedFrom !== undefined).map((key) => key.revokedFrom);
  return days.sort()[0];
}

function find(list, wanted) {
  for (const edition of list.editions) {
    const text = edition.texts.find(wanted);
    if (text) return { edition, text };
  }
  return null;
}

// Does a key sign for no more days than it did?
function isNoLonger(key, known) {
  return key.validTo <= known.validTo && (known.revokedFrom === undefined || (key.revokedFrom !== undefined && key.revokedFrom <= known.revokedFrom));
}

function contentOf(list) {
  return list.text.split('.')[1];
}

function checkHeader(bytes, certificate) {
  const header = readJson(bytes, 'header');
  const isKnown =
    keysOf(header) === 'alg kid typ' &&
    header.alg === 'ES256' &&
    header.typ === 'letter-manifest' &&
    typeof header.kid === 'string' &&
    /^[0-9a-fA-F]{64}$/.test(header.kid);
  if (!isKnown) throw new ListError('header');
  if (header.kid !== certificate.sha256) throw new ListError('root-unknown');
}

function readContent(bytes) {
  const list = readJson(bytes, 'content');
  const isList =
    keysOf(list) === 'editions issued issuer keys sequence version' &&
    list.version === 1 &&
    isIssuerId(list.issuer) &&
    isDay(list.issued) &&
    Number.isSafeInteger(list.sequence) &&
    list.sequence > 0 &&
    isArrayOf(list.keys, isKey) &&
    isArrayOf(list.editions, isEdition);
  const isOnce = isList && allDiffer(list.keys.map((key) => key.kid)) && allDiffer(list.editions.map(({ law, edition }) => `${law} ${edition}`));
  if (!isOnce) throw new ListError('content');
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
  const der = fromBase64(key.certificate);
  if (btoa(String.fromCharCode(...der)) !== key.certificate) throw new ListError('content'); // `atob` forgives spaces and no padding
  const certificate = await readCertificate(der);
  if (key.kid !== certificate.sha256.slice(0, 16)) throw new ListError('content');
  const [validFrom, validTo, revoked] = [key.valid_from, key.valid_to, key.revoked_from];
  return { kid: key.kid, certificate: key.certificate, key: certificate.key, publicKey: certificate.publicKey, validFrom, validTo, revokedFrom: revoked };
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
    const outer = new Der(der);
    const signed = new Der(outer.enter(SEQUENCE)).child(SEQUENCE);
    if (outer.at !== der.length) throw new ListError('content');
    signed.skip(EXPLICIT_0); // version
    signed.skip(INTEGER); // serial number
    signed.skip(SEQUENCE); // algorithm
    signed.skip(SEQUENCE); // issuer
    const validity = signed.child(SEQUENCE);
    const [validFrom, validTo] = [validity.day(), validity.day()];
    signed.skip(SEQUENCE); // subject
    const info = signed.whole(SEQUENCE);
    if (info.length !== 91 || !toHex(info).startsWith(P256_INFO)) throw new ListError('content');
    const key = await crypto.subtle.importKey('spki', info, ECDSA, false, ['verify']);
    return { sha256, validFrom, validTo, key, publicKey: toHex(info) };
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
    if (length > 0x82 || length === 0x80) throw new ListError('content');
    if (length > 0x80) {
      const size = length - 0x80;
      length = this.bytes.slice(start, start + size).reduce((sum, byte) => sum * 256 + byte, 0);
      if (length < (size === 1 ? 0x80 : 0x100)) throw new ListError('content'); // longer than it need be
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
  const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'), 'not-jws');
  const again = btoa(String.fromCharCode(...bytes.slice(-3 - (bytes.length % 3)))).replace(/=+$/, '');
  if (!text.replaceAll('-', '+').replaceAll('_', '/').endsWith(again)) throw new ListError('not-jws'); // unused bits are zero
  return bytes;
}

function fromBase64(text, code = 'content') {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    throw new ListError(code);
  }
}

function keysOf(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).join(' ') : '';
}

function isArrayOf(value, isItem) {
  return Array.isArray(value) && value.every(isItem);
}

function allDiffer(items) {
  return new Set(items).size === items.length;
}

function isIncreasing(items) {
  return items.every((item, at) => at === 0 || items[at - 1] < item);
}

function isName(value) {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(value);
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
  return typeof value === 'string' && [...value].length >= 1 && [...value].length <= 200 && !steers.test(value) && !/\p{Cs}/u.test(value);
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const MAX_LIST = 4_000_000;
const STATUSES = ['current', 'superseded', 'withdrawn'];
// A key on P-256, named, and its point in full (RFC 5480 2): everything before x.
const P256_INFO = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';
const [INTEGER, SEQUENCE, UTC_TIME, GENERALIZED_TIME, EXPLICIT_0] = [0x02, 0x30, 0x17, 0x18, 0xa0];
