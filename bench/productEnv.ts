/** The settings of the product in a bench: a data folder of its own, and room for one client that never pauses. */
export function productEnv(dataDir: string): Readonly<Record<string, string>> {
  return { DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
}
