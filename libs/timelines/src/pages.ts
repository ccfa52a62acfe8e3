import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { AxisPoint, ChatMessage } from '#libs/chats';
import type { KeyRing } from '#libs/keys';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** A page of lines as it is kept: the messages, and beside them who and when alone, each sealed to its place. */
export interface SealedPage {
  readonly firstLine: number;
  readonly lines: number;
  readonly sealed: string;
  readonly axisSealed: string;
}

const linesPlace = (chatId: string, firstLine: number): string => `chat_messages/${chatId}/${String(firstLine)}`;
const axisPlace = (chatId: string, firstLine: number): string => `chat_messages_axis/${chatId}/${String(firstLine)}`;

/** Packed before it is sealed: a page of text is then a sixth of its size. */
async function seal(keys: KeyRing, place: string, content: unknown): Promise<string> {
  const packed = await pack(Buffer.from(JSON.stringify(content)), { level: 4 });
  return keys.sealAtRest(place, packed.toString('base64'));
}

async function open<T>(keys: KeyRing, place: string, sealed: string): Promise<T> {
  const packed = (await keys.openAtRest(place, sealed)) as string;
  return JSON.parse((await unpack(Buffer.from(packed, 'base64'))).toString()) as T;
}

export async function sealPage(
  keys: KeyRing,
  chatId: string,
  firstLine: number,
  messages: readonly ChatMessage[],
  axis: readonly AxisPoint[],
): Promise<SealedPage> {
  const [sealed, axisSealed] = await Promise.all([
    seal(keys, linesPlace(chatId, firstLine), messages),
    seal(keys, axisPlace(chatId, firstLine), axis),
  ]);
  return { firstLine, lines: messages.length, sealed, axisSealed };
}

export const openLines = (keys: KeyRing, chatId: string, firstLine: number, sealed: string): Promise<ChatMessage[]> =>
  open(keys, linesPlace(chatId, firstLine), sealed);

export const openAxis = (keys: KeyRing, chatId: string, firstLine: number, sealed: string): Promise<AxisPoint[]> =>
  open(keys, axisPlace(chatId, firstLine), sealed);
