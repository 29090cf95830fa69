import type { Level } from './catalogue.ts';
import { type CatalogueDiff, isSame, type LevelChange, type Named, type Renamed } from './diffCatalogues.ts';

/** A heading with its lines. */
export interface DiffSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

const directions: Readonly<Record<LevelChange['direction'], string>> = {
  raised: 'Hoger niveau',
  lowered: 'Lager niveau',
  known: 'Niveau nu bekend',
  unknown: 'Niveau niet meer bekend',
};

/** The diff in Dutch, what matters most to customers first; headings without lines are left out. */
export function diffSections(diff: CatalogueDiff): DiffSection[] {
  const levels = (direction: LevelChange['direction']) =>
    diff.levelsChanged
      .filter((one) => one.direction === direction)
      .map((one) => `${nameOf(one)}: ${levelName(one.from)} wordt ${levelName(one.to)}`);
  const all: [string, string[]][] = [
    [directions.raised, levels('raised')],
    [directions.lowered, levels('lowered')],
    [directions.known, levels('known')],
    [directions.unknown, levels('unknown')],
    ['Nieuwe dienstverleners', diff.providersAdded.map(nameOf)],
    ['Vervallen dienstverleners', diff.providersRemoved.map(nameOf)],
    ['Dienstverleners met een andere naam', diff.providersRenamed.map(renaming)],
    ['Nieuwe diensten', diff.servicesAdded.map(nameOf)],
    ['Vervallen diensten', diff.servicesRemoved.map(nameOf)],
    ['Diensten met een andere naam', diff.servicesRenamed.map(renaming)],
  ];
  return all
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => ({ heading: `${heading} (${lines.length})`, lines }));
}

/** The diff as lines for a terminal. With `most`, longer lists are cut, and say so. */
export function diffText(diff: CatalogueDiff, most = Number.POSITIVE_INFINITY): string {
  const head = `Van ${diff.from}\nNaar ${diff.to}\n`;
  if (isSame(diff)) return `${head}\nEr is geen verschil in namen en niveaus.\n`;
  const sections = diffSections(diff).map(({ heading, lines }) => {
    const shown = lines.slice(0, most).map((line) => `  ${line}\n`);
    const rest = lines.length > most ? `  … en nog ${lines.length - most}\n` : '';
    return `\n${heading}\n${shown.join('')}${rest}`;
  });
  return head + sections.join('');
}

function nameOf(one: Named): string {
  return one.service === null ? one.provider : `${one.provider}: ${one.service}`;
}

function renaming(one: Renamed): string {
  const whose = one.service === null ? '' : `${one.provider}: `;
  return `${whose}${one.from} heet nu ${one.to}`;
}

function levelName(level: Level | null): string {
  return level ?? 'niet bekend';
}
