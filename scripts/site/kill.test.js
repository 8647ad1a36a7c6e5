// Kills the program at a hundred random points of publishing; in: PROGRAM, out: after each one the old site or the new one stands there, whole.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { readTree } from './browser/tree.js';

const PROGRAM = resolve(process.env.PROGRAM);
const POINTS = 100;
const LOCALES = new URL('../../locales', import.meta.url).pathname;
const TEMPLATES = new URL('../../templates', import.meta.url).pathname;

test(`kill -9 at ${POINTS} random points of publishing`, { timeout: 1800000 }, async () => {
  const work = mkdtempSync(join(tmpdir(), 'letter-kill-'));
  const issuer = join(work, 'issuer');
  assert.equal(spawnSync(PROGRAM, ['key', 'new', '--issuer', issuer]).status, 0);
  // Two sites that differ in the words of the page, so that every run writes all files and renders nothing.
  const locales = ['one', 'two'].map((name) => {
    const folder = join(work, name);
    cpSync(LOCALES, folder, { recursive: true });
    const path = join(folder, 'en', 'ui.ftl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('page-title = Check', `page-title = ${name} Check`));
    return folder;
  });
  const out = join(work, 'out');
  const arguments_ = (which) => ['publish', '--specimen', '--issuer', issuer, '--out', out, '--locales', locales[which], '--templates', TEMPLATES];
  const run = (which) => spawnSync(PROGRAM, arguments_(which), { encoding: 'utf8' });
  const whole = [0, 1].map((which) => {
    const { status, stderr } = run(which);
    assert.equal(status, 0, stderr);
    return { target: readlinkSync(join(out, 'current')), tree: readTree(join(out, 'current')) };
  });
  assert.notEqual(whole[0].target, whole[1].target);
  const began = Date.now();
  run(0);
  const took = Date.now() - began;

  const seen = { killed: 0, old: 0, new: 0 };
  let standing = 0;
  for (let point = 0; point < POINTS; point += 1) {
    const wanted = 1 - standing;
    const child = spawn(PROGRAM, arguments_(wanted), { stdio: 'ignore' });
    const ended = new Promise((done) => child.on('exit', (code, signal) => done(signal)));
    await new Promise((done) => setTimeout(done, Math.random() * took * 1.1));
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') seen.killed += 1;
    const target = readlinkSync(join(out, 'current'));
    const which = whole.findIndex((site) => site.target === target);
    assert.ok(which >= 0, `current leads to ${target}`);
    const tree = readTree(join(out, 'current'));
    assert.deepEqual([...tree.keys()].sort(), [...whole[which].tree.keys()].sort(), `point ${point}: every file and no other`);
    for (const [path, bytes] of tree) assert.ok(bytes.equals(whole[which].tree.get(path)), `point ${point}: ${path}`);
    seen[which === wanted ? 'new' : 'old'] += 1;
    standing = which;
  }
  console.log(`killed ${seen.killed} of ${POINTS} runs of ${took} ms: ${seen.old} times the old site, ${seen.new} times the new one, always whole`);
  assert.ok(seen.killed > POINTS / 2, 'the runs were too quick to be killed: the test shows nothing');
  // What was left behind is in nobody's way.
  assert.equal(run(1 - standing).status, 0);
  assert.ok(readdirSync(out).every((name) => ['current', 'versions'].includes(name) || name.startsWith('.fgm-letter-')));
  rmSync(work, { recursive: true });
});
