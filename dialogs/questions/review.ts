import { z } from 'zod';
import { type SummaryAttention, summaryCard } from '../../cards/summaryCard.ts';
import { reopen } from '../../rules/flow/corrections.ts';
import { type SummaryGroup, summaryGroups } from '../../rules/flow/question.ts';
import { questions } from '../../rules/flow/questions.ts';
import { toApplication } from '../../rules/flow/toApplication.ts';
import type { CaseFinding } from '../../rules/preflight/preflightOf.ts';
import { preflightText } from '../../rules/texts/preflightTexts.ts';
import type { Answered, Asked, Flow, QuestionHandler } from '../flow.ts';
import { keepReceipts } from '../keepReceipts.ts';
import { summaryOf } from '../summary.ts';
import { stepThreeTexts } from '../texts/stepThreeTexts.ts';

const draftSchema = z.object({ hash: z.string() });

/** The summary. Confirming binds the application to the hash of exactly what was shown. */
export const review: QuestionHandler = {
  why: (flow) => stepThreeTexts[flow.locale].reviewWhy,
  ask: async ({ flow, binding }): Promise<Asked> => {
    const texts = stepThreeTexts[flow.locale];
    const summary = await summaryOf(flow);
    const isBlocked = summary.preflight.outcome === 'blocking';
    const intro = flow.upgradeCase.submission === null ? texts.reviewIntro : texts.reviewAgainIntro;
    const frame = flow.frame(texts.reviewTitle, [isBlocked ? texts.reviewBlocked : intro]);
    const card = summaryCard(frame, binding, summary.sections, {
      confirm: isBlocked ? null : texts.reviewConfirm,
      change: texts.reviewChange,
      closing: isBlocked ? [] : [texts.reviewClosing],
      attention: attentionOf(flow, summary.preflight.findings),
    });
    return { kind: 'card', card, draft: { hash: summary.hash } };
  },
  answer: async ({ flow, draft }, input): Promise<Answered> => {
    const texts = stepThreeTexts[flow.locale];
    if (input.kind === 'submit' && input.action === 'change') return changeGroup(flow, input.value);
    if (input.kind === 'submit' && input.action === 'repair') return repair(flow, input.value);
    const summary = await summaryOf(flow);
    const isBlocked = summary.preflight.outcome === 'blocking';
    if (!isConfirmation(input)) {
      return { kind: 'notUnderstood', hint: isBlocked ? texts.reviewBlockedHint : texts.reviewHint };
    }
    const shown = draftSchema.safeParse(draft);
    if (!shown.success || shown.data.hash !== summary.hash) {
      return { kind: 'invalid', say: texts.reviewChanged, draft: { hash: summary.hash } };
    }
    if (isBlocked) return { kind: 'invalid', say: texts.reviewBlocked };
    confirm(flow, summary.hash);
    await keepReceipts(flow);
    return { kind: 'answered', echo: texts.reviewEcho };
  },
};

/** What would be refused, and what may be, above the summary; `null` when nothing was found. */
function attentionOf(flow: Flow, findings: readonly CaseFinding[]): SummaryAttention | null {
  const texts = stepThreeTexts[flow.locale];
  if (findings.length === 0) return null;
  const mending = [...new Set(findings.map(({ question }) => question))];
  return {
    title: texts.reviewAttention,
    isBlocking: findings.some(({ severity }) => severity === 'blocking'),
    items: mending.map((question) => ({
      texts: findings
        .filter((finding) => finding.question === question)
        .map((finding) => preflightText(finding, flow.locale)),
      question,
      label: texts.reviewRepair(texts.questionNames[question]),
    })),
  };
}

/** The button beside a finding: its question comes again. */
function repair(flow: Flow, value: string | null): Answered {
  const texts = stepThreeTexts[flow.locale];
  const question = questions.find(
    ({ id, applies, facts }) => id === value && facts.length > 0 && applies(flow.upgradeCase, flow.context),
  );
  if (question === undefined) return { kind: 'notUnderstood', hint: texts.reviewBlockedHint };
  flow.upgradeCase = reopen(flow.upgradeCase, [question.id]);
  return { kind: 'answered', echo: texts.reviewChangeEcho(texts.questionNames[question.id]) };
}

function isConfirmation(input: Parameters<QuestionHandler['answer']>[1]): boolean {
  if (input.kind === 'submit') return input.action === 'confirm';
  if (input.kind === 'documents') return false;
  return /^(?:akkoord|alles klopt(?:,? versturen)?|versturen|verstuur(?: maar)?|ja,? (?:alles )?klopt|ja,? (?:versturen|verstuur maar)|agreed?|send|confirm)[.!]?$/i.test(
    input.text.trim(),
  );
}

/** "Wijzig" at a group: its questions come again, each with its answer and the choice to leave it. */
function changeGroup(flow: Flow, value: string | null): Answered {
  const texts = stepThreeTexts[flow.locale];
  const group = summaryGroups.find((candidate) => candidate === value);
  if (group === undefined) return { kind: 'notUnderstood', hint: texts.reviewHint };
  flow.upgradeCase = reopen(flow.upgradeCase, questionsOf(flow, group));
  return { kind: 'answered', echo: texts.reviewChangeEcho(texts.groups[group]) };
}

function questionsOf(flow: Flow, group: SummaryGroup) {
  return questions
    .filter((question) => question.group === group && question.applies(flow.upgradeCase, flow.context))
    .map(({ id }) => id);
}

/** Freezes the facts and asks for the submission; the outbox sends it after the commit. */
function confirm(flow: Flow, summaryHash: string): void {
  const { unit, upgradeCase, locale, catalogue } = flow;
  const before = upgradeCase.submission;
  const confirmedAt = unit.now.toISOString();
  const application = toApplication(upgradeCase, {
    summaryHash,
    at: confirmedAt,
    locale,
    catalogueVersion: catalogue.version,
  });
  const revision = (before?.revision ?? 0) + 1;
  flow.upgradeCase = {
    ...upgradeCase,
    reopened: [],
    submission: {
      summaryHash,
      confirmedAt,
      revision,
      acknowledged: false,
      reference: before?.reference ?? null,
      status: before?.status ?? null,
      backendVersion: before?.backendVersion ?? 0,
      reasons: [],
      deadline: null,
      withdrawalRequested: false,
    },
  };
  unit.audit(revision === 1 ? 'confirmed' : `confirmed revision ${revision}`);
  unit.request({
    kind: 'submitUpgrade',
    application,
    // One confirmation is one application, however often it is sent; confirming again is another.
    idempotencyKey: `${upgradeCase.id}:${summaryHash}:${Date.parse(confirmedAt)}`,
    revises: before?.reference === null || before === null ? null : before.backendVersion,
  });
}
