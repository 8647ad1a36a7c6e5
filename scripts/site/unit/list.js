// Makes keys, certificates, lists and seals for the tests; in: what they are to say, out: the bytes, signed with WebCrypto.
import { createHash } from 'node:crypto';

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

// A key with a certificate as small as one can be; nobody signs it, because nobody asks who did.
export async function makeKey() {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const time = (day) => der(0x18, Buffer.from(`${day}000000Z`));
  const empty = der(0x30);
  const serial = der(0x02, [1]);
  const signed = der(0x30, [...der(0xa0, der(0x02, [2])), ...serial, ...empty, ...empty, ...der(0x30, [...time('20260101'), ...time('20351231')]), ...empty, ...spki]);
  const certificate = Buffer.from(der(0x30, [...signed, ...empty, ...der(0x03, [0])]));
  const sha256 = createHash('sha256').update(certificate).digest('hex');
  return { privateKey, certificate: certificate.toString('base64'), sha256, kid: sha256.slice(0, 16) };
}

export function listed(key, more = {}) {
  return { certificate: key.certificate, kid: key.kid, ...more, valid_from: '2026-01-01', valid_to: '2030-12-31' };
}

// Fields in the order of their names, as the issuer's program writes them.
export async function signList(root, { editions = [], issued = '2026-11-25', issuer = 'example-region', keys = [], sequence = 1, version = 1 }) {
  const header = { alg: 'ES256', kid: root.sha256, typ: 'letter-manifest' };
  const signed = [header, { editions, issued, issuer, keys, sequence, version }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${Buffer.from(await sign(root, Buffer.from(signed))).toString('base64url')}\n`;
}

export async function sealFragment(key, { issuer = 'example-region', date = '2026-11-01', edition = '2026-11', sha256, draft = false, paper = 'letter' }) {
  const header = [0xa2, 0x01, 0x26, 0x04, 0x48, ...Buffer.from(key.kid, 'hex')];
  const seconds = Buffer.alloc(4);
  seconds.writeUInt32BE(Date.parse(date) / 1000);
  const claims = [
    0xa3, 0x01, ...text(issuer), 0x06, 0x1a, ...seconds, 0x3a, 0x00, 0x01, 0x00, 0x00, 0xa6, 0x01, ...text('se'), 0x02, ...text(paper),
    0x03, ...text(edition), 0x04, 0x82, ...text('so'), ...text('sv'), 0x05, 0x58, 0x20, ...Buffer.from(sha256, 'hex'), 0x06, draft ? 0xf5 : 0xf4,
  ];
  const signed = [0x84, ...text('Signature1'), ...bytes(header), 0x40, ...bytes(claims)];
  const signature = await sign(key, Uint8Array.from(signed));
  return base32([0xd2, 0x84, ...bytes(header), 0xa0, ...bytes(claims), 0x58, 0x40, ...signature]);
}

async function sign(key, message) {
  const signature = Buffer.from(await crypto.subtle.sign(P256, key.privateKey, message));
  const s = BigInt(`0x${signature.subarray(32).toString('hex')}`);
  const low = s > ORDER / 2n ? ORDER - s : s;
  return Buffer.concat([signature.subarray(0, 32), Buffer.from(low.toString(16).padStart(64, '0'), 'hex')]);
}

function text(value) {
  return [0x60 + value.length, ...Buffer.from(value)];
}

function bytes(value) {
  return value.length < 24 ? [0x40 + value.length, ...value] : [0x58, value.length, ...value];
}

function base32(data) {
  const bits = [...data].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.match(/.{1,5}/g).map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(group.padEnd(5, '0'), 2)]).join('');
}

function der(tag, content = []) {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return [tag, ...size, ...content];
}
