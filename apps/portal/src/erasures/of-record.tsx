import { Alert, Text } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { erasuresOf, type ErasingAgency } from '../api/erasures.js';
import { TextLink } from '../shell/links.js';
import { useHasRole } from '../shell/person.js';
import { Area, useLanguage, useSay, useTexts, type Texts } from '../texts/spoken.js';
import { dateOf } from '../texts/when.js';
import { askingRoles } from './places.js';

interface OfRecordTerms {
  readonly agency: ErasingAgency;
  readonly record: {
    readonly id: string;
    readonly erased?: { readonly at: string; readonly groundSays: Texts } | undefined;
  };
  /** The work on it has ended: before, nobody thinks of it. */
  readonly ended: boolean;
}

/** On the page of a record: that names and words were destroyed, or where whoever has it may ask for that. */
export function ErasureOfRecord({ agency, record, ended }: OfRecordTerms) {
  const asks = useHasRole(agency, ...askingRoles[agency]);
  if (record.erased === undefined && !(ended && asks)) return null;
  return (
    <Area of={['erasures']}>
      {record.erased === undefined ? <Asking agency={agency} id={record.id} /> : <Erased erased={record.erased} />}
    </Area>
  );
}

function Erased({
  erased: { at, groundSays },
}: {
  readonly erased: { readonly at: string; readonly groundSays: Texts };
}) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  return (
    <Alert color="gray" variant="outline" icon={<IconEraser aria-hidden />} title={say('erasures.erased.title')}>
      <Text>{say('erasures.erased.text', { at: dateOf(at, language), ground: texts(groundSays) })}</Text>
    </Alert>
  );
}

/** Whether they may is what the service answers: whoever may not finds no link. */
function Asking({ agency, id }: { readonly agency: ErasingAgency; readonly id: string }) {
  const say = useSay();
  const prospect = useQuery({
    queryKey: ['erasure-prospect', agency, id],
    queryFn: () => erasuresOf(agency).prospect(id),
    retry: false,
  });
  const { grounds = [], erasures = [] } = prospect.data ?? {};
  const waits = erasures.some(({ status }) => status === 'asked' || status === 'held');
  if (!waits && !grounds.some(({ allowed }) => allowed)) return null;
  return (
    <div className="actions">
      <TextLink to="/erasures/$agency/of/$recordId" params={{ agency, recordId: id }}>
        {say(waits ? 'erasures.link.waits' : 'erasures.link')}
      </TextLink>
    </div>
  );
}
