import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSay, useSayFirst, useTexts, type Texts } from '../texts/spoken.js';
import { Fetched } from './fetched.js';
import { Timeline, type Happening } from './timeline.js';

/** A line of an access log, as every service has it. */
interface Access {
  readonly at: string;
  readonly action: string;
  /** Of a step; what was read is said here. */
  readonly says: Texts | null;
  readonly subject: string;
  readonly name: string | null;
  /** For whom they stood in. */
  readonly insteadOf: { readonly subject: string; readonly name: string | null } | null;
  readonly reason: string | null;
}

interface AccessLogTerms {
  readonly of: { readonly id: string; readonly version: number };
  readonly kind: string;
  readonly read: (id: string) => Promise<{ readonly items: readonly Access[] }>;
}

/** Who did or read what, and what for. */
export function AccessLog({ of: record, kind, read }: AccessLogTerms) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const page = useQuery({
    queryKey: [kind, record.id, 'access', record.version],
    queryFn: () => read(record.id),
  });
  const named = ({ action, says }: Access): string => {
    const name = action.slice(action.indexOf('.') + 1);
    return says === null ? first([`access.${name}`], name) : say('access.step', { step: texts(says) });
  };
  // What a service says in a code is said in words; what a person gave as purpose is quoted.
  const because = (reason: string): string => first([`access.because.${reason}`], say('access.reason', { reason }));
  const happened = (each: Access, place: number): Happening => ({
    id: String(place),
    at: each.at,
    says: (
      <>
        {named(each)} · {each.name ?? (each.subject === 'system' ? say('access.system') : each.subject.slice(-12))}
        {each.insteadOf !== null &&
          ` · ${say('access.insteadOf', { name: each.insteadOf.name ?? each.insteadOf.subject.slice(-12) })}`}
      </>
    ),
    ...(each.reason === null ? {} : { more: <Text size="sm">{because(each.reason)}</Text> }),
  });
  return (
    <Fetched page={page}>
      {({ items }) => (items.length === 0 ? <Text>{say('access.none')}</Text> : <Timeline of={items.map(happened)} />)}
    </Fetched>
  );
}
