// Says what is known of a paper or a file; in: a seal, a file's hash or a short code, the issuer's list and today, out: one state with its tone.
//
// A state is never better than "compare": no code can say that the paper around it is genuine.
import { findEdition, findPdf, findText, holds, revokedFrom } from './manifest.js';
import { sealIsBy, shortCode } from './seal.js';

// How each state is shown. Neutral says: compare; amber: ask; red: do not rely on it.
export const TONES = {
  start: 'neutral',
  current: 'neutral',
  'pdf-listed': 'neutral',
  'code-found': 'neutral',
  superseded: 'amber',
  'not-held': 'amber',
  'key-doubt': 'amber',
  future: 'amber',
  'unknown-key': 'amber',
  damaged: 'amber',
  'no-network': 'amber',
  'old-browser': 'amber',
  'pdf-unknown': 'amber',
  'code-unknown': 'amber',
  withdrawn: 'red',
  forged: 'red',
  'key-ended': 'red',
  'site-broken': 'red',
};

// What the list says of a seal that was read. `today` is a day, as 2026-11-25.
export async function judgeSeal(seal, list, today) {
  const { claims } = seal;
  const named = list.keys.filter((key) => key.kid === seal.kid);
  const isNamed = named.length > 0;
  // A lost key is lost under each of its certificates, also under one that is not listed.
  const signer = await firstSigner(seal, isNamed ? named : list.keys);
  if (isNamed && !signer) return state('forged');
  const revoked = signer && revokedFrom(list, signer.publicKey);
  const hasEnded = signer && ((isNamed && !holds(signer, claims.date)) || (revoked && claims.date >= revoked));
  // Nothing is handed on of what an unknown key or a forger claims.
  if (!isNamed || claims.issuer !== list.issuer) return state(hasEnded ? 'key-ended' : 'unknown-key', { asOf: list.issued });
  const found = findText(list, claims.sha256);
  const edition = found?.edition ?? findEdition(list, claims.law, claims.edition);
  const known = { claims, edition, sha256: found?.text.sha256, asOf: list.issued };
  if (hasEnded) return state('key-ended', known);
  if (edition?.status === 'withdrawn') return state('withdrawn', known);
  // Whoever has the key can write any date: only what the issuer itself listed is known to be older.
  if (revoked && !found) return state('key-doubt', known);
  if (claims.date > today) return state('future', known);
  if (!found) return state('not-held', known);
  return state(edition.status === 'superseded' ? 'superseded' : 'current', known);
}

// What the list says of a PDF file: unknown is "not in the list", never "false".
export function judgePdf(sha256, list) {
  return judgeFound(findPdf(list, sha256), 'pdf-listed', 'pdf-unknown', list);
}

// Finds the letter by its short code, as a person types it: in any case, grouped or not, digits for the letters that look like them.
export function judgeCode(typed, list) {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '').replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B');
  const hashes = list.editions.flatMap((edition) => edition.texts.map((text) => text.sha256));
  const sha256 = hashes.find((hash) => shortCode(hash).replace('-', '') === code);
  return judgeFound(sha256 === undefined ? null : findText(list, sha256), 'code-found', 'code-unknown', list);
}

export function state(name, known = {}) {
  return { name, tone: TONES[name], ...known };
}

function judgeFound(found, listed, unknown, list) {
  if (!found) return state(unknown, { asOf: list.issued });
  const { edition, text } = found;
  const name = edition.status === 'current' ? listed : edition.status;
  return state(name, { edition, languages: text.languages, sha256: text.sha256, asOf: list.issued });
}

async function firstSigner(seal, keys) {
  for (const key of keys) {
    if (await sealIsBy(seal, key.key)) return key;
  }
  return null;
}
