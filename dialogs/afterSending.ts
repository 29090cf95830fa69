import type { CardElement } from '../cards/adaptiveCard.ts';
import { bullets, openButton, paragraph } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { UpgradeCase } from '../rules/flow/dossier.ts';
import type { Route } from '../rules/route/route.ts';
import { routeOf } from '../rules/route/routeOf.ts';
import type { ManualStep } from '../rules/route/routeRules.ts';
import { decided } from '../rules/ruleBook.ts';
import { signingOf } from '../rules/signatures/signing.ts';
import { manualStepsText, routeText } from '../rules/texts/routeTexts.ts';
import type { Flow } from './flow.ts';
import { levelNewsLine } from './levelNews.ts';
import { isOver } from './menu.ts';
import { cardMessage } from './message.ts';
import { type AfterTexts, afterTexts } from './texts/afterTexts.ts';
import { formatDay, formatList } from './texts/formatValue.ts';
import type { TurnUnit } from './turnUnit.ts';

/** Step 4: which of identification and form apply, why, and what to have ready. */
export function explainRoute(flow: Flow): void {
  const route = routeOf(flow.upgradeCase, flow.unit.ruleBook);
  if (route === null) return;
  const texts = afterTexts[flow.locale];
  const told = routeText(route, isOwnLogin(flow), flow.locale);
  const bold = { weight: 'Bolder', spacing: 'Medium' } as const;
  const body: CardElement[] = [
    paragraph(texts.identificationTitle, bold),
    paragraph(told.identification),
    ...(route.identification.need === 'none'
      ? []
      : texts
          .identificationHow(decided(flow.unit.ruleBook.deadlines.identificationDays).value, isOwnLogin(flow))
          .map((text) => paragraph(text))),
    paragraph(texts.formTitle, bold),
    paragraph(told.form),
    ...(route.form.need ? formLines(flow) : []),
    ...(told.manual === null ? [] : [paragraph(told.manual), ...bullets(manualLines(flow, route))]),
  ];
  flow.show(
    noteCard(flow.locale, {
      overline: flow.overline(),
      title: `${texts.identificationTitle} · ${texts.formTitle}`,
      body,
      ...(route.form.need
        ? { actions: [openButton(texts.formOpen, `${flow.unit.publicUrl}/chat/open/form`)] }
        : {}),
    }),
  );
}

function formLines(flow: Flow): readonly CardElement[] {
  const texts = afterTexts[flow.locale];
  const names = (flow.facts.representatives?.value ?? []).map(({ name }) => name);
  const signatures = signingOf(flow.upgradeCase, flow.unit.ruleBook)?.signatures ?? names.length;
  return texts.formHow(signatures, formatList(names, flow.locale)).map((text) => paragraph(text));
}

/** What is left for the customer to do by hand: what was sent with the application need not be sent again. */
function manualLines({ facts, unit, locale }: Flow, { manual }: Route): readonly string[] {
  const sent: readonly ManualStep[] = [
    // Who has a login means is registered.
    'checkRegistration',
    ...(facts.registerExtract === undefined ? [] : (['sendRegisterExtract'] as const)),
    ...(facts.legalPersonalityDeclaration === undefined
      ? []
      : (['sendLegalPersonalityDeclaration'] as const)),
  ];
  const steps = manual?.steps.value.filter((step) => !sent.includes(step)) ?? [];
  return manualStepsText(steps, unit.ruleBook, locale);
}

/** Step 5: the application is on its way; how long it takes and what comes next. */
export function sayProcessing(flow: Flow): void {
  const texts = afterTexts[flow.locale];
  const isAgain = (flow.upgradeCase.submission?.revision ?? 1) > 1;
  flow.say(isAgain ? texts.sendingAgain : texts.sending);
  const route = routeOf(flow.upgradeCase, flow.unit.ruleBook);
  if (route === null) return;
  flow.say(`${routeText(route, isOwnLogin(flow), flow.locale).expected} ${texts.nextNews}`);
}

/** Whether the person in the conversation is the user, as it is until somebody else is named. */
function isOwnLogin({ facts }: Flow): boolean {
  return facts.userIsApplicant?.value ?? true;
}

/** The application as it stands, for "status" and after news. */
export function showStatus(flow: Flow, options: { readonly isAsking?: boolean } = {}): void {
  const texts = afterTexts[flow.locale];
  const { submission, facts } = flow.upgradeCase;
  if (submission === null) {
    const draft = options.isAsking === true ? texts.statusDraftHere : texts.statusDraft;
    flow.say(facts.selection === undefined ? texts.statusNone : draft);
    return;
  }
  const { status, acknowledged, reference, deadline, confirmedAt } = submission;
  const known = acknowledged ? status : null;
  const labels = texts.statusRows;
  const rows = [
    ...(reference === null ? [] : [{ label: labels.reference, value: reference }]),
    { label: labels.status, value: known === null ? texts.statusUnderway : texts.statuses[known] },
    ...(deadline === null ? [] : [{ label: labels.deadline, value: formatDay(deadline, flow.locale) }]),
    ...upgradeRows(facts, labels),
    { label: labels.sentOn, value: formatDay(confirmedAt, flow.locale) },
  ];
  const says = known === null ? texts.statusUnderwaySays : texts.statusSays[known];
  const reasons = known === 'rejected' ? bullets(submission.reasons.map(({ text }) => text)) : [];
  const note = isOver(flow.upgradeCase) ? null : levelNewsLine(flow);
  const body = [...reasons, ...(note === null ? [] : [paragraph(note)])];
  flow.show(noteCard(flow.locale, { title: texts.statusTitle, intro: [says], rows, body }));
}

function upgradeRows({ loginMeans, targetLevel }: UpgradeCase['facts'], labels: AfterTexts['statusRows']) {
  const means = loginMeans?.value;
  if (means === undefined) return [];
  return [
    { label: labels.level, value: `${means.level} → ${targetLevel?.value ?? ''}` },
    { label: labels.organisation, value: means.organisation.name },
  ];
}

/** The happy end: the upgrade has been processed and the new level works. */
export function sendDone(unit: TurnUnit): void {
  const { upgradeCase } = unit;
  const { locale } = unit.conversation;
  const texts = afterTexts[locale];
  const reference = upgradeCase?.submission?.reference ?? null;
  const card = noteCard(locale, {
    title: texts.doneTitle,
    intro: [texts.statusSays.processed],
    rows: [
      ...(upgradeCase === null ? [] : upgradeRows(upgradeCase.facts, texts.statusRows)),
      ...(reference === null ? [] : [{ label: texts.statusRows.reference, value: reference }]),
    ],
    body: [paragraph(texts.doneAfter, { isSubtle: true })],
  });
  const progress = { step: 5, of: 5, title: texts.doneProgress, isDone: true };
  unit.send({ ...cardMessage(card, locale), channelData: { progress } });
}
