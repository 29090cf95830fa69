import type { Logger } from 'pino';
import type { Texts } from '../../rules/locale.ts';
import type { Routes } from '../server.ts';
import { pageRoute } from '../tickets/pageRoute.ts';
import { requestLocale } from '../tickets/requestLocale.ts';
import { sendSmallPage } from '../tickets/smallPage.ts';

const termsTexts: Texts<{ readonly title: string; readonly main: (version: string) => string }> = {
  nl: {
    title: 'Voorwaarden en privacy',
    main: (version) => `
<h2>Voorwaarden</h2>
<p>Voor de upgrade gelden de algemene voorwaarden van Reconi, versie ${version}. U vindt ze op de website van Reconi.</p>
<h2>Wat deze assistent met uw gegevens doet</h2>
<p>Deze assistent bewaart wat u invult om uw upgrade aan te vragen. Alles wordt versleuteld opgeslagen.</p>
<p>Uw gegevens gaan pas naar Reconi als u het overzicht hebt gecontroleerd en op "Alles klopt, versturen" drukt.</p>
<p>Persoonlijke gegevens zijn alleen te zien als u bent ingelogd. Na een halfuur zonder activiteit wordt u vanzelf uitgelogd.</p>
<p>Uw burgerservicenummer (BSN) vragen wij nooit. Typt u het toch, dan wordt het onleesbaar gemaakt voordat het wordt opgeslagen.</p>`,
  },
  en: {
    title: 'Terms and privacy',
    main: (version) => `
<h2>Terms</h2>
<p>The general terms of Reconi, version ${version}, apply to the upgrade. You find them on the website of Reconi.</p>
<h2>What this assistant does with your data</h2>
<p>This assistant keeps what you fill in to apply for your upgrade. Everything is stored encrypted.</p>
<p>Your data only goes to Reconi after you have checked the summary and pressed "All correct, send".</p>
<p>Personal data is only shown while you are signed in. After half an hour without activity you are signed out.</p>
<p>We never ask for your citizen service number (BSN). If you type it all the same, it is masked before it is stored.</p>`,
  },
};

/** `GET /voorwaarden`: the terms that apply, and what the assistant does with data. */
export function termsRoutes(options: { readonly log: Logger; readonly version: string }): Routes {
  return (server) => {
    server.get(
      '/voorwaarden',
      pageRoute(options.log, async (req, res) => {
        const locale = requestLocale(req);
        const { title, main } = termsTexts[locale];
        sendSmallPage(res, 200, { locale, title, main: main(options.version) });
      }),
    );
  };
}
