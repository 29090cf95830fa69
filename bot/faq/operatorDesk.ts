import type { ModeReply, ReportReply, ReviewReply } from './operatorProtocol.ts';
import type { FaqSwitch } from './store/faqMode.ts';
import { faqReport } from './store/faqReport.ts';
import type { FaqStore } from './store/openFaqStore.ts';

const mostHistory = 100;

/** What an operator may do with the answers: the same over HTTP and, when nothing runs, on the store itself. */
export interface FaqOperatorDesk {
  mode(): Promise<ModeReply>;
  setMode(to: FaqSwitch): Promise<ModeReply>;
  report(days: number): Promise<ReportReply>;
  review(): Promise<ReviewReply>;
}

export function faqOperatorDesk(store: Pick<FaqStore, 'modes' | 'counters' | 'review'>): FaqOperatorDesk {
  const { modes } = store;
  async function mode(): Promise<ModeReply> {
    const now = await modes.current();
    const { entries, record } = await modes.history();
    return { now, history: entries.slice(0, mostHistory), record };
  }
  return {
    mode,
    async setMode(to) {
      await modes.set(to);
      return await mode();
    },
    async report(days) {
      return { ...(await faqReport(store, days)), now: await modes.current() };
    },
    async review() {
      return { groups: [...(await store.review.groups())] };
    },
  };
}
