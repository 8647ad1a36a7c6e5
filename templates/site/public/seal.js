// Reads the seal that a QR code carries and asks whether a key made it; in: an address or its fragment, out: claims, or a code that says what is wrong.
//
// The format is docs/seal.md. This is the second implementation of src/seal/: both run tests/vectors/ and give the same codes.

export class SealError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

// Reads an address as strictly as a letter carries it: no port, no path, no white space around it.
export function readAddress(address) {
  if (utf8.encode(address).length > MAX_ADDRESS) throw new SealError('too-long');
  if (!address.startsWith(SCHEME)) throw new SealError('not-https');
  const rest = address.slice(SCHEME.length);
  const at = rest.indexOf('/#');
  if (at < 0) throw new SealError('no-seal');
  const host = rest.slice(0, at);
  if (!isHost(host)) throw new SealError('host');
  return { host, seal: readFragment(rest.slice(at + 2)) };
}

// Reads what stands behind the `#`.
export function readFragment(fragment) {
  if (fragment.length > MAX_ADDRESS) throw new SealError('too-long');
  if (fragment === '') throw new SealError('no-seal');
  return openSeal(fromBase32(fragment));
}

// Is this seal made by the key? `key` is a WebCrypto key for ECDSA on P-256.
export function sealIsBy(seal, key) {
  const signed = encodeCbor(['Signature1', seal.protected, new Uint8Array(0), seal.payload]);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, seal.signature, signed);
}

// Is this signature the lower of its two forms? Anybody can make the other one from it.
export function isNormal(signature) {
  return signature.length === 64 && isLow(halves(signature)[1]);
}

// The first ten base32 characters of a SHA-256 in hexadecimal digits, as ABCDE-FGHIJ: what stands under the QR code.
export function shortCode(sha256) {
  let bits = '';
  for (const digit of sha256.slice(0, 13)) bits += parseInt(digit, 16).toString(2).padStart(4, '0');
  let code = '';
  for (let at = 0; at < 50; at += 5) code += BASE32[parseInt(bits.slice(at, at + 5), 2)];
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

export function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// A strict reading: one form only, so that what was read, written again, is what came in.
function openSeal(bytes) {
  const sign1 = readCbor(bytes);
  if (!(sign1 instanceof Tag) || sign1.number !== 18n) throw new SealError('not-cose-sign1');
  const parts = sign1.value;
  if (!Array.isArray(parts) || parts.length !== 4) throw new SealError('not-cose-sign1');
  const [header, unprotected, payload, signature] = parts;
  if (!isBytes(header) || !(unprotected instanceof Pairs) || !isBytes(payload)) throw new SealError('not-cose-sign1');
  if (unprotected.pairs.length > 0) throw new SealError('unprotected-header');
  const kid = readHeader(header);
  const claims = readClaims(payload);
  checkSignature(signature);
  const again = new Tag(18n, [encodeCbor(headerOf(kid)), new Pairs([]), encodeCbor(claimsOf(claims)), signature]);
  if (!isSame(encodeCbor(again), bytes)) throw new SealError('not-deterministic');
  return { claims, kid: toHex(kid), protected: header, payload, signature };
}

function readHeader(bytes) {
  const fields = new Fields(readCbor(bytes));
  if (fields.has(CRIT)) throw new SealError('critical-header');
  if (fields.take(ALG) !== ES256) throw new SealError('algorithm');
  const kid = bytesOf(fields.take(KID), 8);
  fields.finish();
  return kid;
}

function headerOf(kid) {
  return new Pairs([[ALG, ES256], [KID, kid]]);
}

function readClaims(bytes) {
  const fields = new Fields(readCbor(bytes));
  const issuer = nameOf(fields.take(ISS));
  if (!isIssuerId(issuer)) throw new SealError('wrong-field');
  const seconds = secondsOf(fields.take(IAT));
  const letter = new Fields(fields.take(LETTER));
  fields.finish();
  const claims = {
    issuer,
    date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10),
    seconds: Number(seconds),
    law: nameOf(letter.take(1n)),
    paper: nameOf(letter.take(2n)),
    edition: nameOf(letter.take(3n)),
    languages: namesOf(letter.take(4n)),
    sha256: toHex(bytesOf(letter.take(5n), 32)),
    draft: boolOf(letter.take(6n)),
  };
  letter.finish();
  return claims;
}

