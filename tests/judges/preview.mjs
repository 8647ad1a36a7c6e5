// Judges the preview and the exported page in a real browser; in: the program, the folder of locales, a working folder, out: one line a
// check, and how long a saved file takes to its new page. Ends with 1 when a check fails.
//
//   node preview.mjs PROGRAM LOCALES WORK

import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";

const [program, locales, work] = process.argv.slice(2);
// The target is 100 ms; README has what was measured. A busy machine must not fail the judges, a preview that hangs must.
const MOST_MS = 1000;
const SAVES = 20;
let failed = 0;

function check(what, holds, detail = "") {
  if (!holds) failed += 1;
  console.log(`${holds ? "ok  " : "FAIL"} preview: ${what}${detail ? ` (${detail})` : ""}`);
}

fs.rmSync(work, { recursive: true, force: true });
fs.mkdirSync(path.join(work, "home"), { recursive: true });
fs.cpSync(locales, path.join(work, "locales"), { recursive: true });
const env = { ...process.env, HOME: path.join(work, "home"), XDG_CONFIG_HOME: path.join(work, "home", "config") };
const wording = tag => path.join(work, "locales", tag, "letter.ftl");
// Written whole and renamed, as editors do: a file emptied first and then filled may be seen, and shown, as two saves.
const save = (tag, bytes) => {
  fs.writeFileSync(path.join(work, "saved"), bytes);
  const saved = Date.now();
  fs.renameSync(path.join(work, "saved"), wording(tag));
  return saved;
};

function start(...args) {
  const child = spawn(program, ["preview", ...args, "--locales", "locales"], { cwd: work, env });
  return new Promise((done, gone) => {
    let out = "";
    child.stdout.on("data", data => {
      out += data;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (address) done({ child, address });
    });
    child.on("exit", code => gone(new Error(`preview ended with ${code}`)));
  });
}

const raw = (address, options) => new Promise((done, gone) => {
  const request = http.request(address, options, answer => {
    answer.resume();
    answer.on("end", () => done(answer));
  });
  request.on("error", gone);
  request.end();
});

const browser = await chromium.launchPersistentContext(path.join(work, "profile"), {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  viewport: { width: 1400, height: 1000 },
  acceptDownloads: true,
});
const running = [];

