import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { examinations, type Examination } from '../api/bureau.js';
import { Pairs } from '../parts/pairs.js';
import { Purpose } from '../parts/purpose.js';
import { useSay } from '../texts/spoken.js';
import { useNamed } from './marks.js';

/** The order as a coordinator reads it to choose an expert: without the child and without drafts. */
export function OrderTab({ of: { id } }: { readonly of: Examination }) {
  const say = useSay();
  const named = useNamed();
  const open = useMutation({ mutationFn: (purpose: string) => examinations.readOrder(id, purpose) });
  if (open.data === undefined)
    return (
      <Stack>
        <Text>{say('bureau.order.text')}</Text>
        <Purpose atOnce of="order" button={say('bureau.order.read')} asked={open} />
      </Stack>
    );
  const { caseReference, investigator, object, reason, questions, questionKinds, materialNames } = open.data;
  const several = new Set(questionKinds).size > 1;
  return (
    <Stack>
      <Pairs
        of={[
          [say('bureau.case'), caseReference],
          [say('bureau.investigator'), investigator],
          [say('bureau.object'), object],
          [say('field.reason'), reason ?? ''],
          [
            say('bureau.questions'),
            questions
              .map((text, place) => {
                const kind = questionKinds[place];
                return `${String(place + 1)}. ${text}${several && kind !== undefined ? ` (${named(kind)})` : ''}`;
              })
              .join('\n'),
          ],
          [say('bureau.materials'), materialNames.map((name, place) => `${String(place + 1)}. ${name}`).join('\n')],
        ]}
      />
    </Stack>
  );
}
