// Judges the configuration of nginx in docs/site.md, as it stands there; in: a published site, out: one line a claim, by curl and by Chromium.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { SITE, files, listIsKept, soFragment, staffFiles, withList } from './published.js';
import { launch, open, stateOf } from './site.js';

const GUIDE = readFileSync(new URL('../../../docs/site.md', import.meta.url), 'utf8');
const [PUBLIC, STAFF] = ['brev.example.se', 'utskrift.intranet.example'];
const folder = mkdtempSync(join(tmpdir(), 'letter-nginx-'));
const [site, certificate] = [join(folder, 'current'), join(folder, 'certificate.pem')];
const TREES = [[PUBLIC, files], [STAFF, staffFiles]];

let nginx;
let ports;
before(async () => {
  symlinkSync(resolve(SITE), site);
  const names = `subjectAltName=DNS:${PUBLIC},DNS:${STAFF}`;
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=test', '-addext', names, '-keyout', join(folder, 'key.pem'), '-out', certificate], { stdio: 'ignore' });
  ports = { 80: await freePort(), 443: await freePort() };
  writeFileSync(join(folder, 'nginx.conf'), configuration());
  nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  while (nginx.exitCode === null && !existsSync(join(folder, 'pid'))) await pause(20);
  assert.equal(nginx.exitCode, null, 'nginx takes the configuration');
});
after(() => nginx.kill('SIGTERM'));

// What the guide says, on other ports, and with the folders of this test in the place of its own.
function configuration() {
  const [, block] = /```nginx\n(.*?)```/s.exec(GUIDE);
  const exchanged = [['listen 80;', `listen 127.0.0.1:${ports[80]};`], ['listen 443 ', `listen 127.0.0.1:${ports[443]} `], ['/srv/letter/current', site], ['/etc/ssl/letter', folder]];
  const servers = exchanged.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replaceAll(from, to);
  }, block);
  const user = process.getuid() === 0 ? 'user root;' : '';
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n');
  return `${user}\ndaemon off;\nmaster_process on;\nworker_processes 1;\npid ${join(folder, 'pid')};\nevents {}\nhttp {\n${own}\n${servers}}\n`;
}

// As curl sees it, certificate and all: the status, the headers by their names in small letters, and the body.
function ask(host, path, ...more) {
  const at = (port) => ['--resolve', `${host}:${ports[port]}:127.0.0.1`];
  const url = path.startsWith('http:') ? path : `https://${host}:${ports[443]}${path}`;
  const answer = execFileSync('curl', ['--silent', '--show-error', '--include', '--path-as-is', '--cacert', certificate, ...at(80), ...at(443), ...more, url], { maxBuffer: 1 << 26 });
  const end = answer.indexOf('\r\n\r\n');
  const [first, ...lines] = answer.subarray(0, end).toString().split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s)).map(([name, value]) => [name.toLowerCase(), value]));
  return { status: Number(first.split(' ')[1]), headers, body: answer.subarray(end + 4) };
}

test('nginx: every file is there, of the type that the guide’s table says', () => {
  for (const [host, tree] of TREES) {
    // Every picture and PDF is like the next one: some of each ending are enough.
    const taken = new Map();
    for (const [path, bytes] of tree) {
      const ending = endingOf(path);
      const count = taken.get(ending) ?? 0;
      taken.set(ending, count + 1);
      if (count >= 12) continue;
      const { status, headers, body } = ask(host, `/${path}`);
      assert.deepEqual([status, headers['content-type']], [200, typeOf(path)], `${host}/${path}`);
      assert.ok(body.equals(bytes), `${host}/${path}`);
    }
  }
});

