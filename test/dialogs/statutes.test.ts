import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStage, type Stage } from '../turn/stage.ts';
import { assistantNode, Customer, type Story } from './customer.ts';
import { supplierWorld } from './supplierWorld.ts';

let stage: Stage;
let people = 0;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => await stage.close());

/** Lotte, one of seven directors, at a question. Everybody here has a conversation of their own. */
async function lotteAt(
  id: string,
  answers: Story['answers'] = {},
  locale: 'nl' | 'en' = 'nl',
): Promise<Customer> {
  people += 1;
  const node = assistantNode(stage, supplierWorld());
  const customer = new Customer(stage, node, `lotte-${people}`, { personId: 'p-lotte', answers });
  await customer.begin(locale);
  await customer.type('upgrade');
  await customer.answerUntil(id);
  return customer;
}

const allowed = async (customer: Customer) => (await customer.dossier()).facts.statutes?.value;
const lastText = async (customer: Customer) => (await customer.texts()).at(-1);

describe('the question about the statutes', () => {
  test.each([
    ['twee', 2, 'statutesDocument'],
    ['2', 2, 'statutesDocument'],
    ['ja, twee bestuurders', 2, 'statutesDocument'],
    ['één', 1, 'statutesDocument'],
    ['nee', null, 'representatives'],
    ['weet ik niet', null, 'representatives'],
    ['Geen idee.', null, 'representatives'],
    ['dat staat er niet in', null, 'representatives'],
    ['niet dat ik weet', null, 'representatives'],
    ['wij hebben geen statuten', null, 'representatives'],
    ['vier', null, 'representatives'],
  ])('"%s" typed allows %j and goes on to %s', async (typed, allow, next) => {
    const customer = await lotteAt('statutes');
    await customer.type(typed);
    expect(await allowed(customer)).toEqual({ allow });
    expect(await customer.asked()).toBe(next);
  });

  test.each([
    ['ja', /Hoeveel mensen/],
    ['0', /Er tekent altijd iemand/],
    ['zes', /4 handtekeningen genoeg/],
    ['8', /heeft 7 bestuurders/],
    ['nee, twee', /Dat begrijp ik niet/],
    ['misschien', /Dat begrijp ik niet/],
  ])('"%s" typed is answered, and takes nothing', async (typed, said) => {
    const customer = await lotteAt('statutes');
    await customer.type(typed);
    expect(await lastText(customer)).toMatch(said);
    expect(await allowed(customer)).toBeUndefined();
    expect(await customer.asked()).toBe('statutes');
  });

  test.each([
    ['8', 'heeft 7 bestuurders'],
    ['0', 'Er tekent altijd iemand'],
    ['5', '4 handtekeningen genoeg'],
    ['veel', 'heel getal'],
  ])('"%s" in the card is said at the field, and what was typed stays', async (allow, said) => {
    const customer = await lotteAt('statutes');
    await customer.press('save', undefined, { allow });
    const card = JSON.stringify((await customer.card()).body);
    expect(card).toContain(said);
    expect(card).toContain(`"value":"${allow}"`);
    expect(await allowed(customer)).toBeUndefined();
  });

  test('as many as without statutes needs no file, and the customer hears why', async () => {
    const customer = await lotteAt('statutes');
    await customer.press('save', undefined, { allow: '4' });
    expect(await customer.texts()).toContain(
      'Ook zonder statuten zijn 4 handtekeningen genoeg. U hoeft de statuten dus niet te sturen.',
    );
    expect(await customer.asked()).toBe('representatives');
  });

  test('who does not know hears that it is all right', async () => {
    const customer = await lotteAt('statutes', {}, 'en');
    await customer.press('unknown');
    expect(await customer.texts()).toContain(
      'That is all right. We will then count on 4 signatures. Do you find out later? Then type "change statutes".',
    );
    expect(await allowed(customer)).toEqual({ allow: null });
  });
});

