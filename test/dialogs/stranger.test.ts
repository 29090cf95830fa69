import { afterEach, describe, expect, test } from '@jest/globals';
import { type Office, openOffice } from '../outbox/officeStage.ts';

let office: Office | null = null;
afterEach(async () => {
  await office?.close();
  office = null;
});

/** Anna comes to this question, and somebody else opens the conversation in a browser that she used. */
async function strangerAt(question: string) {
  const opened = await openOffice();
  office = opened;
  const customer = opened.newCustomer('c', { personId: 'p-anna', service: 'asbest' });
  await customer.begin();
  await customer.type('upgraden');
  await customer.answerUntil(question);
  return customer;
}

describe('somebody who is not signed in to the case of a person', () => {
  test('changes nothing of it and reads nothing in it by going back', async () => {
    const customer = await strangerAt('review');
    await customer.resume('s2');
    const before = await customer.dossier();
    const read = (await customer.activities()).length;
    for (const text of ['terug', 'terug', 'waarom', 'wijzig diensten', 'herhaal', 'verder', 'EH2+']) {
      await customer.type(text);
      expect(await customer.asked()).toBe('signIn');
    }
    expect(await customer.dossier()).toEqual(before);
    expect(JSON.stringify((await customer.activities()).slice(read))).not.toContain('Asbest');
  });

  test('is not asked the question that its owner had opened again', async () => {
    const customer = await strangerAt('review');
    await customer.type('wijzig diensten');
    expect(await customer.asked()).toBe('selection');
    await customer.resume('s2');
    expect(await customer.asked()).toBe('signIn');
    const before = await customer.dossier();
    await customer.type('belastingdienst');
    expect(await customer.dossier()).toEqual(before);
    await customer.signIn();
    expect(await customer.asked()).toBe('selection');
  });
});
