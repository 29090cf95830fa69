import { BenchTurnFailed } from './channel.ts';

const patienceMs = 10_000;

/** Joins messages of the bot, as they are read, with the one turn of this conversation that waits for its reply. */
export class ReplyWaiter {
  #waiting: { readonly fragment: string; readonly found: () => void } | null = null;
  #heard: string[] = [];

  /** Resolves when a message with the fragment is heard. Register before sending: the reply may come first. */
  expect(fragment: string): Promise<void> {
    this.#heard = [];
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = null;
        reject(
          new BenchTurnFailed(`no reply with "${fragment}" within ${patienceMs} ms; heard ${this.#said()}`),
        );
      }, patienceMs);
      const found = () => {
        clearTimeout(timer);
        this.#waiting = null;
        resolve();
      };
      this.#waiting = { fragment, found };
    });
  }

  hear(text: string): void {
    this.#heard.push(text);
    if (this.#waiting !== null && text.includes(this.#waiting.fragment)) this.#waiting.found();
  }

  #said(): string {
    return this.#heard.length === 0 ? 'nothing' : JSON.stringify(this.#heard.slice(-3));
  }
}
