import type { SummarySection } from '../cards/summaryCard.ts';
import { canonicalJson } from '../rules/canonicalJson.ts';
import type { SummaryGroup } from '../rules/flow/question.ts';
import { fullName } from '../rules/flow/settle.ts';
import { basedChoices } from '../rules/level/levelBasis.ts';
import { preflightOf } from '../rules/preflight/preflightOf.ts';
import { type Quote, quote } from '../rules/price/price.ts';
import { routeOf } from '../rules/route/routeOf.ts';
import { signingOf } from '../rules/signatures/signing.ts';
import { eurosText } from '../rules/texts/eurosText.ts';
import type { Flow } from './flow.ts';
import { meansLabel } from './questions/loginMeans.ts';
import { serviceLines } from './serviceNames.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import { formatDay, formatMobile } from './texts/formatValue.ts';
import { stepThreeTexts } from './texts/stepThreeTexts.ts';
import { stepTwoTexts } from './texts/stepTwoTexts.ts';

/** What the customer confirms: the sections they see, and the hash of exactly that. */
export interface Summary {
  readonly sections: readonly SummarySection[];
  /** What the supplier would refuse of it, or may. */
  readonly preflight: ReturnType<typeof preflightOf>;
  /** SHA-256 over what is shown and the versions it was made with. */
  readonly hash: string;
}

type SummaryRow = SummarySection['rows'][number];

/** The summary of a case that is complete, with today's price. */
export async function summaryOf(flow: Flow): Promise<Summary> {
  const texts = stepThreeTexts[flow.locale];
  const quoted = await quoteOf(flow);
  const rows: Record<SummaryGroup, readonly SummaryRow[]> = {
    services: serviceRows(flow),
    organisation: organisationRows(flow),
    applicant: applicantRows(flow),
    user: userRows(flow),
    representatives: representativeRows(flow),
    handling: handlingRows(flow, quoted),
  };
  const sections = Object.entries(rows).map(([group, shown]) => ({
    group,
    title: texts.groups[group as SummaryGroup],
    rows: shown,
  }));
  const { upgradeCase, catalogue, unit } = flow;
  const values = Object.fromEntries(
    Object.entries(upgradeCase.facts).map(([name, fact]) => [name, fact?.value]),
  );
  // Of the catalogue only what the choices rest on: a version that changes something else changes nothing here.
  const levels = basedChoices(upgradeCase.facts.selection?.value ?? [], catalogue);
  const preflight = preflightOf(upgradeCase, unit.ruleBook, unit.today);
  const { findings } = preflight;
  const shown = { sections, findings, values, levels, ruleBook: unit.ruleBook.version, quoted };
  return { sections, preflight, hash: unit.digest(canonicalJson(shown)) };
}

async function quoteOf(flow: Flow): Promise<Quote | null> {
  const { targetLevel, termYears, urgency, actionCode } = flow.facts;
  const list = await flow.unit.world.priceList();
  if (list.kind === 'unavailable' || targetLevel === undefined || termYears === undefined) return null;
  return quote({
    priceList: list.value,
    level: targetLevel.value,
    termYears: termYears.value,
    urgency: urgency?.value ?? 'normal',
    actionCode: actionCode?.value ?? null,
    today: flow.unit.today,
  });
}

function serviceRows(flow: Flow): readonly SummaryRow[] {
  const { rows, mandateChosen, mandateEverything } = stepThreeTexts[flow.locale];
  const { selection, mandates, targetLevel } = flow.facts;
  const chosen = selection?.value ?? [];
  return [
    { label: rows.level, value: targetLevel?.value ?? '' },
    ...serviceLines(flow.catalogue, chosen, flow.locale).map((value, place) => ({
      label: place === 0 ? rows.services : ' ',
      value,
    })),
    {
      label: rows.mandate,
      value: mandates?.value.scope === 'everything' ? mandateEverything : mandateChosen,
    },
  ];
}

function organisationRows(flow: Flow): readonly SummaryRow[] {
  const labels = stepTwoTexts[flow.locale].organisationRows;
  const means = flow.facts.loginMeans?.value;
  if (means === undefined) return [];
  return [
    { label: labels.name, value: means.organisation.name },
    { label: labels.kvkNumber, value: means.organisation.kvkNumber },
    { label: labels.means, value: meansLabel(flow, means) },
  ];
}

