import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder-core';
import type { OutgoingActivity } from '../../dialogs/turnUnit.ts';
import { unitOf } from '../../dialogs/unitOf.ts';

/**
 * The one adapter of every channel: nothing leaves. What the SDK sends ends up in the buffer of the unit of work;
 * delivering is the business of the log and the outbox, after the commit.
 */
export class TurnAdapter extends BotAdapter {
  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const unit = unitOf(context);
    return activities
      .filter(({ type }) => type !== 'trace')
      .map((activity) => ({ id: unit.send(activity as OutgoingActivity) }));
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    unitOf(context).replace(activity.id ?? '', activity as OutgoingActivity);
  }

  override deleteActivity(): Promise<void> {
    throw new Error('An activity is never deleted: replace it by what should stand there.');
  }

  override continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    throw new Error('A turn starts with an Incoming: run it through Turns instead.');
  }

  override continueConversationAsync(): Promise<void> {
    throw new Error('A turn starts with an Incoming: run it through Turns instead.');
  }
}