function claimsOf(claims) {
  const hash = Uint8Array.from(claims.sha256.match(/../g), (pair) => parseInt(pair, 16));
  const letter = [claims.law, claims.paper, claims.edition, claims.languages, hash, claims.draft];
  return new Pairs([
    [ISS, claims.issuer],
    [IAT, BigInt(claims.seconds)],
    [LETTER, new Pairs(letter.map((value, index) => [BigInt(index + 1), value]))],
  ]);
}

function checkSignature(signature) {
  const [r, s] = halves(bytesOf(signature, 64));
  if (r === 0n || s === 0n || r >= ORDER || s >= ORDER) throw new SealError('signature-range');
  if (!isLow(s)) throw new SealError('high-s');
}

function halves(signature) {
  return [signature.slice(0, 32), signature.slice(32)].map((half) => BigInt(`0x${toHex(half)}`));
}

function isLow(s) {
  return s <= ORDER >> 1n;
}

// A folder of the reader's computer is named after it: never "..", nor another issuer's where capitals make no difference.
export function isIssuerId(value) {
  return typeof value === 'string' && ISSUER_ID.test(value);
}

function nameOf(value) {
  if (typeof value !== 'string' || !NAME.test(value)) throw new SealError('wrong-field');
  return value;
}

function namesOf(value) {
  if (!Array.isArray(value)) throw new SealError('wrong-field');
  const names = value.map(nameOf);
  if (names.length < 1 || names.length > 4) throw new SealError('wrong-field');
  return names;
}

function secondsOf(value) {
  if (typeof value !== 'bigint' || value < 0n || value % 86400n !== 0n || value > LAST_DAY) throw new SealError('wrong-field');
  return value;
}

function bytesOf(value, length) {
  if (!isBytes(value) || value.length !== length) throw new SealError('wrong-field');
  return value;
}

function boolOf(value) {
  if (typeof value !== 'boolean') throw new SealError('wrong-field');
  return value;
}

// A map from integers whose fields are taken one by one, each once and none left over.
class Fields {
  constructor(value) {
    if (!(value instanceof Pairs)) throw new SealError('wrong-field');
    this.fields = new Map();
    for (const [key, field] of value.pairs) {
      if (typeof key !== 'bigint') throw new SealError('unknown-key');
      if (this.fields.has(key)) throw new SealError('duplicate-key');
      this.fields.set(key, field);
    }
  }

  has(key) {
    return this.fields.has(key);
  }

  take(key) {
    if (!this.fields.has(key)) throw new SealError('missing-field');
    const field = this.fields.get(key);
    this.fields.delete(key);
    return field;
  }

  finish() {
    if (this.fields.size > 0) throw new SealError('unknown-key');
  }
}

class Tag {
  constructor(number, value) {
    this.number = number;
    this.value = value;
  }
}

class Pairs {
  constructor(pairs) {
    this.pairs = pairs;
  }
}

// One data item (RFC 8949) and nothing behind it. Integers are BigInt, so that a float is never taken for one.
function readCbor(bytes) {
  const reader = new Reader(bytes);
  const value = reader.item(0);
  if (reader.at < bytes.length) throw new SealError('trailing-bytes');
  return value;
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }

  item(depth) {
    if (depth > MAX_DEPTH) throw new SealError('not-cbor');
    const first = this.take(1)[0];
    const [major, info] = [first >> 5, first & 31];
    if (major === 7) return this.simple(info);
    if (info === 31) return this.indefinite(major, depth);
    const size = this.argument(info);
    switch (major) {
      case 0: return size;
      case 1: return -1n - size;
      case 2: return this.take(size);
      case 3: return this.text(size);
      case 4: return this.items(size, depth);
      case 5: return new Pairs(this.pairs(size, depth));
      default: return new Tag(size, this.item(depth + 1));
    }
  }

  argument(info) {
    if (info < 24) return BigInt(info);
    if (info > 27) throw new SealError('not-cbor');
    const length = 1 << (info - 24);
    let value = 0n;
    for (const byte of this.take(length)) value = (value << 8n) | BigInt(byte);
    return value;
  }

  simple(info) {
    const start = this.at;
    const value = this.argument(info);
    if (info === 20) return false;
    if (info === 21) return true;
    if (info === 22) return null;
    if (info === 25) return { half: value };
    if (info === 26) return this.view.getFloat32(start);
    if (info === 27) return this.view.getFloat64(start);
    return undefined;
  }

  // Open lengths are well-formed, and refused later, because they are not written again.
  indefinite(major, depth) {
    const found = [];
    if (major < 2 || major === 6) throw new SealError('not-cbor');
    while (this.peek() !== 0xff) {
      if (major === 5) {
        found.push([this.item(depth + 1), this.item(depth + 1)]);
      } else {
        found.push(this.item(depth + 1));
      }
    }
    this.at += 1;
    if (major === 4) return found;
    if (major === 5) return new Pairs(found);
    if (major === 3 && found.every((part) => typeof part === 'string')) return found.join('');
    if (major === 2 && found.every(isBytes)) return Uint8Array.from(found.flatMap((part) => [...part]));
    throw new SealError('not-cbor');
  }

  // Nothing is allocated by a length that is only claimed.
  items(count, depth) {
    const found = [];
    for (let index = 0n; index < count; index += 1n) found.push(this.item(depth + 1));
    return found;
  }

  pairs(count, depth) {
    const found = [];
    for (let index = 0n; index < count; index += 1n) found.push([this.item(depth + 1), this.item(depth + 1)]);
    return found;
  }

  text(size) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(size));
    } catch {
      throw new SealError('not-cbor');
    }
  }

  take(size) {
    const end = BigInt(this.at) + BigInt(size);
    if (end > BigInt(this.bytes.length)) throw new SealError('not-cbor');
    const taken = this.bytes.slice(this.at, Number(end));
    this.at = Number(end);
    return taken;
  }

  peek() {
    if (this.at >= this.bytes.length) throw new SealError('not-cbor');
    return this.bytes[this.at];
  }
}

