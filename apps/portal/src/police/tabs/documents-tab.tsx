import { Stack, Title } from '@mantine/core';
import { base, investigations } from '../../api/police.js';
import { Documents } from '../../parts/documents.js';
import { IssueDocuments } from '../../parts/papers/issue-documents.js';
import { Area, useSay } from '../../texts/spoken.js';
import { CasePackage } from '../package/case-package.js';
import { useOptions } from '../use-options.js';
import type { TabTerms } from './tab-terms.js';

export function DocumentsTab(terms: TabTerms) {
  return (
    <Area of={['papers']}>
      <Papers {...terms} />
    </Area>
  );
}

/** The part of the case that a kind of document is about, as the forms of steps name it. */
const fields: Readonly<Record<string, string>> = {
  'examination-order': 'examinationId',
  'acquisition-protocol': 'protocolId',
  'interview-protocol': 'interviewId',
  'custody-report': 'evidenceId',
};

/** What can be issued, what was, and the case as a package for somebody outside. */
function Papers({ whole: { record } }: TabTerms) {
  const say = useSay();
  const options = useOptions(record);
  return (
    <Stack gap="xl">
      <IssueDocuments
        of={record}
        kind="investigation"
        base={base}
        about={({ kind, about }) =>
          about === null ? undefined : options(fields[kind] ?? '', kind)?.find(({ value }) => value === about)?.label
        }
      />
      <section aria-labelledby="papers-issued">
        <Title order={2} size="h4" id="papers-issued">
          {say('papers.list')}
        </Title>
        <Documents of={record} kind="investigation" base={base} read={(id) => investigations.documents(id)} />
      </section>
      <CasePackage of={record} />
    </Stack>
  );
}
