import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../rules/canonicalJson.ts';
import { dependentsOf, reopen, setFact } from '../../../rules/flow/corrections.ts';
import {
  type FactName,
  factSchemas,
  type QuestionId,
  questionIds,
  type UpgradeCase,
} from '../../../rules/flow/dossier.ts';
import { nextQuestion, previousQuestion } from '../../../rules/flow/nextQuestion.ts';
import { questionOf, questions } from '../../../rules/flow/questions.ts';
import { settle } from '../../../rules/flow/settle.ts';
import { toApplication } from '../../../rules/flow/toApplication.ts';
import { upgradeApplicationSchema } from '../../../rules/flow/upgradeApplication.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { answersTo, contextOf, emptyCase, withAnswer } from './dossiers.ts';

let ruleBook: RuleBook;
/** Every dossier that can be reached by answering what is asked, by its content. */
const reached = new Map<string, UpgradeCase>();
/** From which dossiers each one is one answer away. */
const cameFrom = new Map<string, string[]>();
/** Faults found on the way: a walk that stops at the first one hides the others. */
const faults = new Map<string, string>();
const askedAnywhere = new Set<QuestionId>();

const placeOf = (id: QuestionId) => questions.findIndex((one) => one.id === id);
const present = (one: UpgradeCase) => Object.keys(one.facts) as FactName[];

function fault(what: string, where: UpgradeCase): void {
  if (!faults.has(what)) faults.set(what, canonicalJson({ facts: present(where), reopened: where.reopened }));
}

/** What content the rules can tell apart; times and origins are not looked at by them. */
function keyOf(one: UpgradeCase): string {
  const values = Object.fromEntries(Object.entries(one.facts).map(([name, fact]) => [name, fact?.value]));
  return canonicalJson([values, one.personId, one.reopened, one.submission?.revision ?? 0]);
}

function look(one: UpgradeCase): readonly UpgradeCase[] {
  const context = contextOf(one, ruleBook);
  const next = nextQuestion(one, context);
  if (next.kind !== 'question') return [];
  const { id } = next.question;
  askedAnywhere.add(id);
  if (id === 'review') {
    const confirmed = {
      summaryHash: 'a'.repeat(64),
      at: one.createdAt,
      locale: 'nl',
      catalogueVersion: 'small',
    } as const;
    const parsed = upgradeApplicationSchema.safeParse(toApplication(one, confirmed));
    if (!parsed.success) fault(`an application that breaks the contract: ${parsed.error.message}`, one);
  }
  const before = previousQuestion(one, id, context);
  if (before !== null && !(before.isAnswered(one, context) && placeOf(before.id) < placeOf(id))) {
    fault(`"terug" at ${id} goes to ${before.id}, which has no answer`, one);
  }
  const answers = answersTo(id, one, context);
  if (answers.length === 0) fault(`no answer to ${id}`, one);
  return answers.map((answer) => {
    const then = withAnswer(one, id, answer, context);
    const thenContext = contextOf(then, ruleBook);
    if (!isDeepStrictEqual(settle(then, thenContext, '2027'), then))
      fault(`settle is not settled after ${id}`, then);
    for (const [name, value] of Object.entries(then.facts)) {
      if (!factSchemas[name as FactName].safeParse(value?.value).success) fault(`${name} is not valid`, then);
    }
    const lost = present(one).filter((name) => then.facts[name] === undefined);
    const following = nextQuestion(then, thenContext);
    // Forward only, unless an answer made earlier ones invalid.
    // One representative was enough for a mandate administrator; who arranges it themselves may need more, or may
    // sign with fewer than the rules ask.
    const needsMoreSigners =
      id === 'executor' &&
      following.kind === 'question' &&
      ['statutes', 'representatives'].includes(following.question.id);
    if (
      following.kind === 'question' &&
      placeOf(following.question.id) <= placeOf(id) &&
      lost.length === 0 &&
      !needsMoreSigners
    ) {
      fault(`${id} is followed by ${following.question.id} although nothing was lost`, then);
    }
    if (then.submission !== null && id !== 'review') fault(`submitted by ${id}`, then);
    return then;
  });
}

