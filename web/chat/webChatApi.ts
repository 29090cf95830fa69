/** The part of an activity that this page looks at; everything comes from outside, so everything may be missing. */
export interface ShownActivity {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string;
  readonly text?: string;
  readonly speak?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly { readonly contentType?: string; readonly content?: unknown }[];
}

export interface StoreAction {
  readonly type: string;
  readonly payload?: { readonly activity?: ShownActivity; readonly [key: string]: unknown };
}

export type Dispatch = (action: StoreAction) => unknown;

export interface Store {
  readonly dispatch: Dispatch;
  getState(): { readonly activities?: readonly ShownActivity[] };
}

export type StoreMiddleware = (api: Store) => (next: Dispatch) => Dispatch;

export interface CardAction {
  readonly type: string;
  readonly value?: unknown;
}

interface CardActionArguments {
  readonly cardAction: CardAction;
}

export type CardActionMiddleware = () => (
  next: (given: CardActionArguments) => unknown,
) => (given: CardActionArguments) => unknown;

export interface ActivityStatusArguments {
  readonly activity: ShownActivity;
  readonly hideTimestamp: boolean;
  readonly sendState: 'sending' | 'send failed' | 'sent';
}

export type ActivityStatusMiddleware = () => (
  next: (given: ActivityStatusArguments) => unknown,
) => (given: ActivityStatusArguments) => unknown;

/** 0 uninitialized, 1 connecting, 2 online, 3 expired token, 4 failed, 5 ended. */
export type ConnectionStatus = 0 | 1 | 2 | 3 | 4 | 5;

export interface DirectLine {
  readonly connectionStatus$: {
    subscribe(next: (status: ConnectionStatus) => void): { unsubscribe(): void };
  };
  /** Kept fresh by the client itself, every 15 minutes. */
  readonly token?: string;
  readonly conversationId?: string;
  end(): void;
}

export interface WebChatApi {
  createDirectLine(options: {
    readonly domain: string;
    readonly token: string;
    readonly conversationId?: string;
    readonly conversationStartProperties?: { readonly locale: string };
  }): DirectLine;
  createStore(initialState: object, ...middleware: readonly StoreMiddleware[]): Store;
  renderWebChat(props: Readonly<Record<string, unknown>>, element: HTMLElement): void;
}

declare global {
  interface Window {
    readonly WebChat?: WebChatApi;
  }
}
