import type { Request as SdkRequest, TurnContext } from 'botbuilder';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import { createServer, plugins } from 'restify';
import { readyFor } from '../readyFor.ts';
import { twoPromptsDialogs, twoPromptsRoot } from '../twoPromptsDialog.ts';

/*
 * The peer: a bot the way Microsoft's samples build one (restify, CloudAdapter, ActivityHandler, ConversationState
 * on MemoryStorage, DialogSet). No app id, as when run locally: no token is checked and nothing is encrypted or
 * made durable, all of which is to the peer's advantage.
 */

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({}, new ConfigurationServiceClientCredentialFactory({})),
);
adapter.onTurnError = async (_context, error) => {
  process.stderr.write(`peer: ${error.stack ?? error.message}\n`);
};

const conversationState = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(conversationState.createProperty('DialogState'));
for (const dialog of twoPromptsDialogs()) dialogs.add(dialog);

class SampleBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const dialogContext = await dialogs.createContext(context);
      const result = await dialogContext.continueDialog();
      if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(twoPromptsRoot);
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await conversationState.saveChanges(context, false);
  }
}

const bot = new SampleBot();
const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as SdkRequest, response, (context) => bot.run(context));
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => readyFor(server.address().port));
