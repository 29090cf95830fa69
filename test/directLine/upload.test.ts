import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkUploadedFile, cleanFileName } from '../../bot/channels/directLine/checkUploadedFile.ts';
import { createUploadBudget } from '../../bot/channels/directLine/uploadBudget.ts';
import { begin, type Chat, call } from './call.ts';
import { type Channel, startChannel } from './startChannel.ts';

const pdf = Buffer.from('%PDF-1.7 klein');
const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
let channel: Channel;
let chat: Chat;

beforeEach(async () => {
  channel = await startChannel();
  chat = await begin(channel.base);
});
afterEach(() => channel.close());

function formOf(files: [string, string, Uint8Array][], activity: unknown = { type: 'message' }): FormData {
  const form = new FormData();
  const type = 'application/vnd.microsoft.activity';
  form.append('activity', new Blob([JSON.stringify(activity)], { type }), 'blob');
  for (const [name, contentType, bytes] of files) {
    form.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }), name);
  }
  return form;
}

const upload = (body: FormData | Uint8Array, headers: Record<string, string> = {}) =>
  call(`${chat.url}/upload?userId=x`, { token: chat.token, body, headers });

describe('an upload', () => {
  test('reaches the turn as a message with stored documents', async () => {
    const activity = { type: 'message', text: 'mijn stukken', channelData: { clientActivityID: 'u1' } };
    const files: [string, string, Uint8Array][] = [
      ['uittreksel.pdf', 'application/pdf', pdf],
      ['foto.PNG', 'image/png', png],
    ];
    const answer = await upload(formOf(files, activity));
    expect(answer).toMatchObject({ status: 200, body: { id: expect.any(String) } });
    const incoming = channel.conversations.incoming.at(-1);
    expect(incoming).toMatchObject({
      kind: 'activity',
      incomingId: 'u1',
      activity: {
        text: 'mijn stukken',
        documents: [
          { name: 'uittreksel.pdf', contentType: 'application/pdf', size: pdf.length },
          { name: 'foto.PNG', contentType: 'image/png', size: png.length },
        ],
      },
    });
    const [first] = incoming?.kind === 'activity' ? incoming.activity.documents : [];
    expect(Buffer.from((await channel.documents.read(first?.documentId ?? '')) ?? [])).toEqual(pdf);
  });

  test('may be one file as the whole body', async () => {
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="x.pdf"; filename*=UTF-8''b%C3%A9.pdf`,
    };
    expect((await upload(new Uint8Array(pdf), headers)).status).toBe(200);
    expect(channel.conversations.incoming.at(-1)).toMatchObject({
      activity: { documents: [{ name: 'bé.pdf', contentType: 'application/pdf' }] },
    });
  });

  test('takes a file of 10 MB and says what is wrong with a larger one', async () => {
    const exact = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 - pdf.length)]);
    expect((await upload(formOf([['a.pdf', 'application/pdf', exact]]))).status).toBe(200);
    const over = Buffer.concat([exact, Buffer.from('x')]);
    const answer = await upload(formOf([['a.pdf', 'application/pdf', over]]));
    expect([answer.status, answer.body.error.message]).toEqual([
      413,
      'Het bestand ‘a.pdf’ is te groot. Een bestand mag hoogstens 10 MB zijn.',
    ]);
    const film = await upload(new Uint8Array(60 * 1024 * 1024), { 'content-type': 'application/pdf' });
    expect([film.status, film.body.error.code]).toEqual([413, 'MessageSizeTooBig']);
  });

  test.each([
    ['a program', 'a.exe', 'application/octet-stream', pdf, 415],
    ['a page named as a photo', 'a.png', 'image/png', Buffer.from('<html>'), 415],
    ['a photo sent as another type', 'a.png', 'text/html', png, 415],
    ['a double name', 'a.pdf.html', 'application/pdf', pdf, 415],
    ['an empty file', 'a.pdf', 'application/pdf', Buffer.alloc(0), 400],
  ])('refuses %s with a Dutch sentence that names the file', async (_what, name, type, bytes, status) => {
    const answer = await upload(formOf([[name, type, bytes]]));
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(`Het bestand ‘${name}’`);
    expect(channel.conversations.incoming).toHaveLength(1);
  });

  test('has one to five files, in a form that can be read', async () => {
    const one: [string, string, Uint8Array] = ['a.pdf', 'application/pdf', pdf];
    expect((await upload(formOf([one, one, one, one, one]))).status).toBe(200);
    expect((await upload(formOf([one, one, one, one, one, one]))).status).toBe(400);
    expect((await upload(formOf([]))).status).toBe(400);
    const broken = new Uint8Array(Buffer.from('--x\r\nnonsense'));
    const answer = await upload(broken, { 'content-type': 'multipart/form-data; boundary=x' });
    expect(answer.status).toBe(400);
  });

  test('in half a million parts is refused before it holds up everybody else', async () => {
    const part = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n\r\n';
    const many = new Uint8Array(Buffer.from(`${part.repeat(500_000)}--x--\r\n`));
    const before = performance.now();
    const answer = await upload(many, { 'content-type': 'multipart/form-data; boundary=x' });
    expect(answer.status).toBe(400);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test('says no more than a message may', async () => {
    const activity = { type: 'message', text: 'a'.repeat(300_000) };
    const answer = await upload(formOf([['a.pdf', 'application/pdf', pdf]], activity));
    expect([answer.status, answer.body.error.message]).toEqual([
      413,
      'Uw bericht is te lang. Maak het korter of stuur het in delen.',
    ]);
    expect(channel.conversations.incoming).toHaveLength(1);
  });

  test('is refused for a while after very many from one address', async () => {
    await channel.close();
    channel = await startChannel({
      rates: { newTokens: null, activities: null, reads: null, perAddress: null },
    });
    const statuses: number[] = [];
    for (let n = 0; n < 32; n += 1) {
      chat = await begin(channel.base);
      statuses.push((await upload(formOf([['a.pdf', 'application/pdf', pdf]]))).status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  test('stores nothing for a conversation that has not begun', async () => {
    const { body } = await call(`${channel.base}/chat/token`, { body: {} });
    const url = `${channel.base}/v3/directline/conversations/${body.conversationId}/upload`;
    const form = formOf([['a.pdf', 'application/pdf', pdf]]);
    expect((await call(url, { token: body.token, body: form })).status).toBe(404);
    expect((await call(url, { token: chat.token, body: formOf([]) })).status).toBe(403);
  });
});

describe('the room for uploads in memory', () => {
  test('is for one address never more than half, and is given back once', () => {
    const budget = createUploadBudget(100);
    const first = budget.take('a', 30);
    expect(first).not.toBeNull();
    expect(budget.take('a', 30)).toBeNull();
    expect(budget.take('b', 50)).not.toBeNull();
    expect(budget.take('c', 30)).toBeNull();
    first?.();
    first?.();
    expect(budget.take('c', 50)).not.toBeNull();
    expect(budget.take('a', 1)).toBeNull();
  });
});

describe('a file that was uploaded', () => {
  test.each([
    ['foto.heic', '', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'image/heic'],
    ['foto.HEIC', 'image/heif', Buffer.from('\0\0\0\x18ftypmif1', 'latin1'), 'image/heic'],
    ['foto.jpeg', 'image/jpeg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image/jpeg'],
    ['foto.webp', 'image/webp; q=1', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'image/webp'],
  ])('%s of type %p is taken', (name, type, bytes, contentType) => {
    expect(checkUploadedFile(name, type, bytes)).toEqual({
      kind: 'file',
      file: { name, contentType, bytes },
    });
  });

  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\piet\\paspoort.pdf', 'paspoort.pdf'],
    ['...pdf', 'pdf'],
    ['goed\u202Efdp.exe', 'goedfdp.exe'],
    ['a\0\r\nb.pdf', 'ab.pdf'],
    ['', 'bestand'],
    ['paspoort 111222333.jpg', 'paspoort [BSN verwijderd].jpg'],
    ['KvK 12345678.pdf', 'KvK 12345678.pdf'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(96)}.pdf`],
  ])('%p becomes %p', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean);
  });
});
