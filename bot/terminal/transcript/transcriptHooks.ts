/** What a transcript needs of the world beside the chat; who plays it says how. A missing one fails its step. */
export interface TranscriptHooks {
  /** `backend: …`; `remembered` are the `{names}` so far. See `backendArguments` for the usual shape. */
  onBackend?(words: readonly string[], remembered: ReadonlyMap<string, string>): Promise<void>;
  /** `herstart:` stops the server and starts it again at the same address. */
  restart?(): Promise<void>;
  /** `later: 31 minuten` moves the clock of the server. */
  later?(ms: number): Promise<void>;
  /** The password of a demo person, for `logt in als:`; `null` when there is no such person. */
  passwordOf?(person: string): Promise<string | null>;
}
