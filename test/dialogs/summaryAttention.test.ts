import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { faultsOf } from '../cards/rendering.ts';
import { openStage, type Stage } from '../turn/stage.ts';
import { assistantNode, Customer, type Story } from './customer.ts';
import { supplierWorld } from './supplierWorld.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => await stage.close());

const colleague: Story = {
  personId: 'p-bram',
  answers: { userIsApplicant: 'other', userIsEmployed: 'yes' },
};
const ofBram = { email: 'bram.jansen@example.nl', mobile: '0600000102' };

async function atSummary(
  contact: { email: string; mobile: string },
  locale: 'nl' | 'en' = 'nl',
): Promise<Customer> {
  const customer = new Customer(stage, assistantNode(stage, supplierWorld()), 'c', colleague);
  await customer.begin(locale);
  await customer.type('upgraden');
  await customer.answerUntil('userContact');
  await customer.press('save', undefined, contact);
  await customer.answerUntil('review');
  return customer;
}

async function words(customer: Customer): Promise<string> {
  return JSON.stringify(await customer.card());
}

describe('the summary of an application that would be refused', () => {
  test('says why, has no button to send it, and is a card that the renderer knows', async () => {
    for (const locale of ['nl', 'en'] as const) {
      const customer = await atSummary(ofBram, locale);
      const card = await customer.card();
      expect(faultsOf(card)).toEqual([]);
      expect(card.actions ?? []).toEqual([]);
      expect(JSON.stringify(card)).toContain(
        locale === 'nl' ? 'hebben hetzelfde e-mailadres' : 'have the same e-mail address',
      );
      await stage.close();
      stage = await openStage();
    }
  });

  test('is not sent by the word for it either, nor by a button of another card', async () => {
    const customer = await atSummary(ofBram);
    await customer.type('akkoord');
    await customer.press('confirm');
    expect((await customer.dossier()).submission).toBeNull();
    expect(await customer.asked()).toBe('review');
    expect((await customer.texts()).slice(-2)).toEqual([
      expect.stringContaining('Zo zou Reconi uw aanvraag weigeren'),
      expect.stringContaining('Zo zou Reconi uw aanvraag weigeren'),
    ]);
  });

  test('is mended by its button, and can be sent then', async () => {
    const customer = await atSummary(ofBram);
    await customer.press('repair', 'userContact');
    expect(await customer.asked()).toBe('userContact');
    await customer.press('choose', 'wrong');
    await customer.press('save', undefined, { email: 'petra@example.nl', mobile: '0600000199' });
    expect(await customer.asked()).toBe('review');
    expect(await words(customer)).not.toContain('hetzelfde');
    await customer.press('confirm');
    expect((await customer.dossier()).submission).not.toBeNull();
  });

  test('takes no question from a button that it does not have', async () => {
    const customer = await atSummary(ofBram);
    for (const value of ['signIn', 'review', 'registerExtract', 'x', undefined]) {
      await customer.press('repair', value);
      expect(await customer.asked()).toBe('review');
      expect((await customer.texts()).at(-1)).toMatch(/Let op|medewerker|help/);
    }
  });
});

describe('the summary of an application that may be sent', () => {
  test('warns without stopping', async () => {
    const customer = await atSummary({ email: 'carla.smit@example.nl', mobile: '0600000199' });
    expect(await words(customer)).toContain('lijkt van Carla Smit te zijn');
    await customer.press('confirm');
    expect((await customer.dossier()).submission).not.toBeNull();
  });

  test('says nothing of it when there is nothing', async () => {
    const customer = await atSummary({ email: 'petra@example.nl', mobile: '0600000199' });
    expect(await words(customer)).not.toContain('Let op');
  });
});
