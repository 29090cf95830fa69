import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { cardAttachment } from '../../cards/adaptiveCard.ts';
import { answeredCard } from '../../cards/noteCard.ts';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { type ChatStage, openChatStage } from './chatStage.ts';
import { bubble, messageBox, nameOfFocused, openChat, question, say } from './openChat.ts';

describeInBrowser('a conversation on the chat page', () => {
  let stage: ChatStage;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    stage = await openChatStage();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });
  beforeEach(async () => {
    page = await openChat(browser, stage);
    stage.chat.activities.length = 0;
  });
  afterEach(() => page.close());

  const focused = () => page.evaluate<string | null>(nameOfFocused);

  test('a double click sends one answer', async () => {
    await page.getByRole('button', { name: 'Help mij kiezen' }).dblclick();
    await bubble(page, 'Genoteerd: advice.').waitFor();
    await say(page, 'klaar');
    await bubble(page, 'U zei: klaar').waitFor();
    expect(stage.chat.activities.map(({ text, value }) => text ?? typeof value)).toEqual(['object', 'klaar']);
  });

  test('pressing two buttons of one card at once sends the first', async () => {
    await page.evaluate(`document.querySelectorAll('.ac-pushButton').forEach((button) => button.click())`);
    await bubble(page, 'Genoteerd: services.').waitFor();
    await say(page, 'klaar');
    await bubble(page, 'U zei: klaar').waitFor();
    expect(stage.chat.activities).toHaveLength(2);
  });

  test('an answered card becomes its answer, in its place', async () => {
    await page.getByRole('button', { name: 'Help mij kiezen' }).click();
    await bubble(page, '✔ advice').waitFor();
    expect(await page.getByRole('button', { name: 'Help mij kiezen' }).count()).toBe(0);
    const bubbles = await page.locator('.webchat__bubble').allTextContents();
    expect(bubbles.findIndex((text) => text.includes('✔ advice'))).toBe(1);
  });

  test('the focus goes to the message box when the card that had it is answered', async () => {
    await page.getByRole('button', { name: 'Help mij kiezen' }).press('Enter');
    await bubble(page, '✔ advice').waitFor();
    await page.locator('textarea:focus').waitFor();
    expect(await focused()).toBe('Typ uw bericht');
  });

  test('the focus goes to the field that is wrong when a card comes back with an error, and the error is read aloud', async () => {
    await say(page, 'formulier');
    const form = question(page, 'Klopt dit over uw organisatie?');
    await form.getByLabel('KVK-nummer').fill('1234');
    await form.getByLabel('Rechtsvorm').selectOption('stichting');
    await form.getByRole('button', { name: 'Opslaan en verder' }).press('Enter');
    await bubble(page, 'U vulde er 4 in').waitFor();
    await page.locator('input[aria-invalid=true]:focus').waitFor();
    const field = page.locator('input:focus');
    expect(await field.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent)).toContain(
      'KVK-nummer',
    );
    const error = page.locator(`#${await field.getAttribute('aria-describedby')}`);
    expect(await error.textContent()).toContain('U vulde er 4 in');
    expect(await page.locator('#announcer').textContent()).toContain('U vulde er 4 in');
  });

  /** Waits until the newest bubble with these words is in view as far as `fits` says, in pixels of the stage. */
  const isInView = (words: string, fits: string) =>
    page.evaluate(`new Promise((resolve) => {
      const look = () => {
        const bubbles = [...document.querySelectorAll('.webchat__bubble')];
        const found = bubbles.findLast((one) => one.textContent.includes(${JSON.stringify(words)}));
        const stage = document.querySelector('.webchat__basic-transcript__scrollable')?.getBoundingClientRect();
        const { top, bottom } = found?.getBoundingClientRect() ?? {};
        if (stage !== undefined && found !== undefined && ${fits}) resolve();
        else requestAnimationFrame(look);
      };
      look();
    })`);
  const isReadFromItsStart = (words: string) => isInView(words, 'top >= stage.top && top < stage.top + 40');

  test('a long card is read from its beginning, also after a reload', async () => {
    await page.setViewportSize({ width: 320, height: 500 });
    // Each answer has to be there before the next thing is said: reading begins at the first that is new.
    await say(page, 'formulier');
    await question(page, 'Klopt dit over uw organisatie?').waitFor();
    await say(page, 'lijst');
    await question(page, 'Wie vraagt de upgrade aan?').waitFor();
    await say(page, 'samenvatting');
    await isReadFromItsStart('Klopt alles?');
    await page.reload();
    await isReadFromItsStart('Klopt alles?');
  });

  test('what comes after an always-there button is in view, also when a long card was being read', async () => {
    await page.setViewportSize({ width: 320, height: 500 });
    await say(page, 'samenvatting');
    await isReadFromItsStart('Klopt alles?');
    await page.getByRole('button', { name: 'Waarom?' }).click();
    await isInView('U zei: waarom', 'top >= stage.top && bottom <= stage.bottom');
  });

  test('the focus stays in the message box when another card changes', async () => {
    await messageBox(page).fill('half een zin');
    stage.chat.say({ id: 'changing', attachments: [cardAttachment(answeredCard('nl', 'Eerst', 'dit'))] });
    await bubble(page, '✔ dit').waitFor();
    stage.chat.replace('changing', { attachments: [cardAttachment(answeredCard('nl', 'Daarna', 'dat'))] });
    await bubble(page, '✔ dat').waitFor();
    expect(await focused()).toBe('Typ uw bericht');
    expect(await messageBox(page).inputValue()).toBe('half een zin');
  });

  test('Enter in the only field of a card sends it', async () => {
    await say(page, 'nummer');
    await question(page, 'Wat is uw KVK-nummer?').getByLabel('KVK-nummer').fill('87654321');
    await page.keyboard.press('Enter');
    await bubble(page, 'Genoteerd: 87654321.').waitFor();
  });

  test('Enter in one of several fields sends nothing', async () => {
    await say(page, 'formulier');
    await question(page, 'Klopt dit over uw organisatie?').getByLabel('KVK-nummer').fill('87654321');
    await page.keyboard.press('Enter');
    await say(page, 'klaar');
    await bubble(page, 'U zei: klaar').waitFor();
    expect(stage.chat.activities.map(({ text }) => text)).toEqual(['formulier', 'klaar']);
  });

  test('an empty field is named before anything is sent', async () => {
    await say(page, 'formulier');
    await page.getByRole('button', { name: 'Opslaan en verder' }).click();
    await bubble(page, 'Vul uw KVK-nummer in.').waitFor();
    expect(stage.chat.activities).toHaveLength(1);
  });

  test('several services are chosen by pressing their rows', async () => {
    await say(page, 'zoeken');
    const services = question(page, 'Welke diensten wilt u gebruiken?');
    await services.locator('label', { hasText: 'Aangifte loonheffingen' }).click();
    await services.locator('label', { hasText: 'Bezwaar maken' }).click();
    await services.getByRole('button', { name: 'Deze diensten kiezen' }).click();
    await bubble(page, 'Genoteerd: bd-1,bd-4.').waitFor();
  });

  test.each([
    ['Terug', 'terug'],
    ['Waarom?', 'waarom'],
    ['Medewerker', 'medewerker'],
    ['Stoppen', 'stop'],
  ])('the button %s sends the word and shows its label', async (label, word) => {
    await page.getByRole('button', { name: label }).dblclick();
    await bubble(page, `U zei: ${word}`).waitFor();
    expect(await page.locator('.webchat__bubble--from-user').last().textContent()).toBe(label);
    expect(stage.chat.activities.map(({ text }) => text)).toEqual([word]);
  });

  test('the top says how far the application is, and nothing moves when it changes', async () => {
    const box = await messageBox(page).boundingBox();
    expect(await page.locator('#progress-text').textContent()).toBe('Stap 1 van 5 · Waarvoor');
    await say(page, 'formulier');
    await question(page, 'Klopt dit over uw organisatie?').waitFor();
    expect(await page.locator('#progress-text').textContent()).toBe('Stap 2 van 5 · Gegevens');
    expect(await messageBox(page).boundingBox()).toEqual(box);
  });

  test('a message says who wrote it and when, on a clock of 24 hours', async () => {
    stage.chat.say({ text: 'Uit de middag', timestamp: new Date(2026, 0, 5, 16, 7) });
    await bubble(page, 'Uit de middag').waitFor();
    expect(await page.locator('.message-status').last().textContent()).toBe('Assistent · 5 januari, 16:07');
    await say(page, 'personeel');
    await bubble(page, 'u spreekt met Sanne').waitFor();
    expect(await page.locator('.message-status').last().textContent()).toMatch(
      /^Sanne van de klantenservice · \d\d:\d\d$/,
    );
  });

  test('a file that the server refuses is said with the reason', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'virus.exe',
      mimeType: 'application/x-msdownload',
      buffer: Buffer.from('MZ'),
    });
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice p').textContent()).toMatch(/PDF/i);
    await page.getByText('Verzenden mislukt.').last().waitFor();
  });

  test('text of people is shown as text', async () => {
    await say(page, '<img src=x onerror=alert(1)> [klik](https://evil.example)');
    await bubble(page, 'U zei: <img src=x onerror=alert(1)>').waitFor();
    expect(await page.locator('.webchat__bubble img, .webchat__bubble a').count()).toBe(0);
  });
});
