import type { FieldNames } from './registerFields.ts';

const personal: FieldNames = {
  name: ['naam'],
  birthDate: ['geboortedatum', 'dateOfBirth'],
  deceased: ['overleden', 'overlijdensdatum'],
  specialLegalSituation: ['bijzondereRechtstoestand'],
  restriction: ['beperkingInRechtshandeling'],
  suspended: ['schorsing', 'geschorst'],
  minor: ['minderjarig'],
  handlichting: [],
};
const entry: FieldNames = {
  kvkNumber: ['kvkNummer'],
  name: ['naam', 'handelsnaam', 'statutaireNaam'],
  legalForm: ['rechtsvorm', 'persoonRechtsvorm'],
  deregistered: ['uitgeschreven', 'datumUitschrijving'],
  registrationEnded: ['registratieEinde', 'registratieBeeindigd'],
  specialLegalSituation: ['bijzondereRechtstoestand'],
  restriction: ['beperkingInRechtshandeling'],
  foreignLegalSituation: ['buitenlandseRechtstoestand'],
  officers: ['functionarissen', 'functievervullingen'],
};

/** How the fields of an entry of the trade register are also called: by KVK, by people, in Dutch. */
export const registerFieldNames = {
  name: {
    givenNames: [
      'given',
      'first',
      'voornamen',
      'voornaam',
      'firstName',
      'firstNames',
      'givenName',
      'forenames',
      'initials',
      'initialen',
      'voorletters',
    ],
    infix: ['voorvoegsel', 'voorvoegselGeslachtsnaam', 'tussenvoegsel', 'prefix'],
    familyName: ['family', 'last', 'geslachtsnaam', 'achternaam', 'lastName', 'surname'],
    full: ['volledigeNaam', 'fullName'],
  },
  person: personal,
  suspension: { from: ['aanvang', 'datumAanvang', 'vanaf'], until: ['einde', 'datumEinde', 'tot'] },
  limits: {
    euros: ['amount', 'bedrag', 'beperkingInEuros', 'beperkingInGeld'],
    acts: ['handelingen', 'beperkingInHandeling'],
    branches: ['vestigingen'],
    description: ['omschrijving', 'overigeBeperking', 'omschrijvingOverigeVolmacht'],
  },
  officer: {
    ...personal,
    function: ['functie'],
    authority: ['bevoegdheid', 'soortBevoegdheid'],
    powerOfAttorney: ['volmacht', 'typeVolmacht'],
    limits: ['beperkingen', 'beperking'],
    jointlyWith: ['samenMet', 'isBevoegdMetAnderePersonen'],
    legalPerson: ['rechtspersoon', 'rechtspersoonFunctionaris'],
  },
  entry,
  question: { ...entry, person: ['persoon', 'applicant', 'aanvrager'], today: ['vandaag', 'peildatum'] },
} as const satisfies Record<string, FieldNames>;
