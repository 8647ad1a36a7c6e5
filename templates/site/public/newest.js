// Holds on to the newest list that this device has seen; in: a list that was just fetched, out: that list, or a newer one that was kept.
//
// So a server that brings an older list, from a slow copy or in bad faith, cannot make a withdrawn edition current again; one that brings
// a list that contradicts the kept one is not believed at all. What is kept is the issuer's list, the same for everyone; it is kept by
// whoever opens the page, whether or not a code was read.
import { ListError, checkFollows, openList } from './manifest.js';

const PLACE = 'newest.jws';
const ROOT = 'X-Root';

export async function newest(list, root) {
  const kept = await keptList();
  // A host may pass to another issuer, who has a root and a list of their own.
  if (!kept || (kept.root !== root && kept.list.issuer !== list.issuer)) return list;
  try {
    checkFollows(list, kept.list);
  } catch (error) {
    if (error.code !== 'rollback') throw error;
    // An issuer's new root signs the same list anew, under the next number: what forgets the former list is nobody's rotation.
    if (kept.root !== root) throw new ListError('root-unknown');
    return kept.list;
  }
  return list;
}

// Only where the worker keeps the page: nothing is stored that the issuer did not allow. All of it was checked.
export async function keep(list, root, files) {
  for (const name of await ownStores()) {
    const store = await caches.open(name);
    await store.put(PLACE, new Response(list.text, { headers: { [ROOT]: root } }));
    for (const [path, text] of files) await store.put(path, new Response(text));
  }
}

export async function forget() {
  for (const name of await ownStores()) await caches.delete(name);
}

// The folder of the page: other applications may share its host.
export function folder() {
  return new URL('./', location.href);
}

// A list that cannot be read is as good as none.
async function keptList() {
  try {
    for (const name of await ownStores()) {
      const kept = await caches.match(PLACE, { cacheName: name });
      if (!kept) continue;
      const root = kept.headers.get(ROOT);
      return { root, list: await openList(await kept.text(), root) };
    }
  } catch {
    // As below.
  }
  return null;
}

// The worker names them.
async function ownStores() {
  return (await caches.keys()).filter((name) => name.startsWith(`${folder().pathname} letter-`));
}
