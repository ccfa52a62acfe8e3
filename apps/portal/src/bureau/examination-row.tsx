import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Listed } from '../api/bureau.js';
import { Apart } from '../parts/apart.js';
import { DueNext } from '../parts/due.js';
import { numberOf } from '../parts/number.js';
import { useSay } from '../texts/spoken.js';
import { ExaminationMarks, useExaminationName, useNamed } from './marks.js';

/** An examination in a list: kinds, how far it is, what is due. */
export function ExaminationRow({ of }: { readonly of: Listed }) {
  const say = useSay();
  const named = useNamed();
  const called = useExaminationName();
  const { id, kinds, questionCount, answered, kindsOpen, due, status, returns } = of;
  const more = [
    say('row.number', { number: numberOf(of) }),
    say('bureau.answered', { done: answered.length, count: questionCount }),
    status === 'arrived' && kindsOpen.length < kinds.length
      ? say('bureau.kindsOpen', { kinds: kindsOpen.map(named).join(', ') })
      : '',
    returns > 0 ? say('bureau.returns', { count: returns }) : '',
  ];
  return (
    <Link to="/bureau/examinations/$id" params={{ id }} className="row">
      <span className="grows">
        <span className="title">{called(kinds)}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          <Apart of={more} />
        </Text>
      </span>
      {due !== null && <DueNext what={due.says} by={due.dueAt} />}
      <ExaminationMarks of={of} />
    </Link>
  );
}
