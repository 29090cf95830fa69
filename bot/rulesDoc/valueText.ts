import { functionWords } from '../../rules/authority/registerWords.ts';
import { preflightTextsNl } from '../../rules/texts/preflightTextsNl.ts';
import {
  answerLabels,
  authorityLabels,
  conditionLabels,
  manualStepLabels,
  manualWhyLabels,
  needLabels,
  personLabels,
  signatureCountLabel,
} from './labels.ts';

/** Codes whose Dutch is not in the labels of a table. */
const words: Readonly<Record<string, string>> = {
  ...preflightTextsNl.words,
  ...Object.fromEntries(Object.entries(functionWords).map(([code, [word]]) => [code, word])),
  ...manualWhyLabels,
  ...manualStepLabels,
  ...authorityLabels,
  ...answerLabels,
  ...personLabels,
  ...needLabels,
  ...conditionLabels,
  on: 'ja',
  off: 'nee',
  blocking: 'wordt teruggestuurd',
  warning: 'waarschuwing',
  sameOrHigher: 'hetzelfde niveau of hoger',
  any: 'elk niveau',
  ended: 'bestaat niet meer',
  notIssued: 'wordt niet meer uitgegeven',
  everybodySigns: 'alle bevoegd vertegenwoordigers en de gebruiker tekenen',
  notAllowed: 'kan niet',
  unlimited: 'onbeperkt bevoegd',
  full: 'volledige volmacht',
  kinds: 'soorten',
  parts: 'delen',
  mailboxes: 'postbussen',
  supplier: 'leverancier',
  whenRegisterIncomplete: 'als KVK te weinig mensen noemt',
  legalForms: 'rechtsvormen',
  providerIds: 'dienstverleners',
  upgrade: 'alleen van de upgrade',
  majorityOfDirectors: signatureCountLabel('majorityOfDirectors'),
  allDirectors: signatureCountLabel('allDirectors'),
};

/** What a source claims, as a domain expert reads it; a code without Dutch stands as it is. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return words[value] ?? value;
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (Array.isArray(value)) return value.length === 0 ? 'geen' : value.map(valueText).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  if ('from' in value && 'to' in value) return workingDays(Number(value.from), Number(value.to));
  if (entries.length === 1 && 'severity' in value) return valueText(value.severity);
  return entries
    .map(([name, own]) =>
      name === 'severity' ? valueText(own) : `${words[name] ?? name}: ${valueText(own)}`,
    )
    .join('; ');
}

/** How long something takes, in working days. */
export function workingDays(from: number, to: number): string {
  if (to === 0) return 'dezelfde werkdag';
  return from === 0 ? `binnen ${to} ${to === 1 ? 'werkdag' : 'werkdagen'}` : `${from} tot ${to} werkdagen`;
}
