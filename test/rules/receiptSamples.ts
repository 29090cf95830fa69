import { createHash } from 'node:crypto';
import { loadCatalogue } from '../../bot/commands/loadWorld.ts';
import type { DecisionName, DecisionWorld } from '../../rules/decisions/decision.ts';
import { decisions } from '../../rules/decisions/decisions.ts';
import type { PriceList } from '../../rules/profile.ts';
import { contentStamp, makeReceipt, type Receipt } from '../../rules/receipts/receipt.ts';
import { currentRuleBook } from './currentRuleBook.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const priceList: PriceList = {
  version: 'test',
  currency: 'EUR',
  includesVat: false,
  upgrades: [{ level: 'EH3', termYears: 3, cents: 6001 }],
  urgentCents: 5000,
  actionCodes: [
    { code: 'UPGRADE30', percentOff: 30, validFrom: '2026-01-01', validUntil: null, levels: ['EH3'] },
  ],
};

/** What the samples are decided in: the rules and the catalogue that ship, and a price list that never changes. */
export async function sampleWorld(): Promise<DecisionWorld> {
  const catalogue = await loadCatalogue('backend/data/catalogue-2026-11-24.yaml');
  return { ruleBook: await currentRuleBook(), catalogue, priceList, today: '2026-11-24' };
}

const anna = { name: { givenNames: 'Anna', familyName: 'Jansen' }, birthDate: '1980-05-03' };
const bram = { name: { givenNames: 'Bram', infix: 'de', familyName: 'Vries' }, birthDate: '1975-01-31' };

/** Questions for every decision, by the name of their golden receipt. */
export const samples: Readonly<Record<string, { readonly decision: DecisionName; readonly input: unknown }>> =
  {
    'level-upgrade': {
      decision: 'level',
      input: { currentLevel: 'EH2+', services: [{ provider: 'Belastingdienst' }, { provider: 'TenderNed' }] },
    },
    'level-outside': { decision: 'level', input: { services: [{ provider: 'KVK' }, { provider: 'BD' }] } },
    'level-unknown': {
      decision: 'level',
      input: {
        currentLevel: 'EH3',
        services: [{ provider: 'gelderland' }, { provider: 'RVO' }],
        mandates: [{ provider: 'RVO', level: 'EH2+' }],
      },
    },
    'level-not-in-catalogue': {
      decision: 'level',
      input: { services: [{ provider: 'Gemeente Nergens', service: 'Paspoort' }, { provider: 'RVO' }] },
    },
    'requirements-alone': {
      decision: 'requirements',
      input: { level: 'EH3', authority: 'sole', userIsEmployed: true, legalForm: 'BV' },
    },
    'requirements-nothing-known': { decision: 'requirements', input: { level: 'EH2+' } },
    'authority-alone': {
      decision: 'authority',
      input: {
        legalForm: 'BV',
        officers: [{ ...anna, function: 'bestuurder', authority: 'alleen/zelfstandig bevoegd' }],
        person: { ...anna.name, birthDate: anna.birthDate },
      },
    },
    'authority-together': {
      decision: 'authority',
      input: {
        legalForm: 'Stichting',
        officers: [anna, bram].map((one) => ({
          ...one,
          function: 'bestuurder',
          authority: 'gezamenlijk bevoegd',
        })),
        person: { ...bram.name, birthDate: bram.birthDate },
      },
    },
    'signatures-majority': {
      decision: 'signatures',
      input: { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: null },
    },
    'signatures-statutes': {
      decision: 'signatures',
      input: { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 2 },
    },
    'route-form': { decision: 'route', input: { level: 'EH3', authority: 'joint', legalForm: 'Stichting' } },
    'route-self': { decision: 'route', input: { level: 'EH3', authority: 'sole' } },
    'preflight-nothing-known': { decision: 'preflight', input: {} },
    'preflight-rejections': {
      decision: 'preflight',
      input: {
        applicant: {
          name: 'Anna Jansen',
          birthDate: '1980-05-03',
          email: 'info@bloem.example',
          mobile: '06 12345678',
        },
        user: {
          name: 'Bram de Vries',
          birthDate: '1975-01-31',
          email: 'info@bloem.example',
          mobile: '06 12345678',
        },
        kvkNumber: '69599068',
        extracts: [{ kvkNumber: '69599068', issuedOn: '2026-11-01' }],
        requiredExtractsOf: ['69599068', '69599084'],
        signatures: { needed: 2, given: [{ name: 'Anna Jansen' }] },
        form: { madeFromHash: 'a' },
        currentHash: 'b',
      },
    },
    'price-discount': { decision: 'price', input: { level: 'EH3', termYears: 3, actionCode: 'UPGRADE30' } },
    'price-not-in-list': { decision: 'price', input: { level: 'EH2+', termYears: 5 } },
  };

/** The receipt of a sample as it is made now. */
export function receiptOf(name: string, world: DecisionWorld): Receipt {
  const sample = samples[name];
  const decision = sample && decisions.get(sample.decision);
  if (sample === undefined || decision === undefined) throw new Error(`no sample ${name}`);
  const made = decision.decide(sample.input, world);
  if (made.kind === 'refused') throw new Error(`sample ${name} is refused: ${JSON.stringify(made.faults)}`);
  return makeReceipt({
    decision: decision.name,
    facts: made.facts,
    reached: made.reached,
    ruleBook: contentStamp(world.ruleBook, sha256),
    catalogue: made.excerpt(world.catalogue) === null ? null : contentStamp(world.catalogue, sha256),
    sha256,
  });
}
