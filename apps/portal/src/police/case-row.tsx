import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Listed } from '../api/police.js';
import { Apart } from '../parts/apart.js';
import { DueNext } from '../parts/due.js';
import { numberOf } from '../parts/number.js';
import { useLanguage, useSay, type MessageId } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { CaseState, Urgency } from './marks.js';
import { isEnded } from './places.js';

/** A case in a list: number, what is known of the child, what is due. */
export function CaseRow({ of }: { readonly of: Listed }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, status, erdrNumber, referralNumber, child, changedAt, due, urgency, assignees } = of;
  return (
    <Link to="/police/cases/$id" params={{ id }} className="row">
      <span className="grows">
        <span className="title">{erdrNumber ?? referralNumber ?? `№ ${numberOf(of)}`}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          <Apart
            of={[
              child !== undefined && say('row.child', childIn(child, say)),
              changedAt !== undefined && say('row.changed', { at: momentOf(changedAt, language) }),
              assignees?.length === 0 && status !== 'arrived' && say('row.unassigned'),
            ]}
          />
        </Text>
      </span>
      {due !== null && <DueNext what={due.says} by={due.dueAt} />}
      <span className="marks">
        {!isEnded(status) && <Urgency urgency={urgency} />}
        <CaseState status={status} />
      </span>
    </Link>
  );
}

/** What may be known of the child without opening the personal part. */
export const childIn = (
  { sex, ageBand }: { readonly sex: string; readonly ageBand: string },
  say: ReturnType<typeof useSay>,
): { readonly sex: string; readonly age: string } => ({
  sex: say(`sex.${sex}` as MessageId),
  age: say(`age.${ageBand}` as MessageId),
});
