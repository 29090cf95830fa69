import { paragraph } from '../../cards/elements.ts';
import { fullName } from '../../rules/flow/settle.ts';
import type { LoginMeans, Profile } from '../../rules/profile.ts';
import type { Flow } from '../flow.ts';
import { formatDay } from '../texts/formatValue.ts';
import { stepThreeTexts } from '../texts/stepThreeTexts.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import { type Choice, choiceQuestion } from './choiceQuestion.ts';

/** Which login means, of which organisation; the only one that can be upgraded is taken without a question. */
export const loginMeans = choiceQuestion({
  why: (flow) => stepTwoTexts[flow.locale].meansWhy,
  asks: async (flow) => {
    const texts = stepTwoTexts[flow.locale];
    const retry: Choice = {
      value: 'retry',
      label: texts.retry,
      primary: true,
      synonyms: ['opnieuw', 'again'],
    };
    const stop: Choice = { value: 'stop', label: texts.stopHere, synonyms: ['stop'] };
    const reading = await flow.unit.world.profile(flow.unit.signedIn?.personId ?? '');
    if (reading.kind === 'unavailable') {
      return { title: texts.profileUnavailable, intro: [texts.profileUnavailableIntro], choices: [retry] };
    }
    const profile = reading.value;
    if (profile === null || profile.loginMeans.length === 0) {
      return { title: texts.profileUnknown, intro: [texts.profileUnknownIntro], choices: [stop] };
    }
    const usable = profile.loginMeans.filter(isUsable);
    const notes = profile.loginMeans
      .filter((means) => !isUsable(means))
      .map((means) => unusableNote(flow, means));
    const [only] = usable;
    if (only === undefined) return { title: texts.meansNoneTitle, intro: notes, choices: [stop] };
    const isReopened = flow.upgradeCase.reopened.includes('loginMeans');
    if (usable.length === 1 && notes.length === 0 && !isReopened) {
      flow.say(texts.meansOnly(meansLabel(flow, only)));
      take(flow, only, profile, 'known');
      return 'settled';
    }
    return {
      title: texts.meansTitle,
      // What can be chosen comes first; why something else cannot, under it.
      after: notes.map((note) => paragraph(note, { isSubtle: true, size: 'Small' })),
      choices: usable.map((means) => ({
        value: means.id,
        label: meansLabel(flow, means),
        hint: texts.meansValidUntil(formatDay(means.validUntil, flow.locale)),
        synonyms: [means.organisation.kvkNumber, means.organisation.name],
      })),
    };
  },
  take: async (flow, value) => {
    if (value === 'stop') return { kind: 'leave' };
    if (value === 'retry') return { kind: 'goOn', draft: null };
    const reading = await flow.unit.world.profile(flow.unit.signedIn?.personId ?? '');
    const profile = reading.kind === 'read' ? reading.value : null;
    const chosen = usableOf(profile).find(({ id }) => id === value);
    if (profile === null || chosen === undefined) return { kind: 'goOn', draft: null };
    take(flow, chosen, profile, 'given');
    return undefined;
  },
});

/** Takes the login means; who administers the mandates of its organisation arranges the upgrade as such. */
function take(flow: Flow, means: LoginMeans, profile: Profile, origin: 'given' | 'known'): void {
  flow.set('loginMeans', means, origin);
  if (!profile.administersKvkNumbers.includes(means.organisation.kvkNumber)) return;
  flow.set('executor', 'mandateAdministrator', 'known');
  flow.say(stepThreeTexts[flow.locale].executorYouAre);
}

/** The login means that can be upgraded here. */
export function usableOf(profile: Profile | null): readonly LoginMeans[] {
  return profile?.loginMeans.filter(isUsable) ?? [];
}

function isUsable(means: LoginMeans): boolean {
  return means.isOwnSupplier && means.status === 'active';
}

/** "EH2+ voor Bakkerij De Korenaar BV", with the user when that is somebody else. */
export function meansLabel(flow: Flow, means: LoginMeans): string {
  const user = means.user.isSignedInPerson ? null : fullName(means.user.person);
  return stepTwoTexts[flow.locale].meansLabel(means.level, means.organisation.name, user);
}

function unusableNote(flow: Flow, means: LoginMeans): string {
  const texts = stepTwoTexts[flow.locale];
  const label = meansLabel(flow, means);
  if (!means.isOwnSupplier) return texts.meansOtherSupplier(label, means.supplier);
  if (means.status === 'expired') return texts.meansExpired(label, formatDay(means.validUntil, flow.locale));
  return texts.meansBlocked(label);
}