test('nginx: the headers are those of the guide, on what is there and on what is not', () => {
  for (const [host, tree] of TREES) {
    for (const path of ['/', '/index.html', tree === files ? '/manifest.jws' : '/files/letter-se-so.pdf', '/nothing']) {
      const { headers } = ask(host, path);
      const policy = `base-uri 'none'; form-action 'none'; frame-ancestors '${tree === files ? 'none' : 'self'}'`;
      assert.deepEqual(
        ['cache-control', 'content-security-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'referrer-policy', 'x-content-type-options'].map((name) => headers[name]),
        ['no-cache', policy, 'same-origin', 'same-origin', 'no-referrer', 'nosniff'], `${host}${path}`,
      );
      assert.equal(headers['set-cookie'], undefined);
    }
  }
});

test('nginx: what was not changed is not sent again, and text is sent with gzip', () => {
  for (const path of ['/', '/manifest.jws', '/site.json', '/worker.js']) {
    const { headers } = ask(PUBLIC, path);
    assert.equal(ask(PUBLIC, path, '--header', `If-None-Match: ${headers.etag}`).status, 304, path);
    assert.equal(ask(PUBLIC, path, '--header', 'Accept-Encoding: gzip').headers['content-encoding'], 'gzip', path);
  }
});

test('nginx: nothing is listed, and neither tree leads to the other', () => {
  for (const [host, tree] of TREES) {
    for (const folder of new Set([...tree.keys()].filter((path) => path.includes('/')).map((path) => `/${path.split('/')[0]}/`))) {
      const { status, body } = ask(host, folder);
      assert.equal(status, 403, `${host}${folder}`);
      assert.doesNotMatch(body.toString(), /letter|travel|\.pdf/, `${host}${folder}`);
    }
    for (const path of ['/nothing', '/record.json', '/../record.json', '/%2e%2e/record.json', '/../staff/index.html', '/../public/index.html']) {
      assert.ok([400, 404].includes(ask(host, path).status), `${host}${path}`);
    }
  }
  assert.equal(ask(PUBLIC, '/files/travel-se-so.pdf').status, 404);
  assert.equal(ask(STAFF, '/manifest.jws').status, 404);
});

test('nginx: an address without its s is led to the page', () => {
  const { status, headers } = ask(PUBLIC, `http://${PUBLIC}:${ports[80]}/any?thing`);
  assert.deepEqual([status, headers.location], [301, `https://${PUBLIC}/`]);
});

test('nginx: from the scan to the text in Chromium, and what a new version says at once', async () => {
  const browser = await launch([`--host-resolver-rules=MAP ${PUBLIC} 127.0.0.1`, '--ignore-certificate-errors']);
  try {
    const { context, page, seen } = await open(browser);
    await page.goto(`https://${PUBLIC}:${ports[443]}/#${soFragment}`);
    assert.equal(await stateOf(page), 'current');
    assert.equal(await page.evaluate(() => document.querySelector('#sides article').lang), 'so');
    await listIsKept(page);
    assert.deepEqual(seen.complaints, []);
    // Another version is put in the place of this one by one rename, as `publish` does.
    const next = join(folder, 'next');
    for (const [path, bytes] of withList('withdrawn')) {
      mkdirSync(join(next, 'public', path, '..'), { recursive: true });
      writeFileSync(join(next, 'public', path), bytes);
    }
    symlinkSync(next, `${site}.new`);
    renameSync(`${site}.new`, site);
    const second = await context.newPage();
    await second.goto(`https://${PUBLIC}:${ports[443]}/#${soFragment}`);
    assert.equal(await stateOf(second), 'withdrawn');
  } finally {
    await browser.close();
  }
});

// The table of endings in the guide.
function typeOf(path) {
  const row = GUIDE.split('\n').find((line) => line.startsWith('| `') && line.split(' | ')[0].includes(`\`${endingOf(path)}\``));
  assert.ok(row, `docs/site.md has no type for ${path}`);
  return row.split('`').at(-2);
}

function endingOf(path) {
  const name = path.split('/').at(-1);
  return name.includes('.') ? `.${name.split('.').at(-1)}` : name;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
