import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { oversight, type Readiness } from '../../api/oversight.js';
import { Fetched } from '../../parts/fetched.js';
import { StateMark } from '../../parts/state-mark.js';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import type { ChainTerms } from './chain-terms.js';

/** Readiness is not fetched until somebody wants to read it: the reading is journalled. */
export function ReadinessTab({ chain }: ChainTerms) {
  const say = useSay();
  const [wanted, want] = useState(false);
  if (wanted) return <Checks chainId={chain.chainId} />;
  return (
    <Stack gap="sm" align="flex-start">
      <Text>{say('ready.ask')}</Text>
      <Button
        variant="default"
        onClick={() => {
          want(true);
        }}
      >
        {say('ready.show')}
      </Button>
    </Stack>
  );
}

const order = ['not-met', 'overridden', 'met', 'not-applicable'];

function Checks({ chainId }: { readonly chainId: string }) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const page = useQuery({
    queryKey: ['oversight', 'readiness', chainId, language],
    queryFn: () => oversight.readiness(chainId),
    // Each reading stands in the journal: none is made because a window was looked at again.
    refetchOnWindowFocus: false,
  });
  const nameOf = ({ checks }: Readiness, code: string): string =>
    checks.find(({ check }) => check === code)?.says ?? code;
  return (
    <Fetched page={page}>
      {(data) => (
        <Stack gap="md">
          <Alert color={data.ready ? 'green' : 'yellow'} variant="light">
            {say(data.checks.length === 0 ? 'ready.none' : data.ready ? 'ready.yes' : 'ready.no')}
          </Alert>
          <div>
            {data.checks
              .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
              .map((each) => (
                <Check key={each.check} of={each} />
              ))}
          </div>
          {data.decisions.length > 0 && (
            <section aria-labelledby="ready-decisions">
              <Title order={2} size="h4" id="ready-decisions">
                {say('ready.decisions')}
              </Title>
              {data.decisions.map((each) => (
                <div key={each.decisionId} className="row">
                  <span className="grows">
                    {first([`ready.decision.${each.kind}`], each.kind)}: {nameOf(data, each.check)}
                    <Text size="sm" c="dimmed">
                      {momentOf(each.at, language)} · {say('ready.missing', { count: each.missing })}
                    </Text>
                    <Text className="words">{each.reason}</Text>
                  </span>
                </div>
              ))}
            </section>
          )}
        </Stack>
      )}
    </Fetched>
  );
}

function Check({ of }: { readonly of: Readiness['checks'][number] }) {
  const say = useSay();
  const first = useSayFirst();
  const word = first([`ready.${of.state}`], of.state);
  return (
    <div className="row">
      <span className="grows">
        {of.says}
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('ready.basis', { basis: of.basis })}
          {of.state === 'not-met' && ` · ${say('ready.missing', { count: of.missing })}`}
          {of.state === 'not-met' && of.blocking && ` · ${say('ready.blocking')}`}
        </Text>
      </span>
      {of.state === 'met' ? (
        <StateMark tone="good" sign={IconCheck} word={word} />
      ) : of.state === 'not-applicable' ? (
        <StateMark tone="plain" sign={IconCircleDot} word={word} />
      ) : (
        <StateMark tone="care" sign={IconAlertTriangle} word={word} />
      )}
    </div>
  );
}
