/** Does the work once and prints, as JSON, how long it took, how much memory the process came to and what it found. */
export async function reportUsage(work: () => Promise<number>): Promise<void> {
  const idleMb = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  const services = await work();
  const ms = performance.now() - start;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ ms, peakMb, idleMb, services })}\n`);
}
