import { createInterface } from 'node:readline';

/** A terminal in which the other side may speak while the person is typing. */
export interface Screen {
  readonly width: number;
  print(lines: readonly string[]): void;
  /** Removes what is on the screen, where the output is a real terminal. */
  clear(): void;
  /** The next line that is typed; `null` when the person leaves. */
  nextLine(prompt: string): Promise<string | null>;
  close(): void;
}

export function openScreen(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream & { readonly columns?: number; readonly isTTY?: boolean },
): Screen {
  const isTerminal = output.isTTY === true;
  const readline = createInterface({ input, output, terminal: isTerminal });
  const typed: string[] = [];
  let asked: ((line: string | null) => void) | null = null;
  let isClosed = false;

  readline.on('line', (line) => {
    if (asked === null) typed.push(line);
    else answer(line);
  });
  readline.on('SIGINT', () => readline.close());
  readline.on('close', () => {
    isClosed = true;
    answer(null);
  });

  function answer(line: string | null): void {
    const waiting = asked;
    asked = null;
    waiting?.(line);
  }

  return {
    get width() {
      return Math.max(40, Math.min(output.columns ?? 80, 100) - 1);
    },
    print(lines) {
      if (isTerminal) output.write('\r\u001b[J');
      output.write(`${lines.join('\n')}\n`);
      if (isTerminal && asked !== null) readline.prompt(true);
    },
    clear() {
      if (isTerminal) output.write('\u001b[2J\u001b[3J\u001b[H');
    },
    nextLine(prompt) {
      const waiting = typed.shift();
      if (waiting !== undefined) return Promise.resolve(waiting);
      if (isClosed) return Promise.resolve(null);
      readline.setPrompt(prompt);
      readline.prompt();
      return new Promise((resolve) => {
        asked = resolve;
      });
    },
    close() {
      readline.close();
    },
  };
}
