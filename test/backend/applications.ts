import { createHash, randomUUID } from 'node:crypto';
import { type UpgradeApplication, upgradeApplicationSchema } from '../../rules/flow/upgradeApplication.ts';

const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/** Bram, employee, EH2 to EH3 for the Belastingdienst; his only director signs. */
export function applicationOfBram(more: Partial<UpgradeApplication> = {}): UpgradeApplication {
  return upgradeApplicationSchema.parse({
    caseId: randomUUID(),
    personId: 'p-bram',
    summaryHash: hash('what the summary showed'),
    confirmedAt: '2026-11-24T09:00:00.000Z',
    locale: 'nl',
    loginMeansId: 'lm-bram-1',
    kvkNumber: '00900102',
    currentLevel: 'EH2',
    targetLevel: 'EH3',
    catalogueVersion: '2026-11-24',
    services: [{ providerId: 'belastingdienst', serviceId: 'mijn-belastingdienst-zakelijk' }],
    mandates: { scope: 'perProvider', allServicesOf: [] },
    applicant: {
      person: {
        givenNames: 'Bram',
        infix: '',
        familyName: 'Jansen',
        birthDate: '1992-07-14',
        birthPlace: 'Assen',
      },
      contact: { email: 'bram.jansen@example.nl', mobile: '+31600000102' },
    },
    user: null,
    userIsEmployed: true,
    authority: {
      check: {
        outcome: 'established',
        applicantAuthority: 'none',
        representatives: [{ name: 'Carla Smit', authority: 'sole', isApplicant: false }],
        directors: 1,
      },
      claimed: null,
    },
    representatives: [
      {
        name: 'Carla Smit',
        isApplicant: false,
        contact: { email: 'carla.smit@example.nl', mobile: '+31600000202' },
      },
    ],
    executor: 'applicant',
    termYears: 3,
    actionCode: 'UPGRADE30',
    urgency: 'normal',
    termsVersion: '2026-01',
    documents: [],
    ...more,
  });
}

/** A document that goes with an application, and its bytes. */
export function documentOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  const sha256 = hash(bytes);
  const ref = { documentId: `d-${sha256.slice(0, 8)}`, name: 'kopie.pdf', contentType: 'application/pdf' };
  return { bytes, sha256, ref: { ...ref, size: bytes.length, sha256 } };
}
