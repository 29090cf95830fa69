import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { UpgradeApplication } from '../../rules/flow/upgradeApplication.ts';
import { applicationOfBram } from './applications.ts';
import { openBackend, soon, type TestBackend, testScope } from './backendScope.ts';

const scope = testScope();
afterEach(() => scope.close());

async function mailsIn(dataDir: string): Promise<ParsedMail[]> {
  const folder = join(dataDir, 'mail');
  const files = readdirSync(folder).sort();
  expect(files.every((file) => file.endsWith('.eml'))).toBe(true);
  return Promise.all(files.map((file) => simpleParser(readFileSync(join(folder, file)))));
}
const addressOf = (mail: ParsedMail) => (Array.isArray(mail.to) ? mail.to[0] : mail.to)?.text ?? '';
const summary = (mails: ParsedMail[]) => mails.map((mail) => `${addressOf(mail)}: ${mail.subject}`).sort();

async function handIn(backend: TestBackend, application: UpgradeApplication): Promise<string> {
  const outcome = await backend.client.submit(application, { idempotencyKey: 'k', revises: null }, soon());
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
  return outcome.application.reference;
}

describe('e-mail about an application', () => {
  test('the applicant hears of every change, the authorized representative of what concerns them', async () => {
    const backend = await openBackend(scope);
    const reference = await handIn(backend, applicationOfBram());
    await backend.advance(reference, {});
    await backend.advance(reference, { to: 'awaitingIdentification' });
    await backend.advance(reference, { to: 'awaitingForm', deadline: '2099-01-15' });
    await backend.advance(reference, { to: 'processed' });
    await backend.settled();
    const mails = await mailsIn(backend.dataDir);
    expect(summary(mails)).toEqual([
      `bram.jansen@example.nl: De upgrade van eHerkenning is klaar (${reference})`,
      `bram.jansen@example.nl: U moet zich nog identificeren (${reference})`,
      `bram.jansen@example.nl: Uw aanvraag is in behandeling (${reference})`,
      `bram.jansen@example.nl: Wij hebben uw aanvraag ontvangen (${reference})`,
      `bram.jansen@example.nl: Wij wachten op het ondertekende formulier (${reference})`,
      `carla.smit@example.nl: De upgrade van eHerkenning is klaar (${reference})`,
      `carla.smit@example.nl: Wij hebben uw aanvraag ontvangen (${reference})`,
      `carla.smit@example.nl: Wij wachten op het ondertekende formulier (${reference})`,
    ]);
    const form = mails.find(
      (mail) => addressOf(mail).startsWith('carla') && mail.subject?.includes('formulier'),
    );
    expect(form?.text).toContain('uiterlijk 15 januari 2099');
    expect(form?.text).toContain('Noorderlicht Techniek B.V.');
    for (const mail of mails) expect(mail.text).not.toMatch(/1992|\+316|undefined|null/);
  });

  test('a rejection holds its reasons, and the representative is not bothered with it', async () => {
    const backend = await openBackend(scope);
    const reference = await handIn(backend, applicationOfBram());
    const reasons = [{ question: 'userIdCopy', text: 'De kopie is niet goed te lezen.' }];
    await backend.advance(reference, { to: 'rejected', reasons });
    await backend.settled();
    const rejections = (await mailsIn(backend.dataDir)).filter((mail) =>
      mail.subject?.includes('niet goedgekeurd'),
    );
    expect(rejections.map(addressOf)).toEqual(['bram.jansen@example.nl']);
    expect(rejections[0]?.text).toContain('- De kopie is niet goed te lezen.');
  });

  test('with a mandate administrator only the applicant gets mail', async () => {
    const backend = await openBackend(scope);
    const application = applicationOfBram({
      personId: 'p-fatih',
      loginMeansId: 'lm-fatih-1',
      kvkNumber: '00900105',
      currentLevel: 'EH2+',
      executor: 'mandateAdministrator',
    });
    await handIn(backend, application);
    await backend.settled();
    expect((await mailsIn(backend.dataDir)).map(addressOf)).toEqual(['bram.jansen@example.nl']);
  });

  test('mail goes over SMTP, and a server that is down gets it later', async () => {
    const mails: ParsedMail[] = [];
    let isDown = true;
    let refusals = 0;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom(_address, _session, done) {
        if (!isDown) return done();
        refusals += 1;
        if (refusals === 3) isDown = false;
        const busy = Object.assign(new Error('Busy'), { responseCode: 451 });
        return done(busy);
      },
      onData(stream, _session, done) {
        simpleParser(stream).then((mail) => {
          mails.push(mail);
          done();
        }, done);
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    scope.closing(() => new Promise<void>((resolve) => server.close(resolve)));
    const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: '"Reconi (demo)" <noreply@example.nl>' };
    const backend = await openBackend(scope, { mail }, { firstWaitMs: 5, longestWaitMs: 10 });
    const reference = await handIn(backend, applicationOfBram());
    const deadline = Date.now() + 10_000;
    while (mails.length < 2 && Date.now() < deadline) await new Promise((resolve) => setImmediate(resolve));
    expect(summary(mails)).toEqual([
      `bram.jansen@example.nl: Wij hebben uw aanvraag ontvangen (${reference})`,
      `carla.smit@example.nl: Wij hebben uw aanvraag ontvangen (${reference})`,
    ]);
    expect(mails[0]?.from?.text).toBe('"Reconi (demo)" <noreply@example.nl>');
  });
});
