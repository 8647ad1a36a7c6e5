// Holds on to the newest list that this device has seen; in: a list that was just fetched, out: that list, or a newer one that was kept.
//
// So a server that brings an older list, from a slow copy or in bad faith, cannot make a withdrawn edition current again; one that brings
// a list that contradicts the kept one is not believed at all. What is kept is the issuer's list, the same for everyone; it is kept by
// whoever opens the page, whether or not a code was read.
import { checkFollows, openList } from './manifest.js';

const [STORES, PLACE] = ['letter-', 'newest.jws'];

export async function newest(list, root) {
  const kept = await keptList(root);
  if (!kept) return list;
  try {
    checkFollows(list, kept);
  } catch (error) {
    if (error.code === 'rollback') return kept;
    throw error;
  }
  return list;
}

// Only where the worker keeps the page: nothing is stored that the issuer did not allow.
export async function keepNewest(list) {
  for (const name of (await caches.keys()).filter((name) => name.startsWith(STORES))) {
    const store = await caches.open(name);
    await store.put(PLACE, new Response(list.text));
  }
}

// A list that cannot be read, or that another root signed, is as good as none.
async function keptList(root) {
  try {
    const kept = await caches.match(PLACE);
    return kept ? await openList(await kept.text(), root) : null;
  } catch {
    return null;
  }
}