describe('the file', () => {
  test.each([
    'nee',
    'Ik heb de statuten niet',
    'die heb ik niet',
    'dat heb ik nu niet bij de hand.',
    'i do not have them',
  ])('"%s" goes on without statutes', async (typed) => {
    const customer = await lotteAt('statutesDocument', { statutes: '2' });
    await customer.type(typed);
    expect(await allowed(customer)).toEqual({ allow: null });
    expect(await customer.asked()).toBe('representatives');
    expect(await customer.texts()).toContain(
      'Dat geeft niet. Zonder statuten zijn 4 handtekeningen nodig. Vindt u ze later? Typ dan "wijzig statuten".',
    );
  });

  test('the button says the same as the words', async () => {
    const customer = await lotteAt('statutesDocument', { statutes: '2' });
    await customer.press('none');
    expect(await allowed(customer)).toEqual({ allow: null });
  });

  test('anything else is asked again, and a file is taken', async () => {
    const customer = await lotteAt('statutesDocument', { statutes: '2' });
    await customer.type('ja');
    expect(await customer.asked()).toBe('statutesDocument');
    await customer.upload('statuten.pdf');
    expect((await customer.dossier()).facts.statutesDocument?.value.name).toBe('statuten.pdf');
    expect(await customer.asked()).toBe('representatives');
  });

  test('other files know no way around them', async () => {
    people += 1;
    const customer = new Customer(stage, assistantNode(stage, supplierWorld()), `hanna-${people}`, {
      personId: 'p-hanna',
    });
    await customer.begin();
    await customer.type('upgrade');
    await customer.answerUntil('registerExtract');
    await customer.type('nee');
    await customer.press('none');
    expect(await customer.asked()).toBe('registerExtract');
  });
});

describe('who signs after it', () => {
  test('one who may sign alone is the applicant, unless they name another', async () => {
    const customer = await lotteAt('statutesDocument', { statutes: '1' });
    await customer.upload();
    const names = async () =>
      (await customer.dossier()).facts.representatives?.value.map(({ name, isApplicant }) => [
        name,
        isApplicant,
      ]);
    expect(await names()).toEqual([['Lotte Hermans', true]]);
    expect(await customer.texts()).toContain(
      'U bent zelf de bevoegd vertegenwoordiger: Lotte Hermans. Moet het iemand anders zijn? Typ dan "wijzig vertegenwoordiger".',
    );
    await customer.type('wijzig vertegenwoordiger');
    const fields = { name: 'Bas Wolters', email: 'bas@example.nl', mobile: '06 12345678' };
    await customer.press('save', undefined, fields);
    expect(await names()).toEqual([['Bas Wolters', false]]);
    // And back: chosen by name, reached as the applicant already is.
    await customer.type('wijzig vertegenwoordiger');
    await customer.press('save', undefined, { ...fields, name: 'Lotte Hermans' });
    expect(await names()).toEqual([['Lotte Hermans', true]]);
    const { representatives, applicantContact } = (await customer.dossier()).facts;
    expect(representatives?.value[0]?.contact).toEqual(applicantContact?.value);
  });

  test('more needed keeps who was named; fewer asks again who of them signs', async () => {
    const customer = await lotteAt('review', { statutes: '2' });
    const named = async () => (await customer.dossier()).facts.representatives?.value.map(({ name }) => name);
    const two = await named();
    expect(two).toHaveLength(2);
    await customer.type('wijzig statuten');
    await customer.press('save', undefined, { allow: '3' });
    await customer.press('keep');
    expect(await customer.asked()).toBe('representatives');
    await customer.answer();
    expect(await customer.asked()).toBe('review');
    expect((await named())?.slice(0, 2)).toEqual(two);
    expect(await named()).toHaveLength(3);
    await customer.type('wijzig statuten');
    await customer.press('save', undefined, { allow: '2' });
    await customer.press('keep');
    expect(await customer.asked()).toBe('representatives');
    await customer.answer();
    expect(await named()).toHaveLength(2);
    expect(await customer.asked()).toBe('review');
  });

  test('the answer left as it is keeps everything', async () => {
    const customer = await lotteAt('review', { statutes: '2' });
    const before = (await customer.dossier()).facts;
    await customer.type('wijzig statuten');
    await customer.press('keep');
    await customer.press('keep');
    expect(await customer.asked()).toBe('review');
    expect((await customer.dossier()).facts).toEqual(before);
  });
});
