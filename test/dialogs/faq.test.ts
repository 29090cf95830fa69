import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cardText } from '../../cards/cardText.ts';
import { type FaqReply, faqRefusalKinds } from '../../dialogs/faqReply.ts';
import { faqTexts } from '../../dialogs/texts/faqTexts.ts';
import { type Node, openStage, type Stage } from '../turn/stage.ts';
import { assistantNode, Customer, type Story } from './customer.ts';
import { supplierWorld } from './supplierWorld.ts';

let stage: Stage;
let node: Node;
let customer: Customer;
let n = 0;
beforeAll(async () => {
  stage = await openStage();
  node = assistantNode(stage, await supplierWorld());
});
afterAll(async () => await stage.close());

async function newCustomer(story: Story, locale: 'nl' | 'en' = 'nl'): Promise<void> {
  n += 1;
  customer = new Customer(stage, node, `faq-${n}`, story);
  await customer.begin(locale);
}

beforeEach(async () => await newCustomer({ personId: 'p-anna' }));

const texts = faqTexts.nl;
const source = {
  key: 'bijl2',
  title: 'Reconi: bijlagen',
  address: 'www.example.nl/bijlagen',
  readAt: '2026-11-24',
};
const answered = (rules: readonly string[] = []): FaqReply => ({
  kind: 'answered',
  answer: {
    sentences: [{ text: 'Het uittreksel mag hoogstens 14 dagen oud zijn.', cites: [0] }],
    citations: [{ id: 'extractAge', question: 'Hoe oud mag het uittreksel zijn?', sources: [source], rules }],
    links: [],
  },
});

async function waiting() {
  return (await stage.conversation(customer.id)).faq?.waiting ?? [];
}

/** What the outbox holds for this conversation, as it would be carried out. */
async function effects(): Promise<readonly { readonly [key: string]: unknown }[]> {
  const rows = await stage.stores.sql.query(
    'SELECT id, key_id, payload FROM outbox WHERE scope = $1 ORDER BY place',
    [customer.id],
  );
  return await Promise.all(
    rows.map(async ({ id, key_id, payload }) => {
      const key = await stage.stores.keys.find(String(key_id));
      const plain = key?.open(payload as Uint8Array, `outbox|${id}`);
      return JSON.parse(Buffer.from(plain ?? []).toString('utf8')) as { [key: string]: unknown };
    }),
  );
}

/** The outbox brings the answer to the oldest question. */
async function reply(with_: FaqReply): Promise<void> {
  const questionId = (await waiting())[0]?.questionId ?? 'none';
  const [row] = await stage.stores.sql.query(
    `SELECT id FROM outbox WHERE scope = $1 AND kind = 'answerQuestion' ORDER BY place LIMIT 1`,
    [customer.id],
  );
  await node.turns.run({
    kind: 'questionAnswered',
    conversationId: customer.id,
    incomingId: `outbox:${row?.id}`,
    questionId,
    reply: with_,
    completes: String(row?.id),
  });
}

const lastTexts = async () => (await customer.newCards()).map((card) => cardText(card).join('\n'));

