import { type Catalogue, findProvider, findService, type SelectedService } from '../rules/catalogue.ts';
import type { Locale } from '../rules/locale.ts';
import { stepOneTexts } from './texts/stepOneTexts.ts';

/** A choice as people read it: "Belastingdienst – Mijn Belastingdienst Zakelijk". */
export function serviceName(catalogue: Catalogue, chosen: SelectedService, locale: Locale): string {
  const provider = findProvider(catalogue, chosen.providerId);
  const providerName = provider?.name ?? chosen.providerId;
  if (chosen.serviceId === null) return stepOneTexts[locale].allServices(providerName);
  const service = findService(catalogue, chosen.providerId, chosen.serviceId);
  return `${providerName} – ${service?.name ?? chosen.serviceId}`;
}

/** From this number on, services of one provider are told in one line. */
const manyOfOne = 3;

/** Choices as lines, with every name in it: many services of one provider stand together. */
export function serviceLines(
  catalogue: Catalogue,
  chosen: readonly SelectedService[],
  locale: Locale,
): readonly string[] {
  const byProvider = Map.groupBy(chosen, ({ providerId }) => providerId);
  return [...byProvider.values()].flatMap((own) => {
    const names = own.map((one) => serviceName(catalogue, one, locale));
    if (own.length < manyOfOne) return names;
    const [first = '', ...others] = names;
    return [[first, ...others.map((name) => name.split(' – ').slice(1).join(' – '))].join('; ')];
  });
}

/** A choice as text for a card value, and back. */
export function serviceKey({ providerId, serviceId }: SelectedService): string {
  return `${providerId}/${serviceId ?? '*'}`;
}

/** The choice that a key stands for, `null` when the catalogue does not hold it. */
export function serviceOfKey(catalogue: Catalogue, key: string): SelectedService | null {
  const [providerId = '', serviceId = ''] = key.split('/', 2);
  const provider = findProvider(catalogue, providerId);
  if (provider === undefined) return null;
  if (serviceId === '*') return { providerId, serviceId: null };
  return provider.services.some(({ id }) => id === serviceId) ? { providerId, serviceId } : null;
}
