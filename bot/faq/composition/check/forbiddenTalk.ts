import type { RejectionReason } from './rejection.ts';

const ofItself =
  /\b(?:ai|gpt|chatgpt|llm|chatbot|taalmodel|language model|systeemprompt|system prompt|prompt|mijn instructies|my instructions|instructies|instructions|als assistent|as an assistant|trainingsdata|training data|passages?|ik ben|i am|i['’]m)\b/i;
const kinds =
  '(?:(?:zelfstandig|alleen|gezamenlijk|beperkt|volledig|solely|jointly|fully|dus|so|already|al) )*';
const promises = new RegExp(
  [
    '\\b(?:uw|je|jouw|your) (?:aanvraag|upgrade|application|request|verzoek) (?:is|wordt|zal|will be|has been|was|komt)\\b',
    '\\b(?:goedgekeurd|afgekeurd|toegekend|gegarandeerd|approved|guaranteed|granted)\\b',
    // Under a condition Dutch puts the verb last ("als u bevoegd bent"): this is always a statement.
    `\\b(?:u|je|jij) (?:bent|ben) ${kinds}bevoegd\\b`,
    `(?<!\\b(?:if|whether|when|unless|that|because) )\\byou are ${kinds}authori[sz]ed\\b`,
    '(?<!\\b(?:if|whether|when|unless|that|because) )\\byou have (?:sole|joint|limited|full) authority\\b',
  ].join('|'),
  'i',
);

/** Talk that no passage justifies: about the assistant itself, or about how the case of this customer ends. */
export function forbiddenTalk(text: string): readonly RejectionReason[] {
  const reasons: RejectionReason[] = [];
  if (ofItself.test(text)) reasons.push('speaksOfItself');
  if (promises.test(text)) reasons.push('promise');
  return reasons;
}
