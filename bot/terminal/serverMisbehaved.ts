/** Thrown when the server answered, but not with what the Direct Line protocol promises. */
export class ServerMisbehaved extends Error {
  override readonly name = 'ServerMisbehaved';
  readonly status: number;

  constructor(what: string, status: number, options?: { cause: unknown }) {
    super(`${what}: status ${status}`, options);
    this.status = status;
  }
}
