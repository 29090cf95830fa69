import { settings } from '../config.ts';

const head = `# The settings of the assistant, all with their defaults: nothing here has to be set to try the program.
# Made by: node bot/commands/envExample.ts > .env.example
# The program does not read this file by itself. To use a copy: set -a; . ./.env; set +a; npm start
#
# UPGRADE_BACKEND_URL, UPGRADE_BACKEND_KEY, WEBHOOK_SECRET and the three OIDC_ settings belong together: all or none.
# Without them the reference backend is started too. It gets STAFF_PASSWORD, SMTP_URL, MAIL_FROM and LOG_LEVEL from
# here as well; what they mean is in backend/.env.example.
`;

/** The text of `.env.example`: every setting of the assistant with what it must be and its default. */
export function envExample(): string {
  const entries = Object.entries(settings).map(([name, { schema, mend }]) => {
    const byDefault = schema.parse(undefined) ?? '';
    return `\n# ${mend}\n#${name}=${byDefault}\n`;
  });
  return `${head}${entries.join('')}`;
}

if (import.meta.main) process.stdout.write(envExample());
