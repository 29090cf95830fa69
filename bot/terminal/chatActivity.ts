import { z } from 'zod';

const suggestion = z.looseObject({
  type: z.string(),
  title: z.string().nullish(),
  value: z.unknown().optional(),
  text: z.string().nullish(),
  displayText: z.string().nullish(),
});

/** As much of a Bot Framework activity as a client has to understand; everything else is carried along. */
export const chatActivity = z.looseObject({
  id: z.string().nullish(),
  type: z.string(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  channelData: z
    .looseObject({ clientActivityID: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  from: z.looseObject({ id: z.string().nullish(), role: z.string().nullish() }).nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string(),
        contentUrl: z.string().nullish(),
        name: z.string().nullish(),
        content: z.unknown().optional(),
      }),
    )
    .nullish(),
  suggestedActions: z.looseObject({ actions: z.array(suggestion).nullish() }).nullish(),
});

export type ChatActivity = z.infer<typeof chatActivity>;
export type SuggestedAction = z.infer<typeof suggestion>;

/** What a page of the log and a frame of the stream have in common. */
export const activitySet = z.looseObject({
  activities: z.array(chatActivity).default([]),
  watermark: z.coerce.string().optional(),
});

export type ActivitySet = z.infer<typeof activitySet>;
