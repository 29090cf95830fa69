import type { Passage } from '../../../bot/faq/passage.ts';
import * as from from './passages.ts';

/** What a model that keeps to its task says: each is the meaning of a passage in other words, and must be shown. */
export const honestParaphrases: readonly (readonly [Passage, ...string[]])[] = [
  [from.joint, 'Bent u gezamenlijk bevoegd, dan zijn er bij EH2+ twee handtekeningen van bestuurders nodig.'],
  [from.joint, 'Bij EH2+ heeft u twee handtekeningen nodig van bestuurders die gezamenlijk bevoegd zijn.'],
  [
    from.joint,
    'Bij EH3 moet de meerderheid van alle bestuurders tekenen, tenzij de meegestuurde statuten minder mensen toestaan.',
  ],
  [
    from.joint,
    'Voor EH3 ondertekent de meerderheid van alle bestuurders het, tenzij uw meegestuurde statuten minder mensen toestaan.',
  ],
  [from.sole, 'Ja, als u zelfstandig bevoegd bent, dan is één handtekening genoeg.'],
  [
    from.sole,
    'Bent u zelfstandig bevoegd, dan is één handtekening genoeg.',
    'Dat geldt bij EH2+ en bij EH3.',
  ],
  [
    from.sole,
    'Een gevolmachtigde die een volledige volmacht heeft in het handelsregister, ondertekent alleen.',
  ],
  [from.extract, 'Uw KVK-uittreksel mag hoogstens 14 dagen oud zijn.'],
  [from.extract, 'Het uittreksel van KVK mag maximaal 14 dagen oud zijn.'],
  [
    from.extract,
    'Het KVK-uittreksel mag hoogstens veertien dagen oud zijn.',
    'Als uw uittreksel ouder is, stuurt u een nieuw uittreksel.',
  ],
  [from.extract, 'Reconi kan zelf het uittreksel opvragen bij KVK.'],
  [from.extract, 'De gebruiker laat zich binnen 30 dagen na de e-mail identificeren.'],
  [
    from.form,
    'U moet het formulier wel met een pen ondertekenen, maar u hoeft geen uittreksel op te sturen.',
  ],
  [from.form, 'Het originele formulier stuurt u per post naar Reconi.'],
  [from.form, 'Als u vragen heeft over het formulier, belt u de helpdesk: [link:helpdesk].'],
  [from.form, 'Een foto van uw handtekening is niet genoeg.'],
  [
    from.administrator,
    'De machtigingenbeheerder kan gebruikers aanvragen en upgraden zonder een handtekening van een bevoegd vertegenwoordiger.',
  ],
  [
    from.administrator,
    'Als u een bevoegd vertegenwoordiger wilt laten verwijderen, mailt u naar [link:validationDesk].',
  ],
  [from.chain, 'Als de bestuurder een holding is, tekenen de mensen die bestuurder van die holding zijn.'],
  [from.chain, 'U stuurt van alle organisaties daarboven recente uittreksels mee.'],
  [from.chain, 'Een commissaris is dus nooit bevoegd om te ondertekenen.'],
  [from.levels, 'Bij EH3 tekenen er drie bestuurders.'],
  [from.levels, 'Alle vertegenwoordigers en de gebruiker moeten tekenen bij EH4.'],
  [from.jointEn, 'If you have joint authority, you need two signatures at EH2+.'],
  [
    from.jointEn,
    'The majority of all directors must sign at EH3, unless the statutes you send allow fewer people.',
  ],
  [
    from.extractEn,
    'Your KVK extract may be no more than 14 days old.',
    'If it is older, you send a new extract.',
  ],
  [from.extractEn, 'Reconi itself can request the extract from KVK.'],
  [from.userEn, "No, the user of the login means doesn't have to be an authorised representative."],
  [from.userEn, 'If you have questions, you call the helpdesk: [link:helpdesk].'],
];
