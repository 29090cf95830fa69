import { answerButton, openButton } from '../../cards/elements.ts';
import { questionCard } from '../../cards/questionCard.ts';
import { parseYesNo } from '../../rules/formats/yesNo.ts';
import { quote } from '../../rules/price/price.ts';
import { routeOf } from '../../rules/route/routeOf.ts';
import { decided } from '../../rules/ruleBook.ts';
import { eurosText } from '../../rules/texts/eurosText.ts';
import type { Flow, QuestionHandler } from '../flow.ts';

import { stepThreeTexts } from '../texts/stepThreeTexts.ts';
import { choiceQuestion } from './choiceQuestion.ts';

/** Who arranges the upgrade, when the organisation has a mandate administrator. */
export const executor = choiceQuestion({
  why: (flow) => stepThreeTexts[flow.locale].executorWhy,
  asks: (flow) => {
    const texts = stepThreeTexts[flow.locale];
    return {
      title: texts.executorTitle,
      intro: [texts.executorIntro],
      choices: [
        {
          value: 'mandateAdministrator',
          label: texts.executorAdministrator,
          synonyms: ['beheerder', 'administrator'],
        },
        { value: 'applicant', label: texts.executorSelf, synonyms: ['ik', 'ik zelf', 'zelf', 'myself'] },
      ],
    };
  },
  take: (flow, value) => {
    flow.set('executor', value === 'applicant' ? 'applicant' : 'mandateAdministrator');
    return undefined;
  },
});

/** For how many years, with the price where the price list has one. */
export const termYears = choiceQuestion({
  why: (flow) => stepThreeTexts[flow.locale].termWhy,
  asks: async (flow) => {
    const texts = stepThreeTexts[flow.locale];
    const years = decided(flow.unit.ruleBook.terms.years).value;
    const prices = await Promise.all(years.map((term) => termPrice(flow, term)));
    return {
      title: texts.termTitle,
      intro: [texts.termIntro],
      choices: years.map((term, place) => ({
        value: String(term),
        label: texts.termYears(term),
        synonyms: texts.termWords[term] ?? [],
        hint: prices[place] ?? texts.termNoPrice,
      })),
    };
  },
  take: (flow, value) => {
    flow.set('termYears', Number(value) as 1 | 3 | 5);
    return undefined;
  },
});

async function termPrice(flow: Flow, term: number): Promise<string | null> {
  const texts = stepThreeTexts[flow.locale];
  const level = flow.facts.targetLevel?.value;
  const list = await flow.unit.world.priceList();
  if (list.kind === 'unavailable' || level === undefined) return null;
  const quoted = quote({
    priceList: list.value,
    level,
    termYears: term,
    urgency: 'normal',
    actionCode: null,
    today: flow.unit.today,
  });
  if (quoted.kind !== 'price') return null;
  const vat = quoted.includesVat ? texts.withVat : texts.withoutVat;
  return texts.termPrice(eurosText(quoted.totalCents, flow.locale), vat);
}

/** Normal or urgent, with what that means for time and price. */
export const urgency = choiceQuestion({
  why: (flow) => stepThreeTexts[flow.locale].urgencyWhy,
  asks: async (flow) => {
    const texts = stepThreeTexts[flow.locale];
    const expected = routeOf(flow.upgradeCase, flow.unit.ruleBook)?.expected;
    const list = await flow.unit.world.priceList();
    const cents = list.kind === 'read' ? list.value.urgentCents : null;
    const vat = list.kind === 'read' && list.value.includesVat ? texts.withVat : texts.withoutVat;
    const price =
      cents === null ? texts.urgencyNoPrice : texts.urgencyPrice(eurosText(cents, flow.locale), vat);
    const before = decided(flow.unit.ruleBook.deadlines.urgentBefore).value;
    return {
      title: texts.urgencyTitle,
      choices: [
        {
          value: 'normal',
          label: texts.urgencyNormal,
          hint: texts.urgencyNormalHint(expected?.fromWorkingDays ?? 0, expected?.toWorkingDays ?? 3),
          synonyms: ['gewoon', 'geen spoed', 'nee'],
        },
        {
          value: 'urgent',
          label: texts.urgencyUrgent,
          hint: `${texts.urgencyUrgentHint(before)} ${price}`,
          synonyms: ['spoed', 'snel', 'urgent', 'ja'],
        },
      ],
    };
  },
  take: (flow, value) => {
    flow.set('urgency', value === 'urgent' ? 'urgent' : 'normal');
    return undefined;
  },
});

/** The supplier's conditions and privacy notice. */
export const terms: QuestionHandler = {
  why: (flow) => stepThreeTexts[flow.locale].termsWhy,
  ask: async ({ flow, binding }) => {
    const texts = stepThreeTexts[flow.locale];
    const version = decided(flow.unit.ruleBook.terms.version).value;
    const card = questionCard(
      flow.frame(texts.termsTitle, texts.termsIntro(version)),
      [],
      [
        answerButton(texts.termsAgree, binding, 'choose', { value: 'agree', primary: true }),
        openButton(texts.termsRead, `${flow.unit.publicUrl}/voorwaarden`),
      ],
    );
    return { kind: 'card', card };
  },
  answer: async ({ flow }, input) => {
    const texts = stepThreeTexts[flow.locale];
    const agrees =
      input.kind === 'submit'
        ? input.value === 'agree'
        : input.kind === 'text' &&
          (/^(?:ja,? ?|yes,? ?|ok,? ?)?(?:ik ga |ik ben het )?(?:hiermee |daarmee )?(?:akkoord|i agree|agree|agreed)(?: ermee| hiermee| with this)?[.! ]*$/i.test(
            input.text.trim(),
          ) ||
            says(input.text));
    if (!agrees) return { kind: 'notUnderstood', hint: texts.termsHint };
    flow.set('termsAccepted', { version: decided(flow.unit.ruleBook.terms.version).value });
    return { kind: 'answered', echo: texts.termsAgree };
  },
};

function says(text: string): boolean {
  const read = parseYesNo(text);
  return read.kind === 'ok' && read.value;
}
