import { Button, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { papers, type OfferedDocument } from '../../api/papers.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { Fetched } from '../fetched.js';
import { IssueDialog, type JustIssued } from './issue-dialog.js';

interface IssueTerms {
  readonly of: { readonly id: string; readonly version: number };
  /** First part of the key of the record's query. */
  readonly kind: string;
  /** Where the records lie. */
  readonly base: string;
  /** What a document would be about, where it is about a part of the record. */
  readonly about: (offered: OfferedDocument) => string | undefined;
}

const placeOf = ({ kind, about }: OfferedDocument): string => `${kind} ${about ?? ''}`;

/** Official documents that the person may issue now, and those that lack something: all of it as the service says. */
export function IssueDocuments({ of: record, kind, base, about }: IssueTerms) {
  const texts = useTexts();
  const [open, setOpen] = useState<string>();
  const [issued, setIssued] = useState<JustIssued>();
  const place = `${base}/${encodeURIComponent(record.id)}`;
  const page = useQuery({
    queryKey: [kind, record.id, 'offered', record.version],
    queryFn: () => papers.offered(place),
  });
  const called = (offered: OfferedDocument): string =>
    [texts(offered.says), about(offered)].filter((each) => each !== undefined).join(' · ');
  return (
    <Fetched page={page}>
      {({ items }) => {
        const chosen = items.find((each) => placeOf(each) === open);
        return items.length === 0 ? null : (
          <>
            <Offers
              of={items}
              called={called}
              onChoose={(each) => {
                setOpen(placeOf(each));
              }}
            />
            {issued !== undefined && <Done of={issued} />}
            {chosen !== undefined && (
              <IssueDialog
                key={open}
                offered={chosen}
                title={called(chosen)}
                record={record}
                kind={kind}
                at={place}
                onClose={() => {
                  setOpen(undefined);
                }}
                onIssued={setIssued}
              />
            )}
          </>
        );
      }}
    </Fetched>
  );
}

interface OffersTerms {
  readonly of: readonly OfferedDocument[];
  readonly called: (offered: OfferedDocument) => string;
  readonly onChoose: (offered: OfferedDocument) => void;
}

function Offers({ of, called, onChoose }: OffersTerms) {
  const say = useSay();
  const texts = useTexts();
  const ready = of.filter(({ lacks }) => lacks.length === 0);
  const others = of.filter(({ lacks }) => lacks.length > 0);
  return (
    <section aria-labelledby="papers-issue">
      <Title order={2} size="h4" id="papers-issue">
        {say('papers.issue')}
      </Title>
      {ready.length === 0 && <Text>{say('papers.issue.none')}</Text>}
      <ul className="steps">
        {ready.map((each) => (
          <li key={placeOf(each)} className="row">
            <Button
              variant="default"
              aria-haspopup="dialog"
              onClick={() => {
                onChoose(each);
              }}
            >
              {called(each)}
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Stack gap={0} mt="sm">
          <Title order={3} size="h5">
            {say('papers.lacking')}
          </Title>
          <List mt="xs">
            {others.map((each) => (
              <List.Item key={placeOf(each)}>
                {called(each)}: {each.lacks.map(({ says }) => texts(says)).join('; ')}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </section>
  );
}

function Done({ of: { number, issuedAt, title } }: { readonly of: JustIssued }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Text role="status" mt="sm">
      {say('papers.issued', { number, title, at: momentOf(issuedAt, language) })}
    </Text>
  );
}
