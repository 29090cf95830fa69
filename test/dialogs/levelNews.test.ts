import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ApplicationStatus } from '../../rules/flow/dossier.ts';
import type { Node, Stage } from '../turn/stage.ts';
import { openStage } from '../turn/stage.ts';
import { type ChangingWorld, changingWorld } from './changingWorld.ts';
import { assistantNode, Customer, type Story } from './customer.ts';

let stage: Stage;
let world: ChangingWorld;
let node: Node;
let versions: number;
beforeEach(async () => {
  stage = await openStage();
  world = changingWorld();
  node = assistantNode(stage, world);
  versions = 0;
});
afterEach(async () => await stage.close());

/** Somebody with EH2 who needs EH2+ for the system for asbestos (LAVS), and chose that. */
const bram: Story = {
  personId: 'p-bram',
  service: 'asbest',
  answers: { targetLevel: 'EH2+', userIsEmployed: 'yes' },
};
const lavs = ['rijkswaterstaat', 'lavs'] as const;

async function customerAt(question: string, story: Story = bram): Promise<Customer> {
  const customer = new Customer(stage, node, 'c', story);
  await customer.begin();
  await customer.type('upgraden');
  await customer.answerUntil(question);
  await customer.newCards();
  return customer;
}

async function newsFor(customer: Customer, on: Node = node): Promise<void> {
  const caseId = await stage.caseIdOf(customer.id);
  versions += 1;
  const turn = await on.turns.run({ kind: 'catalogueChanged', caseId, incomingId: `catalogue:${versions}` });
  expect(turn.kind).toBe('done');
}

async function supplierSays(customer: Customer, status: ApplicationStatus, version: number): Promise<void> {
  const caseId = await stage.caseIdOf(customer.id);
  const news = { caseId, reference: 'U-1', status, version, reasons: [], deadline: null };
  await node.turns.run({ kind: 'applicationChanged', caseId, incomingId: `v${version}`, news });
}

/** The words of the cards and messages since the last look. */
async function heard(customer: Customer): Promise<string> {
  return JSON.stringify(await customer.newCards());
}

const raised = 'Een dienst die u koos, vraagt nu een hoger niveau';

describe('a level that rises while the application is being filled in', () => {
  test('is told, and the level is asked again where it is no longer enough; then the flow goes on', async () => {
    const customer = await customerAt('termYears');
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    const said = await heard(customer);
    expect(said).toContain(raised);
    expect(said).toContain('Rijkswaterstaat (IPLO) – ');
    expect(said).toContain('vraagt nu EH3. Dat was EH2+.');
    expect(said).toContain('U koos EH2+. Dat is niet meer genoeg: u hebt nu EH3 nodig.');
    expect(await customer.asked()).toBe('targetLevel');
    expect(JSON.stringify(await customer.card())).not.toContain('"EH2+"');
    await customer.press('choose', 'EH3');
    expect((await customer.dossier()).facts.targetLevel?.value).toBe('EH3');
    expect(await customer.asked()).not.toBe('targetLevel');
  });

  test('puts the open question about the level again, so that no button offers what is too low', async () => {
    const customer = await customerAt('targetLevel');
    expect(JSON.stringify(await customer.card())).toContain('"EH2+"');
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    expect(await heard(customer)).toContain(raised);
    expect(await customer.asked()).not.toBe('targetLevel');
    expect((await customer.dossier()).facts.targetLevel?.value).toBe('EH3');
  });

  test('is told once, whoever finds it: the walk, the walk of another node, or the customer', async () => {
    const customer = await customerAt('termYears');
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    await newsFor(customer);
    await newsFor(customer, assistantNode(stage, world));
    await customer.type('herhaal');
    const told = (await customer.cards()).filter((card) => JSON.stringify(card).includes(raised));
    expect(told.length).toBe(1);
    expect((await customer.dossier()).levelNews).toMatchObject({
      catalogueVersion: 'changed-1',
      verdict: 'tooLow',
    });
  });

  test('is told by the next turn when the customer is faster than the walk; their answer waits for the level', async () => {
    const customer = await customerAt('termYears');
    await world.change(...lavs, 'EH3');
    await customer.press('choose', '3');
    expect(await heard(customer)).toContain(raised);
    expect(await customer.asked()).toBe('targetLevel');
    expect((await customer.dossier()).facts.termYears).toBeUndefined();
    expect((await customer.texts()).join()).not.toContain('al beantwoord');
    await newsFor(customer);
    expect(await heard(customer)).not.toContain(raised);
  });

  test('is told without a question when the chosen level is enough: the question that stands keeps standing', async () => {
    const customer = await customerAt('termYears', { ...bram, answers: { userIsEmployed: 'yes' } });
    const before = await customer.pending();
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    expect(await heard(customer)).toContain('Het niveau dat u koos, EH3, is genoeg. U hoeft niets te doen.');
    expect(await customer.pending()).toEqual(before);
    await customer.press('choose', '3');
    expect((await customer.dossier()).facts.termYears?.value).toBe(3);
  });

  test('waits for the customer who stopped, and is asked when they go on', async () => {
    const customer = await customerAt('termYears');
    await customer.type('stop');
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    expect(await heard(customer)).toContain(raised);
    expect(await customer.asked()).toBe('menu');
    await customer.type('verder');
    expect(await customer.asked()).toBe('targetLevel');
  });

  test('is told in English to who chats in English', async () => {
    const customer = new Customer(stage, node, 'c', bram);
    await customer.begin('en');
    await customer.type('upgrade');
    await customer.answerUntil('signIn');
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    expect(await heard(customer)).toContain('You chose EH2+. That is no longer enough: you now need EH3.');
  });
});

