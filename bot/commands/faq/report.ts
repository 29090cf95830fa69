import { parseArgs } from 'node:util';
import { mostReportDays, type ReportReply, reportDaysSchema } from '../../faq/operatorProtocol.ts';
import { atDesk } from './atDesk.ts';
import { type FaqCommand, faqExitCodes } from './faqCommand.ts';
import { modeText } from './modeText.ts';

/** `npm run faq -- report`: what happened in the last days, what it cost, and what customers thought of it. */
export async function report({ words, env, print, complain }: FaqCommand): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      days: { type: 'string', default: '7' },
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const days = reportDaysSchema.safeParse(values.days);
  if (!days.success) {
    complain(`--days is a whole number from 1 to ${mostReportDays}\n`);
    return faqExitCodes.wrongCommand;
  }
  const outcome = await atDesk(env, values.url, (desk) => desk.report(days.data));
  if (outcome.kind === 'cannot') {
    complain(`${outcome.why}\n`);
    return faqExitCodes.cannot;
  }
  print(values.json ? `${JSON.stringify(outcome.value, null, 2)}\n` : reportText(outcome.value, days.data));
  return faqExitCodes.fine;
}

function reportText({ now, days, totals, feedback }: ReportReply, asked: number): string {
  const lines = [modeText(now)];
  if (days.length === 0) {
    lines.push(asked === 1 ? 'Nothing was counted today.' : `Nothing was counted in the last ${asked} days.`);
  } else {
    lines.push(asked === 1 ? 'Today:' : `Last ${asked} days:`);
    for (const [name, n] of Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1))) {
      lines.push(`  ${name.padEnd(32)} ${countText(name, n).padStart(12)}`);
    }
    lines.push('', 'Per day:');
    for (const { day, counts } of days) {
      const outcomes = Object.entries(counts).filter(([name]) => name.startsWith('outcome.'));
      const said = outcomes.map(([name, n]) => `${name.slice('outcome.'.length)} ${n}`).join(', ');
      lines.push(`  ${day}  ${said === '' ? 'no questions' : said}`);
    }
  }
  if (feedback.length > 0) lines.push('', 'Feedback per passage (did not help, helped):');
  for (const { id, helpful, notHelpful, reasons } of feedback) {
    const why = Object.entries(reasons).map(([reason, n]) => `${reason} ${n}`);
    lines.push(
      `  ${id.padEnd(32)} ${notHelpful}, ${helpful}${why.length > 0 ? `  (${why.join(', ')})` : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function countText(name: string, n: number): string {
  return name.endsWith('costMicros') ? `€ ${(n / 1_000_000).toFixed(4)}` : String(n);
}
