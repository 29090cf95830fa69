/**
 * Tells the harness that started this process that a server listens on `port` of the loopback address, and ends
 * the process with the harness, however that ends: a bench must leave nothing running.
 */
export function readyFor(port: number, stop: () => Promise<void> = async () => {}): void {
  process.send?.({ kind: 'ready', url: `http://127.0.0.1:${port}` });
  const end = () => void stop().finally(() => process.exit(0));
  process.once('disconnect', end);
  process.once('SIGTERM', end);
}
