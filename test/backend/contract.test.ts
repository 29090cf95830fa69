import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { catalogueSchema } from '../../rules/catalogue.ts';
import { applicationStatuses, questionIds } from '../../rules/flow/dossier.ts';
import { levelsOfAssurance, upgradeLevels } from '../../rules/levelOfAssurance.ts';
import { legalForms, priceListSchema } from '../../rules/profile.ts';
import { applicationOfBram, documentOf } from './applications.ts';
import { openBackend, soon, type TestBackend, testScope } from './backendScope.ts';

const scope = testScope();
let backend: TestBackend;
beforeAll(async () => {
  backend = await openBackend(scope);
});
afterAll(() => scope.close());

describe('the contract between the assistant and the upgrade backend', () => {
  test('names the same statuses, questions, levels and legal forms as the rules', () => {
    const document = parse(readFileSync(new URL('../../backend/openapi.yaml', import.meta.url), 'utf8'));
    const { schemas } = document.components;
    expect(schemas.ApplicationStatus.enum).toEqual([...applicationStatuses]);
    expect([...schemas.QuestionId.enum].sort()).toEqual([...questionIds].sort());
    expect(schemas.LevelOfAssurance.enum).toEqual([...levelsOfAssurance]);
    expect(schemas.UpgradeLevel.enum).toEqual([...upgradeLevels]);
    expect(schemas.Organisation.properties.legalForm.enum).toEqual([...legalForms]);
  });

  test('asks of an application exactly the fields that the assistant sends', () => {
    const document = parse(readFileSync(new URL('../../backend/openapi.yaml', import.meta.url), 'utf8'));
    const fields = Object.keys(applicationOfBram()).sort();
    expect([...document.components.schemas.UpgradeApplication.required].sort()).toEqual(fields);
  });

  test('the catalogue and the prices parse, and an unchanged catalogue is not sent again', async () => {
    const catalogue = await backend.client.catalogue(null, soon());
    expect(catalogueSchema.parse(catalogue).providers.length).toBeGreaterThan(35);
    expect(await backend.client.catalogue(catalogue?.version ?? '', soon())).toBeNull();
    expect(await backend.client.catalogue('2020-01-01', soon())).toEqual(catalogue);
    expect(priceListSchema.parse(await backend.client.priceList(soon())).urgentCents).toBe(5000);
  });

  test('the profile of every demo person parses, and an unknown person is null', async () => {
    for (const { personId } of backend.people) {
      const profile = await backend.client.profile(personId, soon());
      expect(profile?.loginMeans.length).toBeGreaterThan(0);
    }
    expect(await backend.client.profile('p-nobody/../x', soon())).toBeNull();
  });

  test('a mandate administrator sees the login means of a colleague, the colleague sees only their own', async () => {
    const emma = await backend.client.profile('p-emma', soon());
    expect(emma?.administersKvkNumbers).toEqual(['00900105']);
    expect(emma?.loginMeans.map((one) => [one.id, one.user.isSignedInPerson])).toEqual([
      ['lm-emma-1', true],
      ['lm-fatih-1', false],
    ]);
    const fatih = await backend.client.profile('p-fatih', soon());
    expect(fatih?.loginMeans.map((one) => one.id)).toEqual(['lm-fatih-1']);
  });

  test('the register knows each demo person as what their story says', async () => {
    const found: Record<string, string> = {};
    for (const { personId, userName } of backend.people) {
      const profile = await backend.client.profile(personId, soon());
      const kvkNumber = profile?.loginMeans[0]?.organisation.kvkNumber ?? '';
      if (profile === null) continue;
      const check = await backend.client.checkAuthority(kvkNumber, profile.person, soon());
      found[userName] = check.outcome === 'established' ? check.applicantAuthority : check.reason;
    }
    expect(found).toEqual({
      anna: 'sole',
      bram: 'none',
      chantal: 'joint',
      daan: 'none',
      emma: 'none',
      fatih: 'none',
      gijs: 'sole',
      hanna: 'legalPersonDirector',
      ivo: 'notPublished',
      julia: 'sole',
      kees: 'limited',
      lotte: 'joint',
    });
  });

  test('a namesake with another date of birth is not the representative, and an unknown organisation is unclear', async () => {
    const anna = await backend.client.profile('p-anna', soon());
    if (anna === null) throw new Error('no anna');
    const namesake = { ...anna.person, birthDate: '1999-01-01' };
    const check = await backend.client.checkAuthority('00900101', namesake, soon());
    expect(check).toMatchObject({ outcome: 'established', applicantAuthority: 'none' });
    expect(await backend.client.checkAuthority('00999999', anna.person, soon())).toEqual({
      outcome: 'notEstablished',
      reason: 'unclear',
    });
  });

  test('an application goes all the way through, every call and reply in the contract', async () => {
    const copy = documentOf('a copy of an identity document');
    await backend.client.putDocument(copy.sha256, 'application/pdf', copy.bytes, soon());
    await backend.client.putDocument(copy.sha256, 'application/pdf', copy.bytes, soon());
    const application = applicationOfBram({
      userIsEmployed: false,
      documents: [{ ...copy.ref, kind: 'userIdCopy' }],
    });
    const first = await backend.client.submit(application, { idempotencyKey: 'k1', revises: null }, soon());
    expect(first).toMatchObject({ kind: 'accepted', application: { status: 'received', version: 1 } });
    const state = await backend.client.application(application.caseId, soon());
    expect(state?.reference).toMatch(/^U-[0-9]{4}-[0-9]{6}$/);
    expect(await backend.client.application('unknown', soon())).toBeNull();
    const withdrawn = await backend.client.withdraw(application.caseId, 'w1', soon());
    expect(withdrawn).toMatchObject({ kind: 'accepted', application: { status: 'withdrawn', version: 2 } });
  });

  test('no reply holds a password or a field that the contract does not name', async () => {
    const reply = await backend.fetch(`${backend.baseUrl}/people/p-anna`, {
      headers: { authorization: 'Bearer service-key-of-the-tests' },
    });
    expect(await reply.text()).not.toContain('upgrade-anna');
  });
});
