// Brings the page's own files; in: a path, out: its text. In verify.html they are all in the page, so that nothing is fetched.

export class Unreachable extends Error {}

export const isSingleFile = document.getElementById('files') !== null;

export async function loadText(path) {
  return new TextDecoder().decode(await loadBytes(path));
}

export async function loadJson(path) {
  return JSON.parse(await loadText(path));
}

export async function loadBytes(path) {
  if (isSingleFile) return new TextEncoder().encode(embedded(path));
  let answer;
  try {
    answer = await fetch(path, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' });
  } catch {
    throw new Unreachable(path);
  }
  if (!answer.ok) throw new Unreachable(path);
  return new Uint8Array(await answer.arrayBuffer());
}

function embedded(path) {
  const text = JSON.parse(document.getElementById('files').textContent)[path];
  if (text === undefined) throw new Unreachable(path);
  return text;
}