describe('other news of the catalogue while the application is being filled in', () => {
  test('a lower level is offered kindly: to keep the higher one, or to go down', async () => {
    const customer = await customerAt('termYears', { personId: 'p-anna' });
    await world.change('belastingdienst', 'mijn-belastingdienst-zakelijk', 'EH2+');
    const chosen = (await customer.dossier()).facts.selection?.value;
    if (chosen?.[0]?.serviceId === null)
      await world.change('belastingdienst', 'mijn-belastingdienst-namens-client', 'EH2+');
    await newsFor(customer);
    expect(await heard(customer)).toContain('Nu is EH2+ ook genoeg. U mag zelf kiezen');
    expect(await customer.asked()).toBe('targetLevel');
    await customer.press('keep');
    expect((await customer.dossier()).facts.targetLevel?.value).toBe('EH3');
    expect(await customer.asked()).toBe('termYears');
  });

  test('a service that is gone is named as it was, and the choice is asked again without it', async () => {
    const customer = await customerAt('termYears');
    const was = (await customer.dossier()).levelBasis?.choices[0]?.serviceName ?? '';
    await world.change(...lavs, 'gone');
    await newsFor(customer);
    expect(await heard(customer)).toContain(`${was} staat niet meer in de lijst van diensten.`);
    expect(await customer.asked()).toBe('selection');
    expect(JSON.stringify(await customer.card())).not.toContain('lavs');
  });

  test('a service that asks EH4 now goes by the other route', async () => {
    const customer = await customerAt('termYears');
    await world.change(...lavs, 'EH4');
    await newsFor(customer);
    expect(await heard(customer)).toContain('Via deze assistent kunt u geen EH4 aanvragen.');
    expect(await customer.asked()).toBe('outsideRoute');
  });

  test('a level that is no longer known: advised is EH3, what was chosen may stay', async () => {
    const customer = await customerAt('termYears');
    await world.change(...lavs, null);
    await newsFor(customer);
    expect(await heard(customer)).toContain('Wij raden nu EH3 aan, maar u mag bij EH2+ blijven.');
    await customer.press('keep');
    expect((await customer.dossier()).facts.targetLevel?.value).toBe('EH2+');
    expect(await customer.asked()).toBe('termYears');
  });

  test('what does not touch the choices is not heard of, and the summary that was shown can be confirmed', async () => {
    const customer = await customerAt('review');
    await world.change('uwv', 'ontslagaanvraag', 'EH2+');
    await newsFor(customer);
    expect(await customer.newCards()).toEqual([]);
    await customer.press('confirm');
    expect((await customer.dossier()).submission).not.toBeNull();
  });

  test('a summary that rests on a level that changed cannot be confirmed', async () => {
    const customer = await customerAt('review');
    await world.change(...lavs, 'EH3');
    await customer.press('confirm');
    expect((await customer.dossier()).submission).toBeNull();
    expect(await customer.asked()).toBe('targetLevel');
  });

  test('a node that still has the older catalogue does not tell it backwards', async () => {
    const customer = await customerAt('termYears');
    const old = changingWorld();
    old.readAt = Date.now() - 60_000;
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    await customer.newCards();
    const behind = assistantNode(stage, old);
    await newsFor(customer, behind);
    expect(await heard(customer)).toBe('[]');
    expect((await customer.dossier()).levelBasis?.catalogueVersion).toBe('changed-1');
  });
});

