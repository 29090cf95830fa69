import { parseArgs } from 'node:util';
import type { Effort } from './figure.ts';
import { figures } from './figures.ts';
import { type Line, lineOf, tableOf } from './report.ts';

/*
 * `npm run bench [name…] [--quick]`: one JSON line a figure on standard output, a table on standard error. Ends
 * with 0 also when a figure is under its bar (the line says so), with 1 when a figure could not be taken.
 */

const thorough: Effort = { rounds: 3, conversations: 32, warmUpTurns: 3000, turns: 12_000, starts: 5 };
const quick: Effort = { rounds: 3, conversations: 32, warmUpTurns: 1000, turns: 3000, starts: 3 };

const all = figures(process.env.TEST_DATABASE_URL || null);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { quick: { type: 'boolean', default: false } },
});
const unknown = [
  ...positionals.filter((name) => !all.some((figure) => figure.name === name)),
  ...Object.keys(values).flatMap((option) => (option === 'quick' ? [] : [`--${option}`])),
];
if (unknown.length > 0) {
  process.stderr.write(
    `Usage: npm run bench [name…] [--quick]; not known: ${unknown.join(', ')}.\nFigures: ${all.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(1);
}

// `npm run bench --quick` without a `--` before it: npm keeps the option and only tells it in the environment.
const effort = values.quick === true || process.env.npm_config_quick === 'true' ? quick : thorough;

const lines: Line[] = [];
for (const figure of all.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  process.stderr.write(`${figure.name} …\n`);
  try {
    const line = lineOf(figure, await figure.measure(effort));
    lines.push(line);
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } catch (failure) {
    process.exitCode = 1;
    const said = Error.isError(failure) ? (failure.stack ?? failure.message) : String(failure);
    process.stderr.write(`${figure.name} could not be taken: ${said}\n`);
  }
}
process.stderr.write(`\n${tableOf(lines)}`);
