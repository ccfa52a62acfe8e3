import { Button, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseExport, exportsOf } from '../../api/papers.js';
import { Download } from '../../parts/download.js';
import { useSizes } from '../../parts/sending/sizes.js';
import { Failed } from '../../shell/failed.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';

interface PackagesTerms {
  readonly of: readonly CaseExport[];
  readonly exports: ReturnType<typeof exportsOf>;
  /** Of the case. */
  readonly id: string;
  /** The one that was made just now. */
  readonly made: string | undefined;
}

/** Who made a package of the case, when and what for, and who took it. */
export function MadePackages({ of, exports, id, made }: PackagesTerms) {
  const say = useSay();
  return (
    <>
      <Title order={3} size="h5">
        {say('papers.packages')}
      </Title>
      {of.length === 0 && <Text>{say('papers.packages.none')}</Text>}
      {of.map((each) => (
        <Row key={each.id} of={each} exports={exports} id={id} isNew={each.id === made} />
      ))}
    </>
  );
}

interface RowTerms extends Pick<PackagesTerms, 'exports' | 'id'> {
  readonly of: CaseExport;
  readonly isNew: boolean;
}

function Row({ of, exports, id, isNew }: RowTerms) {
  const say = useSay();
  const { language } = useLanguage();
  const named = ({ name, subject }: CaseExport['by']): string => name ?? subject.slice(-12);
  const at = momentOf(of.at, language);
  return (
    <div className="row">
      <div className="grows">
        <span>{say('papers.packages.by', { at, name: named(of.by), files: of.files })}</span>
        {of.purpose !== null && <Text size="sm">{say('access.reason', { reason: of.purpose })}</Text>}
        {of.taken.map((each) => (
          <Text key={each.at} size="sm" c="dimmed">
            {say('papers.packages.taken', { at: momentOf(each.at, language), name: named(each.by) })}
          </Text>
        ))}
        <Digest of={of.id} exports={exports} id={id} isNew={isNew} at={at} />
      </div>
      <Download href={exports.archive(of.id)}>{say('papers.packages.take', { at })}</Download>
    </div>
  );
}

/** The hash of the archive, by which whoever holds it can compare; the service reads the whole archive for it. */
function Digest({ of, exports, id, isNew, at }: Omit<RowTerms, 'of'> & { readonly of: string; readonly at: string }) {
  const say = useSay();
  const size = useSizes();
  const [isAsked, ask] = useState(false);
  const page = useQuery({
    queryKey: ['investigation', id, 'exports', of, 'digest'],
    queryFn: () => exports.digest(of),
    enabled: isAsked || isNew,
    staleTime: Infinity,
  });
  if (page.data !== undefined)
    return (
      <Text size="sm">
        SHA-256 <code className="hash">{page.data.sha256}</code> · {size(page.data.size)}
      </Text>
    );
  if (page.error !== null) return <Failed error={page.error} again={() => void page.refetch()} />;
  if (page.isFetching) return <Loader size="sm" role="status" aria-label={say('papers.packages.computing')} />;
  return (
    <Button
      className="actions"
      variant="default"
      size="compact-md"
      mt={4}
      onClick={() => {
        ask(true);
      }}
    >
      {say('papers.packages.digest', { at })}
    </Button>
  );
}