function personRows(
  flow: Flow,
  personFact: 'applicant' | 'user',
  contactFact: 'applicantContact' | 'userContact',
) {
  const texts = stepTwoTexts[flow.locale];
  const person = flow.facts[personFact]?.value;
  const contact = flow.facts[contactFact]?.value;
  return [
    ...(person === undefined
      ? []
      : [
          { label: texts.person.fullName, value: fullName(person) },
          {
            label: texts.person.birthDate,
            value: `${formatDay(person.birthDate, flow.locale)}, ${person.birthPlace}`,
          },
        ]),
    ...(contact === undefined
      ? []
      : [
          { label: texts.contact.email, value: contact.email },
          { label: texts.contact.mobile, value: formatMobile(contact.mobile) },
        ]),
  ];
}

function applicantRows(flow: Flow): readonly SummaryRow[] {
  return personRows(flow, 'applicant', 'applicantContact');
}

function userRows(flow: Flow): readonly SummaryRow[] {
  const { rows, self } = stepThreeTexts[flow.locale];
  const { yes, no } = conversationTexts[flow.locale];
  const { userIsApplicant, userIsEmployed, userIdCopy } = flow.facts;
  return [
    ...(userIsApplicant?.value === true
      ? [{ label: rows.user, value: self }]
      : personRows(flow, 'user', 'userContact')),
    { label: rows.employed, value: userIsEmployed?.value === true ? yes : no },
    ...(userIdCopy === undefined ? [] : [{ label: rows.idCopy, value: userIdCopy.value.name }]),
  ];
}

function representativeRows(flow: Flow): readonly SummaryRow[] {
  const { rows, ...texts } = stepThreeTexts[flow.locale];
  const { claimedKinds } = stepTwoTexts[flow.locale];
  const { representatives, authorityCheck, claimedAuthority, statutes, statutesDocument } = flow.facts;
  const { registerExtract, legalPersonalityDeclaration } = flow.facts;
  const signing = signingOf(flow.upgradeCase, flow.unit.ruleBook);
  const kind = signing === null ? '' : claimedKinds[signing.authority];
  const isEstablished = authorityCheck?.value.outcome === 'established';
  const authority = isEstablished
    ? texts.authorityByKvk(kind)
    : claimedAuthority === undefined
      ? texts.authorityByHand
      : texts.authorityByYou(kind);
  return [
    ...(representatives?.value ?? []).map(({ name, contact }) => ({
      label: name,
      value: `${contact.email}, ${formatMobile(contact.mobile)}`,
    })),
    { label: rows.authority, value: authority },
    ...(statutes === undefined
      ? []
      : [
          {
            label: rows.statutes,
            value: texts.statutesSay(statutes.value.allow, statutesDocument?.value.name ?? ''),
          },
        ]),
    ...(registerExtract === undefined ? [] : [{ label: rows.extract, value: registerExtract.value.name }]),
    ...(legalPersonalityDeclaration === undefined
      ? []
      : [{ label: rows.declaration, value: legalPersonalityDeclaration.value.name }]),
  ];
}

function handlingRows(flow: Flow, quoted: Quote | null): readonly SummaryRow[] {
  const { rows, ...texts } = stepThreeTexts[flow.locale];
  const { executor, termYears, actionCode, urgency } = flow.facts;
  const route = routeOf(flow.upgradeCase, flow.unit.ruleBook);
  return [
    {
      label: rows.executor,
      value: executor?.value === 'mandateAdministrator' ? texts.executorAdministrator : texts.executorSelf,
    },
    { label: rows.term, value: texts.termYears(termYears?.value ?? 0) },
    { label: rows.urgency, value: urgency?.value === 'urgent' ? texts.urgencyUrgent : texts.urgencyNormal },
    { label: rows.code, value: actionCode?.value ?? texts.codeNoneEcho },
    ...priceRows(flow, quoted),
    ...(route === null
      ? []
      : [
          { label: rows.identification, value: texts.identificationNeeds[route.identification.need] },
          { label: rows.form, value: route.form.need ? texts.formNeeded : texts.formNotNeeded },
        ]),
  ];
}

function priceRows(flow: Flow, quoted: Quote | null): readonly SummaryRow[] {
  const { rows, ...texts } = stepThreeTexts[flow.locale];
  if (quoted?.kind !== 'price') return [{ label: rows.price, value: texts.priceUnknown }];
  const money = (cents: number) => eurosText(cents, flow.locale);
  const parts = [
    texts.priceUpgrade(money(quoted.baseCents)),
    ...(quoted.discountCents > 0 && quoted.code !== null
      ? [texts.priceDiscount(`− ${money(quoted.discountCents)}`, quoted.code)]
      : []),
    ...(quoted.urgentCents > 0 ? [texts.priceUrgent(money(quoted.urgentCents))] : []),
  ];
  const vat = quoted.includesVat ? texts.withVat : texts.withoutVat;
  return [
    { label: rows.price, value: parts.join('; ') },
    { label: rows.total, value: `${money(quoted.totalCents)} ${vat}` },
  ];
}
