import { readFile } from 'node:fs/promises';

/** What a process takes, as the kernel counts it. */
export interface ProcessUsage {
  readonly residentMb: number;
  readonly cpuSeconds: number;
}

/** Clock ticks a second in `/proc`: 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Reads `/proc`; `null` where there is none (not Linux) or the process is gone. */
export async function processUsage(pid: number): Promise<ProcessUsage | null> {
  try {
    const [status, stat] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
    // The fields after the name in brackets (which may hold spaces): 12 and 13 are user and system time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
    return { residentMb: kilobytes / 1024, cpuSeconds: ticks / ticksPerSecond };
  } catch (failure) {
    if (Error.isError(failure) && 'code' in failure) return null;
    throw failure;
  }
}
