import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { askPreflight } from './askPreflight.ts';
import { cleanApplication } from './cleanApplication.ts';
import type { Draft } from './faults.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

function findings(change: (draft: Draft) => void) {
  const draft = structuredClone(cleanApplication) as Draft;
  change(draft);
  return askPreflight(draft, ruleBook).output.findings.map(({ code, person, params }) => ({
    code,
    person,
    ...params,
  }));
}
const codes = (change: (draft: Draft) => void) => findings(change).map(({ code }) => code);

describe('e-mailadressen en nummers', () => {
  const person = (name: string, email: string, mobile: string) => ({ name, email, mobile });

  test.each<readonly [string, (draft: Draft) => void]>([
    [
      'een algemene postbus van de gebruiker alleen mag',
      (draft) => {
        draft.user.email = 'info@example.nl';
      },
    ],
    [
      'aanvrager en vertegenwoordiger die één persoon zijn, mogen één adres hebben',
      (draft) => {
        draft.representatives[0].email = 'Anna.DeVries@example.nl';
      },
    ],
    [
      'ook als de een met voorletters is opgegeven',
      (draft) => {
        draft.representatives[0].name = 'Anna Maria de Vries';
        draft.applicant.name = 'A.M. de Vries';
        draft.registeredRepresentatives.push('A.M. de Vries');
        draft.idDocuments[1].name = 'A.M. de Vries';
      },
    ],
    [
      'een persoon mag als aanvrager en als vertegenwoordiger twee adressen hebben',
      (draft) => {
        draft.representatives[0].email = 'annamaria@example.org';
      },
    ],
    [
      'een adres met de naam van de organisatie of van niemand',
      (draft) => {
        draft.user.email = 'bakkerij-janssens@vriesbv.nl';
      },
    ],
    [
      'een adres met alleen de voornaam van een ander',
      (draft) => {
        draft.user.email = 'chantal@example.org';
      },
    ],
    [
      'een adres met de namen van beiden',
      (draft) => {
        draft.user.email = 'jansen.dijk@example.org';
      },
    ],
  ])('%s', (_title, change) => {
    expect(findings(change)).toEqual([]);
  });

  test('naamgenoten met een andere geboortedatum zijn twee mensen', () => {
    const twice = (draft: Draft) => {
      draft.user = { ...draft.applicant, birthDate: '1999-01-01' };
      draft.idDocuments[0].name = 'Anna Maria de Vries';
    };
    expect(findings(twice)).toEqual([
      { code: 'emailShared', person: 'Anna Maria de Vries', role: 'user', other: 'Anna Maria de Vries' },
      { code: 'mobileShared', person: 'Anna Maria de Vries', role: 'user', other: 'Anna Maria de Vries' },
    ]);
  });

  test('de gebruiker neemt het adres van een ander: wie anders moet is de gebruiker, niet wie het adres is', () => {
    const taken = (draft: Draft) => {
      draft.user.email = 'chantal.van.dijk@example.nl';
      draft.representatives[1].email = 'chantal.van.dijk@example.nl';
    };
    expect(findings(taken)).toEqual([
      { code: 'emailShared', person: 'Bram Jansen', role: 'user', other: 'Chantal van Dijk' },
    ]);
    const byFirstName = (draft: Draft) => {
      draft.user.email = 'chantal@example.nl';
      draft.representatives[1].email = 'chantal@example.nl';
    };
    expect(findings(byFirstName)).toEqual([
      { code: 'emailShared', person: 'Bram Jansen', role: 'user', other: 'Chantal van Dijk' },
    ]);
  });

  test('drie mensen met één nummer: bij elk paar een melding, wie het eerst genoemd is houdt het nummer', () => {
    const all = (draft: Draft) => {
      draft.user.mobile = draft.applicant.mobile;
      draft.representatives[1].mobile = draft.applicant.mobile;
    };
    expect(findings(all)).toEqual([
      { code: 'mobileShared', person: 'Bram Jansen', role: 'user', other: 'Anna Maria de Vries' },
      {
        code: 'mobileShared',
        person: 'Chantal van Dijk',
        role: 'representative',
        other: 'Anna Maria de Vries',
      },
      { code: 'mobileShared', person: 'Chantal van Dijk', role: 'representative', other: 'Bram Jansen' },
    ]);
  });

  test('wie bij één van zijn rollen geen geboortedatum heeft, blijft één persoon', () => {
    const without = (place: 'applicant' | 'representative') => (draft: Draft) => {
      if (place === 'applicant') delete draft.applicant.birthDate;
      else delete draft.representatives[0].birthDate;
    };
    expect(findings(without('applicant'))).toEqual([]);
    expect(findings(without('representative'))).toEqual([]);
  });

  test.each([
    ['een letter en de achternaam', 'bjansen@example.org', true],
    ['voornaam en achternaam', 'bram_jansen2@example.org', true],
    ['alleen de achternaam', 'jansen@example.org', true],
    ['de achternaam in een ander woord', 'jansens@example.org', false],
    ['een andere letter', 'cjansen@example.org', false],
    ['achter de apenstaart', 'chantal@bramjansen.nl', false],
  ])('het adres noemt een ander: %s', (_title, email, isFound) => {
    const found = findings((draft) => {
      draft.representatives[1].email = email;
    });
    expect(found).toEqual(
      isFound
        ? [
            {
              code: 'emailOfSomeoneElse',
              person: 'Chantal van Dijk',
              role: 'representative',
              other: 'Bram Jansen',
            },
          ]
        : [],
    );
  });

  test.each([
    ['aaneen met tussenvoegsel', 'vandijk@example.org'],
    ['letter en tussenvoegsel', 'cvandijk@example.org'],
    ['met punten', 'c.van.dijk@example.org'],
  ])('ook van wie een tussenvoegsel heeft: %s', (_title, email) => {
    const found = codes((draft) => {
      draft.user.email = email;
    });
    expect(found).toEqual(['emailOfSomeoneElse']);
  });

  test('van twee mensen met één achternaam telt wie er meer genoemd is', () => {
    const family = (email: string) => (draft: Draft) => {
      draft.user = person('Pim Vermeer', email, '+31600000181');
      draft.representatives.push(person('Joost Vermeer', 'joost@example.nl', '+31600000182'));
      draft.registeredRepresentatives.push('Joost Vermeer');
      draft.idDocuments[0].name = 'Pim Vermeer';
    };
    expect(codes(family('joost.vermeer@example.nl'))).toEqual(['emailOfSomeoneElse']);
    expect(codes(family('pim.vermeer@example.nl'))).toEqual([]);
    expect(codes(family('vermeer@example.nl'))).toEqual([]);
  });

  test('een dubbele achternaam in een adres, met een punt ertussen', () => {
    const found = codes((draft) => {
      draft.user.name = 'Bram Jansen';
      draft.representatives.push({
        name: { givenNames: 'Eva', infix: '', familyName: 'Pons Ruiz' },
        email: 'eva@example.nl',
        mobile: '+31600000191',
      });
      draft.registeredRepresentatives.push('Eva Pons Ruiz');
      draft.user.email = 'pons._ruiz@example.nl';
    });
    expect(found).toEqual(['emailOfSomeoneElse']);
    const part = codes((draft) => {
      draft.user.name = 'Pons';
      draft.idDocuments[0].name = 'Pons';
      draft.user.email = '2pons@example.nl';
      draft.representatives[1].email = '1@example.nl';
    });
    expect(part).toEqual([]);
  });

  test.each([
    ['een umlaut zonder puntjes', 'muller@example.nl', true],
    ['twee namen aaneen', 'ruizpons@example.nl', true],
    ['een voornaam die een ander ook heeft', 'eva.muller@example.nl', true],
    ['de tweede voornaam', 'lotte.tol@example.nl', true],
    ['alleen een deel van de dubbele naam', 'pons@example.nl', false],
    ['twee namen aaneen zonder tussenvoegsel', 'polmos@example.nl', true],
    ['twee namen aaneen met tussenvoegsel', 'vanpolmos@example.nl', true],
    ['de letter van de eerste voornaam', 'pkok@example.nl', true],
    ['de letter van de tweede voornaam', 'lkok@example.nl', false],
  ])('een adres met %s', (_title, email, isFound) => {
    const found = codes((draft) => {
      draft.user.name = { givenNames: 'Kim', infix: '', familyName: 'Tol' };
      draft.idDocuments[0].name = 'Kim Tol';
      draft.user.email = email;
      const others = [
        ['Eva', 'Müller'],
        ['Bo', 'Ruiz Pons'],
        ['Iris Lotte', 'Tol'],
        ['Cor', 'van Pol Mos'],
        ['Pia Lotte', 'Kok'],
      ];
      others.forEach(([givenNames, familyName], place) => {
        const name = { givenNames, infix: '', familyName };
        draft.registeredRepresentatives.push(name);
        draft.representatives.push({ name, email: `p${place}@example.nl`, mobile: `+3160000020${place}` });
      });
    });
    expect(found).toEqual(isFound ? ['emailOfSomeoneElse'] : []);
  });

  test('twee vertegenwoordigers met één postbus: één melding, in vaste volgorde', () => {
    const found = findings((draft) => {
      draft.representatives[1].email = 'INFO@example.nl';
      draft.user.email = 'info@example.nl';
    });
    expect(found).toEqual([
      {
        code: 'generalMailboxShared',
        person: 'Chantal van Dijk',
        role: 'representative',
        other: 'Bram Jansen',
      },
    ]);
  });
});

