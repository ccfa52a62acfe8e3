import { Button, Group, Text } from '@mantine/core';
import type { TalkLines, TalkMark } from '../../api/talks.js';
import { Failed } from '../../shell/failed.js';
import { useSay } from '../../texts/spoken.js';
import { Veil } from '../media/veil.js';
import { Line, shownNumber } from './line.js';
import { useCodes } from './use-codes.js';

interface LinesTerms {
  readonly chatId: string;
  readonly total: number;
  readonly page: TalkLines;
  readonly marks: readonly TalkMark[];
  readonly turn: { readonly mutate: (from: number) => void; readonly isPending: boolean; readonly error: unknown };
  /** Numbers of the lines that were chosen to be marked; nothing where nobody may mark. */
  readonly chosen: readonly number[] | undefined;
  readonly onChoose: (chosen: readonly number[]) => void;
}

/** A page of lines under a veil, since words may hurt as pictures do, with the way to the pages beside it. */
export function Lines({ chatId, total, page, marks, turn, chosen, onChoose }: LinesTerms) {
  const say = useSay();
  const { phase } = useCodes();
  const first = page.items[0]?.line ?? 0;
  const last = page.items.at(-1)?.line ?? 0;
  const phasesOf = (line: number): readonly string[] =>
    marks.flatMap(({ standing, cites, phase: code }) =>
      standing && code !== null && cites.some((cite) => cite.chatId === chatId && cite.line === line)
        ? [phase(code)]
        : [],
    );
  return (
    <>
      <Text role="status">{say('talks.lines.shown', { from: shownNumber(first), to: shownNumber(last), total })}</Text>
      <Veil>
        {() => (
          <ol className="talk">
            {page.items.map((line) => (
              <Line
                key={line.line}
                of={line}
                phases={[...new Set(phasesOf(line.line))]}
                chosen={chosen?.includes(line.line)}
                onChoose={(isChosen) => {
                  const others = (chosen ?? []).filter((each) => each !== line.line);
                  onChoose(isChosen ? [...others, line.line].toSorted((one, two) => one - two) : others);
                }}
              />
            ))}
          </ol>
        )}
      </Veil>
      <Pages {...{ first, next: page.next, turn }} length={page.items.length} />
    </>
  );
}

interface PagesTerms extends Pick<LinesTerms, 'turn'> {
  readonly first: number;
  readonly length: number;
  readonly next: number | null;
}

function Pages({ first, length, next, turn: { mutate, isPending, error } }: PagesTerms) {
  const say = useSay();
  return (
    <>
      <Group>
        {first > 0 && (
          <Button
            variant="default"
            loading={isPending}
            onClick={() => {
              mutate(Math.max(0, first - Math.max(length, 100)));
            }}
          >
            {say('talks.lines.earlier')}
          </Button>
        )}
        {next !== null && (
          <Button
            variant="default"
            loading={isPending}
            onClick={() => {
              mutate(next);
            }}
          >
            {say('talks.lines.later')}
          </Button>
        )}
      </Group>
      {error !== null && <Failed error={error} />}
    </>
  );
}