// Deterministic (RFC 8949 4.2.1), as long as the pairs are in order.
function encodeCbor(value) {
  const out = [];
  write(value, out);
  return Uint8Array.from(out);
}

function write(value, out) {
  if (typeof value === 'bigint') {
    if (value < 0n) writeHead(1, -1n - value, out);
    else writeHead(0, value, out);
  } else if (typeof value === 'boolean') {
    out.push(value ? 0xf5 : 0xf4);
  } else if (typeof value === 'string') {
    const text = utf8.encode(value);
    writeHead(3, BigInt(text.length), out);
    out.push(...text);
  } else if (isBytes(value)) {
    writeHead(2, BigInt(value.length), out);
    out.push(...value);
  } else if (Array.isArray(value)) {
    writeHead(4, BigInt(value.length), out);
    for (const item of value) write(item, out);
  } else if (value instanceof Pairs) {
    writeHead(5, BigInt(value.pairs.length), out);
    for (const item of value.pairs.flat()) write(item, out);
  } else {
    writeHead(6, value.number, out);
    write(value.value, out);
  }
}

function writeHead(major, argument, out) {
  if (argument < 24n) {
    out.push((major << 5) | Number(argument));
    return;
  }
  const power = [8n, 16n, 32n, 64n].findIndex((bits) => argument < 1n << bits);
  out.push((major << 5) | (24 + power));
  for (let byte = (1 << power) - 1; byte >= 0; byte -= 1) out.push(Number((argument >> BigInt(8 * byte)) & 255n));
}

// Base32 (RFC 4648 6): upper case, no padding, unused bits zero.
function fromBase32(text) {
  const out = [];
  let [bits, held] = [0, 0];
  for (const letter of text) {
    const value = BASE32.indexOf(letter);
    if (value < 0) throw new SealError('base32');
    bits = (bits << 5) | value;
    held += 5;
    if (held >= 8) {
      held -= 8;
      out.push(bits >> held);
      bits &= (1 << held) - 1;
    }
  }
  if (held >= 5 || bits !== 0) throw new SealError('base32');
  return Uint8Array.from(out);
}

// A host name with at least one dot, in lower-case ASCII (RFC 1123 2.1), not an IP address.
function isHost(host) {
  const labels = host.split('.');
  const isLabel = (label) => /^[a-z0-9-]{1,63}$/.test(label) && !label.startsWith('-') && !label.endsWith('-');
  return host.length <= 253 && labels.length > 1 && labels.every(isLabel) && !/^[0-9]+$/.test(labels.at(-1));
}

function isBytes(value) {
  return value instanceof Uint8Array;
}

function isSame(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

const utf8 = new TextEncoder();
const SCHEME = 'https://';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const NAME = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;
const ISSUER_ID = /^(?=.{1,64}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
const MAX_ADDRESS = 1024;
const MAX_DEPTH = 256;
const LAST_DAY = 253402214400n; // in the year 9999
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const [ALG, CRIT, KID, ES256] = [1n, 2n, 4n, -7n]; // RFC 9052 3.1, RFC 9053 2.1
const [ISS, IAT, LETTER] = [1n, 6n, -65537n]; // RFC 8392 4, and docs/seal.md
