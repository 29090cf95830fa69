import type { Application, ApplicationState, Reason, Status } from './application.ts';
import { statusNames } from './statusNames.ts';

/** The life of an application: which status may follow which, when the supplier's employees move it on. */
export const staffSteps: Readonly<Record<Status, readonly Status[]>> = {
  received: ['inProgress', 'rejected'],
  inProgress: ['awaitingIdentification', 'awaitingForm', 'processed', 'rejected'],
  awaitingIdentification: ['awaitingForm', 'inProgress', 'processed', 'rejected'],
  awaitingForm: ['awaitingIdentification', 'inProgress', 'processed', 'rejected'],
  processed: [],
  rejected: [],
  withdrawn: [],
};

/** Days for the identification, counted from the invitation (source: the supplier's page on AMP Groep). */
const identificationDays = 30;

export interface Step {
  /** Left out: the usual next status. */
  readonly to?: Status;
  readonly reasons?: readonly Reason[];
  readonly deadline?: string | null;
}

export type StepOutcome =
  | {
      readonly kind: 'moved';
      readonly status: Status;
      readonly reasons: readonly Reason[];
      readonly deadline: string | null;
    }
  /** `sentence` says in Dutch why not, and what is possible. */
  | { readonly kind: 'notPossible'; readonly sentence: string };

/** What a step of the supplier's employee makes of an application. `today` is a day in Amsterdam. */
export function takeStep(
  state: ApplicationState,
  application: Application,
  step: Step,
  today: string,
): StepOutcome {
  const next = step.to ?? usualNext(state.status, application);
  const possible = staffSteps[state.status];
  if (next === null || possible.length === 0) {
    return no(`De aanvraag is ${statusNames[state.status]}. ${finalWords(state.status)}`);
  }
  if (!possible.includes(next)) {
    const choices = possible.map((status) => statusNames[status]).join(', ');
    return no(
      `Van "${statusNames[state.status]}" kan de aanvraag niet naar "${statusNames[next]}". Wel mogelijk: ${choices}.`,
    );
  }
  const reasons = step.reasons ?? [];
  if (next === 'rejected' && reasons.length === 0) {
    return no('Geef bij een afwijzing minstens één reden. De klant leest die.');
  }
  if (next !== 'rejected' && reasons.length > 0) return no('Redenen horen alleen bij een afwijzing.');
  const waits = next === 'awaitingIdentification' || next === 'awaitingForm';
  const given = step.deadline ?? null;
  if (given !== null && !waits) {
    return no('Een uiterste datum hoort alleen bij wachten op identificatie of wachten op formulier.');
  }
  if (given !== null && given < today) return no('De uiterste datum ligt in het verleden.');
  const deadline =
    next === 'awaitingIdentification' ? (given ?? daysLater(today, identificationDays)) : given;
  return { kind: 'moved', status: next, reasons, deadline };
}

/** Whether a revision may still come: the supplier has not finished, and the customer has not withdrawn. */
export function mayRevise(status: Status): boolean {
  return status !== 'processed' && status !== 'withdrawn';
}

/** Whether the customer may still withdraw. */
export function mayWithdraw(status: Status): boolean {
  return status !== 'processed';
}

function usualNext(status: Status, application: Application): Status | null {
  switch (status) {
    case 'received':
      return 'inProgress';
    case 'inProgress':
      if (application.targetLevel === 'EH3') return 'awaitingIdentification';
      return 'processed';
    case 'awaitingIdentification':
      return needsForm(application) ? 'awaitingForm' : 'processed';
    case 'awaitingForm':
      return 'processed';
    default:
      return null;
  }
}

/** A form by post: somebody else than the applicant signs, and no mandate administrator stands in for them. */
function needsForm(application: Application): boolean {
  return application.executor === 'applicant' && application.representatives.some((one) => !one.isApplicant);
}

function finalWords(status: Status): string {
  if (status === 'rejected') return 'Alleen de klant kan haar aanpassen en opnieuw indienen.';
  return 'Daar verandert niets meer aan.';
}

function no(sentence: string): StepOutcome {
  return { kind: 'notPossible', sentence };
}

function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
