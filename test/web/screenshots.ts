import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { openChatStage } from './chatStage.ts';
import { scriptedCards } from './scriptedCards.ts';

/** `node test/web/screenshots.ts [part of a name]`: pictures of every card and state in artifacts/, to look at. */
const only = process.argv[2] ?? '';
const folder = 'artifacts/web';
const sizes = {
  desktop: { viewport: { width: 1100, height: 780 } },
  dark: { viewport: { width: 420, height: 780 }, colorScheme: 'dark' },
  phone: { viewport: { width: 360, height: 740 } },
  narrow: { viewport: { width: 320, height: 640 } },
  zoom400: { viewport: { width: 320, height: 256 } },
  forced: { viewport: { width: 420, height: 780 }, forcedColors: 'active' },
} as const;

const stage = await openChatStage();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
await mkdir(folder, { recursive: true });
try {
  for (const [size, settings] of Object.entries(sizes)) {
    for (const word of ['start', 'gesprek', ...Object.keys(scriptedCards)]) {
      const name = `${size}-${word}`;
      if (!name.includes(only)) {
        continue;
      }
      const context = await browser.newContext({ locale: 'nl-NL', ...settings });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          process.stdout.write(`${name}: ${message.text()}\n`);
        }
      });
      page.on('pageerror', (error) => process.stdout.write(`${name}: ${error.message}\n`));
      await page.goto(`${stage.url}/chat`);
      await page.getByText('Waarvoor wilt u eHerkenning').first().waitFor();
      for (const said of word === 'start' ? [] : word === 'gesprek' ? ['Wat is EH3?', 'personeel'] : [word]) {
        await page.locator('[data-id="webchat-sendbox-input"]').fill(said);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(400);
      }
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}/${name}.png` });
      await context.close();
    }
  }
} finally {
  await browser.close();
  await stage.close();
}
