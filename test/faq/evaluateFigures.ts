import type { Judged } from './evaluateReply.ts';

/** A share with its 95 % Wilson interval. */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.96;

/** The share of `count` in `of`, with the interval of Wilson: honest for few items and for shares near 0 and 1. */
export function shareOf(name: string, count: number, of: number): Share {
  if (of === 0) return { name, count, of, low: 0, high: 1 };
  const p = count / of;
  const middle = p + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { name, count, of, low: (middle - spread) / whole, high: (middle + spread) / whole };
}

/** The figures of evaluation/README.md over judged items. */
export function figuresOf(judged: readonly Judged[]): readonly Share[] {
  const answers = judged.filter(({ isAnswer }) => isAnswer);
  const wrong = answers.filter(({ verdict }) => verdict === 'wrong');
  const mustRefuse = judged.filter(({ item }) => 'refuse' in item.expect);
  const refusals = judged.filter(({ isAnswer }) => !isAnswer);
  const rightRefusals = refusals.filter(({ item }) => 'refuse' in item.expect);
  const allowed = mustRefuse.filter(({ isAnswer, verdict }) => isAnswer && verdict === 'right');
  const count = (list: readonly unknown[]): number => list.length;
  return [
    shareOf('accuracy', count(judged.filter(({ verdict }) => verdict === 'right')), count(judged)),
    shareOf('wrong answers, of all', count(wrong), count(judged)),
    shareOf('wrong answers, of those shown', count(wrong), count(answers)),
    shareOf('refusal precision', count(rightRefusals), count(refusals)),
    shareOf('refusal recall', count(rightRefusals), count(mustRefuse) - count(allowed)),
    shareOf(
      'reason accuracy',
      count(rightRefusals.filter(({ hasReason }) => hasReason === true)),
      count(rightRefusals),
    ),
    shareOf(
      'questions back with the answer among them',
      count(judged.filter(({ asksWell }) => asksWell)),
      count(judged),
    ),
  ];
}

/** One share on a line: `accuracy   93.1 % (91.0 - 95.2), 322 of 346`. */
export function shareLine({ name, count, of, low, high }: Share): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  if (of === 0) return `${name.padEnd(nameWidth)}      -`;
  return `${name.padEnd(nameWidth)} ${percent(count / of).padStart(5)} % (${percent(low)} - ${percent(high)}), ${count} of ${of}`;
}

const nameWidth = 42;
