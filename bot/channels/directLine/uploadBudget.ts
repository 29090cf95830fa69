/** How many bytes of uploads are in memory at once: of everybody, and of one address. */
export interface UploadBudget {
  /** Sets bytes aside and gives what gives them back; `null` when there is no room now. */
  take(owner: string, bytes: number): (() => void) | null;
}

/**
 * An address gets at most half: uploads that somebody lets trickle in, or an office that sends all its files at once,
 * never keep out everybody else.
 */
export function createUploadBudget(mostBytes: number): UploadBudget {
  const byOwner = new Map<string, number>();
  let total = 0;
  return {
    take(owner, bytes) {
      const own = byOwner.get(owner) ?? 0;
      if (total + bytes > mostBytes || own + bytes > mostBytes / 2) return null;
      total += bytes;
      byOwner.set(owner, own + bytes);
      let isGiven = false;
      return () => {
        if (isGiven) return;
        isGiven = true;
        total -= bytes;
        const left = (byOwner.get(owner) ?? bytes) - bytes;
        if (left > 0) byOwner.set(owner, left);
        else byOwner.delete(owner);
      };
    },
  };
}