describe('a question in the middle of a step', () => {
  test('is looked up beside the step, and the same question comes back word for word', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('applicantContact');
    const before = cardText(await customer.card());
    await customer.type('Hoe oud mag het uittreksel zijn?');
    expect(await effects()).toEqual([
      {
        kind: 'answerQuestion',
        questionId: (await waiting())[0]?.questionId,
        text: 'Hoe oud mag het uittreksel zijn?',
        passageId: null,
        locale: 'nl',
      },
    ]);
    expect(await customer.asked()).toBe('applicantContact');
    await customer.newCards();
    await reply(answered());
    const shown = await lastTexts();
    expect(shown.join('\n')).toContain('Het uittreksel mag hoogstens 14 dagen oud zijn.');
    expect(cardText(await customer.card())).toEqual(before);
    expect(await effects()).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test('does not lose what was answered of a question of several parts', async () => {
    await customer.type('upgraden');
    await customer.press('save', undefined, { query: 'belastingdienst' });
    const before = cardText(await customer.card());
    await customer.type('mag de penningmeester alleen tekenen?');
    await reply(answered());
    expect(cardText(await customer.card())).toEqual(before);
  });

  test('can be answered while the customer goes on with the step', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('mandates');
    await customer.type('wie is bevoegd om te tekenen?');
    await customer.answer();
    const now = await customer.asked();
    expect(now).not.toBe('mandates');
    await reply(answered());
    expect(await customer.asked()).toBe(now);
  });

  test('leaves the facts of the case as they were', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    const before = await customer.dossier();
    await customer.type('Hoeveel handtekeningen zijn er nodig bij gezamenlijk bevoegd?');
    await reply(answered());
    expect(await customer.dossier()).toEqual(before);
  });

  test.each([
    ['termYears', 'wat gebeurt er na die drie jaar?'],
    ['applicantContact', 'wat doen jullie met mijn e-mailadres?'],
    ['userIsApplicant', 'wat als het voor mijn collega is?'],
    ['selection', 'hoe lang duurt zo een upgrade eigenlijk?'],
  ])('that is no answer at %s is looked up, too', async (questionId, text) => {
    await customer.type('upgraden');
    await customer.answerUntil(questionId);
    await customer.type(text);
    expect(await effects()).toMatchObject([{ kind: 'answerQuestion', text }]);
    expect(await customer.asked()).toBe(questionId);
  });

  test.each([
    ['selection', 'belastingdienst?'],
    ['termYears', '3 jaar'],
    ['applicantContact', 'geen e-mailadres'],
  ])('is not made of an answer: at %s "%s" stays one', async (questionId, text) => {
    await customer.type('upgraden');
    await customer.answerUntil(questionId);
    await customer.type(text);
    expect(await effects()).toEqual([]);
  });

  test('that asks why this is asked gets the reason of the question', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('applicantContact');
    await customer.type('Waarom hebben jullie mijn mobiele nummer nodig?');
    expect(await effects()).toEqual([]);
    expect(await customer.asked()).toBe('applicantContact');
  });
});

describe('what comes back', () => {
  test.each(faqRefusalKinds)('%s has a sentence of its own in both languages', async (kind) => {
    await customer.type('wie is bevoegd om te tekenen?');
    await reply({ kind, advice: null });
    expect(await customer.texts()).toContain(texts.refusals[kind]);
    expect(faqTexts.en.refusals[kind]).not.toBe(texts.refusals[kind]);
    expect(new Set(Object.values(texts.refusals)).size).toBe(faqRefusalKinds.length);
    expect(await customer.asked()).toBe('menu');
  });

  test('says where to go instead when the knowledge knows', async () => {
    await customer.type('wie is bevoegd om te tekenen?');
    await reply({ kind: 'outsideSubject', advice: 'Typ "status" voor uw aanvraag.' });
    expect((await customer.texts()).at(-1)).toBe('Typ "status" voor uw aanvraag.');
  });

  test('is a choice when two readings are close; the choice is looked up and the step goes on', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    const before = cardText(await customer.card());
    await customer.type('wie moet er tekenen bij ons?');
    await reply({
      kind: 'clarified',
      choices: [
        { id: 'chain', question: 'Onze bestuurder is een bv. Wie tekent er?' },
        { id: 'association', question: 'Wie tekent er bij een vereniging?' },
      ],
    });
    expect(await customer.asked()).toBe('faqChoice');
    await customer.type('2');
    expect(await effects()).toMatchObject([{ kind: 'answerQuestion', passageId: 'association' }]);
    await reply(answered());
    expect(cardText(await customer.card())).toEqual(before);
  });

  test('is a choice that can be left: another question, something else, or back', async () => {
    const choices = [{ id: 'chain', question: 'Onze bestuurder is een bv. Wie tekent er?' }];
    await customer.type('wie moet er tekenen bij ons?');
    await reply({ kind: 'clarified', choices });
    await customer.type('iets anders');
    expect(await customer.asked()).toBe('faqQuestion');
    await customer.type('en bij een kerk');
    expect(await effects()).toMatchObject([{ text: 'en bij een kerk' }]);
    await reply({ kind: 'clarified', choices });
    await customer.type('stop');
    expect(await customer.asked()).toBe('menu');
  });

  test('is shown once, also when the outbox brings it twice', async () => {
    await customer.type('wie is bevoegd om te tekenen?');
    const questionId = (await waiting())[0]?.questionId ?? '';
    await reply(answered());
    const count = (await customer.activities()).length;
    await node.turns.run({
      kind: 'questionAnswered',
      conversationId: customer.id,
      incomingId: 'outbox:again',
      questionId,
      reply: answered(),
      completes: 'gone',
    });
    expect((await customer.activities()).length).toBe(count);
  });

  test('comes one by one: more than three at once are asked to wait', async () => {
    for (const who of ['een kerk', 'een vof', 'een bv', 'een stichting']) {
      await customer.type(`wie mag er tekenen bij ${who}?`);
    }
    expect((await waiting()).length).toBe(3);
    expect(await customer.texts()).toContain(texts.busy);
  });

  test('has no markup or link but ours, whatever stands in it', async () => {
    await customer.type('wie is bevoegd om te tekenen?');
    const evil = '[klik](https://evil.example) <img src=x> **vet** mail info@reconi.nl';
    await customer.newCards();
    await reply({
      kind: 'answered',
      answer: {
        sentences: [{ text: evil, cites: [0] }],
        citations: [{ id: 'x', question: evil, sources: [{ ...source, title: evil }], rules: [] }],
        links: [{ shown: 'info@reconi.nl', href: 'mailto:info@reconi.nl' }],
      },
    });
    // What is spoken is never rendered.
    const json = JSON.stringify((await customer.newCards()).map(({ speak: _speak, ...card }) => card));
    // Only what is escaped, or stands in a run of text, which knows no markup.
    expect(
      json.match(/https?:\/\/[^"\\)]+/g)?.filter((url) => !url.startsWith('http://adaptivecards')),
    ).toEqual(expect.not.arrayContaining([expect.stringMatching(/^https:\/\/evil[^>]*"url"/)]));
    const opened = [...json.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);
    expect(opened).toEqual(['mailto:info@reconi.nl', 'https://www.example.nl/bijlagen']);
    expect(json.match(/"type":"TextBlock"[^}]*(?<!\\)<img/)).toBeNull();
  });
});

