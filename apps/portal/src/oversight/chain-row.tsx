import { Text } from '@mantine/core';
import { IconCheck, IconCircleDot, IconPlayerPause, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Chain } from '../api/oversight.js';
import { StateMark, UrgencyMark } from '../parts/state-mark.js';
import { useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** A chain in a list: where it stands, what of it went wrong. No name exists here. */
export function ChainRow({ of }: { readonly of: Chain }) {
  const say = useSay();
  const { language } = useLanguage();
  const { breaches, returns, refusals } = of;
  return (
    <Link to="/oversight/chains/$id" params={{ id: of.chainId }} className="row">
      <span className="grows">
        <span className="title">{of.number ?? say('chains.unnumbered')}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          <ChildOf of={of} /> · {say('chains.lastFact', { at: momentOf(of.lastFactAt, language) })}
          {breaches + returns + refusals > 0 && (
            <>
              <br />
              {say('chains.numbers', { breaches, returns, refusals })}
            </>
          )}
        </Text>
      </span>
      <span className="marks">
        <ChainMarks of={of} />
      </span>
    </Link>
  );
}

/** What may be known of the child, and where: codes, no name. */
export function ChildOf({ of: { sex, ageBand, region, supportRegion } }: { readonly of: Chain }) {
  const say = useSay();
  const first = useSayFirst();
  const said = (of: string, value: string | null): string =>
    value === null ? '' : first([`is.${of}.${value}`, `value.${value}`], value);
  const support =
    supportRegion === null || supportRegion === region
      ? ''
      : say('chain.supportRegion', { region: said('region', supportRegion) });
  return [said('sex', sex), said('ageBand', ageBand), said('region', region), support].filter(Boolean).join(' · ');
}

const helped = new Set(['rehabilitated', 'taken-down']);

/** The stage of a chain, and its urgency where it is more than usual. */
export function ChainMarks({ of: { status, says, urgency, outcome } }: { readonly of: Chain }) {
  const first = useSayFirst();
  // What has ended without help for the child is no success.
  const reached = status === 'ended' && outcome !== null && helped.has(outcome);
  const [tone, sign] = reached
    ? (['good', IconCheck] as const)
    : status === 'suspended'
      ? (['care', IconPlayerPause] as const)
      : (['plain', status === 'ended' ? IconX : IconCircleDot] as const);
  return (
    <>
      <UrgencyMark urgency={urgency} says={(each) => first([`is.urgency.${each}`], each)} />
      <StateMark tone={tone} sign={sign} word={says} />
    </>
  );
}
