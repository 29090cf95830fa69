import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DecisionWorld } from '../../rules/decisions/decision.ts';
import { openDecision } from '../../rules/decisions/openDecision.ts';
import { type RouteDecisionFacts, routeDecision } from '../../rules/decisions/routeDecision.ts';
import type { RouteOutput } from '../../rules/decisions/routeOutput.ts';
import { levelsOfAssurance } from '../../rules/levelOfAssurance.ts';
import { legalForms } from '../../rules/profile.ts';
import { manualReasons, manualSteps, manualWhys, signatureKinds } from '../../rules/route/routeRules.ts';
import { manualStepsText } from '../../rules/texts/routeTexts.ts';
import { decisionWorld } from './decisionWorld.ts';

describe('Beslissing: de route', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await decisionWorld();
  });
  const decide = (input: unknown) => {
    const made = openDecision(routeDecision).decide(input, world);
    if (made.kind === 'refused') throw new Error(JSON.stringify(made.faults));
    return { ...made, facts: made.facts as RouteDecisionFacts, output: made.reached.output as RouteOutput };
  };
  const faults = (input: unknown) => {
    const made = openDecision(routeDecision).decide(input, world);
    return made.kind === 'refused' ? made.faults.map(({ path }) => path) : [];
  };

  test.each([
    // title, input, way, form, identification
    ['Zelfstandig bevoegd, logt zelf in', { authority: 'azb' }, 'self', false, 'required'],
    [
      'Zelfstandig bevoegd, een ander logt in',
      { authority: 'azb', userIsApplicant: 'nee' },
      'self',
      false,
      'possible',
    ],
    ['Gezamenlijk bevoegd', { authority: 'gb' }, 'formByPost', true, 'possible'],
    ['Beperkt bevoegd', { authority: 'bb' }, 'formByPost', true, 'possible'],
    ['Niet bevoegd', { authority: 'nb' }, 'formByPost', true, 'possible'],
    ['Niet vastgesteld', { authority: 'niet vastgesteld' }, 'formByPost', true, 'possible'],
    [
      'Niet vastgesteld, zegt zelfstandig bevoegd te zijn',
      { authority: 'niet vastgesteld', claimedAuthority: 'azb' },
      'formByPost',
      true,
      'possible',
    ],
    [
      'De machtigingenbeheerder doet het',
      { authority: 'nb', executor: 'machtigingenbeheerder' },
      'mandateAdministrator',
      false,
      'possible',
    ],
    [
      'De machtigingenbeheerder heeft een te laag niveau',
      { authority: 'nb', executor: 'machtigingenbeheerder', niveauBeheerder: 'EH2+' },
      'formByPost',
      true,
      'possible',
    ],
  ])('EH3. %s: %4$s', (_title, input, way, form, identification) => {
    expect(decide({ level: 'EH3', ...input }).output).toMatchObject({ way, form, identification });
  });

  test('the whole answer, flat', () => {
    expect(routeDecision.name).toBe('route');
    expect(decide({ level: 'EH3', authority: 'gb', signedWith: 'DocuSign' }).output).toEqual({
      level: 'EH3',
      way: 'formByPost',
      form: true,
      formWhy: 'applicantIsJointRepresentative',
      signedWith: ['pen', 'qualified'],
      signatureCounts: false,
      identification: 'possible',
      identificationWhy: 'supplierDecides',
      identify: ['user'],
      manual: null,
      steps: [],
      administrator: 'notAsked',
      fromWorkingDays: 1,
      toWorkingDays: 3,
      expectedWhy: 'complex',
      after: ['identification', 'form'],
    });
    expect(decide({ level: 'EH2+', authority: 'azb', rechtsvorm: 'kerk' }).output).toMatchObject({
      identify: [],
      signedWith: [],
      signatureCounts: null,
      manual: 'church',
      steps: ['checkRegistration', 'sendLegalPersonalityDeclaration'],
      after: [],
    });
  });

  test('KVK settles nothing and nobody says anything: that KVK has not confirmed it, also for a church', () => {
    const lines = (input: object) =>
      decide({ level: 'EH3', ...input })
        .explain('nl')
        .join('\n');
    for (const known of [{}, { legalForm: 'Kerkgenootschap' }, { reason: 'bestuurder is rechtspersoon' }]) {
      const input = { authority: 'notEstablished', ...known };
      expect(decide({ level: 'EH3', ...input }).output.formWhy).toBe('authorityNotEstablished');
      expect(lines(input)).toContain('KVK heeft niet bevestigd dat u voor uw organisatie mag tekenen.');
      expect(lines(input)).not.toContain('U bent zelf geen bevoegd vertegenwoordiger');
    }
    const says = { authority: 'notEstablished', claimedAuthority: 'geen' };
    expect(decide({ level: 'EH3', ...says }).output.formWhy).toBe('applicantIsNoRepresentative');
  });

  test('the identity document of somebody else is not that of "u"', () => {
    const lines = (userIsApplicant: boolean) =>
      decide({ level: 'EH3', authority: 'gb', userIsApplicant }).explain('nl').join('\n');
    expect(lines(false)).toContain('Misschien controleert AMP Groep het identiteitsbewijs van de gebruiker.');
    expect(lines(false)).not.toContain('uw identiteitsbewijs');
    expect(lines(true)).toContain('Misschien controleert AMP Groep uw identiteitsbewijs.');
    expect(lines(true)).not.toContain('identiteitsbewijs van de gebruiker');
  });

  test('an administrator with too low a level: another one, with that level', () => {
    const input = { level: 'EH3', authority: 'nb', executor: 'beheerder', administratorLevel: 'EH2+' };
    expect(decide(input).explain('nl').at(-1)).toBe(
      'Als een machtigingenbeheerder met een inlogmiddel op EH3 het doet, is er geen formulier nodig.',
    );
    expect(decide({ level: 'EH3', authority: 'nb' }).explain('nl').at(-1)).toBe(
      'Als de machtigingenbeheerder het doet, is er geen formulier nodig.',
    );
  });

  test.each([
    ['met pen', true],
    ['gekwalificeerd', true],
    ['QES', true],
    ['geavanceerd', false],
    ['sms', false],
  ])('Een formulier ondertekend %s: telt %p', (signedWith, counts) => {
    expect(decide({ level: 'EH3', authority: 'gb', signedWith }).output.signatureCounts).toBe(counts);
  });

  test('at EH2+ there is no form, whoever applies, because the level asks none', () => {
    for (const authority of ['gb', 'bb', 'nb', 'niet vastgesteld']) {
      expect(decide({ level: 'EH2+', authority }).output).toMatchObject({
        form: false,
        formWhy: 'notAtThisLevel',
      });
    }
  });

  test('without a form no signature is judged', () => {
    expect(decide({ level: 'EH3', authority: 'azb', signedWith: 'sms' }).output.signatureCounts).toBeNull();
    expect(decide({ level: 'EH3', authority: 'gb' }).output.signatureCounts).toBeNull();
  });

  test.each([
    ['bestuurder is rechtspersoon', 'legalPersonDirector', ['sendParentExtracts', 'naturalPersonsSign']],
    ['niet gepubliceerd', 'notPublished', ['callHelpdesk']],
    ['faillissement', 'specialLegalSituation', ['letTrusteeCall']],
    ['register niet bereikbaar', 'registerUnavailable', ['sendRegisterExtract']],
    ['onduidelijk', 'unclear', ['sendRegisterExtract']],
    ['uitgeschreven', 'deregistered', ['callHelpdesk']],
    ['minderjarig', 'minorOwner', ['sendConsentForMinor']],
    ['meerdere eigenaren', 'severalOwners', ['sendRegisterExtract']],
  ])('KVK stelt niet vast, want %s: met de hand', (reason, manual, steps) => {
    // A reason speaks against an authority that was found, too.
    for (const authority of ['niet vastgesteld', 'azb']) {
      const { output } = decide({ level: 'EH3', authority, reason });
      expect(output).toMatchObject({ manual, steps, expectedWhy: 'manual', form: true });
    }
  });

  test.each([
    ['Kerkgenootschap', 'church', ['checkRegistration', 'sendLegalPersonalityDeclaration']],
    ['gemeente', 'publicBody', ['sendMandateDecision', 'sendSelfDeclaration']],
    ['Buitenlandse vennootschap', 'foreignOrganisation', ['callHelpdesk']],
    ['BV i.o.', 'inFormation', ['callHelpdesk']],
    ['Rederij', 'shippingCompany', ['sendRegisterExtract']],
    ['Eenmanszaak met meerdere eigenaren', 'severalOwners', ['sendRegisterExtract']],
  ])('Rechtsvorm %s: met de hand', (legalForm, manual, steps) => {
    expect(decide({ level: 'EH3', authority: 'azb', legalForm }).output).toMatchObject({ manual, steps });
  });

  test('a legal form alone leaves what was settled as it is, several owners do not', () => {
    expect(decide({ level: 'EH3', authority: 'azb', legalForm: 'kerk' }).output.form).toBe(false);
    expect(decide({ level: 'EH3', authority: 'azb', legalForm: 'BV' }).output.manual).toBeNull();
    const several = { level: 'EH3', authority: 'azb', legalForm: 'Eenmanszaak met meerdere eigenaren' };
    expect(decide(several).output.form).toBe(true);
    // What was given goes before what the legal form says by itself.
    expect(decide({ ...several, reason: 'minderjarig' }).output.manual).toBe('minorOwner');
  });

  test('every reason and every step for work by hand is reached, and each has a sentence in both languages', () => {
    const whys = new Set<string | null>();
    const steps = new Set<string>();
    for (const reason of [null, ...manualReasons]) {
      for (const legalForm of [null, ...legalForms]) {
        const { output } = decide({ level: 'EH3', authority: 'notEstablished', reason, legalForm });
        whys.add(output.manual);
        for (const step of output.steps) steps.add(step);
        for (const locale of ['nl', 'en'] as const) {
          expect(manualStepsText(output.steps, world.ruleBook, locale)).toHaveLength(output.steps.length);
        }
      }
    }
    expect(manualWhys.filter((why) => !whys.has(why))).toEqual([]);
    expect(manualSteps.filter((step) => !steps.has(step))).toEqual([]);
  });

  test.each(
    levelsOfAssurance.flatMap((own) =>
      (['EH2+', 'EH3'] as const).map((level) => {
        const fits = levelsOfAssurance.indexOf(own) >= levelsOfAssurance.indexOf(level);
        return [own, level, fits ? 'canDoIt' : 'levelTooLow'] as const;
      }),
    ),
  )(
    'Een machtigingenbeheerder met %s voor een upgrade naar %s: %s',
    (administratorLevel, level, administrator) => {
      const { output } = decide({ level, authority: 'nb', executor: 'beheerder', administratorLevel });
      expect(output.administrator).toBe(administrator);
      const way =
        administrator === 'canDoIt' ? 'mandateAdministrator' : level === 'EH3' ? 'formByPost' : 'self';
      expect(output.way).toBe(way);
    },
  );

  test('a mandate administrator of any level may do it where the rule says so', () => {
    const rule = world.ruleBook.mandates.administratorLevel;
    const mandates = {
      ...world.ruleBook.mandates,
      administratorLevel: { ...rule, claims: [{ source: 'beheer', value: 'any' as const }] },
    };
    const ruleBook = { ...world.ruleBook, mandates };
    const { facts } = decide({
      level: 'EH3',
      authority: 'nb',
      executor: 'beheerder',
      administratorLevel: 'EH2',
    });
    expect(routeDecision.decide(facts, ruleBook).output.administrator).toBe('canDoIt');
  });

  test('when the rules ask no form of anybody, every kind of signature is beside the point', () => {
    const off = {
      ...world.ruleBook.registrationForm.atEH3ByOthers,
      claims: [{ source: 'upg', value: 'off' as const }],
    };
    const registrationForm = { ...world.ruleBook.registrationForm, atEH3ByOthers: off };
    const { facts } = decide({ level: 'EH3', authority: 'nb', signedWith: 'sms' });
    expect(routeDecision.decide(facts, { ...world.ruleBook, registrationForm }).output).toMatchObject({
      form: false,
      signedWith: [],
      signatureCounts: null,
      way: 'self',
    });
  });

  test.each([
    [
      { niveau: 'eh3', bevoegdheid: 'azb' },
      {
        level: 'EH3',
        applicantAuthority: 'sole',
        userIsApplicant: true,
        executor: 'applicant',
        administratorLevel: null,
        authorityEstablished: true,
        notEstablishedReason: null,
        legalForm: null,
        signedWith: null,
      },
    ],
    [
      { level: 'EH3', authority: 'notEstablished' },
      { applicantAuthority: null, authorityEstablished: false },
    ],
    [
      { level: 'EH3', authority: 'zie opgaaf', opgegevenBevoegdheid: 'gb' },
      { applicantAuthority: 'joint', authorityEstablished: false },
    ],
    [{ level: 'EH3', authority: 'azb', claimedAuthority: 'gb' }, { applicantAuthority: 'sole' }],
    [
      { level: 'EH3', authority: 'azb', reden: 'uitgeschreven' },
      { applicantAuthority: 'sole', authorityEstablished: false, notEstablishedReason: 'deregistered' },
    ],
    [{ level: 'EH3', authority: 'azb', gebruikerIsAanvrager: 'nee' }, { userIsApplicant: false }],
    [
      { level: 'EH3', authority: 'azb', uitvoerder: 'beheerder', niveauMachtigingenbeheerder: 'loa3' },
      { executor: 'mandateAdministrator', administratorLevel: 'EH3' },
    ],
    [
      { level: 'EH3', authority: 'azb', rechtsvorm: 'v.o.f.', getekendMet: 'PKI' },
      { legalForm: 'vof', signedWith: 'qualified' },
    ],
    [{ level: 'EH3', authority: 'azb', ondertekendMet: 'pen' }, { signedWith: 'pen' }],
  ])('%j wordt gelezen als %j', (input, expected) => {
    expect(decide(input).facts).toMatchObject(expected);
  });

  test.each([
    [{}, ['level', 'authority']],
    [{ level: 'EH4', authority: 'azb' }, ['level']],
    [{ level: 'EH2', authority: 'azb' }, ['level']],
    [{ level: 'EH3' }, ['authority']],
    [{ level: 'EH3', authority: 'azb', claimedAuthority: 'niet vastgesteld' }, ['claimedAuthority']],
    [{ level: 'EH3', authority: 'azb', reason: 'daarom' }, ['reason']],
    [{ level: 'EH3', authority: 'azb', signedWith: 'potlood' }, ['signedWith']],
    [{ level: 'EH3', authority: 'azb', administratorLevel: 'hoog' }, ['administratorLevel']],
    [{ level: 'EH3', authority: 'azb', kleur: 'rood' }, ['kleur']],
  ])('%j wordt geweigerd bij %p', (input, paths) => {
    expect(faults(input)).toEqual(paths);
  });

  test('the trace: administrator, form, signatures, identification, work by hand, time', () => {
    const { trace } = decide({
      level: 'EH3',
      authority: 'gb',
      executor: 'beheerder',
      administratorLevel: 'EH2',
      legalForm: 'kerk',
      userIsApplicant: 'nee',
    }).reached;
    const who = { level: 'EH3', applicantAuthority: 'joint', authorityEstablished: true };
    expect(trace).toEqual([
      {
        rule: 'mandates.administratorLevel',
        source: 'beheer',
        value: 'sameOrHigher',
        params: { level: 'EH3', administratorLevel: 'EH2', administrator: 'levelTooLow' },
      },
      {
        rule: 'form.EH3.others',
        source: 'upg',
        value: 'on',
        params: { ...who, executor: 'mandateAdministrator', why: 'applicantIsJointRepresentative' },
      },
      { rule: 'form.signedWith.pen', source: 'upg', value: 'on', params: { kind: 'pen' } },
      { rule: 'form.signedWith.qualified', source: 'spoed2', value: 'on', params: { kind: 'qualified' } },
      { rule: 'form.signedWith.advanced', source: 'spoed2', value: 'off', params: { kind: 'advanced' } },
      {
        rule: 'identification.EH3.others',
        source: 'upg',
        value: 'possible',
        params: { ...who, userIsApplicant: false, why: 'supplierDecides' },
      },
      { rule: 'identification.persons', source: 'ehLevels', value: ['user'], params: { level: 'EH3' } },
      {
        rule: 'manual.kerkgenootschap',
        source: 'weidkerk',
        value: 'church',
        params: { legalForm: 'kerkgenootschap', authorityEstablished: true },
      },
      {
        rule: 'manual.steps.church',
        source: 'weidkerk',
        value: ['checkRegistration', 'sendLegalPersonalityDeclaration'],
        params: { why: 'church' },
      },
      {
        rule: 'processing.complex',
        source: 'reqNL',
        value: { from: 1, to: 3 },
        params: { why: 'manual', after: ['identification', 'form'] },
      },
    ]);
    expect(decide({ level: 'EH2+', authority: 'azb' }).reached.trace).toMatchObject([
      { rule: 'form.EH3.soleRepresentative', value: 'off' },
      { rule: 'identification.EH2+', value: 'none' },
      { rule: 'processing.simple', value: { from: 0, to: 3 }, params: { why: 'simple', after: [] } },
    ]);
  });

  test.each([
    [
      'Met pen telt de handtekening',
      { level: 'EH3', authority: 'gb', signedWith: 'sms' },
      'signedWithPen',
      { signedWith: 'pen' },
      { signatureCounts: true },
    ],
    [
      'De beheerder doet het: geen formulier',
      { level: 'EH3', authority: 'gb' },
      'byMandateAdministrator',
      { executor: 'mandateAdministrator', administratorLevel: null },
      { form: false },
    ],
    [
      'De beheerder doet het: geen formulier, en niets te ondertekenen',
      { level: 'EH3', authority: 'gb', signedWith: 'pen' },
      'byMandateAdministrator',
      { executor: 'mandateAdministrator', administratorLevel: null },
      { form: false, signatureCounts: null },
    ],
    [
      'Een andere beheerder, met het juiste niveau',
      { level: 'EH3', authority: 'gb', executor: 'beheerder', administratorLevel: 'EH2' },
      'byMandateAdministrator',
      { executor: 'mandateAdministrator', administratorLevel: null },
      { form: false },
    ],
    [
      'Bij EH2+ is er geen identificatie',
      { level: 'EH3', authority: 'azb' },
      'atLowerLevel',
      { level: 'EH2+' },
      { identification: 'none' },
    ],
    [
      'Bij EH3 zijn er formulier en identificatie',
      { level: 'EH2+', authority: 'nb' },
      'atHigherLevel',
      { level: 'EH3' },
      { form: true, identification: 'possible' },
    ],
  ])('Kleinste verandering. %s', (_title, input, code, params, gives) => {
    expect(decide(input).reached.counterfactual).toEqual({ code, params, gives });
  });

  test('where the rules make no difference, there is no counterfactual', () => {
    const { identification, ...rest } = world.ruleBook;
    const none = (rule: typeof identification.atEH2Plus) => ({
      ...rule,
      claims: [{ source: 'upg', value: 'none' as const }],
    });
    const ruleBook = {
      ...rest,
      identification: {
        ...identification,
        atEH3ForSoleRepresentative: none(identification.atEH3ForSoleRepresentative),
        atEH3ForOthers: none(identification.atEH3ForOthers),
      },
    };
    const { facts } = decide({ level: 'EH3', authority: 'azb' });
    expect(routeDecision.decide(facts, ruleBook).counterfactual).toBeNull();
  });

  test('a receipt holds the facts, from which the same is decided again', () => {
    const made = decide({ level: 'EH3', authority: 'gb', signedWith: 'sms', rechtsvorm: 'kerk' });
    const open = openDecision(routeDecision);
    expect(open.again(JSON.parse(JSON.stringify(made.facts)), world.ruleBook)).toMatchObject({
      kind: 'made',
      reached: made.reached,
    });
    expect(open.again({ ...made.facts, extra: 1 }, world.ruleBook).kind).toBe('refused');
    expect(open.again({ ...made.facts, signedWith: 'potlood' }, world.ruleBook).kind).toBe('refused');
    expect(signatureKinds).toHaveLength(3);
  });

  test('in sentences: the way, form, identification, work by hand, time, and what would change it', () => {
    const input = {
      level: 'EH3',
      authority: 'gb',
      executor: 'beheerder',
      administratorLevel: 'EH2',
      rechtsvorm: 'kerk',
    };
    expect(decide(input).explain('nl')).toEqual([
      'Er gaat een getekend formulier per post.',
      'De machtigingenbeheerder kan dit niet doen: zijn eigen inlogmiddel heeft een lager niveau dan de upgrade.',
      'Er is een registratieformulier nodig, met pen ondertekend en per post verstuurd. U mag alleen samen met anderen tekenen.',
      'Tekenen met pen mag.',
      'Een gekwalificeerde elektronische handtekening met een PKI-certificaat mag ook.',
      'Een handtekening via DocuSign of sms telt niet.',
      'Misschien controleert AMP Groep uw identiteitsbewijs. Dan krijgt u daarvoor een e-mail. Bij EH3 bepaalt Reconi of dat nodig is.',
      'Een kerkgenootschap loopt via een medewerker, omdat KVK de vertegenwoordigers niet toont.',
      '- Controleer of uw kerkgenootschap bij KVK staat, zelf of via de koepel waar het bij hoort.',
      '- Stuur een verklaring rechtspersoonlijkheid mee waarin staat wie mag tekenen.',
      'De aanvraag wordt meestal binnen 1 tot 3 werkdagen verwerkt, zodra alles compleet is. De tijd voor de identificatie komt daarbij. De tijd voor de post komt daarbij.',
      'Als een machtigingenbeheerder met een inlogmiddel op EH3 het doet, is er geen formulier nodig.',
    ]);
    expect(decide({ level: 'EH2+', authority: 'azb' }).explain('nl')).toEqual([
      'U doet de upgrade zelf, online.',
      'U hoeft geen formulier per post te sturen. U mag zelf alleen tekenen voor uw organisatie.',
      'U hoeft zich niet te identificeren. Bij EH2+ is dat niet nodig.',
      'De aanvraag wordt meestal binnen 3 werkdagen verwerkt, zodra alles compleet is.',
      'Bij EH3 is identificatie nodig.',
    ]);
    expect(decide({ level: 'EH2+', authority: 'nb' }).explain('en').at(-1)).toBe(
      'At EH3, a form is needed and identification may be needed.',
    );
    expect(decide({ level: 'EH3', authority: 'gb', signedWith: 'sms' }).explain('en').at(-1)).toBe(
      'If it is signed with a pen, the signature counts.',
    );
    expect(decide({ level: 'EH3', authority: 'gb', signedWith: 'pen' }).explain('nl').at(-1)).toBe(
      'Als de machtigingenbeheerder het doet, is er geen formulier nodig.',
    );
    expect(decide({ level: 'EH2+', authority: 'nb' }).explain('nl').at(-1)).toBe(
      'Bij EH3 is er een formulier nodig en is identificatie misschien nodig.',
    );
  });
});
