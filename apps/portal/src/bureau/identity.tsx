import { Stack } from '@mantine/core';
import type { Examination } from '../api/bureau.js';
import { Due } from '../parts/due.js';
import { Pairs } from '../parts/pairs.js';
import { useHasRole, usePerson } from '../shell/person.js';
import { useSay } from '../texts/spoken.js';
import { useWorkload } from './experts-page.js';
import { useNamed } from './marks.js';

interface IdentityTerms {
  readonly of: Examination;
  /** Nothing is due of it any more. */
  readonly ended: boolean;
}

/** What is examined by whom and until when; nothing of the child. */
export function Identity({ of: record, ended }: IdentityTerms) {
  const say = useSay();
  const named = useNamed();
  const { account } = usePerson();
  const { kinds, nature, questionCount, answered, termDays, dueAt, experts, extension, conflicts = [] } = record;
  const workload = useWorkload(useHasRole('expert-bureau', 'coordinator'));
  const nameOf = (subject: string): string =>
    subject === account.id
      ? account.name
      : (workload.data?.items.find((each) => each.subject === subject)?.name ?? subject.slice(-12));
  return (
    <Stack gap="xs" w="100%">
      <Pairs
        of={[
          [say('field.kind'), `${kinds.map(named).join(', ')}, ${say(`bureau.nature.${nature}`)}`],
          [
            say('bureau.experts.expert'),
            experts.map(({ subject, kind }) => `${nameOf(subject)} (${named(kind)})`).join('\n'),
          ],
          [say('bureau.questions'), say('bureau.answered', { done: answered.length, count: questionCount })],
          [say('bureau.term'), say('bureau.days', { count: termDays })],
          [say('bureau.due'), dueAt === null || ended ? '' : <Due by={dueAt} />],
          [
            say('bureau.extension'),
            extension === null
              ? ''
              : `${say(`bureau.extension.${extension.status}`)}, ${say('bureau.days', { count: extension.termDays })}`,
          ],
          [
            say('bureau.conflicts'),
            conflicts.map(({ subject, reasonCode }) => `${nameOf(subject)}: ${named(reasonCode)}`).join('\n'),
          ],
        ]}
      />
    </Stack>
  );
}
