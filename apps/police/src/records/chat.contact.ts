import { ContactMeasure, platformChanges, usualTerms, type Contact, type PlatformChange } from '#libs/chats';
import type { KeyRing } from '#libs/keys';
import { axisOf, wordsOf, type ChatWords } from '#libs/timelines';
import type { Sql } from '#libs/vault';
import { orderInForce, type FoundChat } from './chats.store.js';

/** Contact in one or several conversations on one axis: figures with the lines on which they rest. */
export interface ContactOfChats {
  readonly conversations: readonly (Contact & {
    readonly platform: string;
    readonly participants: ChatWords['participants'];
  })[];
  readonly platformChanges: readonly PlatformChange[];
}

/** Measures who wrote when, page by page. Nothing of what was said is opened. */
export async function contactOf(
  sql: Sql,
  keys: KeyRing,
  chats: readonly FoundChat[],
  gapHours: number,
): Promise<ContactOfChats> {
  const settled = await orderInForce(
    sql,
    chats.map(({ id }) => id),
  );
  const measured = [];
  for (const chat of chats) {
    const measure = new ContactMeasure(chat.id, settled.get(chat.id) ?? chat.dateOrder, { ...usualTerms, gapHours });
    for await (const points of axisOf(sql, keys, chat.id)) for (const point of points) measure.take(point);
    const { participants } = await wordsOf(keys, chat);
    measured.push({ platform: chat.platform, participants, contact: measure.result() });
  }
  return {
    conversations: measured.map(({ platform, participants, contact }) => ({ ...contact, platform, participants })),
    platformChanges: platformChanges(measured),
  };
}