describe('the whole flow', () => {
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
    const open = [emptyCase()];
    while (open.length > 0) {
      const one = open.pop();
      if (one === undefined) break;
      const from = keyOf(one);
      for (const then of look(one)) {
        const key = keyOf(then);
        cameFrom.set(key, [...(cameFrom.get(key) ?? []), from]);
        if (reached.has(key)) continue;
        reached.set(key, then);
        open.push(then);
      }
    }
  }, 60_000);

  test('is walked in all its states without a dead end, a question twice or an unfit application', () => {
    expect(reached.size).toBeGreaterThan(5_000);
    expect(Object.fromEntries(faults)).toEqual({});
  });

  test('asks every question somewhere', () => {
    expect(questionIds.filter((id) => !askedAnywhere.has(id))).toEqual([]);
    expect(questions.map(({ id }) => id).toSorted()).toEqual([...questionIds].toSorted());
  });

  test('leads from every state to a submission by answering what is asked', () => {
    const arrives = new Set<string>();
    const open = [...reached].filter(([, one]) => one.submission !== null).map(([key]) => key);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (arrives.has(key)) continue;
      arrives.add(key);
      open.push(...(cameFrom.get(key) ?? []));
    }
    const stuck = [...reached.keys()].filter((key) => !arrives.has(key));
    expect(stuck.slice(0, 2)).toEqual([]);
  });

  test('never goes past the sign-in without one', () => {
    const asked = new Set<string>();
    for (const one of reached.values()) {
      if (one.submission !== null) continue;
      const next = nextQuestion(one, { ...contextOf(one, ruleBook), isSignedIn: false });
      asked.add(next.kind === 'question' ? next.question.id : next.kind);
    }
    const open = ['selection', 'outsideRoute', 'mandates', 'targetLevel', 'signIn'];
    expect([...asked].filter((id) => !open.includes(id))).toEqual([]);
  });

  test('keeps the facts frozen until the supplier has answered, and opens them only for a rejection', () => {
    const sent = [...reached.values()].filter(({ submission }) => submission !== null);
    expect(sent.length).toBeGreaterThan(50);
    for (const one of sent) {
      const context = contextOf(one, ruleBook);
      expect(nextQuestion(one, context).kind).toBe('underway');
      const { submission } = one;
      if (submission === null) continue;
      const acknowledged = {
        ...one,
        submission: { ...submission, acknowledged: true, status: 'received' as const },
      };
      expect(nextQuestion(acknowledged, context).kind).toBe('submitted');
      const rejected = {
        ...one,
        submission: { ...submission, acknowledged: true, status: 'rejected' as const },
        reopened: ['termYears' as const],
      };
      expect(nextQuestion(rejected, context)).toMatchObject({ question: { id: 'termYears' } });
      expect(nextQuestion({ ...rejected, reopened: [] }, context)).toMatchObject({
        question: { id: 'review' },
      });
    }
  });

  test('loses exactly the dependents of a corrected answer, and comes to the summary again', () => {
    const atReview = [...reached.values()].filter((one) => {
      const next = nextQuestion(one, contextOf(one, ruleBook));
      return next.kind === 'question' && next.question.id === 'review';
    });
    const correctable = questionIds.filter((id) => questionOf(id).facts.length > 0);
    fc.assert(
      fc.property(
        fc.nat(atReview.length - 1),
        fc.constantFrom(...correctable),
        fc.array(fc.nat(20), { minLength: 60, maxLength: 60 }),
        (place, id, choices) => {
          const start = atReview[place] as UpgradeCase;
          const context = contextOf(start, ruleBook);
          const question = questionOf(id);
          if (!question.applies(start, context) || !question.isAnswered(start, context)) return;
          let one = reopen(start, [id]);
          expect(nextQuestion(one, context)).toMatchObject({ question: { id } });
          const answers = answersTo(id, one, context);
          const answer = answers[(choices[0] ?? 0) % answers.length];
          if (answer === undefined) throw new Error(`no answer to ${id}`);
          const [name] = answer.set as FactName[];
          const applied = answer.apply(one);
          if (name !== undefined) {
            const isSame =
              canonicalJson(applied.facts[name]?.value) === canonicalJson(start.facts[name]?.value);
            const mayGo = isSame
              ? []
              : dependentsOf(name).filter(
                  (other) =>
                    start.facts[other] !== undefined &&
                    // What was sent proves another number just as well.
                    !(name === 'statutes' && applied.facts.statutes?.value.allow !== null),
                );
            expect(
              present(start)
                .filter((other) => applied.facts[other] === undefined)
                .toSorted(),
            ).toEqual(mayGo.toSorted());
          }
          one = withAnswer(one, id, answer, context);
          for (const choice of choices) {
            const here = contextOf(one, ruleBook);
            const next = nextQuestion(one, here);
            if (next.kind !== 'question') throw new Error('submitted without a confirmed summary');
            if (next.question.id === 'review') return;
            const open = answersTo(next.question.id, one, here);
            const taken = open[choice % open.length];
            if (taken === undefined) throw new Error(`no answer to ${next.question.id}`);
            one = withAnswer(one, next.question.id, taken, here);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('decides again what a rule decided from an answer that was corrected', () => {
    // The applicant was taken for a director; with the right date of birth the register does not know them.
    const start = [...reached.values()].find(
      ({ facts, submission }) =>
        submission === null &&
        facts.userIsEmployed?.origin === 'decided' &&
        facts.executor !== undefined &&
        facts.authorityCheck?.value.outcome === 'established',
    );
    if (start === undefined) throw new Error('no such dossier');
    const check = { outcome: 'notEstablished', reason: 'unclear' } as const;
    const { upgradeCase } = setFact(start, 'authorityCheck', {
      value: check,
      origin: 'known',
      at: start.createdAt,
    });
    const then = settle(upgradeCase, contextOf(upgradeCase, ruleBook), start.createdAt);
    expect(then.facts.userIsEmployed).toBeUndefined();
  });

  test('passes over what is reopened but cannot be answered', () => {
    const [start] = [...reached.values()].filter(
      (one) => one.personId !== null && one.facts.termYears !== undefined && one.submission === null,
    );
    if (start === undefined) throw new Error('no such dossier');
    const one = reopen(start, ['signIn', 'review']);
    const next = nextQuestion(one, contextOf(one, ruleBook));
    expect(next.kind === 'question' && next.question.id).not.toBe('signIn');
  });
});
