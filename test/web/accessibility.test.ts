import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { type ChatStage, openChatStage } from './chatStage.ts';
import { bubble, messageBox, nameOfFocused, openChat, question, say } from './openChat.ts';
import { scriptedCards } from './scriptedCards.ts';
import { seriousFindings } from './seriousFindings.ts';

describeInBrowser('everybody can use the chat page', () => {
  let stage: ChatStage;
  let browser: Browser;
  beforeAll(async () => {
    stage = await openChatStage();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing serious, %s, with every card',
    async (colorScheme) => {
      const page = await openChat(browser, stage, { colorScheme, viewport: { width: 420, height: 900 } });
      for (const word of Object.keys(scriptedCards)) {
        await say(page, word);
        await bubble(page, word).waitFor();
      }
      await say(page, 'personeel');
      await bubble(page, 'u spreekt met Sanne').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.close();
    },
  );

  test.each([
    [320, 640],
    [320, 256],
    [1280, 800],
  ])('nothing scrolls sideways at %i by %i', async (width, height) => {
    const page = await openChat(browser, stage, { viewport: { width, height } });
    for (const word of Object.keys(scriptedCards)) {
      await say(page, word);
      await bubble(page, word).waitFor();
      const wide = await page.evaluate<string[]>(
        `[document.documentElement, ...document.querySelectorAll('.webchat__basic-transcript__scrollable')]
          .filter((element) => element.scrollWidth > element.clientWidth)
          .map((element) => element.className + ' ' + element.scrollWidth + ' > ' + element.clientWidth)`,
      );
      expect(wide).toEqual([]);
    }
    await page.close();
  });

  test('everything that can be pressed is at least 24 pixels high and wide', async () => {
    const page = await openChat(browser, stage, { viewport: { width: 320, height: 640 } });
    for (const word of ['zoeken', 'formulier', 'samenvatting']) {
      await say(page, word);
      await bubble(page, word).waitFor();
    }
    // A checkbox is pressed on its whole row.
    const small = await page.evaluate<string[]>(
      `[...document.querySelectorAll('button, select, textarea, input:not([type=file])')]
        .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => (element.matches('[type=checkbox], [type=radio]') ? element.parentElement : element))
        .filter((element) => element.closest('.webchat__keyboard-help, .to-question') === null)
        .map((element) => ({ html: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.height < 24 || box.width < 24))
        .map(({ html }) => html)`,
    );
    expect(small).toEqual([]);
    await page.close();
  });

  test('in a low window the always-there actions wait behind a button', async () => {
    const page = await openChat(browser, stage, { viewport: { width: 320, height: 256 } });
    const back = page.getByRole('button', { name: 'Terug' });
    expect(await back.isVisible()).toBe(false);
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await back.isVisible()).toBe(false);
    await menu.click();
    await back.click();
    await bubble(page, 'U zei: terug').waitFor();
    await page.close();
  });

  test('a card is answered with the keyboard alone', async () => {
    const page = await openChat(browser, stage);
    await messageBox(page).focus();
    await page.keyboard.type('formulier');
    await page.keyboard.press('Enter');
    await question(page, 'Klopt dit over uw organisatie?').waitFor();
    const focused = () => page.evaluate<string | null>(nameOfFocused);
    for (let presses = 0; (await focused()) !== 'Naar de vraag'; presses += 1) {
      expect(presses).toBeLessThan(6);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Molen De Wind');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12345678');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Opslaan en verder');
    await page.keyboard.press('Enter');
    await bubble(page, 'Genoteerd').waitFor();
    expect(stage.chat.activities.at(-1)?.value).toMatchObject({
      name: 'Molen De Wind',
      kvk: '12345678',
      legalForm: 'bv',
    });
    await page.close();
  });

  test('focus is always visible', async () => {
    const page = await openChat(browser, stage);
    await messageBox(page).focus();
    for (let presses = 0; presses < 8; presses += 1) {
      const style = await page.evaluate<string>(
        `(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return 'away';
          return [element, ...element.querySelectorAll('*'), element.closest('form')]
            .filter((part) => part !== null)
            .map((part) => getComputedStyle(part))
            .some((part) => parseFloat(part.outlineWidth) >= 2 && part.outlineStyle !== 'none')
            ? 'ring'
            : element.className + ' has no ring';
        })()`,
      );
      expect(style).toMatch(/^(ring|away)$/);
      await page.keyboard.press('Tab');
    }
    await page.close();
  });
});
