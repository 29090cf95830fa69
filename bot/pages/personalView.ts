import { activeSignIn } from '../../dialogs/conversationState.ts';
import type { UpgradeCase } from '../../rules/flow/dossier.ts';
import type { Locale } from '../../rules/locale.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Sql } from '../store/sql.ts';
import { dossierOf, loadCase } from '../turn/caseRow.ts';
import { loadConversation, stateOf } from '../turn/conversationRow.ts';

/** What the signed-in customer of a browser session may see of their case outside the chat. */
export interface PersonalView {
  readonly locale: Locale;
  readonly upgradeCase: UpgradeCase;
}

/** The case of the conversation, only while its person is signed in to this session; else `null`. */
export async function personalView(
  parts: { readonly sql: Sql; readonly keys: KeyRing; readonly now: () => number },
  viewer: { readonly conversationId: string; readonly sessionId: string },
): Promise<PersonalView | null> {
  const { sql, keys } = parts;
  const conversation = await loadConversation(sql, keys, viewer.conversationId);
  if (conversation === null || conversation.caseId === null) return null;
  const state = stateOf(conversation);
  const signedIn = activeSignIn(state, viewer.sessionId, parts.now());
  const row = signedIn === null ? null : await loadCase(sql, keys, conversation.caseId);
  const upgradeCase = row === null ? null : dossierOf(row);
  if (upgradeCase === null || upgradeCase.personId !== signedIn?.personId) return null;
  return { locale: state.locale, upgradeCase };
}
