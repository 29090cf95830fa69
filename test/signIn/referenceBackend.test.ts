import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBackend } from '../../backend/startBackend.ts';
import { describeInBrowser, openBrowser } from '../browser.ts';
import type { startProvider } from './provider.ts';
import { type Chat, freePort, openStage, type Stage } from './stage.ts';

/** The provider "Mijn Reconi (demo)" of the reference backend. */
const startReference: typeof startProvider = async (client) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'reference-'));
  const backend = await startBackend({
    host: '127.0.0.1',
    port: await freePort(),
    publicUrl: null,
    dataDir,
    serviceKey: null,
    staffPassword: null,
    catalogueCertificate: null,
    webhook: null,
    mail: { smtpUrl: null, from: 'Reconi (demo) <noreply@example.nl>' },
    oidcClient: { id: client.id, secret: client.secret, redirectUris: [client.redirectUri] },
  });
  return {
    issuer: backend.issuer,
    requests: [],
    async close() {
      await backend.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

describeInBrowser('signing in at the reference backend', () => {
  let browser: Browser;
  let context: BrowserContext;
  let stage: Stage;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await openStage({ startProvider: startReference });
    context = await browser.newContext({ locale: 'nl-NL' });
  });
  afterEach(async () => {
    await context.close();
    await stage.close();
  });

  async function openLogin(chat: Chat): Promise<Page> {
    const page = await context.newPage();
    await page.goto(await stage.ticketUrl(chat, 'sign-in'));
    await page.getByLabel('Gebruikersnaam').waitFor();
    return page;
  }

  async function signIn(chat: Chat, user: string): Promise<string> {
    const page = await openLogin(chat);
    await page.getByLabel('Gebruikersnaam').fill(user);
    await page.getByLabel('Wachtwoord').fill(`upgrade-${user}`);
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await page.locator('#code').waitFor({ timeout: 8_000 });
    return (await page.locator('#code').textContent()) ?? '';
  }

  // oidc-provider revokes the grant of the person before; the backend's `revokeByGrantId` then also deletes the
  // interaction of the next. When it deletes only records of its own model this passes: drop `.failing`.
  test('on a shared computer one person after the other signs in, each to their own chat', async () => {
    const first = { conversationId: 'conv1', sessionId: 'session1' };
    const second = { conversationId: 'conv2', sessionId: 'session2' };
    const codes = [await signIn(first, 'anna'), await signIn(second, 'bram')] as const;
    const [anna, bram] = [
      await stage.signIn.redeemTypedCode({ ...first, text: codes[0] }),
      await stage.signIn.redeemTypedCode({ ...second, text: codes[1] }),
    ];
    expect(anna).toMatchObject({ kind: 'signedIn', person: { name: expect.stringMatching(/^Anna/) } });
    expect(bram).toMatchObject({ kind: 'signedIn', person: { name: expect.stringMatching(/^Bram/) } });
  });

  test('a cancelled login comes back as one', async () => {
    const page = await openLogin({ conversationId: 'conv1', sessionId: 'session1' });
    await page.getByRole('button', { name: 'Annuleren' }).click();
    await page.getByRole('heading', { name: 'U hebt het inloggen gestopt' }).waitFor();
  });
});