describe('ondertekenaars en het register', () => {
  test('ook wie alleen getekend heeft en niet is opgegeven, wordt bij KVK gezocht', () => {
    const found = findings((draft) => {
      draft.signatures.given.push({ name: 'Frank Tol', kind: 'wet' });
    });
    expect(found).toEqual([{ code: 'signerNotInRegister', person: 'Frank Tol' }]);
  });

  test('zonder opgegeven vertegenwoordigers is bekend wie er tekende', () => {
    const draft = structuredClone(cleanApplication) as Draft;
    delete draft.representatives;
    draft.signatures.given[1].name = 'Frank Tol';
    const { findings: found, notChecked } = askPreflight(draft, ruleBook).output;
    expect(found.map(({ code }) => code)).toEqual(['signerNotInRegister']);
    expect(notChecked).not.toContain('signerNotInRegister');
  });

  test('een gelijke naam gaat voor een die erop lijkt, en een langere voor een andere', () => {
    const found = findings((draft) => {
      draft.registeredRepresentatives = [
        'Chantal van Dijks',
        'Chantal Eva van Dijk',
        'Chantal van Dijk',
        'Anna Maria de Vries',
      ];
    });
    expect(found).toEqual([]);
    const longer = findings((draft) => {
      draft.registeredRepresentatives = ['Chantal van Dijks', 'Chantal Eva van Dijk', 'Anna Maria de Vries'];
    });
    expect(longer).toEqual([
      { code: 'nameShorterThanRegister', person: 'Chantal van Dijk', document: 'Chantal Eva van Dijk' },
    ]);
  });

  test('een leeg register noemt niemand', () => {
    const found = codes((draft) => {
      draft.registeredRepresentatives = [];
    });
    expect(found).toEqual(['signerNotInRegister', 'signerNotInRegister']);
  });

  test('een aanvrager die niet op iemand bij KVK lijkt, hoort niets', () => {
    const found = codes((draft) => {
      draft.applicant = { name: 'Fatih Yildiz', email: 'fatih@example.nl', mobile: '+31600000106' };
      draft.idDocuments[1].name = 'Fatih Yildiz';
    });
    expect(found).toEqual([]);
  });

  test('een aanvrager met alleen voorletters ook bij KVK herkend', () => {
    const found = findings((draft) => {
      draft.applicant.name = 'A. de Vries';
      draft.idDocuments.pop();
    });
    expect(found).toEqual([
      { code: 'applicantAlmostInRegister', person: 'A. de Vries', document: 'Anna Maria de Vries' },
    ]);
  });

  test('precies genoeg handtekeningen is genoeg, en meer mag', () => {
    for (const needed of [0, 1, 2]) {
      expect(
        codes((draft) => {
          draft.signatures.needed = needed;
        }),
      ).toEqual([]);
    }
  });

  test('wie twee keer tekent, kan er net te weinig maken', () => {
    const found = findings((draft) => {
      draft.signatures.given = [
        { name: 'Anna Maria de Vries', kind: 'wet' },
        { name: 'A.M. de Vries', kind: 'wet' },
      ];
      draft.registeredRepresentatives.push('A.M. de Vries');
    });
    expect(found).toEqual([
      { code: 'tooFewSigners', person: null, needed: 2, given: 1 },
      { code: 'signerTwice', person: 'A.M. de Vries' },
    ]);
  });

  test('vader en zoon die allebei bij KVK staan, zijn twee mensen', () => {
    const signers = (registered: readonly string[]) =>
      codes((draft) => {
        draft.signatures.given = [
          { name: 'Jan Bakker', kind: 'wet' },
          { name: 'Jan Pieter Bakker', kind: 'wet' },
        ];
        draft.registeredRepresentatives.push(...registered);
      }).filter((code) => code === 'tooFewSigners' || code === 'signerTwice');
    expect(signers(['Jan Bakker', 'Jan Pieter Bakker'])).toEqual([]);
    expect(signers(['Jan Pieter Bakker'])).toEqual(['tooFewSigners', 'signerTwice']);
  });
});