describe('the question prompt of the menu', () => {
  test('takes an example, or whatever is typed', async () => {
    await customer.press('choose', 'faq');
    expect(await customer.asked()).toBe('faqQuestion');
    await customer.press('choose', 'howManySignatures');
    expect(await effects()).toMatchObject([{ passageId: 'howManySignatures' }]);
    await reply(answered());
    await customer.type('vraag');
    await customer.type('onze baas is weg');
    expect(await effects()).toMatchObject([{ text: 'onze baas is weg', passageId: null }]);
    await reply(answered());
    expect(await customer.asked()).toBe('menu');
  });

  test('asked in the middle of a step, goes back to the step', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    await customer.type('vraag');
    await customer.type('terug');
    expect(await customer.asked()).toBe('termYears');
    await customer.type('vraag');
    await customer.type('een kerk');
    expect(await customer.asked()).toBeNull();
    // Somebody who goes on while it is looked up sees the step again.
    await customer.type('3 jaar');
    expect(await customer.asked()).toBe('termYears');
    await reply(answered());
    expect(await customer.asked()).toBe('termYears');
  });
});

describe('"helpt dit?"', () => {
  async function shownAnswer(): Promise<string> {
    await customer.type('wie is bevoegd om te tekenen?');
    await reply(answered());
    return (await stage.conversation(customer.id)).faq?.shown.at(-1)?.questionId ?? '';
  }
  const press = (nonce: string, action: string, value?: string) =>
    customer.submit({
      upgradeAssistant: {
        caseId: null,
        questionId: 'faqFeedback',
        nonce,
        action,
        ...(value === undefined ? {} : { value }),
      },
    });

  test('yes is noted and thanked for in the card itself; what is asked stays', async () => {
    const questionId = await shownAnswer();
    const asked = await customer.pending();
    await customer.newCards();
    await press(questionId, 'yes');
    expect(await effects()).toEqual([{ kind: 'noteFeedback', questionId, helpful: true, reason: null }]);
    expect((await lastTexts()).join('\n')).toContain(texts.thanks);
    expect(await customer.pending()).toEqual(asked);
  });

  test('no is noted at once, and the reason when it is given', async () => {
    const questionId = await shownAnswer();
    await press(questionId, 'no');
    await press(`${questionId}.why`, 'reason', 'unclear');
    expect(await effects()).toEqual([
      { kind: 'noteFeedback', questionId, helpful: false, reason: null },
      { kind: 'noteFeedback', questionId, helpful: false, reason: 'unclear' },
    ]);
  });

  test('is taken once; an unknown reason or answer changes nothing', async () => {
    const questionId = await shownAnswer();
    await press(`${questionId}.why`, 'reason', 'drop table');
    await press('another-answer', 'yes');
    expect(await effects()).toEqual([]);
    await press(questionId, 'yes');
    await press(questionId, 'no');
    expect((await effects()).length).toBe(1);
    expect(await customer.texts()).toContain(texts.judged);
  });
});

