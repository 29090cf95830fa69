import { existsSync } from 'node:fs';
import { describe, test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(executablePath);

/** Opens Chromium without a window. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Shorter than a test may take, so that a failure says what was waited for. */
export const patienceMs = 10_000;

/**
 * `describe` for what needs a browser: without one it is skipped out loud, and in CI it fails, so that nobody takes
 * a skipped suite for a green one.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (hasBrowser) {
    describe(name, tests);
  } else if (process.env.CI === 'true') {
    test(`${name} (needs ${executablePath})`, () => {
      throw new Error(`there is no browser at ${executablePath}; set CHROMIUM_PATH`);
    });
  } else {
    process.stderr.write(`SKIPPED, no browser at ${executablePath}: ${name}\n`);
    describe.skip(name, tests);
  }
}

/** The path of the browser, for tests that start it themselves. */
export const browserPath = executablePath;
