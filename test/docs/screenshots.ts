import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { runCommand } from '../../backend/command.ts';

// `node test/docs/screenshots.ts`: takes the pictures of the README from the running product. Look at them afterwards.
// Ports 3978 and 3979 must be free, or name others in PORT and REFERENCE_BACKEND_PORT.

const root = join(import.meta.dirname, '../..');
const images = join(root, 'docs/images');
const staffPassword = 'staff-password-of-the-pictures';

const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
const { program, chatPage, staffPage } = await startProduct();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  await takeChat();
  await takeNarrow();
  await takeStaff();
} finally {
  await browser.close();
  program.kill('SIGTERM');
  await once(program, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function startProduct(): Promise<{ program: ChildProcess; chatPage: string; staffPage: string }> {
  const env = { ...process.env, DATA_DIR: folder, STAFF_PASSWORD: staffPassword, LOG_LEVEL: 'error' };
  const started = spawn(process.execPath, [join(root, 'bot/index.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const addresses: string[] = [];
  for await (const line of createInterface({ input: started.stdout })) {
    const address = /https?:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) addresses.push(address);
    if (addresses.length === 3) break;
  }
  const [chat = '', , staff = ''] = addresses;
  return { program: started, chatPage: chat.replace(/\/$/, ''), staffPage: staff };
}

/** Anna from the first question to the answer of the supplier. */
async function takeChat(): Promise<void> {
  const chat = await openChat({ viewport: { width: 1100, height: 760 } });
  await press(chat, 'Mijn eHerkenning upgraden');
  await type(chat, 'btw-aangifte');
  await tick(chat, 'Mijn Belastingdienst Zakelijk · EH3');
  await press(chat, 'Toevoegen');
  await press(chat, 'Klaar met kiezen');
  await press(chat, 'Alleen voor wat ik gekozen heb');
  await signIn(chat, 'anna');
  for (const known of [
    'Klopt dit van uw organisatie?',
    'Kloppen uw persoonsgegevens?',
    'Hoe kunnen we u bereiken?',
  ]) {
    await see(chat, known);
    if (known === 'Kloppen uw persoonsgegevens?') await take(chat, 'chat');
    await press(chat, 'Klopt');
  }
  await press(chat, 'Toch upgraden');
  await press(chat, 'Ikzelf');
  await press(chat, '3 jaar');
  await chat.locator('input').and(chat.getByLabel('Actiecode')).last().fill('UPGRADE30');
  await press(chat, 'Gebruiken');
  await press(chat, 'Normaal');
  await press(chat, 'Ik ga akkoord');
  await see(chat, 'Controleer uw gegevens');
  await see(chat, '€ 42,00 exclusief btw');
  await take(chat, 'summary');
  await press(chat, 'Alles klopt, versturen');
  await see(chat, 'Uw referentienummer is');
  const reference = /U-\d{4}-\d{6}/.exec((await chat.locator('body').textContent()) ?? '')?.[0] ?? '';
  for (const status of ['in behandeling', 'wacht op identificatie']) {
    const words = ['advance', reference, '--to', status];
    const { output } = await runCommand(words, { DATA_DIR: join(folder, 'backend') });
    process.stdout.write(output);
  }
  await see(chat, 'Wacht op identificatie');
  await chat.context().close();
}

async function takeNarrow(): Promise<void> {
  const chat = await openChat({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await press(chat, 'Mijn eHerkenning upgraden');
  await type(chat, 'uwv verzuim');
  await tick(chat, 'UWV – Melden en inzien verzuimgegevens ZW en WAZO');
  await take(chat, 'chat-narrow-dark');
  await chat.context().close();
}

async function takeStaff(): Promise<void> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1100, height: 760 },
    httpCredentials: { username: 'medewerker', password: staffPassword },
  });
  const page = await context.newPage();
  await page.goto(staffPage);
  await page.getByRole('link', { name: /U-\d{4}-\d{6}/ }).click();
  await page.screenshot({ path: join(images, 'staff.png') });
  await context.close();
}

async function openChat(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', ...options });
  const page = await context.newPage();
  await page.goto(chatPage);
  await messageBox(page).waitFor();
  return page;
}

function messageBox(page: Page) {
  return page.locator('textarea[data-id="webchat-sendbox-input"]');
}

async function see(page: Page, text: string): Promise<void> {
  await page.getByText(text).last().waitFor();
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).last().click();
}

async function tick(page: Page, choice: string): Promise<void> {
  await page.locator('label[for]').filter({ hasText: choice }).last().click();
}

async function type(page: Page, text: string): Promise<void> {
  await messageBox(page).fill(text);
  await messageBox(page).press('Enter');
}

async function signIn(page: Page, userName: string): Promise<void> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), press(page, 'Inloggen')]);
  await popup.fill('input[name=userName]', userName);
  await popup.fill('input[name=password]', `upgrade-${userName}`);
  await Promise.all([popup.waitForEvent('close'), popup.press('input[name=password]', 'Enter')]);
}

/** What moves has to come to rest first: the scroll to the newest line. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(images, `${name}.png`) });
}
