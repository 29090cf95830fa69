import { catalogueFigures } from './catalogueFigures.ts';
import { coldStartFigure } from './coldStartFigure.ts';
import type { Figure } from './figure.ts';
import { memoryFigure } from './memoryFigure.ts';
import { questionsFigure } from './questionsFigure.ts';
import { searchFigure } from './searchFigure.ts';
import { turnsFigures } from './turnsFigures.ts';
import { upgradeTurnsFigure } from './upgradeTurnsFigure.ts';

/** Every figure of the bench, in the order in which it is taken. */
export function figures(postgresUrl: string | null): readonly Figure[] {
  return [
    ...turnsFigures(postgresUrl),
    upgradeTurnsFigure,
    coldStartFigure,
    memoryFigure,
    ...catalogueFigures,
    searchFigure,
    questionsFigure,
  ];
}
