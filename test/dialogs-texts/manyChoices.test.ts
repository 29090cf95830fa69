import { describe, expect, test } from '@jest/globals';
import { serviceLines } from '../../dialogs/serviceNames.ts';
import { formatShortList } from '../../dialogs/texts/formatValue.ts';
import type { Catalogue } from '../../rules/catalogue.ts';

const service = (id: string) => ({
  id,
  name: `Dienst ${id}`,
  level: 'EH3' as const,
  purposes: [],
  remark: null,
  source: 'test',
  checkedAt: '2026-11-24',
});
const catalogue: Catalogue = {
  version: 'v1',
  providers: ['A', 'B'].map((id) => ({
    id,
    name: `Gemeente ${id}`,
    aliases: [],
    services: ['1', '2', '3', '4'].map(service),
  })),
};

describe('many choices in words', () => {
  test('three services of one provider share a line, two do not, and no name is left out', () => {
    const chosen = [
      { providerId: 'A', serviceId: '1' },
      { providerId: 'B', serviceId: '4' },
      { providerId: 'A', serviceId: '2' },
      { providerId: 'B', serviceId: '2' },
      { providerId: 'A', serviceId: '3' },
    ];
    expect(serviceLines(catalogue, chosen, 'nl')).toEqual([
      'Gemeente A – Dienst 1; Dienst 2; Dienst 3',
      'Gemeente B – Dienst 4',
      'Gemeente B – Dienst 2',
    ]);
    expect(serviceLines(catalogue, [{ providerId: 'B', serviceId: null }], 'nl')).toEqual([
      'Gemeente B (alle diensten)',
    ]);
  });

  test('a long list is told by its first and a count', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(formatShortList(names, 'nl')).toBe('a, b, c, d, e en nog 2 andere');
    expect(formatShortList(names, 'en')).toBe('a, b, c, d, e and 2 others');
    // One more takes as much room as saying that there is one more.
    expect(formatShortList(names.slice(0, 6), 'nl')).toBe('a, b, c, d, e en f');
    expect(formatShortList(['a'], 'nl')).toBe('a');
    expect(formatShortList([], 'nl')).toBe('');
  });
});
