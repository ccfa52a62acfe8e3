import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { files, type Custody } from '../../api/files.js';
import { usePerson } from '../../shell/person.js';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { Fetched } from '../fetched.js';

interface CustodyTerms {
  readonly file: string;
  readonly nameOf: (subject: string) => string | undefined;
}

/** The chain of custody of a file: an ordered list, oldest first. What is not the hash at acquisition is said. */
export function CustodyList({ file, nameOf }: CustodyTerms) {
  const say = useSay();
  const page = useQuery({ queryKey: ['custody', file], queryFn: () => files.custody(file) });
  return (
    <section aria-labelledby="custody">
      <Title order={3} size="h4" id="custody">
        {say('media.custody')}
      </Title>
      <Fetched page={page}>
        {({ items }) => (
          <ol className="past">
            {items.map((entry, place) => (
              <Link key={place} of={entry} begun={items[0]} nameOf={nameOf} />
            ))}
          </ol>
        )}
      </Fetched>
    </section>
  );
}

type Entry = Custody['items'][number];

function Link({
  of: { at, action, actor, role, sha256, counterpart },
  begun,
  nameOf,
}: Pick<CustodyTerms, 'nameOf'> & { readonly of: Entry; readonly begun: Entry | undefined }) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { account } = usePerson();
  const known = actor === account.id ? account.name : nameOf(actor);
  const who = [known, first([`media.role.${role}`], role)].filter((each) => each !== undefined).join(', ');
  const other = counterpart === undefined ? '' : ` · ${first([`media.agency.${counterpart}`], counterpart)}`;
  return (
    <li>
      {first([`custody.${action}`], action)}
      {other} · {actor.startsWith('service:') ? say('media.role.system') : who}
      <Text size="sm" c="dimmed">
        <time dateTime={at}>{momentOf(at, language)}</time> · SHA-256 <code>{sha256.slice(0, 12)}…</code>
      </Text>
      {begun !== undefined && begun.sha256 !== sha256 && (
        <Text size="sm" className="overdue">
          {say('media.differs')}
        </Text>
      )}
    </li>
  );
}
