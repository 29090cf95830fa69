/** A storage that always works: browsers may refuse it in a frame or a private window, then it lasts a page long. */
export interface SafeStorage {
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}

export function safeStorage(open: () => Storage): SafeStorage {
  const memory = new Map<string, string>();
  const storage = tried(open);
  return {
    get: (key) => tried(() => storage?.getItem(key)) ?? memory.get(key) ?? null,
    set(key, value) {
      if (value === null) {
        memory.delete(key);
        tried(() => storage?.removeItem(key));
      } else {
        memory.set(key, value);
        tried(() => storage?.setItem(key, value));
      }
    },
  };
}

function tried<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    // Refused (SecurityError) or full: the memory beside it is enough.
    return null;
  }
}
