import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { type ChatStage, openChatStage } from './chatStage.ts';
import { bubble, messageBox, newPage, openChat, question, say } from './openChat.ts';

describeInBrowser('the session of a chat page', () => {
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

  const kinds = () => stage.chat.incoming.map(({ kind }) => kind);

  /** Signs in through the window of the card, as a person does. */
  async function signIn(page: Page): Promise<void> {
    await say(page, 'inloggen');
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Inloggen', exact: true }).last().click(),
    ]);
    await Promise.all([popup.waitForEvent('close'), popup.getByRole('button').click()]);
  }

  test('a reload keeps the conversation and its session', async () => {
    const page = await openChat(browser, stage);
    await say(page, 'onthoud dit');
    await bubble(page, 'U zei: onthoud dit').waitFor();
    stage.chat.incoming.length = 0;
    await page.reload();
    await bubble(page, 'U zei: onthoud dit').waitFor();
    expect(await page.locator('.webchat__bubble').filter({ hasText: 'U zei: onthoud dit' }).count()).toBe(1);
    expect(kinds()).toEqual([]);
    await page.close();
  });

  test('coming back in a new tab resumes the conversation in a new session', async () => {
    const context = await browser.newContext({ locale: 'nl-NL' });
    const first = await openChat(context, stage);
    await signIn(first);
    await bubble(first, 'U bent ingelogd als Anna de Vries.').waitFor();
    await first.close();
    stage.chat.incoming.length = 0;
    const page = await openChat(context, stage);
    expect(kinds()).toEqual(['sessionResumed']);
    await say(page, 'daar ben ik');
    await bubble(page, 'U zei: daar ben ik').waitFor();
    expect(await bubble(page, 'Anna de Vries').count()).toBe(0);

    // Hidden rows come back with the sign-in, in their place.
    await signIn(page);
    await page.locator('.webchat__bubble', { hasText: 'U bent ingelogd' }).nth(1).waitFor();
    const texts = await page.locator('.webchat__bubble').allTextContents();
    const hidden = texts.findIndex((text) => text.startsWith('U bent ingelogd'));
    expect(hidden).toBeGreaterThan(-1);
    expect(hidden).toBeLessThan(texts.indexOf('U zei: daar ben ik'));
    await context.close();
  });

  test('signing out takes everything personal from the screen, also after a reload', async () => {
    const page = await openChat(browser, stage);
    await signIn(page);
    await bubble(page, 'Anna de Vries').waitFor();
    await say(page, 'uitloggen');
    await page.getByText('Anna de Vries').first().waitFor({ state: 'detached' });
    await bubble(page, 'U bent uitgelogd.').waitFor();
    expect(await page.getByText('Anna de Vries').count()).toBe(0);
    await page.reload();
    await bubble(page, 'U bent uitgelogd.').waitFor();
    expect(await page.getByText('Anna de Vries').count()).toBe(0);
    await page.close();
  });

  test('thirty minutes without a touch end the session and hide what was personal', async () => {
    const context = await browser.newContext({ locale: 'nl-NL' });
    const page = await newPage(context);
    await page.clock.install();
    await page.goto(`${stage.url}/chat`);
    await question(page, 'Waarvoor wilt u eHerkenning gebruiken?').waitFor();
    await signIn(page);
    await bubble(page, 'Anna de Vries').waitFor();
    await page.clock.fastForward('29:00');
    await messageBox(page).press('x');
    await page.clock.fastForward('29:00');
    expect(await bubble(page, 'Anna de Vries').count()).toBe(1);
    stage.chat.incoming.length = 0;
    await page.clock.fastForward('01:30');
    await page.getByText('U hebt 30 minuten niets gedaan.').waitFor();
    await question(page, 'Waarvoor wilt u eHerkenning gebruiken?').waitFor();
    expect(kinds()).toEqual(['sessionResumed']);
    expect(await page.getByText('Anna de Vries').count()).toBe(0);
    await context.close();
  });

  test('a server that is away is said, and trying again works', async () => {
    const page = await newPage(browser);
    await page.route('**/chat/token', (route) => route.abort());
    await page.goto(`${stage.url}/chat`);
    await page.getByText('Het lukt nu niet om de assistent te openen.').waitFor();
    await page.unroute('**/chat/token');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await question(page, 'Waarvoor wilt u eHerkenning gebruiken?').waitFor();
    expect(await page.getByText('Het lukt nu niet').isVisible()).toBe(false);
    await page.close();
  });

  test('a lost connection is shown over the conversation and moves nothing', async () => {
    const context = await browser.newContext({ locale: 'nl-NL' });
    const page = await openChat(context, stage);
    const box = await messageBox(page).boundingBox();
    await context.setOffline(true);
    await page.getByText('U hebt geen verbinding.').waitFor();
    expect(await messageBox(page).boundingBox()).toEqual(box);
    await context.setOffline(false);
    await page.getByText('U hebt weer verbinding.').waitFor();
    await context.close();
  });

  test('a token that the server no longer takes is replaced without a word', async () => {
    const page = await openChat(browser, stage);
    // When the page is opened, because it writes its token down when it is left.
    await page.addInitScript({
      content: `const kept = JSON.parse(sessionStorage.getItem('upgradeAssistant.session') ?? '{}');
        sessionStorage.setItem('upgradeAssistant.session', JSON.stringify({ ...kept, token: 'old' }));`,
    });
    stage.chat.incoming.length = 0;
    await page.reload();
    await question(page, 'Waarvoor wilt u eHerkenning gebruiken?').waitFor();
    expect(kinds()).toEqual(['sessionResumed']);
    await page.close();
  });

  test('a conversation that the server no longer has becomes a new one', async () => {
    const page = await openChat(browser, stage);
    await say(page, 'onthoud dit');
    await bubble(page, 'U zei: onthoud dit').waitFor();
    stage.chat.forget();
    await page.reload();
    await question(page, 'Waarvoor wilt u eHerkenning gebruiken?').waitFor();
    expect(await bubble(page, 'onthoud dit').count()).toBe(0);
    await page.close();
  });

  test('a browser that refuses storage still chats', async () => {
    const page = await newPage(browser);
    await page.addInitScript({
      content: `for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
      }`,
    });
    await page.goto(`${stage.url}/chat`);
    await question(page, 'Waarvoor wilt u eHerkenning gebruiken?').waitFor();
    await say(page, 'hallo');
    await bubble(page, 'U zei: hallo').waitFor();
    await page.close();
  });
});
