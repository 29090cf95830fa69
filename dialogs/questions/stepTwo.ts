import { facts } from '../../cards/elements.ts';
import { clearFacts } from '../../rules/flow/corrections.ts';
import { levelAskedOf } from '../../rules/level/levelAskedOf.ts';
import type { AuthorityCheck } from '../../rules/profile.ts';
import type { Flow } from '../flow.ts';
import { conversationTexts } from '../texts/conversationTexts.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import { choiceQuestion } from './choiceQuestion.ts';
import { meansLabel, usableOf } from './loginMeans.ts';

/** The login means is high enough: only a mandate may be missing. */
export const noUpgradeNeeded = choiceQuestion({
  why: (flow) => stepTwoTexts[flow.locale].noUpgradeWhy,
  asks: async (flow) => {
    const texts = stepTwoTexts[flow.locale];
    const profile = await flow.unit.world.profile(flow.unit.signedIn?.personId ?? '');
    const hasOthers = profile.kind === 'read' && usableOf(profile.value).length > 1;
    const has = flow.facts.loginMeans?.value.level ?? '';
    const target = flow.facts.targetLevel?.value ?? '';
    return {
      title: texts.noUpgradeTitle,
      intro: [
        texts.noUpgradeIntro(has, levelAskedOf(flow.upgradeCase, flow.context)?.floor ?? target),
        texts.noUpgradeMandate,
      ],
      choices: [
        ...(has === 'EH2+' ? [{ value: 'higher', label: texts.noUpgradeHigher }] : []),
        ...(hasOthers ? [{ value: 'means', label: texts.noUpgradeOtherMeans }] : []),
        { value: 'services', label: texts.noUpgradeOtherServices },
        { value: 'stop', label: texts.stopHere },
      ],
    };
  },
  take: (flow, value) => {
    if (value === 'stop') return { kind: 'leave' };
    if (value === 'higher') flow.set('targetLevel', 'EH3');
    if (value === 'means')
      flow.upgradeCase = { ...clearFacts(flow.upgradeCase, ['loginMeans']), reopened: ['loginMeans'] };
    if (value === 'services') flow.upgradeCase = clearFacts(flow.upgradeCase, ['selection']);
    return undefined;
  },
});

/** The organisation as KVK knows it: right, or to be changed there first. */
export const organisation = choiceQuestion({
  why: (flow) => stepTwoTexts[flow.locale].organisationWhy,
  asks: (flow) => {
    const texts = stepTwoTexts[flow.locale];
    const means = flow.facts.loginMeans?.value;
    if (means === undefined) return 'settled';
    const { kvkNumber, name, legalForm, city, branchNumber } = means.organisation;
    const labels = texts.organisationRows;
    return {
      title: texts.organisationTitle,
      body: [
        facts([
          { label: labels.name, value: name },
          { label: labels.kvkNumber, value: kvkNumber },
          { label: labels.legalForm, value: texts.legalForms[legalForm] },
          { label: labels.city, value: city },
          ...(branchNumber === null ? [] : [{ label: labels.branch, value: branchNumber }]),
          { label: labels.means, value: meansLabel(flow, means) },
        ]),
      ],
      choices: [
        { value: 'right', label: texts.right, primary: true, synonyms: ['ja', 'yes', 'correct'] },
        { value: 'wrong', label: texts.organisationWrong, synonyms: ['nee', 'no', 'wrong'] },
      ],
    };
  },
  take: (flow, value) => {
    const texts = stepTwoTexts[flow.locale];
    if (value === 'wrong') return { kind: 'invalid', say: texts.organisationWrongSay };
    const kvkNumber = flow.facts.loginMeans?.value.organisation.kvkNumber ?? '';
    flow.set('organisation', { kvkNumber, confirmed: true }, 'known');
    return undefined;
  },
});

