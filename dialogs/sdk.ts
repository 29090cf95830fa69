// The dialogs of the SDK by their own files: the package's index also loads prompts and recognisers that know no
// Dutch, for a third more memory and start time.
import { Dialog, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog.js';

export type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
export type { WaterfallStepContext } from 'botbuilder-dialogs/lib/waterfallStepContext.js';
export { Dialog, DialogSet, DialogTurnStatus, WaterfallDialog };
