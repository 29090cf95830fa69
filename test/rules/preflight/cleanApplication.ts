import type { PreflightInput } from '../../../rules/decisions/preflightInput.ts';

/** An application as people and programs hand it in: everything known, and nothing wrong with it. */
export const cleanApplication = {
  applicant: {
    name: { givenNames: 'Anna Maria', infix: 'de', familyName: 'Vries' },
    birthDate: '1984-03-12',
    email: 'anna.devries@example.nl',
    mobile: '+31600000101',
  },
  user: {
    name: { givenNames: 'Bram', infix: '', familyName: 'Jansen' },
    birthDate: '1992-07-14',
    email: 'bram.jansen@example.nl',
    mobile: '+31600000102',
  },
  representatives: [
    {
      name: 'Anna Maria de Vries',
      birthDate: '1984-03-12',
      email: 'anna.devries@example.nl',
      mobile: '+31600000101',
    },
    { name: 'Chantal van Dijk', email: 'chantal@example.nl', mobile: '+31600000103' },
  ],
  registeredRepresentatives: ['Anna Maria de Vries', 'Chantal van Dijk', 'Dirk Jan Mulder'],
  idDocuments: [
    {
      person: 'user',
      kind: 'passport',
      validUntil: '2030-01-31',
      name: { givenNames: 'Bram', infix: '', familyName: 'Jansen' },
      visible: [],
    },
    {
      person: 'applicant',
      kind: 'idCard',
      validUntil: '2031-05-01',
      name: 'Anna Maria de Vries',
      visible: [],
    },
  ],
  kvkNumber: '00900103',
  extracts: [
    { kvkNumber: '00900103', issuedOn: '2026-11-20' },
    { kvkNumber: '00900201', issuedOn: '2026-11-10' },
  ],
  requiredExtractsOf: ['00900103', '00900201'],
  services: [
    {
      provider: 'Belastingdienst',
      service: 'Mijn Belastingdienst Zakelijk',
      level: 'EH3',
      acceptsBranchRestriction: true,
    },
    { provider: 'UWV', service: 'Werkgeversportaal', level: 'EH3', acceptsBranchRestriction: false },
  ],
  mandates: [
    {
      provider: 'Belastingdienst',
      service: null,
      level: 'EH3',
      branchNumber: '000000900111',
      validUntil: '2029-11-24',
    },
    {
      provider: 'UWV',
      service: 'Werkgeversportaal',
      level: 'EH3',
      branchNumber: null,
      validUntil: '2029-11-24',
    },
  ],
  loginMeans: { level: 'EH2+', validUntil: '2029-11-24', status: 'active', supplier: 'Reconi' },
  signatures: {
    needed: 2,
    given: [
      { name: 'Anna Maria de Vries', kind: 'wet' },
      { name: 'Chantal van Dijk', kind: 'qualified' },
    ],
  },
  form: { madeFromHash: 'a1b2' },
  currentHash: 'a1b2',
} as const satisfies Partial<Record<keyof PreflightInput, unknown>>;

export const today = '2026-11-24';
