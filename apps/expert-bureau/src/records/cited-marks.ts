import type { PhaseMarks } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { linesFrom } from '#libs/timelines';
import type { Sql } from '#libs/vault';
import type { Examination } from '../procedure/examination.js';
import { findChats, type FoundChat } from './chats.store.js';
import { reasonOf, standingMarks } from './phase-marks.js';

type Mark = PhaseMarks['marks'][number];

/**
 * The standing marks of those who examine now, each line named so that the police find it in the file that they handed over; `undefined` where there are none.
 * Who declared a conflict of interest concludes nothing: their marks stay here.
 */
export async function phaseMarksOf(
  sql: Sql,
  keys: KeyRing,
  { id, experts, materials }: Examination,
): Promise<PhaseMarks | undefined> {
  const standing = (await standingMarks(sql, id)).filter(({ by }) => experts.some(({ subject }) => subject === by));
  if (standing.length === 0) return undefined;
  const cited = standing.flatMap(({ cites }) => cites);
  const chats = await findChats(sql, id, [...new Set(cited.map(({ chatId }) => chatId))]);
  const hashes = new Map<string, string>();
  for (const { id: chatId } of chats) {
    const numbers = new Set(cited.filter((each) => each.chatId === chatId).map(({ line }) => line));
    for (const [line, sha256] of await hashesOf(sql, keys, chatId, [...numbers]))
      hashes.set(`${chatId} ${String(line)}`, sha256);
  }
  const marks = standing.map(async (mark): Promise<Mark> => {
    const { markId, phase, by, at, cites } = mark;
    return {
      ...{ markId, phase, by, at: at.toISOString(), reason: await reasonOf(keys, id, mark) },
      cites: cites.map(({ chatId, line }) => ({
        source: chats.findIndex((chat) => chat.id === chatId),
        line,
        sha256: hashes.get(`${chatId} ${String(line)}`) ?? '',
      })),
    };
  });
  return { sources: chats.map((chat) => sourceOf(chat, materials)), marks: await Promise.all(marks) };
}

const sourceOf = (
  { fileId, place, parser, parserVersion }: FoundChat,
  materials: Examination['materials'],
): PhaseMarks['sources'][number] => ({
  ...{ place, parser, parserVersion },
  sha256: materials.find(({ itemId }) => itemId === fileId)?.sha256 ?? '',
});

/** Lines nearer to each other than this are opened together. */
const apart = 200;

/** The hashes of these lines; neighbours are opened at once, and no page twice in a row. */
async function hashesOf(
  sql: Sql,
  keys: KeyRing,
  chatId: string,
  numbers: readonly number[],
): Promise<(readonly [number, string])[]> {
  const wanted = [...numbers].sort((one, other) => one - other);
  const found: (readonly [number, string])[] = [];
  for (let at = 0; at < wanted.length;) {
    const from = wanted[at] ?? 0;
    const run = wanted.slice(at).filter((line) => line < from + apart);
    const lines = await linesFrom(sql, keys, chatId, from, (run.at(-1) ?? from) - from + 1);
    found.push(
      ...lines.filter(({ line }) => run.includes(line)).map(({ line, source }) => [line, source.sha256] as const),
    );
    at += run.length;
  }
  return found;
}
