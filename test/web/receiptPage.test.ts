import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { receiptPage } from '../../bot/pages/receiptPage.ts';
import { ruleBookShelf } from '../../bot/ruleBookShelf.ts';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { assistantNode, Customer } from '../dialogs/customer.ts';
import { supplierWorld } from '../dialogs/supplierWorld.ts';
import { currentRuleBook, rulesFolder } from '../rules/currentRuleBook.ts';
import { openStage } from '../turn/stage.ts';
import { seriousFindings } from './seriousFindings.ts';

describeInBrowser('the page with the reasons of an application', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    browser = await openBrowser();
    const stage = await openStage();
    const customer = new Customer(stage, assistantNode(stage, supplierWorld()), 'c', {
      personId: 'p-chantal',
    });
    await customer.begin();
    await customer.type('upgraden');
    await customer.answerUntil('review');
    await customer.press('confirm');
    const { sql, keys } = stage.stores;
    const ruleBookOf = ruleBookShelf(rulesFolder, await currentRuleBook());
    const page = receiptPage({ sql, keys, now: () => Date.now(), ruleBookOf });
    const viewer = { conversationId: 'c', sessionId: 's1', locale: 'nl', nonce: 'n' } as const;
    html = String((await page(viewer))?.body);
    await stage.close();
  }, 60_000);
  afterAll(() => browser.close());

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage(options);
    await page.setContent(html);
    return page;
  }

  test.each(['light', 'dark'] as const)(
    'is readable in the %s, also for who does not see it',
    async (colorScheme) => {
      const page = await open({ colorScheme });
      await page.locator('summary').first().click();
      expect(await seriousFindings(page)).toEqual([]);
      await page.close();
    },
  );

  test('fits a window of 320 pixels, with the sources open', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });

  test('works by keyboard: print, each list of sources, the file', async () => {
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Pagina printen');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Bronnen');
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(1);
    while ((await focused()) !== 'Bestand opslaan (JSON)') await page.keyboard.press('Tab');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/^onderbouwing-.+\.json$/);
    const receipts = JSON.parse(await readFile(await file.path(), 'utf8')) as { decision: string }[];
    expect(receipts[0]?.decision).toBe('level');
    await page.close();
  });

  test('prints with its sources and without what cannot be pressed on paper', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details li').first().isVisible()).toBe(true);
    expect(await page.getByRole('button').isVisible()).toBe(false);
    expect(await page.getByRole('link').isVisible()).toBe(false);
    await page.close();
  });
});
