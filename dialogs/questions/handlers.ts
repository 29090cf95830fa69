import type { QuestionId } from '../../rules/flow/dossier.ts';
import type { QuestionHandler } from '../flow.ts';
import { actionCode } from './actionCode.ts';
import { claimedAuthority } from './claimedAuthority.ts';
import { loginMeans } from './loginMeans.ts';
import { applicant, applicantContact, user, userContact } from './people.ts';
import { representatives } from './representatives.ts';
import { review } from './review.ts';
import { selection } from './selection.ts';
import { signIn } from './signIn.ts';
import { statutes } from './statutes.ts';
import { mandates, outsideRoute, targetLevel } from './stepOne.ts';
import { executor, terms, termYears, urgency } from './stepThree.ts';
import {
  authorityCheck,
  digidHint,
  noUpgradeNeeded,
  organisation,
  userIsApplicant,
  userIsEmployed,
} from './stepTwo.ts';
import {
  legalPersonalityDeclaration,
  registerExtract,
  statutesDocument,
  userIdCopy,
} from './uploadQuestion.ts';

/** How each question of the flow is asked and answered. A question without a handler does not compile. */
export const handlers = {
  selection,
  mandates,
  targetLevel,
  outsideRoute,
  signIn,
  loginMeans,
  noUpgradeNeeded,
  organisation,
  applicant,
  applicantContact,
  authorityCheck,
  digidHint,
  userIsApplicant,
  user,
  userContact,
  userIsEmployed,
  userIdCopy,
  claimedAuthority,
  statutes,
  statutesDocument,
  representatives,
  registerExtract,
  legalPersonalityDeclaration,
  executor,
  termYears,
  actionCode,
  urgency,
  terms,
  review,
} as const satisfies Record<QuestionId, QuestionHandler>;