try {
  const { child, address } = await start("so", "--watch");
  running.push(child);
  const page = await browser.newPage();
  const elsewhere = [], complaints = [];
  page.on("request", request => { if (!request.url().startsWith(address) && !request.url().startsWith("data:")) elsewhere.push(request.url()); });
  page.on("console", message => { if (message.type() === "error") complaints.push(message.text()); });
  page.on("pageerror", error => complaints.push(String(error)));
  await page.goto(address);
  await page.waitForSelector("body[data-revision]");
  const revision = () => page.evaluate(() => Number(document.body.dataset.revision));
  const after = old => page.waitForFunction(old => Number(document.body.dataset.revision) > old, old, { polling: 5, timeout: 10000 });
  // What a save leads to may come in more than one answer of the preview: waited for, as a person would.
  const becomes = (holds, argument) => page.waitForFunction(holds, argument, { polling: 20, timeout: 10000 }).then(() => true, () => false);
  const card = id => page.locator(`#m-${id}`);

  const pages = await page.evaluate(() => [...document.querySelectorAll(".page img")].map(image => image.naturalWidth));
  check("the pages of front and back are drawn", pages.length >= 2 && pages.every(width => width > 0), `${pages.length} pages`);
  const messages = await page.locator("#messages article").count();
  check("every message is listed", messages > 50, `${messages}`);
  const reached = await page.evaluate(() => new Set([...document.querySelectorAll(".page button")].map(button => button.dataset.message)).size);
  check("nearly every message stands on a page", reached > messages - 8, `${reached} of ${messages}`);

  await page.locator('.page button[data-message="letter-title"]').first().click();
  check("a click on a sentence chooses its message", await card("letter-title").evaluate(card => card.classList.contains("chosen")));
  const shown = await card("letter-title").innerText();
  check("with id, comment, source and translation", shown.includes("letter-title") && shown.includes("Svensk lag om") && shown.includes("The title, large"));
  await page.screenshot({ path: path.join(work, "preview-so.png") });

  const original = fs.readFileSync(wording("so"), "utf8");
  const title = /^letter-title = .*$/m;
  const times = [];
  for (let turn = 0; turn < SAVES; turn += 1) {
    // What came before has settled: otherwise an earlier save would be taken for this one.
    await new Promise(done => setTimeout(done, 300 + 7 * turn));
    const words = `Sharciga ${"abcdefghijklmnopqrstuvwxyz"[turn]}`;
    const old = await revision();
    const before = await page.evaluate(() => document.querySelector(".page").dataset.hash);
    // From saving to the frame after the new page, with these words, stands there.
    const seen = page.evaluate(({ old, before, words }) => new Promise(done => {
      const look = () => {
        const now = Number(document.body.dataset.seen) > old && document.querySelector(".page").dataset.hash !== before
          && document.querySelector("#m-letter-title").textContent.includes(words);
        if (now) requestAnimationFrame(() => done(Date.now()));
        else setTimeout(look, 1);
      };
      look();
    }), { old, before, words });
    await new Promise(done => setTimeout(done, 50));
    const saved = save("so", original.replace(title, `letter-title = ${words}`));
    times.push(await seen - saved);
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1];
  check(`from save to new page at most ${MOST_MS} ms`, times[0] > 0 && median <= MOST_MS, `median ${median} ms, ${times[0]} to ${times.at(-1)} ms, ${SAVES} saves`);

  let old = await revision();
  save("so", original.replace(/^abroad = .*$/m, "abroad = Waa { $").replace(title, "letter-title = x { $nonsense }"));
  await after(old);
  check("a syntax error stands at its message, with line and column", /line \d+, column \d+/.test(await card("abroad").innerText()));
  check("an unknown variable stands at its message", (await card("letter-title").innerText()).includes("nonsense"));
  check("the pages stay, with what stood there before", (await page.locator(".page").count()) === pages.length
    && await page.locator('.page button.stand-in[data-message="abroad"]').count() > 0);
  await page.screenshot({ path: path.join(work, "preview-errors.png") });

  for (const [what, bytes, says] of [
    ["not UTF-8", Buffer.from([0x61, 0x20, 0x3d, 0x20, 0xff, 0xfe]), "UTF-8"],
    ["only junk", Buffer.from("%%%\n}}}}\n{{{"), ""],
    ["nothing", Buffer.from(""), ""],
    ["10 MB", Buffer.from(("letter-title = " + "a".repeat(1000) + "\n").repeat(10_000)), "larger than any wording"],
    ["deep nesting", Buffer.from("letter-title = " + "{".repeat(5000)), ""],
    ["cyclic", Buffer.from("letter-title = { letter-title }\n"), ""],
  ]) {
    old = await revision();
    save("so", bytes);
    await after(old);
    const shown = await becomes(says => document.querySelector("#side").innerText.includes(says), says);
    check(`a file of ${what}: the problem is shown, the pages stay`, shown && (await page.locator(".page").count()) > 0 && child.exitCode === null);
  }
  old = await revision();
  save("so", original);
  await after(old);
  const remarks = await becomes(() => document.querySelectorAll(".remark").length === 0) ? "" : await page.locator(".remark").first().innerText();
  check("corrected, nothing is complained of", remarks === "", remarks);
  check("nothing is fetched from elsewhere", elsewhere.length === 0, elsewhere.join(" "));
  check("the browser complains of nothing", complaints.length === 0, complaints.join(" | "));

  const headers = (await raw(address, {})).headers;
  check("the policy lets nothing else in", headers["content-security-policy"]?.startsWith("default-src 'none'"));
  check("another host's name is refused", (await raw(address, { headers: { Host: "evil.example" } })).statusCode === 421);
  check("another page is refused", (await raw(address + "state", { headers: { "Sec-Fetch-Site": "cross-site" } })).statusCode === 403);
  check("nothing but GET is answered", (await raw(address, { method: "POST" })).statusCode === 405);

  const arabic = await start("ar", "--beside", "en");
  running.push(arabic.child);
  await page.goto(arabic.address);
  await page.waitForSelector("body[data-revision]");
  check("a right-to-left language is shown from right to left", await page.evaluate(() => document.querySelector(".translation span").dir === "rtl"));
  check("the text beside is the one asked for", (await card("letter-title").innerText()).includes("Swedish law on"));
  await page.screenshot({ path: path.join(work, "preview-ar.png") });

  const begun = spawnSync(program, ["new-locale", "om", "--locales", "locales"], { cwd: work, env });
  const oromo = await start("om", "--watch");
  running.push(oromo.child);
  await page.goto(oromo.address);
  await page.waitForSelector("body[data-revision]");
  check("a language just begun is laid out with the source text", begun.status === 0 && (await page.locator(".page").count()) > 0
    && (await page.locator("#progress").innerText()).startsWith("0 of "));
  await page.screenshot({ path: path.join(work, "preview-om.png") });

  spawnSync(program, ["export", "om", "--to", "html", "--locales", "locales"], { cwd: work, env });
  const table = await browser.newPage();
  const fetched = [];
  table.on("request", request => { if (/^https?:/.test(request.url())) fetched.push(request.url()); });
  await table.goto("file://" + path.join(work, "om.html"));
  const rows = table.locator("textarea");
  await rows.first().fill("Seera Siwiidin");
  await table.locator("textarea").nth(5).fill("bara hin jiru");
  check("the exported page warns of a lost mark", (await table.locator(".says", { hasText: "{ban_year}" }).count()) === 1);
  await table.locator("textarea").nth(5).fill("");
  const [download] = await Promise.all([table.waitForEvent("download"), table.locator("#save").click()]);
  await download.saveAs(path.join(work, "saved.html"));
  const imported = spawnSync(program, ["import", "saved.html", "--locales", "locales"], { cwd: work, env, encoding: "utf8" });
  check("what was written in the browser is imported", imported.stdout.includes("1 message changed: letter/letter-title")
    && fs.readFileSync(wording("om"), "utf8").includes("letter-title = Seera Siwiidin"), imported.stderr.trim());
  check("the exported page fetches nothing", fetched.length === 0, fetched.join(" "));
} finally {
  for (const child of running) child.kill();
  await browser.close();
}
process.exit(failed ? 1 : 0);
