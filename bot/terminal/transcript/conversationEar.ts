import type { ActivitySet, ChatActivity } from '../chatActivity.ts';
import type { DirectLine } from '../directLine.ts';
import { type MessageView, viewMessage } from '../messageView.ts';
import { type Said, saidIn } from './said.ts';

/**
 * Listens to one session of a conversation in both ways a client can: the log is read for what was said (after a
 * post is acknowledged all its replies are there), the stream says when there is something new and is held to
 * bringing everything once.
 */
export interface ConversationEar {
  /** What was said and not expected yet, oldest first; whoever expects takes from it. */
  readonly said: Said[];
  /** Messages that were replaced and not expected yet. */
  readonly updates: MessageView[];
  /** Every message as it stands now, oldest first. */
  messages(): readonly MessageView[];
  /** Reads on in the log. */
  hear(): Promise<void>;
  /** Hears until `done`, or until the time is up. */
  hearUntil(done: () => boolean, ms: number): Promise<'heard' | 'silence' | 'notOnStream'>;
  /** Drops the socket and waits until it is back. */
  reconnect(ms: number): Promise<boolean>;
  /** What the log holds and the stream did not bring, or brought twice; `null` when all is well. */
  faultOfStream(ms: number): Promise<string | null>;
  /** Where a next session may read on. */
  readTo(): string | null;
  close(): void;
}

/** With `before`, an earlier session of the same conversation, what it knew is known and not said again. */
export function listenTo(
  line: DirectLine,
  readFrom: string | null = null,
  before: Pick<ConversationEar, 'messages' | 'said'> | null = null,
): ConversationEar {
  const said: Said[] = [...(before?.said ?? [])];
  const updates: MessageView[] = [];
  const messages = new Map((before?.messages() ?? []).map((message) => [message.id, message]));
  const inLog = new Set<string>();
  const onStream = new Map<string, string[]>();
  let watermark = readFrom;
  let isOpen = false;
  let failure: unknown = null;
  const wake: (() => void)[] = [];

  function wakeUp(): void {
    for (const one of wake.splice(0)) one();
  }

  /** Resolves true at the next sign from the stream, false when the time is up first. */
  function nextSign(ms: number): { readonly came: Promise<boolean>; cancel(): void } {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), ms);
    const onSign = () => {
      clearTimeout(timer);
      resolve(true);
    };
    wake.push(onSign);
    return { came: promise, cancel: onSign };
  }

  const stream = line.follow({
    onFrame(frame: ActivitySet) {
      for (const activity of frame.activities) noteOnStream(activity);
      wakeUp();
    },
    onConnection(state) {
      isOpen = state === 'open';
      wakeUp();
    },
    onFailed(cause) {
      failure = cause;
      wakeUp();
    },
  });

  function noteOnStream(activity: ChatActivity): void {
    if (activity.type === 'typing' || !activity.id) return;
    const print = JSON.stringify([activity.type, activity.text, activity.attachments]);
    onStream.set(activity.id, [...(onStream.get(activity.id) ?? []), print]);
  }

  function take(activity: ChatActivity): void {
    if (activity.id && activity.type !== 'typing') inLog.add(activity.id);
    const message = viewMessage(activity);
    if (message === null) return;
    if (messages.has(message.id)) updates.push(message);
    else said.push(...saidIn(message));
    messages.set(message.id, message);
  }

  let reading: Promise<void> = Promise.resolve();
  async function readOn(): Promise<void> {
    const set = await line.read(watermark);
    watermark = set.watermark ?? watermark;
    for (const activity of set.activities) take(activity);
  }
  const hear = () => {
    reading = reading.catch(() => {}).then(readOn);
    return reading;
  };

  /** Looks now and after every sign from the stream; true when `done` came true in time. */
  async function until(done: () => boolean, ms: number, look: () => Promise<void>): Promise<boolean> {
    const end = Date.now() + ms;
    for (;;) {
      const sign = nextSign(Math.max(0, end - Date.now()));
      await look().catch((cause) => {
        sign.cancel();
        throw cause;
      });
      if (done() || failure !== null) {
        sign.cancel();
        if (failure !== null) throw failure;
        return true;
      }
      if (!(await sign.came)) return false;
    }
  }
  const nothing = async () => {};

  return {
    said,
    updates,
    messages: () => [...messages.values()],
    hear,
    async hearUntil(done, ms) {
      if (await until(done, ms, hear)) return 'heard';
      await hear();
      return done() ? 'notOnStream' : 'silence';
    },
    async reconnect(ms) {
      await stream.drop();
      await until(() => !isOpen, ms, nothing);
      return await until(() => isOpen, ms, nothing);
    },
    async faultOfStream(ms) {
      const lost = () => [...inLog].filter((id) => !onStream.has(id));
      if (!(await until(() => lost().length === 0, ms, nothing)))
        return `niet gestuurd: ${lost().join(', ')}`;
      const twice = [...onStream].filter(([, prints]) => prints.length > 1 && new Set(prints).size === 1);
      return twice.length === 0 ? null : `dubbel gestuurd: ${twice.map(([id]) => id).join(', ')}`;
    },
    readTo: () => watermark,
    close() {
      stream.close();
      wakeUp();
    },
  };
}
