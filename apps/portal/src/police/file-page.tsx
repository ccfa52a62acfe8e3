import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { CustodyList } from '../parts/media/custody.js';
import { EvidenceFile } from '../parts/media/evidence-file.js';
import { Pairs } from '../parts/pairs.js';
import { useSizes } from '../parts/sending/sizes.js';
import { Area, useSay } from '../texts/spoken.js';
import { useOfficers } from './use-officers.js';

interface FilePageTerms {
  /** Where it lies: `/api/police/investigations/<id>/files/<id>`. */
  readonly file: string;
  readonly name: string;
  readonly unitId: string | null | undefined;
  /** The link to the register that it came from. */
  readonly back: ReactNode;
  readonly of: {
    readonly mediaType?: string | undefined;
    readonly size?: number | undefined;
    readonly sha256?: string | undefined;
  };
  /** What is known of it besides. */
  readonly more: readonly (readonly [string, ReactNode])[];
  /** Why nobody opens it here; it is shown to whoever says why where this is missing. */
  readonly closed?: string | undefined;
  /** What it tells of itself is extracted. */
  readonly tells?: boolean;
}

/** One file at the police: what it is, the file itself for whoever says why, the mark of what nobody may see, and its chain of custody. */
export function FilePage({ file, name, unitId, back, of, more, closed, tells = false }: FilePageTerms) {
  const say = useSay();
  const sizes = useSizes();
  const officers = useOfficers(unitId);
  const nameOf = (subject: string): string | undefined =>
    officers.data?.items.find((each) => each.subject === subject)?.name;
  const { mediaType = '', size, sha256 } = of;
  return (
    <Stack>
      <div className="actions">{back}</div>
      <Title order={2} size="h3">
        {name}
      </Title>
      <Pairs
        of={[
          [say('evidence.type'), mediaType],
          [say('evidence.size'), size === undefined ? '' : sizes(size)],
          ['SHA-256', sha256 === undefined ? '' : <code className="hash">{sha256}</code>],
          ...more,
        ]}
      />
      {closed === undefined ? <EvidenceFile key={file} file={file} name={name} tells={tells} /> : <Text>{closed}</Text>}
      <Area of={['media']}>
        <CustodyList file={file} nameOf={nameOf} />
      </Area>
    </Stack>
  );
}
