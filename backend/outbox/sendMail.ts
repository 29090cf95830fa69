import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Send } from './outbox.ts';

/** An e-mail to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const patienceMs = 10_000;

export interface Mailer {
  readonly send: Send;
  close(): void;
}

/**
 * Sends mail over SMTP, or, without a server, writes it as .eml files for whoever tries the program out. The
 * Message-ID is the parcel's, so that a mail that was sent twice around a crash is recognised as one.
 */
export function openMailer(settings: {
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly folder: string;
}): Mailer {
  const { smtpUrl } = settings;
  const messageOf = (id: string, mail: Mail) => ({
    from: settings.from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    messageId: `<${id}@upgrade-backend.example.nl>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
  });
  if (smtpUrl !== null) {
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: patienceMs,
      socketTimeout: patienceMs,
    });
    return {
      async send(id, payload) {
        await transport.sendMail(messageOf(id, payload as Mail));
      },
      close: () => transport.close(),
    };
  }
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(id, payload) {
      const { message } = await transport.sendMail(messageOf(id, payload as Mail));
      await mkdir(settings.folder, { recursive: true, mode: 0o700 });
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${id}.eml`;
      const unfinished = join(settings.folder, `.${name}`);
      await writeFile(unfinished, message as Buffer, { mode: 0o600 });
      await rename(unfinished, join(settings.folder, name));
    },
    close: () => transport.close(),
  };
}
