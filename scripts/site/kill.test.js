// Kills the program at a hundred points of publishing; in: PROGRAM, out: after each one the old site or the new one stands there, whole.
//
// A quarter of the points lies anywhere in the run, a quarter where it writes, a quarter just before the switch from the old site to the new
// one, and a quarter just after it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { readTree } from './browser/tree.js';

const PROGRAM = resolve(process.env.PROGRAM);
const POINTS = 100;
// Each site has to be found standing so often, or the points did not lie on both sides of the switch.
const EACH = 20;
// A run that ends before it is killed shows nothing, and another one is begun; a machine where that happens so often is not judged.
const MOST_RUNS = 20 * POINTS;
const LONGEST = 30000; // ms: no run takes so long
const PLACES = ['anywhere', 'writing', 'before the switch', 'after the switch'];
const LANGUAGES = ['en', 'sv'];
const LOCALES = new URL('../../locales', import.meta.url).pathname;
const TEMPLATES = new URL('../../templates', import.meta.url).pathname;

test(`kill -9 at ${POINTS} points of publishing, on both sides of the switch`, { timeout: 1200000 }, async () => {
  const work = mkdtempSync(join(tmpdir(), 'letter-kill-'));
  const issuer = join(work, 'issuer');
  assert.equal(spawnSync(PROGRAM, ['key', 'new', '--issuer', issuer]).status, 0);
  // Two sites that differ in the words of the page, so that every run writes all files and renders nothing.
  const locales = ['one', 'two'].map((name) => {
    const folder = join(work, name);
    for (const tag of LANGUAGES) cpSync(join(LOCALES, tag), join(folder, tag), { recursive: true });
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

  const seen = { runs: 0, killed: 0, old: 0, new: 0 };
  const places = Object.fromEntries(PLACES.map((place) => [place, { old: 0, new: 0, ended: 0 }]));
  // As long as the last run took that was not killed: the machine may be busier now than before.
  rmSync(join(out, whole[0].target), { recursive: true });
  let took = timed(() => assert.equal(run(0).status, 0));
  let wrote = took;
  let standing = 0;
  while (seen.killed < POINTS || seen.old < EACH || seen.new < EACH) {
    const place = PLACES[seen.runs % PLACES.length];
    seen.runs += 1;
    assert.ok(seen.runs <= MOST_RUNS, `${seen.killed} of ${MOST_RUNS} runs could be killed`);
    const wanted = 1 - standing;
    // A version that stands there already would not be written again.
    rmSync(join(out, whole[wanted].target), { recursive: true, force: true });
    const began = performance.now();
    const child = spawn(PROGRAM, arguments_(wanted), { stdio: 'ignore' });
    const ended = new Promise((done) => child.on('exit', (code, signal) => done(signal)));
    const isWriting = place === 'anywhere' ? null : await firstWrite(join(out, 'versions'), ended);
    if (place === 'anywhere') await Promise.race([pause(Math.random() * took), ended]);
    else if (place === 'writing') await Promise.race([pause(Math.random() * wrote), ended]);
    else if (isWriting) spin(place === 'before the switch' ? () => isAboutToSwitch(out, whole[wanted]) : () => hasSwitched(out, whole[wanted]), LONGEST);
    child.kill('SIGKILL');
    const wasKilled = (await ended) === 'SIGKILL';
    if (!wasKilled && place === 'writing') wrote = performance.now() - isWriting;
    else if (!wasKilled && place === 'anywhere') took = performance.now() - began;
    const target = readlinkSync(join(out, 'current'));
    const which = whole.findIndex((site) => site.target === target);
    assert.ok(which >= 0, `current leads to ${target}`);
    const tree = readTree(join(out, 'current'));
    assert.deepEqual([...tree.keys()].sort(), [...whole[which].tree.keys()].sort(), `run ${seen.runs}: every file and no other`);
    for (const [path, bytes] of tree) assert.ok(bytes.equals(whole[which].tree.get(path)), `run ${seen.runs}: ${path}`);
    if (wasKilled) {
      seen.killed += 1;
      seen[which === wanted ? 'new' : 'old'] += 1;
    }
    places[place][!wasKilled ? 'ended' : which === wanted ? 'new' : 'old'] += 1;
    standing = which;
  }
  console.log(`measured: killed ${seen.killed} of ${seen.runs} runs: ${seen.old} times the old site, ${seen.new} times the new one, always whole`);
  for (const place of PLACES) console.log(`measured: killed ${place}: ${places[place].old} times old, ${places[place].new} times new; ${places[place].ended} ended before`);
  // What was left behind is in nobody's way.
  assert.equal(run(1 - standing).status, 0);
  assert.ok(readdirSync(out).every((name) => ['current', 'versions'].includes(name) || name.startsWith('.fgm-letter-')));
  rmSync(work, { recursive: true });
});

// When something is made in the folder next; null if the program ends before.
async function firstWrite(folder, ended) {
  const watcher = watch(folder);
  const at = await Promise.race([once(watcher, 'change').then(() => performance.now()), ended.then(() => null)]);
  watcher.close();
  return at;
}

// The new version stands there whole, and the switch comes next.
function isAboutToSwitch(out, wanted) {
  return existsSync(join(out, wanted.target));
}

function hasSwitched(out, wanted) {
  return readlinkSync(join(out, 'current')) === wanted.target;
}

// Asks without a pause: what is waited for lasts less than a timer's millisecond. Then up to half a millisecond more.
function spin(question, longest) {
  const until = performance.now() + longest;
  while (!question() && performance.now() < until);
  const more = performance.now() + Math.random() / 2;
  while (performance.now() < more);
}

function timed(act) {
  const began = performance.now();
  act();
  return performance.now() - began;
}
