// Serves a published site on loopback and opens it in Chromium; in: files by path, out: a server, a browser, and what they saw.
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const KINDS = { css: 'text/css', html: 'text/html', js: 'text/javascript', json: 'application/json', pdf: 'application/pdf', png: 'image/png' };
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// As a plain web server does it, with gzip: any other path is not found. `files` may be exchanged while it runs, and `network` may stand
// before it: a function of path and response that says whether it has taken the request.
export async function serve(files) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    if (!site.network?.(path, response)) site.answer(path, response);
  });
  const answer = (path, response) => {
    const bytes = site.files.get(path);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = gzipSync(bytes);
    const kind = KINDS[path.split('.').at(-1)] ?? 'text/plain';
    response.writeHead(200, { 'Content-Type': `${kind}; charset=utf-8`, 'Content-Encoding': 'gzip', 'Content-Length': body.length, 'Cache-Control': 'no-cache', 'Referrer-Policy': 'no-referrer' });
    response.end(body);
  };
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = {
    files,
    network: null,
    answer,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
  return site;
}

// One browser process; `executablePath` is Debian's Chromium, whatever it is called.
export function launch(flags = []) {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...FLAGS, ...flags] });
}

// A page in a profile of its own, with everything that it asked for, complained of and was forbidden.
export async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'en-GB', ...options });
  const seen = { requests: [], complaints: [] };
  context.on('request', (request) => seen.requests.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text());
  });
  context.on('weberror', (error) => seen.complaints.push(String(error.error())));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`));
  });
  const openPage = context.newPage.bind(context);
  context.newPage = async () => patient(await openPage());
  return { context, page: await context.newPage(), seen };
}

// Playwright halts each new worker as it starts, and now and then nothing comes of a visit while a worker is exchanged: it hangs, and
// what follows at once is aborted. 264 visits in the same Chromium without Playwright took a second at most (docs/site.md). So a visit
// that hangs is made again.
function patient(page) {
  for (const name of ['goto', 'reload']) {
    const visit = page[name].bind(page);
    page[name] = async (...given) => {
      const [address, options] = name === 'goto' ? given : [null, given[0]];
      for (let times = 1; ; times += 1) {
        try {
          return await visit(...(name === 'goto' ? [address] : []), { timeout: 12000, ...options });
        } catch (error) {
          const hangs = error.name === 'TimeoutError' || (times > 1 && error.message.includes('ERR_ABORTED'));
          if (!hangs || times === 5) throw error;
          console.log(`hung: ${name} ${address ?? page.url()}, ${error.message.split('\n')[0]}`);
          await pause(2000);
        }
      }
    };
  }
  return page;
}

// Waits for an answer and gives its state.
export async function stateOf(page) {
  await page.waitForFunction(() => (document.getElementById('answer')?.className ?? 'waiting') !== 'waiting', null, { timeout: 20000 });
  return page.evaluate(() => document.getElementById('answer').dataset.state);
}