describe('"kan ik dit zelf tekenen?"', () => {
  const asks = 'Kan ik dit zelf tekenen?';

  test.each([
    ['p-anna', { personId: 'p-anna' }, /uw handtekening genoeg/],
    ['p-chantal', { personId: 'p-chantal' }, /niet alleen.*twee handtekeningen/],
    ['p-kees', { personId: 'p-kees' }, /handtekeningen/],
    ['p-emma', { personId: 'p-emma', service: 'gelderland' }, /machtigingenbeheerder regelt/],
  ] as const)('the rules answer it for %s, after the answer of the knowledge', async (_who, story, fits) => {
    await newCustomer({
      ...story,
      ...(story.personId === 'p-emma' ? { answers: { loginMeans: 'lm-fatih-1' } } : {}),
    });
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    await customer.type(asks);
    expect(JSON.stringify(await effects())).not.toMatch(/Anna|Chantal|Kees|Emma|p-|kvk/i);
    await customer.newCards();
    await reply(answered(['signatures.sole', 'authority.sole']));
    const shown = (await lastTexts()).join('\n');
    expect(shown).toContain(texts.ownTitle);
    expect(shown.replaceAll('\n', ' ')).toMatch(fits);
  });

  test('is not answered for who is not signed in', async () => {
    await customer.type(asks);
    await customer.newCards();
    await reply(answered(['signatures.sole', 'authority.sole']));
    expect((await lastTexts()).join('\n')).toContain(texts.own.signIn);
  });

  test('says nothing of a case where the passage has nothing to do with signing', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    await customer.type('Hoe oud mag het uittreksel zijn?');
    await customer.newCards();
    await reply(answered(['deadline.registerExtract']));
    expect((await lastTexts()).join('\n')).not.toContain(texts.ownTitle);
  });
});

describe('a question is never taken for an answer', () => {
  test.each([
    ['termYears', 'Is 3 jaar verplicht?'],
    ['termYears', 'wat gebeurt er na 3 jaar'],
    ['terms', 'Moet ik akkoord gaan?'],
    ['terms', 'Klopt het dat ik akkoord moet gaan?'],
    ['terms', 'do I have to agree'],
    ['userIsApplicant', 'Is het gratis voor een ander?'],
    ['urgency', 'Kan ik nee zeggen?'],
    ['organisation', 'klopt dit met het handelsregister?'],
    ['review', 'wanneer wordt het verstuurd als alles klopt?'],
  ])('at %s: %s', async (questionId, text) => {
    await customer.type('upgraden');
    await customer.answerUntil(questionId);
    const before = await customer.dossier();
    await customer.type(text);
    expect(await customer.asked()).toBe(questionId);
    expect(await customer.dossier()).toEqual(before);
    expect(await effects()).toMatchObject([{ kind: 'answerQuestion', text }]);
  });

  test.each([
    ['restart', 'opnieuw', 'Moet ik dan helemaal opnieuw beginnen?'],
    ['restart', 'opnieuw', 'ik weet niet of ik opnieuw wil beginnen'],
  ])('at the prompt %s', async (promptId, opens, text) => {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    const before = await customer.dossier();
    await customer.type(opens);
    expect(await customer.asked()).toBe(promptId);
    await customer.type(text);
    expect(await customer.dossier()).toEqual(before);
    expect(await customer.asked()).toBe(promptId);
  });

  test.each([
    'Wat gebeurt er als ik de aanvraag intrek?',
    'Kan ik later ook nog intrekken?',
    'ik wil niet intrekken',
  ])('at the prompt that withdraws: %s', async (text) => {
    await customer.type('upgraden');
    await customer.answerUntil('review');
    await customer.press('confirm');
    await customer.type('intrekken');
    expect(await customer.asked()).toBe('withdraw');
    await customer.type(text);
    expect((await customer.dossier()).submission?.withdrawalRequested).not.toBe(true);
  });
});

