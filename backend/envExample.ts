import { settings } from './config.ts';

const head = `# The settings of the reference backend when it runs on its own (npm run backend -- start). Started by the assistant
# (npm start), it gets its ports, folder and secrets from there.
# Made by: node backend/envExample.ts > backend/.env.example
#
# WEBHOOK_URL and WEBHOOK_SECRET belong together, and so do the three OIDC_ settings. LOG_LEVEL is read too (info).
`;

/** The text of `backend/.env.example`: every setting of the backend with what it must be and its default. */
export function envExample(): string {
  const entries = Object.entries(settings).map(([name, { schema, mend }]) => {
    const byDefault = String(schema.parse(undefined) ?? '');
    // In quotes where a shell would take it apart.
    const value = /^[\w./:-]*$/.test(byDefault) ? byDefault : `'${byDefault}'`;
    return `\n# ${mend}\n#${name}=${value}\n`;
  });
  return `${head}${entries.join('')}`;
}

if (import.meta.main) process.stdout.write(envExample());
