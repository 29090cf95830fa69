import { parseArgs } from 'node:util';
import type { ModeReply } from '../../faq/operatorProtocol.ts';
import { faqModes, faqSwitchSchema } from '../../faq/store/faqMode.ts';
import { atDesk } from './atDesk.ts';
import { type FaqCommand, faqExitCodes } from './faqCommand.ts';
import { historyText, modeText } from './modeText.ts';

/** `npm run faq -- mode`: says how questions are answered, or switches it. */
export async function mode({ words, env, print, complain }: FaqCommand): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      operator: { type: 'string' },
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const wrong = (why: string): number => {
    complain(`${why}\n`);
    return faqExitCodes.wrongCommand;
  };
  const [asked, ...more] = positionals;
  if (more.length > 0) return wrong('name one mode');
  const to = faqModes.find((one) => one === asked);
  if (asked !== undefined && to === undefined) return wrong(`a mode is ${faqModes.join(', ')}`);
  if (asked === undefined && (values.reason !== undefined || values.operator !== undefined)) {
    return wrong(`--reason and --operator go with a mode: ${faqModes.join(', ')}`);
  }
  let outcome: Awaited<ReturnType<typeof atDesk<ModeReply>>>;
  if (to === undefined) {
    outcome = await atDesk(env, values.url, (desk) => desk.mode());
  } else {
    const operator = values.operator ?? env.USER ?? env.USERNAME ?? 'command line';
    const wanted = faqSwitchSchema.safeParse({ mode: to, reason: values.reason ?? '', operator });
    if (!wanted.success) {
      const places = new Set(wanted.error.issues.map(({ path }) => path[0]));
      return wrong(
        places.has('reason')
          ? '--reason "…" says why, in 5 to 200 characters: it stays in the history'
          : '--operator NAME says who, in 1 to 60 characters',
      );
    }
    outcome = await atDesk(env, values.url, (desk) => desk.setMode(wanted.data));
  }
  if (outcome.kind === 'cannot') {
    complain(`${outcome.why}\n`);
    return faqExitCodes.cannot;
  }
  const { value, where } = outcome;
  if (values.json) {
    print(`${JSON.stringify(value, null, 2)}\n`);
  } else {
    if (where === null) print('Nothing listens, so this was done in the store itself.\n');
    print(modeText(value.now));
    print(historyText(value));
  }
  // A switch that was made is done, whatever the history says; who only looks must not miss that it is broken.
  return to !== undefined || value.record.kind === 'whole' ? faqExitCodes.fine : faqExitCodes.cannot;
}
