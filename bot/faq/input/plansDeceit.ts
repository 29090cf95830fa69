import { evasionPlans } from './evasionPlans.ts';
import { forgeryPlans } from './forgeryPlans.ts';
import { readableForms } from './readableForms.ts';

/**
 * Whether a text asks how to deceive: forge, sign as somebody else or for the dead, date back, get round a check. Not
 * who fears or reports it, and not who scans a signature, signs on an authority or asks what a death changes.
 */
export function plansDeceit(text: string): boolean {
  const [plain = ''] = readableForms(text);
  return !fears.test(plain) && [...forgeryPlans, ...evasionPlans].some((plan) => plan.test(plain));
}

const fears =
  /\b(?:voorkom\w*|ontdek\w*|discover\w*|aangifte|melden|gemeld|vermoed\w*|slachtoffer|verdacht\w*|bang|blijkt|wat gebeurt er|(?:kan|kunnen) (?:iemand|anderen|criminelen)|can (?:someone|somebody|anyone|anybody)|iemand heeft|heeft iemand|(?:someone|somebody) has|fraude melden|misbruikt|misbruik (?:melden|gemaakt)|beschuldig\w*|strafbaar|herken\w*|beveilig\w*|bescherm\w*|prevent\w*|report\w*|victim|suspect\w*|afraid|worried|illegal|punish\w*|recogni[sz]e\w*|protect\w*|detect\w*|heeft mijn|hebben mijn|has my|forged my|faked my|zonder dat (?:ik|wij|we)|without (?:me|us|my knowledge|our knowledge)\b|zonder (?:mijn|onze) (?:toestemming|weten)|(?:wordt|word|ben) (?:ik|hij|zij)? ?(?:gedwongen|bedreigd|gechanteerd|opgelicht)|iemand (?:dreigt|dwingt))/;