describe('an answer is never taken for a question', () => {
  test.each([
    ['userIsApplicant', 'ben ik zelf, de directeur', 'userIsEmployed'],
    ['selection', 'wat van de gemeente Utrecht', 'selection'],
    ['selection', 'heb de kvk nodig', 'selection'],
    ['terms', 'ik ga akkoord', 'review'],
  ])('at %s: %s', async (questionId, text) => {
    await customer.type('upgraden');
    await customer.answerUntil(questionId);
    await customer.type(text);
    expect(await effects()).toEqual([]);
  });
});

describe('what is somebody’s own', () => {
  const asks = 'Kan ik dit zelf tekenen?';
  async function ownAnswer(): Promise<string> {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    await customer.type(asks);
    await reply(answered(['signatures.sole']));
    return (await stage.conversation(customer.id)).faq?.shown.at(-1)?.questionId ?? '';
  }
  const feedback = (nonce: string, action: string) =>
    customer.submit({ upgradeAssistant: { caseId: null, questionId: 'faqFeedback', nonce, action } });

  test('is not shown again to whoever comes after them', async () => {
    const questionId = await ownAnswer();
    stage.ahead += 31 * 60_000;
    await feedback(questionId, 'yes');
    expect(await effects()).toMatchObject([{ kind: 'noteFeedback', helpful: true }]);
    await customer.resume('s2');
    const seen = JSON.stringify(await customer.cards());
    expect(seen).not.toContain(texts.ownTitle);
  });

  test('is not told to whoever is there when their sign-in has ended by itself', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    await customer.type(asks);
    await customer.newCards();
    stage.ahead += 31 * 60_000;
    await reply(answered(['signatures.sole']));
    expect(JSON.stringify(await customer.newCards())).not.toContain('14 dagen');
  });

  test('can no longer be judged once they have signed out', async () => {
    const questionId = await ownAnswer();
    await customer.type('uitloggen');
    await feedback(questionId, 'yes');
    expect(await effects()).toEqual([]);
    expect(await customer.texts()).toContain(texts.judged);
  });

  test('is not told once they have signed out', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    await customer.type(asks);
    const questionId = (await waiting())[0]?.questionId ?? '';
    await customer.type('uitloggen');
    await customer.newCards();
    await node.turns.run({
      kind: 'questionAnswered',
      conversationId: customer.id,
      incomingId: 'late',
      questionId,
      reply: answered(['signatures.sole']),
      completes: 'none',
    });
    expect(await customer.newCards()).toEqual([]);
  });
});

describe('a card that is pressed while the answer comes', () => {
  test('still counts: what was filled in is not lost', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('applicantContact');
    const button = await customer.button('save');
    await customer.type('Hoe oud mag het uittreksel zijn?');
    await reply(answered());
    await customer.submit({ ...button, email: 'anna@example.nl', mobile: '06 12345678' });
    expect((await customer.dossier()).facts.applicantContact?.value).toMatchObject({
      email: 'anna@example.nl',
    });
  });
});

describe('a prompt that an answer comes between', () => {
  test('comes back after the question back was answered', async () => {
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    await customer.type('wie mag er tekenen bij een kerk?');
    await customer.type('opnieuw');
    await reply({ kind: 'clarified', choices: [{ id: 'church', question: 'Wie tekent er voor een kerk?' }] });
    expect(await customer.asked()).toBe('faqChoice');
    await customer.press('choose', 'church');
    await reply(answered());
    expect(await customer.asked()).toBe('restart');
  });
});
