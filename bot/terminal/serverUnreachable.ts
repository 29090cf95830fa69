/** Thrown when no answer came at all: nothing listens there, the connection broke, or it took too long. */
export class ServerUnreachable extends Error {
  override readonly name = 'ServerUnreachable';
  readonly url: string;

  constructor(url: string, options: { cause: unknown }) {
    super(`no answer from ${url}`, options);
    this.url = url;
  }
}
