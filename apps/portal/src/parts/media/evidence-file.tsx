import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { files, type Reading } from '../../api/files.js';
import { Area, useSay } from '../../texts/spoken.js';
import { Fetched } from '../fetched.js';
import { PurposeOnDemand } from '../purpose.js';
import { FileMetadata } from './metadata.js';
import { Reasoned } from './reasoned.js';
import { useSaid, WithheldFile } from './withheld.js';

const Film = lazy(async () => ({ default: (await import('./shown.js')).Film }));
const Picture = lazy(async () => ({ default: (await import('./shown.js')).Picture }));
const Sound = lazy(async () => ({ default: (await import('./shown.js')).Sound }));
const Words = lazy(async () => ({ default: (await import('./shown.js')).Words }));
const ways = { picture: Picture, film: Film, sound: Sound, text: Words } as const;

interface EvidenceFileTerms {
  /** Where it lies: `/api/police/investigations/<id>/files/<id>`. */
  readonly file: string;
  /** What the page calls it; nothing of what it shows. */
  readonly name: string;
  /** The service extracts what such a file tells of itself. */
  readonly tells?: boolean;
}

/** A file of evidence to be looked at. Nothing of it is fetched before somebody says why; then it opens blurred, in grey and marked with their name. */
export function EvidenceFile(terms: EvidenceFileTerms) {
  const say = useSay();
  return (
    <Suspense fallback={<Loader role="status" aria-label={say('loading')} />}>
      <Area of={['media']}>
        <Opened {...terms} />
      </Area>
    </Suspense>
  );
}

/** What is suspected abuse material is never opened, whoever asks. */
function Opened(terms: EvidenceFileTerms) {
  const { file, tells = false } = terms;
  const state = useQuery({ queryKey: ['withholding', file], queryFn: () => files.withholding(file) });
  return (
    <Fetched page={state}>
      {(of) =>
        of.withheld ? (
          <WithheldFile file={file} of={of} />
        ) : (
          <>
            <Openable {...terms} />
            {tells && <FileMetadata file={file} />}
            <Mark file={file} />
          </>
        )
      }
    </Fetched>
  );
}

/** Whoever registers or examines a file may say what it is; from then on nobody is shown it. */
function Mark({ file }: Pick<EvidenceFileTerms, 'file'>) {
  const say = useSay();
  const mark = useSaid(file, (words: string) => files.withhold(file, words));
  return (
    <Reasoned
      of={`mark ${file}`}
      label={say('media.mark.words')}
      ways={[[say('media.mark'), mark.mutate]]}
      asked={mark}
      behind={say('media.mark')}
    />
  );
}

function Openable({ file, name }: EvidenceFileTerms) {
  const say = useSay();
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: (purpose: string) => files.open(file, purpose),
    // Nothing of it stays in memory once it was put away.
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['custody', file] }),
  });
  const reading = open.data;
  if (reading === undefined)
    return (
      <Stack gap="xs" className="actions">
        <Text size="sm">{say('media.before')}</Text>
        <PurposeOnDemand of={file} button={say('media.open')} asked={open} />
      </Stack>
    );
  return (
    <Stack gap="sm" className="media actions" role="group" aria-label={name}>
      <Shown file={file} name={name} reading={reading} />
      <Group>
        <Button
          variant="default"
          onClick={() => {
            open.reset();
          }}
        >
          {say('media.away')}
        </Button>
        <Anchor href={files.bytesOf(file, reading)} download>
          {say('media.take')}
        </Anchor>
      </Group>
    </Stack>
  );
}

function Shown({ file, name, reading }: EvidenceFileTerms & { readonly reading: Reading }) {
  const say = useSay();
  if (reading.suspicious) return <Text className="overdue">{say('media.suspicious')}</Text>;
  if (reading.shownAs === null) return <Text>{say('media.notShown', { type: reading.mediaType })}</Text>;
  const Way = ways[reading.shownAs];
  return (
    <Suspense fallback={<Loader role="status" aria-label={say('loading')} />}>
      <Way at={files.bytesOf(file, reading)} reading={reading} name={name} />
    </Suspense>
  );
}