describe('de randen van termijnen', () => {
  test.each<readonly [string, (draft: Draft) => void, readonly string[]]>([
    [
      'een bewijs dat vandaag verloopt, is nog geldig maar te kort',
      (d) => {
        d.idDocuments[0].validUntil = '2026-11-24';
      },
      ['idValidTooShort'],
    ],
    [
      'precies een maand geldig is genoeg',
      (d) => {
        d.idDocuments[0].validUntil = '2026-12-24';
      },
      [],
    ],
    [
      'een uittreksel van vandaag',
      (d) => {
        d.extracts[0].issuedOn = '2026-11-24';
      },
      [],
    ],
    [
      'een uittreksel van morgen',
      (d) => {
        d.extracts[0].issuedOn = '2026-11-25';
      },
      ['extractInFuture'],
    ],
    [
      'een uittreksel van precies 14 dagen',
      (d) => {
        d.extracts[0].issuedOn = '2026-11-10';
      },
      [],
    ],
    [
      'een uittreksel van 15 dagen',
      (d) => {
        d.extracts[0].issuedOn = '2026-11-09';
      },
      ['extractTooOld'],
    ],
    [
      'een oud uittreksel naast een nieuw van dezelfde organisatie',
      (d) => {
        d.extracts.push({ kvkNumber: '00900103', issuedOn: '2026-01-01' });
      },
      [],
    ],
    [
      'een oud uittreksel naast een nieuw van een andere organisatie',
      (d) => {
        d.extracts.push({ kvkNumber: '00900777', issuedOn: '2026-01-01' });
      },
      ['extractTooOld'],
    ],
    [
      'een oud uittreksel naast een zonder datum',
      (d) => {
        d.extracts.push({ kvkNumber: '00900103' });
        d.extracts[0].issuedOn = '2026-01-01';
      },
      ['extractTooOld'],
    ],
    [
      'twee even oude uittreksels geven één melding',
      (d) => {
        d.extracts.push({ kvkNumber: '00900103', issuedOn: '2026-01-01' });
        d.extracts[0].issuedOn = '2026-01-01';
      },
      ['extractTooOld'],
    ],
    [
      'een inlogmiddel dat vandaag nog geldig is',
      (d) => {
        d.loginMeans.validUntil = '2026-11-24';
      },
      [],
    ],
    [
      'een inlogmiddel van gisteren',
      (d) => {
        d.loginMeans.validUntil = '2026-11-23';
      },
      ['meansExpired'],
    ],
    [
      'een machtiging die vandaag nog geldt',
      (d) => {
        d.mandates[1].validUntil = '2026-11-24';
      },
      ['mandateExpiresFirst'],
    ],
    [
      'een machtiging die met het inlogmiddel eindigt',
      (d) => {
        d.mandates[1].validUntil = '2029-11-24';
      },
      [],
    ],
    [
      'een hogere machtiging dan nodig',
      (d) => {
        d.services[1].level = 'EH2+';
      },
      [],
    ],
    [
      'zonder eigen KvK-nummer is elk uittreksel dat van een ander',
      (d) => {
        delete d.kvkNumber;
        d.extracts = [];
      },
      ['parentExtractMissing', 'parentExtractMissing'],
    ],
    [
      'een leverancier met andere hoofdletters en spaties',
      (d) => {
        d.loginMeans.supplier = ' reconi ';
      },
      [],
    ],
  ])('%s', (_title, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  test('een verlopen inlogmiddel zonder datum heeft geen datum om te noemen', () => {
    const found = findings((draft) => {
      draft.loginMeans = { status: 'expired', supplier: 'Reconi' };
    });
    expect(found).toEqual([{ code: 'meansExpired', person: null }]);
  });
});

describe('machtigingen: van meer telt de beste', () => {
  const uwv = { provider: 'uwv', service: 'werkgeversportaal' };
  const good = { ...uwv, level: 'EH3', branchNumber: null, validUntil: '2029-11-24' };

  test.each<readonly [string, readonly object[], readonly string[]]>([
    ['geen enkele', [], ['mandateMissing']],
    ['een van een andere dienst', [{ ...good, service: 'Mijn Gegevensdiensten' }], ['mandateMissing']],
    ['een van een andere dienstverlener', [{ ...good, provider: 'CBS' }], ['mandateMissing']],
    [
      'een van een andere dienstverlener voor alle diensten',
      [{ ...good, provider: 'CBS', service: null }],
      ['mandateMissing'],
    ],
    ['alle diensten van de dienstverlener', [{ ...good, service: null }], []],
    ['alles', [{ ...good, provider: null, service: null }], []],
    ['een slechte naast een goede', [{ ...good, level: 'EH2+' }, good], []],
    ['een goede naast een slechte', [good, { ...good, level: 'EH2+' }], []],
    [
      'een die te vroeg eindigt naast een die te laag is',
      [
        { ...good, level: 'EH2+' },
        { ...good, validUntil: '2028-01-01' },
      ],
      ['mandateExpiresFirst'],
    ],
    [
      'een met twee fouten naast een met een',
      [
        { ...good, level: 'EH2+', validUntil: '2020-01-01' },
        { ...good, validUntil: '2020-01-01' },
      ],
      ['mandateExpired'],
    ],
    [
      'een met drie fouten',
      [{ ...good, level: 'EH2', branchNumber: '000000900111', validUntil: '2020-01-01' }],
      ['mandateLevelTooLow', 'mandateBranchRefused', 'mandateExpired'],
    ],
  ])('%s', (_title, mandates, expected) => {
    const found = codes((draft) => {
      draft.mandates = [draft.mandates[0], ...mandates];
    });
    expect(found).toEqual(expected);
  });

  test('een machtiging waar alles van bekend is, gaat voor een waar iets van ontbreekt', () => {
    const draft = structuredClone(cleanApplication) as Draft;
    draft.mandates.push({ ...good, level: null });
    expect(askPreflight(draft, ruleBook).output.notChecked).toEqual([]);
    draft.mandates = [
      draft.mandates[0],
      { ...good, validUntil: '2028-01-01' },
      { ...good, level: null, validUntil: null },
    ];
    expect(askPreflight(draft, ruleBook).output).toMatchObject({
      findings: [],
      notChecked: ['mandateLevelTooLow', 'mandateExpired', 'mandateExpiresFirst'],
    });
  });

  test('wie alles mag en alles weet, gaat voor een eigen machtiging waar iets van ontbreekt', () => {
    for (const open of [{ level: null }, { validUntil: null }]) {
      for (const turn of [false, true]) {
        const draft = structuredClone(cleanApplication) as Draft;
        const both = [
          { ...good, ...open },
          { ...good, provider: null, service: null },
        ];
        draft.mandates = [draft.mandates[0], ...(turn ? both.toReversed() : both)];
        expect(askPreflight(draft, ruleBook).output).toMatchObject({ findings: [], notChecked: [] });
      }
    }
  });

  test('een machtiging die eerder eindigt, gaat na een waar drie dingen van ontbreken', () => {
    const draft = structuredClone(cleanApplication) as Draft;
    draft.services[1].acceptsBranchRestriction = null;
    draft.mandates = [
      draft.mandates[0],
      { provider: null, level: null, branchNumber: '000000900111', validUntil: null },
      { ...good, validUntil: '2028-01-01' },
    ];
    expect(askPreflight(draft, ruleBook).output).toMatchObject({
      findings: [],
      notChecked: ['mandateLevelTooLow', 'mandateBranchRefused', 'mandateExpired', 'mandateExpiresFirst'],
    });
  });

  test('van twee even slechte wordt steeds dezelfde genoemd', () => {
    const two = [
      { ...good, validUntil: '2026-02-02' },
      { ...good, validUntil: '2026-01-01' },
    ];
    for (const mandates of [two, two.toReversed()]) {
      const found = findings((draft) => {
        draft.mandates = [draft.mandates[0], ...mandates];
      });
      expect(found).toEqual(
        [
          {
            code: 'mandateExpired',
            person: null,
            service: 'UWV, werkgeversportaal',
            validUntil: '2026-01-01',
          },
        ].map((one) => ({ ...one, service: 'UWV, Werkgeversportaal' })),
      );
    }
  });

  test('alle diensten van een dienstverlener vragen een machtiging voor al zijn diensten', () => {
    const whole = (service: string | null) =>
      findings((draft) => {
        draft.services = [{ provider: 'BD', service: null, level: 'EH3', acceptsBranchRestriction: true }];
        draft.mandates = [{ ...good, provider: 'belastingdienst', service }];
      });
    expect(whole(null)).toEqual([]);
    expect(whole('Mijn Belastingdienst Zakelijk')).toEqual([
      { code: 'mandateMissing', person: null, service: 'Belastingdienst' },
    ]);
  });

  test('het niveau van een dienst komt uit de catalogus als het niet is gegeven', () => {
    const found = findings((draft) => {
      draft.services[0] = {
        provider: 'bd',
        service: 'mijn belastingdienst zakelijk',
        acceptsBranchRestriction: true,
      };
      draft.mandates[0].level = 'eh2+';
    });
    expect(found).toEqual(
      [
        {
          code: 'mandateLevelTooLow',
          person: null,
          service: 'bd, Mijn Belastingdienst Zakelijk',
          mandateLevel: 'EH2+',
          level: 'EH3',
        },
      ].map((one) => ({ ...one, service: 'Belastingdienst, Mijn Belastingdienst Zakelijk' })),
    );
  });
});
