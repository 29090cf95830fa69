/** Runs tasks one after another per key, tasks of different keys side by side. */
export class KeyedQueue {
  readonly #tails = new Map<string, { count: number; tail: Promise<unknown> }>();
  readonly #limit: number;

  /** `limit`: how many tasks may wait per key before `run` refuses. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Runs the task when its turn has come; `null` when the queue of this key is full. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> | null {
    const lane = this.#tails.get(key);
    if (lane === undefined) {
      const fresh = { count: 1, tail: Promise.resolve() as Promise<unknown> };
      this.#tails.set(key, fresh);
      return this.#follow(key, fresh, task());
    }
    if (lane.count >= this.#limit) return null;
    lane.count += 1;
    return this.#follow(key, lane, lane.tail.then(task));
  }

  /** Resolves when every task that is known now has ended. */
  async drain(): Promise<void> {
    await Promise.all([...this.#tails.values()].map(({ tail }) => tail));
  }

  #follow<T>(key: string, lane: { count: number; tail: Promise<unknown> }, running: Promise<T>): Promise<T> {
    const settled = (): void => {
      lane.count -= 1;
      if (lane.count === 0) this.#tails.delete(key);
    };
    lane.tail = running.then(settled, settled);
    return running;
  }
}
