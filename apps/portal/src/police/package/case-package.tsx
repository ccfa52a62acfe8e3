import { List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../api/call.js';
import { exportsOf, type ExportHolds, type MadeExport } from '../../api/papers.js';
import { base, type Investigation } from '../../api/police.js';
import { Fetched } from '../../parts/fetched.js';
import { PurposeOnDemand } from '../../parts/purpose.js';
import { useSizes } from '../../parts/sending/sizes.js';
import { useOnce } from '../../parts/use-once.js';
import { slowly } from '../../shell/changes/slowly.js';
import { useKeptPurposes } from '../../shell/kept-purposes.js';
import { useHasRole } from '../../shell/person.js';
import { useSay } from '../../texts/spoken.js';
import { MadePackages } from './made-packages.js';

/** What is typed for it is kept under this name. */
const reading = 'export';

/** A case as a package for somebody outside, whom this system cannot be shown; who may make one, the service says. */
export function CasePackage({ of: record }: { readonly of: Investigation }) {
  const works = useHasRole('police', 'investigator', 'head-of-unit');
  return works ? <Package of={record} /> : null;
}

function Package({ of: { id } }: { readonly of: Investigation }) {
  const say = useSay();
  const queries = useQueryClient();
  const once = useOnce();
  const kept = useKeptPurposes();
  const exports = exportsOf(`${base}/${encodeURIComponent(id)}`);
  const key = ['investigation', id, 'exports'];
  const page = useQuery({ queryKey: key, queryFn: exports.list, refetchInterval: slowly });
  const make = useMutation({
    mutationFn: (purpose: string) => exports.make(purpose, once.key()),
    onError: once.answered,
    onSuccess: async () => {
      once.answered();
      kept.done(reading);
      await queries.invalidateQueries({ queryKey: key });
    },
  });
  // Whoever only looks at a case in an emergency takes nothing out of it.
  if (page.error instanceof Refusal) return null;
  return (
    <section aria-labelledby="papers-package">
      <Title order={2} size="h4" id="papers-package">
        {say('papers.package')}
      </Title>
      <Stack gap="sm" mt="xs">
        <Text maw={760}>{say('papers.package.text')}</Text>
        <Fetched page={page}>
          {({ holds, items }) => (
            <>
              <Holds of={holds} />
              <PurposeOnDemand
                key={make.data?.exportId ?? ''}
                of={reading}
                button={say('papers.package.make')}
                asked={make}
              />
              <div role="status">
                {make.isPending && say('papers.package.making')}
                {make.data !== undefined && <Made of={make.data} />}
              </div>
              <MadePackages of={items} exports={exports} id={id} made={make.data?.exportId} />
            </>
          )}
        </Fetched>
      </Stack>
    </section>
  );
}

function Holds({ of }: { readonly of: ExportHolds }) {
  const say = useSay();
  const size = useSizes();
  const { exhibits, files, bytes, withheld, documents, documentsWithheld } = of;
  return (
    <div className="actions">
      <Text>{say('papers.holds')}</Text>
      <List>
        <List.Item>{say('papers.holds.files', { files, exhibits, size: size(bytes) })}</List.Item>
        {withheld > 0 && <List.Item>{say('papers.holds.withheld', { count: withheld })}</List.Item>}
        <List.Item>{say('papers.holds.documents', { count: documents })}</List.Item>
        {documentsWithheld > 0 && (
          <List.Item>{say('papers.holds.documentsWithheld', { count: documentsWithheld })}</List.Item>
        )}
        <List.Item>{say('papers.holds.custody')}</List.Item>
        <List.Item>{say('papers.holds.standard')}</List.Item>
        <List.Item>{say('papers.holds.manifest')}</List.Item>
      </List>
    </div>
  );
}

/** Who receives the package checks its signature against the key's fingerprint, which they are told on another way. */
function Made({ of: { fingerprint } }: { readonly of: MadeExport }) {
  const say = useSay();
  return (
    <>
      <Text>{say('papers.package.made')}</Text>
      <Text size="sm">
        {say('papers.package.fingerprint')} <code className="hash">{fingerprint}</code>
      </Text>
    </>
  );
}
