// Reads a folder; in: its path, out: the bytes of every file by its path in it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function readTree(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