/** Who may sign: asked of KVK through the supplier, without a question when it answers. */
export const authorityCheck = choiceQuestion({
  why: (flow) => stepTwoTexts[flow.locale].authorityWhy,
  asks: async (flow) => {
    const texts = stepTwoTexts[flow.locale];
    const { loginMeans, applicant } = flow.facts;
    if (loginMeans === undefined || applicant === undefined) return 'settled';
    const reading = await flow.unit.world.checkAuthority(
      loginMeans.value.organisation.kvkNumber,
      applicant.value,
    );
    if (reading.kind === 'read') {
      flow.set('authorityCheck', reading.value, 'known');
      flow.say(authoritySays(flow, reading.value));
      return 'settled';
    }
    return {
      title: texts.authorityTitle,
      intro: [texts.authorityIntro],
      choices: [
        { value: 'retry', label: texts.retry, primary: true, synonyms: ['opnieuw'] },
        { value: 'skip', label: texts.authoritySkip },
      ],
    };
  },
  take: (flow, value) => {
    if (value === 'retry') return { kind: 'goOn', draft: null };
    flow.set('authorityCheck', { outcome: 'notEstablished', reason: 'registerUnavailable' });
    flow.say(stepTwoTexts[flow.locale].notEstablished.registerUnavailable);
    return { echo: stepTwoTexts[flow.locale].authoritySkipped };
  },
});

function authoritySays(flow: Flow, check: AuthorityCheck): string {
  const texts = stepTwoTexts[flow.locale];
  if (check.outcome === 'notEstablished') return texts.notEstablished[check.reason];
  const { executor, loginMeans } = flow.facts;
  const isAdministrator = executor?.value === 'mandateAdministrator';
  const hasAdministrator = executor === undefined && loginMeans?.value.organisation.hasMandateAdministrator;
  if (hasAdministrator && check.applicantAuthority === 'none') return texts.authorityWithAdministrator;
  return isAdministrator && check.applicantAuthority !== 'sole'
    ? texts.authorityOfAdministrator
    : texts.authority[check.applicantAuthority];
}

/** An owner of an eenmanszaak who only needs the Belastingdienst may use DigiD. */
export const digidHint = choiceQuestion({
  why: (flow) => stepTwoTexts[flow.locale].digidWhy,
  asks: (flow) => {
    const texts = stepTwoTexts[flow.locale];
    return {
      title: texts.digidTitle,
      intro: [texts.digidIntro],
      choices: [
        { value: 'on', label: texts.digidOn, synonyms: ['verder', 'doorgaan', 'ja'] },
        { value: 'stop', label: texts.digidStop },
      ],
    };
  },
  take: (flow, value) => {
    if (value === 'stop') {
      flow.say(stepTwoTexts[flow.locale].digidStopped);
      return { kind: 'leave' };
    }
    flow.set('digidHintSeen', true);
    return undefined;
  },
});

/** The user of the login means: the applicant, or somebody else. */
export const userIsApplicant = choiceQuestion({
  why: (flow) => stepTwoTexts[flow.locale].userIsApplicantWhy,
  asks: (flow) => {
    const texts = stepTwoTexts[flow.locale];
    return {
      title: texts.userIsApplicantTitle,
      choices: [
        {
          value: 'self',
          label: texts.userIsApplicantSelf,
          synonyms: ['ik', 'ik zelf', 'zelf', 'me', 'myself'],
        },
        {
          value: 'other',
          label: texts.userIsApplicantOther,
          synonyms: ['ander', 'een ander', 'someone else', 'collega'],
        },
      ],
    };
  },
  take: (flow, value) => {
    flow.set('userIsApplicant', value === 'self');
    return undefined;
  },
});

/** Whether the user works for the organisation; if not, a copy of their ID is needed. */
export const userIsEmployed = choiceQuestion({
  why: (flow) => stepTwoTexts[flow.locale].userIsEmployedWhy,
  asks: (flow) => {
    const texts = stepTwoTexts[flow.locale];
    const { yes, no } = conversationTexts[flow.locale];
    return {
      title: texts.userIsEmployedTitle(flow.facts.userIsApplicant?.value !== false),
      intro: [texts.userIsEmployedIntro],
      choices: [
        { value: 'yes', label: yes, synonyms: yesWords },
        { value: 'no', label: no, synonyms: noWords },
      ],
    };
  },
  take: (flow, value) => {
    flow.set('userIsEmployed', value === 'yes');
    return undefined;
  },
});

const yesWords = ['ja', 'ja hoor', 'zeker', 'klopt', 'yes'];
const noWords = ['nee', 'nee hoor', 'neen', 'no'];
