import { canonicalJson } from '../canonicalJson.ts';
import { type Catalogue, findProvider, findService } from '../catalogue.ts';
import { findByName } from '../findByName.ts';
import type { Mention, PreflightFacts, PreflightRole } from '../preflightFacts.ts';
import type { WrittenName } from '../preflightNameParts.ts';
import { inOrder } from '../preflightOrder.ts';
import { plainText } from '../searchWords.ts';
import type { DecisionWorld } from './decision.ts';
import type { PreflightInput } from './preflightInput.ts';

type Person = NonNullable<PreflightInput['applicant']>;

/** The facts of a question: services looked up in the catalogue, everything in an order of its own. */
export function preparePreflight(input: PreflightInput, { catalogue, today }: DecisionWorld): PreflightFacts {
  const { applicant, registeredRepresentatives, idDocuments, loginMeans, signatures, form } = input;
  const user = userOf(input);
  return {
    today: input.today ?? today,
    people: sorted([
      ...mentionsOf('applicant', applicant ? [applicant] : []),
      ...mentionsOf('user', user === null ? [] : [user]),
      ...mentionsOf('representative', input.representatives ?? []),
    ]),
    register: registeredRepresentatives
      ? { names: sorted(registeredRepresentatives), isComplete: input.registerIsComplete ?? true }
      : null,
    idDocuments: mapped(idDocuments, ({ person, kind, validUntil, name, visible }) => ({
      person: personNamed(person, input),
      kind: kind ?? null,
      validUntil: validUntil ?? null,
      name: name ?? null,
      visible: mapped(visible, (seen) => seen),
    })),
    ownKvkNumber: input.kvkNumber ?? null,
    extractsRequired: mapped(input.requiredExtractsOf, (kvkNumber) => kvkNumber),
    extracts: mapped(input.extracts, ({ kvkNumber, issuedOn }) => ({
      kvkNumber,
      issuedOn: issuedOn ?? null,
    })),
    services: mapped(input.services, (service) => serviceIn(catalogue, service)),
    mandates: mapped(input.mandates, ({ provider, service, level, branchNumber, validUntil }) => ({
      ...(provider === null
        ? { provider: null, service: null }
        : keysIn(catalogue, provider, service ?? null)),
      level: level ?? null,
      branchNumber,
      validUntil: validUntil ?? null,
    })),
    loginMeans: loginMeans
      ? {
          validUntil: loginMeans.validUntil ?? null,
          status: loginMeans.status ?? null,
          supplier: loginMeans.supplier ?? null,
        }
      : null,
    signatures: signatures
      ? {
          needed: signatures.needed ?? null,
          given: mapped(signatures.given, ({ name, kind }) => ({ name, kind: kind ?? null })),
        }
      : null,
    form: { madeFrom: form?.madeFromHash ?? null, current: input.currentHash ?? null },
  };
}

function userOf({ user, applicant }: PreflightInput): Person | null {
  if (user === undefined) return null;
  return user === null || user === 'applicant' ? (applicant ?? null) : user;
}

function personNamed(person: WrittenName, input: PreflightInput): WrittenName {
  if (person === 'applicant') return input.applicant?.name ?? person;
  return person === 'user' ? (userOf(input)?.name ?? person) : person;
}

function mentionsOf(role: PreflightRole, people: readonly Person[]): readonly Mention[] {
  return people.map(({ name, birthDate, email, mobile }) => ({
    role,
    name,
    birthDate: birthDate ?? null,
    email: email ?? null,
    mobile: mobile ?? null,
  }));
}

/** By their ids in the catalogue, so that a mandate and a service meet; what it does not have keeps its own name. */
function keysIn(catalogue: Catalogue, provider: string, service: string | null) {
  const found = findByName(catalogue, provider, service) ?? findByName(catalogue, provider, null);
  if (found === null) return { provider: plainText(provider), service: service && plainText(service) };
  return { provider: found.providerId, service: found.serviceId ?? (service && plainText(service)) };
}

function serviceIn(catalogue: Catalogue, asked: NonNullable<PreflightInput['services']>[number]) {
  const service = asked.service ?? null;
  const keys = keysIn(catalogue, asked.provider, service);
  const found = keys.service === null ? undefined : findService(catalogue, keys.provider, keys.service);
  const provider = findProvider(catalogue, keys.provider)?.name ?? asked.provider;
  return {
    ...keys,
    name: service === null ? provider : `${provider}, ${found?.name ?? service}`,
    level: asked.level ?? found?.level ?? null,
    acceptsBranchRestriction: asked.acceptsBranchRestriction ?? found?.acceptsBranchRestriction ?? null,
  };
}

function mapped<From, To>(all: readonly From[] | null | undefined, map: (one: From) => To): To[] | null {
  return all ? sorted(all.map(map)) : null;
}

function sorted<Value>(values: readonly Value[]): Value[] {
  return [...inOrder(values, canonicalJson)];
}
