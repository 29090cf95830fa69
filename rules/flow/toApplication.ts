import type { Locale } from '../locale.ts';
import type { FactName, FactValues, UpgradeCase } from './dossier.ts';
import { type DocumentKind, documentFacts, type UpgradeApplication } from './upgradeApplication.ts';

/** Thrown when an application is made of a case that lacks an answer: the flow lets nobody confirm that. */
export class DossierIncomplete extends Error {
  override readonly name = 'DossierIncomplete';
}

/** The application that a confirmed case stands for. */
export function toApplication(
  upgradeCase: UpgradeCase,
  confirmed: {
    readonly summaryHash: string;
    readonly at: string;
    readonly locale: Locale;
    readonly catalogueVersion: string;
  },
): UpgradeApplication {
  const { facts, personId } = upgradeCase;
  const need = <Name extends FactName>(name: Name): FactValues[Name] => {
    const fact = facts[name];
    if (fact === undefined) throw new DossierIncomplete(`The case lacks ${name}.`);
    return fact.value as FactValues[Name];
  };
  if (personId === null) throw new DossierIncomplete('Nobody signed in to the case.');
  const loginMeans = need('loginMeans');
  const userIsApplicant = need('userIsApplicant');
  const documents = Object.entries(documentFacts).flatMap(([kind, name]) => {
    const fact = facts[name];
    return fact === undefined ? [] : [{ ...fact.value, kind: kind as DocumentKind }];
  });
  return {
    caseId: upgradeCase.id,
    personId,
    summaryHash: confirmed.summaryHash,
    confirmedAt: confirmed.at,
    locale: confirmed.locale,
    loginMeansId: loginMeans.id,
    kvkNumber: loginMeans.organisation.kvkNumber,
    currentLevel: loginMeans.level,
    targetLevel: need('targetLevel'),
    catalogueVersion: confirmed.catalogueVersion,
    services: need('selection'),
    mandates: need('mandates'),
    applicant: { person: need('applicant'), contact: need('applicantContact') },
    user: userIsApplicant ? null : { person: need('user'), contact: need('userContact') },
    userIsEmployed: need('userIsEmployed'),
    authority: {
      check: need('authorityCheck'),
      claimed: facts.claimedAuthority?.value ?? null,
      statutesAllow: facts.statutes?.value.allow ?? null,
    },
    representatives: need('representatives'),
    executor: need('executor'),
    termYears: need('termYears'),
    actionCode: need('actionCode'),
    urgency: need('urgency'),
    termsVersion: need('termsAccepted').version,
    documents,
  };
}
