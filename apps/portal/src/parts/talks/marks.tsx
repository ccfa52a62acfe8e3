import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import type { TalkMark } from '../../api/talks.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { StepButton } from '../step-button.js';
import { shownNumber } from './line.js';
import type { TalkTerms } from './talk-terms.js';
import { useCodes } from './use-codes.js';

interface MarksTerms {
  readonly terms: TalkTerms;
  readonly chatId: string;
  readonly of: readonly TalkMark[];
  readonly goTo: (line: number) => void;
  readonly onChanged: () => void;
}

/** A mark that cites this conversation, or lines that are found nowhere here. */
const isAbout = ({ cites }: TalkMark, chatId: string): boolean =>
  cites.some((cite) => cite.chatId === chatId) || cites.every((cite) => cite.chatId === null);

/** What was recognised in a conversation: what stands, and below it what was changed or withdrawn. */
export function Marks({ terms, chatId, of, goTo, onChanged }: MarksTerms) {
  const say = useSay();
  const own = of.filter((mark) => isAbout(mark, chatId));
  const parts = [
    ['standing', own.filter(({ standing }) => standing)],
    ['earlier', own.filter(({ standing }) => !standing)],
  ] as const;
  return (
    <Stack component="section" gap="sm" aria-label={say('talks.marks')}>
      <Title order={3} size="h4">
        {say('talks.marks')}
      </Title>
      {own.length === 0 && <Text>{say('talks.marks.none')}</Text>}
      {parts.map(([part, marks]) =>
        marks.length === 0 ? null : (
          <div key={part}>
            {part === 'earlier' && <Text fw={600}>{say('talks.marks.earlier')}</Text>}
            <ul className="plain">
              {marks.map((mark) => (
                <Mark
                  key={`${mark.markId} ${String(mark.version ?? mark.id)}`}
                  {...{ terms, chatId, mark, goTo, onChanged }}
                />
              ))}
            </ul>
          </div>
        ),
      )}
    </Stack>
  );
}

interface MarkTerms extends Omit<MarksTerms, 'of'> {
  readonly mark: TalkMark;
}

function Mark({ terms, chatId, mark, goTo, onChanged }: MarkTerms) {
  const say = useSay();
  const { language } = useLanguage();
  const { phase } = useCodes();
  const { markId, at, reason, cites, changeable, withdrawn } = mark;
  const { authorOf, record, next, base, described } = terms;
  const step = { record, next, base, described };
  return (
    <li>
      <Text fw={600}>{mark.phase === null ? '—' : phase(mark.phase)}</Text>
      <Text size="sm" c="dimmed">
        {[...(withdrawn === true ? [say('talks.mark.withdrawn')] : []), authorOf(mark), momentOf(at, language)].join(
          ' · ',
        )}
      </Text>
      <Text className="words">{reason}</Text>
      <Group gap="xs">
        {cites.map(({ chatId: cited, line }, place) =>
          cited === chatId ? (
            <Anchor
              key={place}
              component="button"
              type="button"
              underline="always"
              onClick={() => {
                goTo(line);
              }}
            >
              {say('talks.mark.line', { number: shownNumber(line) })}
            </Anchor>
          ) : (
            <span key={place}>
              {say(cited === null ? 'talks.mark.notHere' : 'talks.mark.elsewhere', { number: shownNumber(line) })}
            </span>
          ),
        )}
      </Group>
      {changeable && (
        <Group gap="xs" className="actions">
          <StepButton
            {...step}
            step="markPhase"
            of={markId}
            says={say('talks.mark.change')}
            known={{ markId, lines: cites.map(({ chatId: cited, line }) => ({ chatId: cited, line })) }}
            onDone={onChanged}
          />
          <StepButton {...step} step="withdrawPhaseMark" of={markId} known={{ markId }} onDone={onChanged} />
        </Group>
      )}
    </li>
  );
}
