// Brings the page's own files; in: a path, out: its text. In verify.html they are all in the page, so that nothing is fetched.

export class Unreachable extends Error {}

// A network that has not brought a file by then will not bring it while somebody looks at the page.
const PATIENCE = 30000; // ms

export const isSingleFile = document.getElementById('files') !== null;

export async function loadText(path, cache) {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await loadBytes(path, cache));
}

export async function loadJson(path, cache) {
  return JSON.parse(await loadText(path, cache));
}

// `cache` is fetch's: no-cache for what says what holds today.
export async function loadBytes(path, cache = 'default') {
  if (isSingleFile) return new TextEncoder().encode(embedded(path));
  try {
    const answer = await fetch(path, { cache, signal: AbortSignal.timeout?.(PATIENCE) });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch {
    // As below.
  }
  throw new Unreachable(path);
}

function embedded(path) {
  const text = JSON.parse(document.getElementById('files').textContent)[path];
  if (text === undefined) throw new Unreachable(path);
  return text;
}
