import type { Locale } from '../locale.ts';

/** An amount in whole cents as people read it: `€ 1.234,50` or `€1,234.50`. */
export function eurosText(cents: number, locale: Locale): string {
  const [thousands, decimal] = locale === 'nl' ? ['.', ','] : [',', '.'];
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, thousands ?? '');
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${cents < 0 ? '-' : ''}€${locale === 'nl' ? '\u00a0' : ''}${whole}${decimal}${rest}`;
}