describe('news of the catalogue about an application that was sent', () => {
  async function sentBy(story: Story = bram): Promise<Customer> {
    const customer = await customerAt('review', story);
    await customer.press('confirm');
    await supplierSays(customer, 'received', 1);
    await customer.newCards();
    return customer;
  }

  test('changes nothing of it: it says what it means, and the status goes on saying so', async () => {
    const customer = await sentBy();
    const { facts } = await customer.dossier();
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    const said = await heard(customer);
    expect(said).toContain(raised);
    expect(said).toContain('Uw aanvraag voor EH2+ gaat gewoon door. Maar voor Rijkswaterstaat (IPLO) – ');
    expect(said).toContain('hebt u straks EH3 nodig.');
    expect((await customer.dossier()).facts).toEqual(facts);
    expect(await customer.asked()).toBe('menu');
    await customer.type('status');
    expect(await heard(customer)).toContain('Let op: voor Rijkswaterstaat (IPLO) – ');
  });

  test('is not told of one that is over', async () => {
    const customer = await sentBy();
    await supplierSays(customer, 'processed', 2);
    await customer.newCards();
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    expect(await customer.newCards()).toEqual([]);
    await customer.type('status');
    expect(await heard(customer)).not.toContain('Let op');
  });

  test('is hidden from who is not signed in: only that there is news, once; the rest after signing in', async () => {
    const customer = await sentBy();
    await customer.resume('s2');
    await world.change(...lavs, 'EH3');
    await newsFor(customer);
    await newsFor(customer);
    expect(await heard(customer)).not.toContain('EH3 nodig');
    const announced = (await customer.texts()).filter((text) => text.includes('Log in om het te zien'));
    expect(announced.length).toBe(1);
    expect((await customer.dossier()).levelNews?.toldAt).toBeNull();
    await customer.type('status');
    await customer.signIn();
    expect(await heard(customer)).toContain('hebt u straks EH3 nodig.');
    await newsFor(customer);
    expect(await heard(customer)).not.toContain(raised);
  });

  test('waits in the case while no conversation holds it, for the next one that does', async () => {
    const customer = await sentBy();
    const caseId = await stage.caseIdOf(customer.id);
    await stage.stores.sql.batch([
      { sql: 'UPDATE conversation SET case_id = NULL, version = version + 1 WHERE id = $1', params: ['c'] },
    ]);
    await world.change(...lavs, 'EH3');
    const fresh = assistantNode(stage, world);
    await fresh.turns.run({ kind: 'catalogueChanged', caseId, incomingId: 'catalogue:elsewhere' });
    expect((await stage.dossier(caseId)).levelBasis?.catalogueVersion).not.toBe('changed-1');
    const elsewhere = new Customer(stage, fresh, 'd', bram);
    await elsewhere.begin();
    await elsewhere.signIn();
    expect(JSON.stringify(await elsewhere.cards())).toContain('hebt u straks EH3 nodig.');
  });
});
