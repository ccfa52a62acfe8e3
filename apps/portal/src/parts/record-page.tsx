import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSay } from '../texts/spoken.js';
import { InsteadOf } from './instead-of.js';
import { withWholeNumber } from './whole-number.js';

export interface Stage {
  readonly code: string;
  readonly says: string;
}

interface RecordPageTerms {
  /** The link back to where the person came from. */
  readonly back: ReactNode;
  readonly title: string;
  readonly state: ReactNode;
  /** Who it is about: initials and age; the name on demand. */
  readonly identity?: ReactNode;
  /** Who is away, where the reader has the record by standing in. */
  readonly insteadOf?: { readonly subject: string; readonly name: string | null } | null;
  /** Names that part of the page where the record is about no person. */
  readonly about?: string;
  /** The stages of the work, in order; `reached` is the one in which the record stands, and `skipped` those that it never came to before. */
  readonly stages?: {
    readonly of: readonly Stage[];
    readonly reached: string;
    readonly skipped?: readonly string[] | undefined;
  };
  /** The one thing to do next, always in sight. */
  readonly next?: ReactNode;
  /** Links to the same page with another tab in its address; none where one page shows all of it. */
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
}

/** The page of one record, the same for every role. It prints without its buttons. */
export function RecordPage(terms: RecordPageTerms) {
  const { back, title, state, identity, insteadOf, about, stages, next, tabs, children } = terms;
  const say = useSay();
  return (
    <Stack gap="md">
      <div className="actions">{back}</div>
      <Group justify="space-between" align="flex-start">
        <Title order={1}>{withWholeNumber(title)}</Title>
        {state}
      </Group>
      <InsteadOf of={insteadOf} />
      {identity !== undefined && (
        <Group className="identity" role="group" aria-label={about ?? say('record.identity')}>
          {identity}
        </Group>
      )}
      {stages !== undefined && <StageRail {...stages} />}
      {next !== undefined && (
        <Paper component="section" className="next" p="md" aria-label={say('record.next')}>
          <Text fw={600}>{say('record.next')}</Text>
          {next}
        </Paper>
      )}
      {tabs !== undefined && (
        <nav className="tabs actions" aria-label={say('record.tabs')}>
          {tabs}
        </nav>
      )}
      {children}
    </Stack>
  );
}

/** Stages that are done, the one in which it stands, and those to come: told by words, not by colour alone. */
function StageRail({ of, reached, skipped = [] }: NonNullable<RecordPageTerms['stages']>) {
  const say = useSay();
  const place = of.findIndex(({ code }) => code === reached);
  // Nothing comes after the last: whoever has reached it is through with it.
  const isDone = (code: string, at: number): boolean =>
    (at < place && !skipped.includes(code)) || (at === place && at === of.length - 1);
  return (
    <ol className="rail" aria-label={say('record.stages')}>
      {of.map(({ code, says }, at) => (
        <li key={code} className={isDone(code, at) ? 'done' : ''} aria-current={at === place ? 'step' : undefined}>
          {isDone(code, at) && <IconCheck size={16} aria-label={say('record.stage.done')} />}
          {says}
        </li>
      ))}
    </ol>
  );
}
