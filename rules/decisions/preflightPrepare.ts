import { canonicalJson } from '../canonicalJson.ts';
import { type Catalogue, findProvider } from '../catalogue.ts';
import { findByName } from '../level/findByName.ts';
import type { Mention, PreflightFacts, PreflightRole } from '../preflight/preflightFacts.ts';
import { inOrder } from '../preflight/preflightOrder.ts';
import { plainText } from '../search/searchWords.ts';
import type { DecisionWorld } from './decision.ts';
import type { PreflightInput } from './preflightInput.ts';

type Person = NonNullable<PreflightInput['applicant']>;

/** The facts of a question: services looked up in the catalogue, everything in an order of its own. */
export function preparePreflight(input: PreflightInput, { catalogue, today }: DecisionWorld): PreflightFacts {
  const { applicant, registeredRepresentatives, idDocuments, loginMeans, signatures, form } = input;
  const named = [...mentionsOf('applicant', applicant), ...mentionsOf('user', userOf(input))];
  const signers = (input.representatives ?? []).flatMap((one) => mentionsOf('representative', one));
  return {
    today: input.today ?? today,
    people: sorted([...named, ...signers]),
    register: registeredRepresentatives
      ? { names: sorted(registeredRepresentatives), isComplete: input.registerIsComplete ?? true }
      : null,
    idDocuments: mapped(idDocuments, ({ person, kind, validUntil, name, visible }) => ({
      // "applicant" and "user" stand for their names.
      person: named.find(({ role }) => role === person)?.name ?? person,
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

function userOf({ user, applicant }: PreflightInput): Person | null | undefined {
  return user === null || user === 'applicant' ? applicant : user;
}

function mentionsOf(role: PreflightRole, person: Person | null | undefined): readonly Mention[] {
  if (!person) return [];
  const { name, birthDate = null, email = null, mobile = null } = person;
  return [{ role, name, birthDate, email, mobile }];
}

/** By their ids in the catalogue, so that a mandate and a service meet; what it does not have keeps its own name. */
function keysIn(catalogue: Catalogue, provider: string, service: string | null) {
  const found = findByName(catalogue, provider, service) ?? findByName(catalogue, provider, null);
  if (found === null) return { provider: plainText(provider), service: service && plainText(service) };
  return { provider: found.providerId, service: found.serviceId ?? (service && plainText(service)) };
}

function serviceIn(catalogue: Catalogue, asked: NonNullable<PreflightInput['services']>[number]) {
  const keys = keysIn(catalogue, asked.provider, asked.service ?? null);
  const provider = findProvider(catalogue, keys.provider);
  const found = provider?.services.find(({ id }) => id === keys.service);
  const service = found?.name ?? asked.service;
  return {
    ...keys,
    name: [provider?.name ?? asked.provider, ...(service ? [service] : [])].join(', '),
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
