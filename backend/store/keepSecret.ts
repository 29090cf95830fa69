import type { Store } from './openStore.ts';

/** A secret that is made once and then stays the same over restarts (signing keys, cookie keys, passwords). */
export function keepSecret(store: Store, name: string, make: () => string): string {
  return store.transaction(() => {
    const known = store.db.prepare('SELECT value FROM secret WHERE name = ?').get(name);
    if (typeof known?.value === 'string') return known.value;
    const value = make();
    store.db.prepare('INSERT INTO secret (name, value) VALUES (?, ?)').run(name, value);
    return value;
  });
}
