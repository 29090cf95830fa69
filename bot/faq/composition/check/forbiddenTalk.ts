import type { RejectionReason } from './rejection.ts';

const ofItself =
  /\b(?:ai|gpt|chatgpt|llm|chatbot|taalmodel|language model|systeemprompt|system prompt|prompt|mijn instructies|my instructions|instructies|instructions|als assistent|as an assistant|trainingsdata|training data|passages?|ik ben|i am|i['’]m)\b/i;
const promises =
  /\b(?:uw|je|jouw|your)\s+(?:aanvraag|upgrade|application|request|verzoek)\s+(?:is|wordt|zal|will be|has been|was|komt)\b|\b(?:goedgekeurd|afgekeurd|toegekend|gegarandeerd|approved|guaranteed|granted)\b|\b(?:u|je|jij|you)\s+(?:bent|ben|are)\s+(?:(?:zelfstandig|alleen|gezamenlijk|beperkt|volledig|solely|jointly|fully|dus|therefore|so|already|al)\s+)*(?:bevoegd|authori[sz]ed)\b/i;
const conditional = /\b(?:als|indien|wanneer|of|if|when|whether)\b/i;

/** Talk that no passage justifies: about the assistant itself, or about how the case of this customer ends. */
export function forbiddenTalk(text: string): readonly RejectionReason[] {
  const reasons: RejectionReason[] = [];
  if (ofItself.test(text)) reasons.push('speaksOfItself');
  if (promises.test(text) && !conditional.test(text)) reasons.push('promise');
  return reasons;
}
