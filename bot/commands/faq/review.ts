import { parseArgs } from 'node:util';
import type { ReviewReply } from '../../faq/operatorProtocol.ts';
import { atDesk } from './atDesk.ts';
import { type FaqCommand, faqExitCodes } from './faqCommand.ts';
import { momentText } from './modeText.ts';

/** `npm run faq -- review`: the questions that went wrong, grouped for whoever writes the knowledge. */
export async function review({ words, env, print, complain }: FaqCommand): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { url: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const outcome = await atDesk(env, values.url, (desk) => desk.review());
  if (outcome.kind === 'cannot') {
    complain(`${outcome.why}\n`);
    return faqExitCodes.cannot;
  }
  print(values.json ? `${JSON.stringify(outcome.value, null, 2)}\n` : reviewText(outcome.value));
  return faqExitCodes.fine;
}

function reviewText({ groups }: ReviewReply): string {
  if (groups.length === 0) return 'No questions to look at.\n';
  const lines = groups.flatMap((group) => {
    const { nearest, locale, count, outcomes, firstAt, lastAt, similar } = group;
    const why = Object.entries(outcomes).map(([outcome, n]) => `${outcome} ${n}`);
    return [
      `${nearest ?? 'near nothing'} (${locale}): ${questions(count)}, ${momentText(firstAt)} to ${momentText(lastAt)}; ${why.join(', ')}`,
      ...similar.flatMap((one) => [
        ...one.examples.map((text, n) => `  ${n === 0 ? `${one.count}x`.padStart(5) : '     '}  ${text}`),
        ...one.rejected.map(
          ({ reasons, sentences }) => `         not shown (${reasons.join(', ')}): ${sentences.join(' ')}`,
        ),
      ]),
      '',
    ];
  });
  return `${lines.join('\n')}`;
}

function questions(n: number): string {
  return n === 1 ? '1 question' : `${n} questions`;
}
