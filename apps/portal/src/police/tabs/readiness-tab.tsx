import { Alert, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { investigations, type ReadinessCheck } from '../../api/police.js';
import { Fetched } from '../../parts/fetched.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { PartState } from '../marks.js';
import type { TabTerms } from './tab-terms.js';

const order = ['not-met', 'overridden', 'met', 'not-applicable'];

/** What the case needs to hold in court: what is not met stands first. */
export function ReadinessTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const page = useQuery({
    queryKey: ['investigation', record.id, 'readiness', record.version],
    queryFn: () => investigations.readiness(record.id),
  });
  return (
    <Fetched page={page}>
      {({ ready, checks }) => (
        <Stack gap="md">
          <Alert color={ready ? 'green' : 'yellow'} variant="light">
            {say(ready ? 'readiness.ready' : 'readiness.notReady')}
          </Alert>
          <div>
            {checks
              .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
              .map((each) => (
                <Check key={each.check} of={each} />
              ))}
          </div>
        </Stack>
      )}
    </Fetched>
  );
}

function Check({ of }: { readonly of: ReadinessCheck }) {
  const say = useSay();
  const texts = useTexts();
  const { state, says, metBy, basis, missing, reason, blocking } = of;
  return (
    <div className="row">
      <span className="grows">
        {texts(says)}
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('steps.basis', { basis: texts(basis.cited) })}
          {state === 'not-met' && ` · ${say('readiness.missing', { count: missing.length })}`}
          {state === 'not-met' && blocking && ` · ${say('readiness.blocking')}`}
          {reason !== undefined && ` · ${texts(reason)}`}
        </Text>
        {state === 'not-met' && <Text size="sm">{say('readiness.metBy', { text: texts(metBy) })}</Text>}
      </span>
      <PartState of="readiness" status={state} />
    </div>
  );
}
