import { Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { services, servicesBase, type ServicePersonal, type WholeService } from '../api/social.js';
import { ErasureOfRecord } from '../erasures/of-record.js';
import { Fetched } from '../parts/fetched.js';
import { Pairs } from '../parts/pairs.js';
import { PurposeOnDemand } from '../parts/purpose.js';
import { Steps } from '../parts/steps.js';
import { BackLink } from '../shell/links.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { State } from './marks.js';
import { useServiceName } from './service-name.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/social/social/services/$id');

/** One service of a partner. */
export function ServicePage() {
  const { id } = route.useParams();
  const page = useQuery({ queryKey: ['service', id], queryFn: () => services.one(id), refetchInterval: slowly });
  return <Fetched page={page}>{(whole) => <Whole whole={whole} />}</Fetched>;
}

function Whole({ whole: { record, next, blocked } }: { readonly whole: WholeService }) {
  const say = useSay();
  const nameOf = useServiceName();
  const { language } = useLanguage();
  return (
    <Stack gap="md">
      <div className="actions">
        <BackLink to="/social/services">{say('services.back')}</BackLink>
      </div>
      <Group justify="space-between" align="flex-start">
        <Title order={1}>{nameOf(record)}</Title>
        <State of="service" status={record.status} />
      </Group>
      <Text>
        {say('services.deliveries', { count: record.deliveries.length })}
        {record.deliveries.length > 0 && ` · ${record.deliveries.map((at) => momentOf(at, language)).join('; ')}`}
      </Text>
      {record.erased === undefined && <Needed key={record.version} id={record.id} />}
      <ErasureOfRecord agency="social-services" record={record} ended={false} />
      <section aria-labelledby="service-actions">
        <Title order={2} size="h4" id="service-actions">
          {say('services.actions')}
        </Title>
        <Steps
          {...{ record, next, blocked }}
          base={servicesBase}
          described={() => import('steps:social-services/service')}
        />
      </section>
      <Text size="sm" c="dimmed">
        {say('services.small')}
      </Text>
    </Stack>
  );
}

/** What a partner needs to know to meet the child. */
function Needed({ id }: { readonly id: string }) {
  const say = useSay();
  const open = useMutation({ mutationFn: (purpose: string) => services.readIdentity<ServicePersonal>(id, purpose) });
  if (open.data !== undefined) {
    const { child, what, contact = '', notes } = open.data;
    const age = child.ageYears === undefined ? say('age.unknown') : say('services.years', { count: child.ageYears });
    return (
      <div>
        <Text fw={600}>{say('services.child', { name: child.givenName ?? say('support.unnamed'), age })}</Text>
        <Pairs
          of={[
            [say('services.what'), what],
            [say('services.contact'), contact],
          ]}
        />
        {notes.map(({ at, note }) => (
          <Text key={at} className="words">
            {note}
          </Text>
        ))}
      </div>
    );
  }
  return <PurposeOnDemand of="service" button={say('services.read')} asked={open} />;
}
