import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { applicationOfBram } from './applications.ts';
import { clientSecret, openBackend, soon, staffPassword, testScope } from './backendScope.ts';
import { smallCatalogue } from './catalogue/smallCatalogue.ts';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(chromiumPath);
if (!hasBrowser) {
  if (process.env.CI === 'true') throw new Error(`No browser at ${chromiumPath}`);
  process.stderr.write(`SKIPPED: the pages of the backend, no browser at ${chromiumPath}\n`);
}
const inBrowser = hasBrowser ? test : test.skip;
const scope = testScope();
let browser: Browser;
beforeAll(async () => {
  if (!hasBrowser) return;
  browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  scope.closing(() => browser.close());
});
afterAll(() => scope.close());

/** Pictures for people, when SCREENSHOTS names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

async function checkPage(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1100]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = Number(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      );
      expect([name, width, overflow <= 0]).toEqual([name, width, true]);
      await picture(page, `${name}-${colorScheme}-${width}`);
    }
    // The page allows no script; this one comes in from outside, as a checker must.
    await page.evaluate(axe.source);
    const violations = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html]))',
    );
    expect([name, colorScheme, violations]).toEqual([name, colorScheme, []]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

inBrowser('the staff page works by keyboard, at 320 px, in the dark and without script', async () => {
  const backend = await openBackend(scope);
  const outcome = await backend.client.submit(
    applicationOfBram(),
    { idempotencyKey: 'k', revises: null },
    soon(),
  );
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
  const { reference } = outcome.application;
  const context = await browser.newContext({
    httpCredentials: { username: 'Sanne', password: staffPassword },
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${backend.baseUrl}/staff`);
  await checkPage(page, 'staff-list');
  await page.getByLabel('Nummer, organisatie of aanvrager').fill('Noorderlicht');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: reference }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Aanvraag ${reference}` }).waitFor();
  await page.getByRole('button', { name: 'In behandeling' }).press('Enter');
  await page.getByRole('button', { name: 'Verwerkt' }).waitFor();
  await page.getByText('Afwijzen', { exact: true }).press('Enter');
  await checkPage(page, 'staff-detail');
  await page.getByLabel('Vraag').first().selectOption({ label: 'Kopie van het identiteitsbewijs' });
  await page.getByLabel('Tekst voor de klant').first().fill('De kopie is niet goed te lezen.');
  await page.getByRole('button', { name: 'Wijs de aanvraag af' }).press('Enter');
  await page.getByText('De kopie is niet goed te lezen.').first().waitFor();
  await checkPage(page, 'staff-rejected');
  await context.close();
});

inBrowser('the page of the catalogue takes in a file by keyboard and says what became of it', async () => {
  const backend = await openBackend(scope);
  const context = await browser.newContext({
    httpCredentials: { username: 'Sanne', password: staffPassword },
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${backend.baseUrl}/staff`);
  await page.getByRole('link', { name: 'Dienstencatalogus' }).press('Enter');
  const send = async (xml: string) => {
    await page
      .getByLabel('De catalogus (XML, hoogstens 50 MB)')
      .setInputFiles({ name: 'c.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) });
    await page.getByRole('button', { name: 'Neem op' }).press('Enter');
  };
  await send(smallCatalogue());
  await page.getByRole('heading', { name: 'De catalogus is opgenomen en geldt nu' }).waitFor();
  await checkPage(page, 'catalogue-taken-in');
  await page.getByRole('link', { name: 'Dienstencatalogus' }).press('Enter');
  await checkPage(page, 'catalogue-versions');
  await send(smallCatalogue().replaceAll('loa3', 'loa9'));
  await page.getByRole('alert').waitFor();
  await checkPage(page, 'catalogue-refused');
  await page.getByRole('link', { name: 'Dienstencatalogus' }).press('Enter');
  await page.getByRole('button', { name: 'Laat deze gelden: 2026-11-24' }).press('Enter');
  await page.getByRole('heading', { name: 'Deze versie geldt nu' }).waitFor();
  await context.close();
});

inBrowser('signing in through a popup comes back to the chat with its opener', async () => {
  const chat = createServer((req, res) => {
    res.setHeader('content-type', 'text/html');
    res.end(
      req.url?.startsWith('/sign-in/callback')
        ? '<title>terug</title><p id="opener"></p><script>document.getElementById("opener").textContent = opener === null ? "weg" : "er nog"</script>'
        : `<title>chat</title><button onclick="window.open('/go')">Inloggen</button>`,
    );
  });
  chat.listen(0, '127.0.0.1');
  await once(chat, 'listening');
  scope.closing(async () => {
    chat.close();
    chat.closeAllConnections();
    await once(chat, 'close');
  });
  const origin = `http://localhost:${(chat.address() as AddressInfo).port}`;
  const redirectUri = `${origin}/sign-in/callback`;
  const oidcClient = { id: 'assistant', secret: clientSecret, redirectUris: [redirectUri] };
  const backend = await openBackend(scope, { oidcClient });
  const query = new URLSearchParams({
    client_id: 'assistant',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirectUri,
    state: 'state-of-the-test',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  // The content security policy stays in force here: it must let the form end up at the chat.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(`void window.open(${JSON.stringify(`${backend.issuer}/auth?${query}`)})`),
  ]);
  await popup.getByLabel('Gebruikersnaam').fill('anna');
  await popup.getByLabel('Wachtwoord').fill('verkeerd');
  await popup.keyboard.press('Enter');
  await popup.getByRole('alert').waitFor();
  await picture(popup, 'login-wrong');
  await popup.getByLabel('Wachtwoord').fill('upgrade-anna');
  await popup.keyboard.press('Enter');
  await popup.waitForURL(`${redirectUri}?**`);
  expect(await popup.locator('#opener').textContent()).toBe('er nog');
  await context.close();

  const second = await browser.newContext({ bypassCSP: true });
  const login = await second.newPage();
  await login.goto(`${backend.issuer}/auth?${query}`);
  await login.getByText('Met wie kunt u inloggen?').press('Enter');
  await checkPage(login, 'login');
  await second.close();
});
