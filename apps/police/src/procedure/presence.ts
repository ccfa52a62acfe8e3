import type { AgeBand } from '#libs/contracts';
import type { Break, Gap, Interview, ParticipantRole, Presence } from './interview-items.js';

type Required = Gap['role'];
/** Milliseconds since the epoch, the end not included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whose presence the law asks for throughout; whoever is of age has no legal representative (manual, section 7). */
export const mustBePresent = (ageBand: AgeBand): readonly Required[] =>
  ageBand === '18-and-over' ? ['psychologist'] : ['psychologist', 'representative'];

/** What is left of `spans` without the time in `taken`. */
function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  return taken.reduce<readonly Span[]>(
    (left, hole) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, hole.from) },
          { from: Math.max(from, hole.to), to },
        ].filter((span) => span.from < span.to),
      ),
    spans,
  );
}

const spanOf = ({ from, to }: Presence | Break, end: number): Span => ({
  from: Date.parse(from),
  to: to === undefined ? end : Date.parse(to),
});

/**
 * When the child was questioned while somebody who must be there was not. A break is no questioning; two psychologists who relieve one
 * another are present throughout.
 *
 * @param end ISO 8601; what has no end yet lasts until then
 */
export function presenceGaps(
  { startedAt, presence, breaks }: Pick<Interview, 'startedAt' | 'presence' | 'breaks'>,
  roles: readonly Required[],
  end: string,
): Gap[] {
  if (startedAt === undefined) return [];
  const to = Date.parse(end);
  const questioning = without(
    [{ from: Date.parse(startedAt), to }],
    breaks.map((each) => spanOf(each, to)),
  );
  return roles.flatMap((role) => {
    const there = presence.filter((each) => each.role === role).map((each) => spanOf(each, to));
    return without(questioning, there).map((gap) => ({
      role,
      from: new Date(gap.from).toISOString(),
      to: new Date(gap.to).toISOString(),
    }));
  });
}

/** Seconds for which each of them was missing, as oversight learns it. */
export const absencesOf = (gaps: readonly Gap[]): { role: Required; seconds: number }[] =>
  (['psychologist', 'representative'] as const).flatMap((role) => {
    const seconds = gaps
      .filter((gap) => gap.role === role)
      .reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 1000, 0);
    return seconds === 0 ? [] : [{ role, seconds: Math.round(seconds) }];
  });

/** Who is in the room now. */
export const isThere = ({ presence }: Interview, participantId: string): boolean =>
  presence.some((each) => each.participantId === participantId && each.to === undefined);

export const hasRole = ({ participants }: Pick<Interview, 'participants'>, role: ParticipantRole): boolean =>
  participants.some((each) => each.role === role);

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });

/** Whether it began and ended on one day of Kazakhstan: a second day is a second sitting. */
export const isOneSitting = (startedAt: string, endedAt: string): boolean =>
  day.format(new Date(startedAt)) === day.format(new Date(endedAt));
