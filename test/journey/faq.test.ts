import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { startWorld, type World } from '../conversations/startWorld.ts';
import { seriousFindings } from '../web/seriousFindings.ts';
import { ChatWindow } from './chatWindow.ts';

const shots = join(import.meta.dirname, '../../artifacts/faq');

describeInBrowser('questions in a browser', () => {
  let browser: Browser;
  let world: World;
  beforeAll(async () => {
    browser = await openBrowser();
    world = await startWorld({ withPages: true });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  test('are asked from the menu, answered with a source, and judged', async () => {
    const chat = await ChatWindow.open(browser, { url: world.url, shots });
    await chat.presses('Vraag over de bevoegd vertegenwoordiger');
    await chat.sees('Wat wilt u weten over de bevoegd vertegenwoordiger?');
    await chat.shoots('ask');
    await chat.presses('Hoeveel handtekeningen zijn er nodig?');
    await chat.sees('Helpt dit antwoord u?');
    await chat.shoots('answer');
    expect(await chat.page.getByRole('link', { name: /^Reconi: hoeveel/ }).getAttribute('href')).toMatch(
      /^https:\/\/klantenservice\.reconi\.nl\//,
    );
    expect(await seriousFindings(chat.page)).toEqual([]);
    await chat.presses('Nee');
    await chat.sees('Waardoor helpt het niet?');
    await chat.shoots('why-not');
    await chat.presses('Ik begrijp het niet');
    await chat.sees('We kijken ernaar.');
    await chat.types('wat wordt het weer morgen?');
    await chat.shoots('outside');
    await chat.closes();
  }, 60_000);

  test('are asked and judged by keyboard alone, at 400 % zoom', async () => {
    // 1280 by 1024 at 400 %.
    const chat = await ChatWindow.open(browser, {
      url: world.url,
      shots: join(shots, 'zoom'),
      width: 320,
      height: 256,
    });
    await chat.types('hoe oud mag het uittreksel zijn?');
    await chat.sees('Helpt dit antwoord u?');
    await chat.shoots('answer');
    // Into the conversation, up to the answer above the menu, into its card.
    const { keyboard } = chat.page;
    const transcript = chat.page.locator('div.webchat__basic-transcript');
    const hasFocus = (element: Element) => element === element.ownerDocument.activeElement;
    for (let n = 0; n < 6 && !(await transcript.evaluate(hasFocus)); n += 1)
      await keyboard.press('Shift+Tab');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    const yes = chat.page.getByRole('button', { name: 'Ja, dit helpt', exact: true });
    for (let n = 0; n < 6 && !(await yes.evaluate(hasFocus)); n += 1) await keyboard.press('Tab');
    await chat.shoots('focus');
    await chat.page.keyboard.press('Enter');
    await chat.sees('Dank u, fijn om te horen.');
    await chat.shoots('thanks');
    await chat.closes();
  }, 60_000);

  test('in the middle of a step go back to the step, on a narrow dark screen', async () => {
    const chat = await ChatWindow.open(browser, {
      url: world.url,
      shots: join(shots, 'narrow'),
      width: 320,
      height: 640,
      dark: true,
    });
    await chat.presses('Mijn eHerkenning upgraden');
    await chat.types('belastingdienst');
    await chat.ticks('Mijn Belastingdienst Zakelijk · EH3');
    await chat.presses('Toevoegen');
    await chat.presses('Klaar met kiezen');
    await chat.presses('Alleen voor wat ik gekozen heb');
    await chat.signsIn('bram');
    await chat.presses('Klopt');
    await chat.sees('Kloppen uw persoonsgegevens?');
    await chat.types('Mag ik dit zelf tekenen als ik niet op het uittreksel sta?');
    await chat.sees('Helpt dit antwoord u?');
    await chat.shoots('answer');
    await chat.sees('Voor uw eigen aanvraag');
    await chat.sees('Kloppen uw persoonsgegevens?');
    await chat.shoots('same-question');
    expect(await seriousFindings(chat.page)).toEqual([]);
    const width = await chat.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await chat.closes();
  }, 60_000);
});
