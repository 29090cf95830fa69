import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Logger } from 'pino';
import { same } from '../http/credentials.ts';
import type { Page } from '../http/page.ts';
import { readBody } from '../http/readBody.ts';
import { writeAnswer } from '../http/writeAnswer.ts';
import type { DemoPerson } from '../supplier/supplierData.ts';
import type { FailedLogins } from './failedLogins.ts';
import { loginPage, noSignInPage } from './loginPage.ts';

export interface LoginRoom {
  readonly provider: Provider;
  readonly people: readonly DemoPerson[];
  readonly logins: FailedLogins;
  /** Origins that the answer to the form may redirect to. */
  readonly formTargets: readonly string[];
  readonly log: Logger;
}

const smallForm = 8 * 1024;

/** Shows the login page and takes its form. The sign-in it belongs to is bound to a cookie of this browser. */
export async function answerLogin(req: IncomingMessage, res: ServerResponse, room: LoginRoom): Promise<void> {
  const { provider } = room;
  const action = (req.url ?? '').split('?', 1)[0] ?? '';
  function show(status: number, made: Page, headers: Readonly<Record<string, string>> = {}): void {
    writeAnswer(res, {
      status,
      headers: { ...made.headers, ...headers },
      body: { kind: 'html', text: made.html },
    });
  }
  function form(userName: string, fault: string | null): Page {
    return loginPage({ action, userName, fault, people: room.people, formTargets: room.formTargets });
  }
  try {
    const details = await provider.interactionDetails(req, res);
    if (!action.endsWith(`/${details.uid}`)) return show(400, noSignInPage());
    if (req.method === 'GET') return show(200, form('', null));
    if (req.method !== 'POST') return writeAnswer(res, { status: 405, headers: { allow: 'GET, POST' } });

    const read = await readBody(req, smallForm);
    if (read.kind !== 'body') return show(413, noSignInPage());
    const fields = new URLSearchParams(read.bytes.toString('utf8'));
    if (fields.get('choice') === 'cancel') {
      const result = { error: 'access_denied', error_description: 'The person cancelled' };
      return await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
    }
    const userName = (fields.get('userName') ?? '').trim();
    const wait = room.logins.secondsToWait(userName);
    if (wait > 0) {
      const fault = `U hebt te vaak een verkeerd wachtwoord ingevuld. Probeer het over ${Math.ceil(wait / 60)} minuten opnieuw.`;
      return show(429, form(userName, fault), { 'retry-after': String(wait) });
    }
    const someone = room.people.find((one) => one.userName === userName.toLowerCase());
    const right = same(fields.get('password') ?? '', someone?.password ?? '');
    if (someone === undefined || !right) {
      room.logins.failed(userName);
      room.log.info('a wrong user name or password at sign-in');
      return show(401, form(userName, 'De gebruikersnaam of het wachtwoord klopt niet.'));
    }
    room.logins.succeeded(userName);
    const result = { login: { accountId: someone.personId, remember: false } };
    await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
  } catch (error) {
    if (res.headersSent) return;
    if (Error.isError(error) && error.name === 'SessionNotFound') return show(400, noSignInPage());
    room.log.error({ err: error }, 'the login page failed');
    show(500, noSignInPage());
  }
}
