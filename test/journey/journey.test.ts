import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../browser.ts';
import { startWorld, type World } from '../conversations/startWorld.ts';
import { ChatWindow } from './chatWindow.ts';

const shots = join(import.meta.dirname, '../../artifacts/journey');

describeInBrowser('the whole journey in a browser', () => {
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

  test('Bram goes from hello to "verwerkt", closing the browser halfway', async () => {
    let chat = await ChatWindow.open(browser, { url: world.url, shots });
    await chat.sees('een digitale assistent, geen mens');
    await chat.shoots('menu');

    await chat.presses('Mijn eHerkenning upgraden');
    await chat.types('belastindienst');
    await chat.ticks('Mijn Belastingdienst Zakelijk · EH3');
    await chat.shoots('matches');
    await chat.presses('Toevoegen');
    await chat.presses('Klaar met kiezen');
    await chat.presses('Alleen voor wat ik gekozen heb');
    await chat.sees('U hebt EH3 nodig');
    await chat.sees('EH3, omdat Belastingdienst – Mijn Belastingdienst Zakelijk EH3 vraagt.');
    await chat.shoots('sign-in');

    await chat.signsIn('bram');
    await chat.sees('U bent ingelogd als Bram Jansen.');
    await chat.presses('Klopt');
    await chat.sees('Kloppen uw persoonsgegevens?');
    await chat.shoots('known-data');

    // The browser is closed halfway. In the next one nothing personal shows before sign-in.
    const kept = await chat.closes();
    chat = await ChatWindow.open(browser, { url: world.url, shots, kept });
    await chat.sees('Voor uw privacy zijn uw gegevens pas weer te zien als u hebt ingelogd.');
    expect(await chat.text()).not.toContain('Bram Jansen');
    await chat.shoots('back-in-a-new-browser');
    await chat.signsIn('bram');
    await chat.sees('Kloppen uw persoonsgegevens?');
    await chat.sees('Noorderlicht Techniek');

    await chat.presses('Klopt');
    await chat.sees('Hoe kunnen we u bereiken?');
    await chat.presses('Klopt');
    await chat.presses('Ikzelf');
    await chat.sees('Werkt u bij deze organisatie?');
    await chat.presses('Ja');
    await chat.sees('Wie is de bevoegd vertegenwoordiger?');
    await chat.fills('E-mailadres', 'carla.smit@example.nl');
    await chat.fills('Mobiel nummer', '06 12345678');
    await chat.shoots('representative');
    await chat.presses('Opslaan');
    await chat.presses('3 jaar');
    await chat.fills('Actiecode', 'upgrade30');
    await chat.presses('Gebruiken');
    await chat.presses('Normaal');
    await chat.presses('Ik ga akkoord');
    await chat.sees('Controleer uw gegevens');
    await chat.sees('€ 42,00 exclusief btw');
    await chat.shoots('summary');
    await chat.presses('Alles klopt, versturen');
    await chat.sees('Uw referentienummer is');
    await chat.shoots('received');
    const reference = /U-\d{4}-\d{6}/.exec(await chat.text())?.[0] ?? '';
    expect(reference).not.toBe('');

    const form = await chat.opens('Registratieformulier openen');
    await form.getByText('Carla Smit').waitFor();
    await form.screenshot({ path: join(shots, 'form.png'), fullPage: true });
    await form.close();

    for (const status of ['in behandeling', 'wacht op formulier', 'verwerkt']) {
      await world.hooks.onBackend?.(['advance', reference, '--to', status], new Map());
    }
    // No one touches the page: the news comes by itself.
    await chat.sees('Uw upgrade is verwerkt. U kunt vanaf nu inloggen met uw nieuwe niveau.');
    await chat.shoots('processed');

    const mail = await mailTexts(world.mailFolder);
    expect(mail.some((text) => /verwerkt/i.test(text) && text.includes('bram.jansen@example.nl'))).toBe(true);
    await chat.closes();
  }, 90_000);

  test('Daan does it on a narrow dark screen, with a copy of his ID', async () => {
    const narrow = join(shots, 'narrow');
    const chat = await ChatWindow.open(browser, {
      url: world.url,
      shots: narrow,
      width: 320,
      height: 640,
      dark: true,
    });
    await chat.presses('Mijn eHerkenning upgraden');
    await chat.types('uwv verzuim');
    await chat.ticks('UWV – Melden en inzien verzuimgegevens ZW en WAZO');
    await chat.shoots('matches');
    await chat.presses('Toevoegen');
    await chat.presses('Klaar met kiezen');
    await chat.presses('Voor alle diensten van alle dienstverleners');
    await chat.signsIn('daan');
    for (const known of [
      'Klopt dit van uw organisatie?',
      'Kloppen uw persoonsgegevens?',
      'Hoe kunnen we u bereiken?',
    ]) {
      await chat.sees(known);
      await chat.presses('Klopt');
    }
    await chat.presses('Ikzelf');
    await chat.sees('Werkt u bij deze organisatie?');
    await chat.presses('Nee');
    await chat.sees('Stuur een kopie van uw identiteitsbewijs');
    await chat.shoots('upload');
    await chat.attaches('kopie id.pdf', 'application/pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
    await chat.sees('Ontvangen: kopie id.pdf');
    await chat.shoots('uploaded');
    const width = await chat.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await chat.closes();
  }, 60_000);
});

async function mailTexts(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder);
  return await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
}
