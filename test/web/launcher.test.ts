import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, patienceMs } from '../browser.ts';
import { type ChatStage, openChatStage } from './chatStage.ts';
import { openHostSite } from './hostSite.ts';
import { openOwnChromium } from './ownChromium.ts';
import { seriousFindings } from './seriousFindings.ts';

describeInBrowser("the launcher on somebody else's page", () => {
  let chromium: Awaited<ReturnType<typeof openOwnChromium>>;
  let browser: Browser;
  let welcome: ChatStage;
  let refusing: ChatStage;
  let chatOrigin = '';
  let site: Awaited<ReturnType<typeof openHostSite>>;
  beforeAll(async () => {
    site = await openHostSite(() => chatOrigin);
    welcome = await openChatStage({ allowedOrigins: [`http://localhost:${site.port}`] });
    refusing = await openChatStage();
    chromium = await openOwnChromium();
    browser = chromium.browser;
  }, 60_000);
  afterAll(async () => {
    await chromium.close();
    await welcome.close();
    await refusing.close();
    await site.close();
  });

  async function open(stage: ChatStage, viewport = { width: 1000, height: 800 }): Promise<Page> {
    chatOrigin = stage.url;
    const context = browser.contexts()[0];
    if (context === undefined) {
      throw new Error('Chromium has no default context');
    }
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.setViewportSize(viewport);
    await page.goto(site.url);
    return page;
  }
  const opener = (page: Page) => page.getByRole('button', { name: 'Hulp nodig?' });
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Upgrade-assistent eHerkenning' });
  const chat = (page: Page) => page.frameLocator('iframe[title="Upgrade-assistent eHerkenning"]');

  test('loads nothing but itself until it is asked', async () => {
    chatOrigin = welcome.url;
    const page = await open(welcome);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await opener(page).waitFor();
    expect(await dialog(page).isVisible()).toBe(false);
    expect(requests).toEqual([]);
    expect(page.frames()).toHaveLength(1);
    await page.close();
  });

  test('opens the chat in a frame of another site without cookies, and it works', async () => {
    const page = await open(welcome);
    await opener(page).click();
    await chat(page).getByRole('button', { name: 'Help mij kiezen' }).click();
    await chat(page).locator('.webchat__bubble', { hasText: 'Genoteerd: advice.' }).waitFor();
    const frame = page.frames().find((candidate) => candidate.url().startsWith(welcome.url));
    expect(await frame?.evaluate('document.cookie')).toBe('');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });

  test('signs in from inside the frame', async () => {
    const page = await open(welcome);
    await opener(page).click();
    const box = chat(page).locator('[data-id="webchat-sendbox-input"]');
    await box.fill('inloggen');
    await box.press('Enter');
    const [popup] = await Promise.all([
      page.context().waitForEvent('page'),
      chat(page).getByRole('button', { name: 'Inloggen', exact: true }).last().click(),
    ]);
    await Promise.all([popup.waitForEvent('close'), popup.getByRole('button').click()]);
    await chat(page).locator('.webchat__bubble', { hasText: 'Anna de Vries' }).last().waitFor();
    await page.close();
  });

  test('Escape closes it, the focus comes back, and the conversation is still there', async () => {
    const page = await open(welcome);
    await opener(page).focus();
    await page.keyboard.press('Enter');
    expect(await opener(page).getAttribute('aria-expanded')).toBe('true');
    await chat(page).locator('[data-id="webchat-sendbox-input"]').press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.className')).toBe('open');
    await page.keyboard.press('Enter');
    await chat(page).locator('[data-id="webchat-sendbox-input"]').waitFor();
    expect(page.frames()).toHaveLength(2);
    await page.getByRole('button', { name: 'Chat sluiten' }).click();
    expect(await dialog(page).isVisible()).toBe(false);
    await page.close();
  });

  test.each([1000, 360])('axe finds nothing serious in a window of %i', async (width) => {
    const page = await open(welcome, { width, height: 700 });
    await opener(page).click();
    await chat(page).locator('[data-id="webchat-sendbox-input"]').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  test('fills a narrow screen', async () => {
    const page = await open(welcome, { width: 360, height: 640 });
    await opener(page).click();
    await chat(page).locator('[data-id="webchat-sendbox-input"]').waitFor();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
    await page.close();
  });

  test('where it may not be framed, the chat opens in a tab', async () => {
    const page = await open(refusing);
    const [tab] = await Promise.all([page.context().waitForEvent('page'), opener(page).click()]);
    await tab.getByRole('button', { name: 'Help mij kiezen' }).waitFor();
    expect(tab.url()).toBe(`${refusing.url}/chat?locale=nl`);
    expect(await dialog(page).isVisible()).toBe(false);
    await tab.close();
    await page.close();
  });

  test('and when tabs are blocked too, there is a link', async () => {
    const page = await open(refusing);
    await page.evaluate('window.open = () => null');
    await opener(page).click();
    const link = dialog(page).getByRole('link', { name: 'Openen in een nieuw tabblad' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${refusing.url}/chat?locale=nl`);
    await page.close();
  });
});
