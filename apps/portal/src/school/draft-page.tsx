import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useEffect, type ComponentType } from 'react';
import { referrals, type Content } from '../api/school.js';
import { outgoingTo } from '../parts/sending/outgoing.js';
import { Failed } from '../shell/failed.js';
import { BackLink, ButtonLink } from '../shell/links.js';
import { parts, type Part } from './places.js';
import { useSay } from '../texts/spoken.js';
import { SavedMark } from './saved-mark.js';
import { CheckPart } from './sections/check-part.js';
import { ChildPart } from './sections/child-part.js';
import { EvidencePart } from './sections/evidence-part.js';
import { NoticedPart } from './sections/noticed-part.js';
import { SafetyPart } from './sections/safety-part.js';
import { SecrecyPart } from './sections/secrecy-part.js';
import { WordsPart } from './sections/words-part.js';
import { useDraft, type Draft } from './use-draft.js';

const route = getRouteApi('/school/referrals/$id/draft');

const pages: Readonly<Record<Part, ComponentType<{ readonly draft: Draft }>>> = {
  child: ChildPart,
  noticed: NoticedPart,
  words: WordsPart,
  safety: SafetyPart,
  evidence: EvidencePart,
  secrecy: SecrecyPart,
  check: CheckPart,
};

export function DraftPage() {
  const say = useSay();
  const { id } = route.useParams();
  const { part } = route.useSearch();
  const { draft, error, retry } = useDraft(id);
  // A file may arrive while the person is at another part.
  const refresh = draft?.refresh;
  useEffect(() => refresh && outgoingTo(referrals.uploads(id)).onArrival(refresh), [id, refresh]);
  if (draft === undefined)
    return error === null ? (
      <Loader role="status" aria-label={say('loading')} />
    ) : (
      <Failed error={error} again={retry} />
    );
  if (draft.whole.record.status !== 'draft') return <Navigate to="/referrals/$id" params={{ id }} replace />;
  if (part === undefined) return <TaskList draft={draft} />;
  const Page = pages[part];
  const following = parts[parts.indexOf(part) + 1];
  return (
    <Stack gap="lg">
      <Back id={id} />
      <Title order={1}>{say(`part.${part}`)}</Title>
      <Page draft={draft} />
      <Group className="actions" justify="space-between">
        <SavedMark draft={draft} />
        {following !== undefined && (
          <ButtonLink to="/referrals/$id/draft" params={{ id }} search={{ part: following }}>
            {say('part.continue')}
          </ButtonLink>
        )}
      </Group>
    </Stack>
  );
}

function Back({ id }: { readonly id: string }) {
  const say = useSay();
  return (
    <BackLink to="/referrals/$id/draft" params={{ id }} search={{}}>
      {say('part.all')}
    </BackLink>
  );
}

/** Whether a part has anything in it. Done is plain text: colour is kept for what needs somebody. */
const filled = (part: Part, content: Content, files: number): boolean => {
  const { child = {}, ways = [], forms = [], phases = [], accounts = [], exclusions = [] } = content;
  switch (part) {
    case 'child':
      return Object.values(child).some((value) => value !== '');
    case 'noticed':
      return Boolean(content.noticed) || [ways, forms, phases, accounts].some(({ length }) => length > 0);
    case 'words':
      return Boolean(content.ownWords);
    case 'safety':
      return content.safeNow !== undefined;
    case 'evidence':
      return files > 0;
    case 'secrecy':
      return exclusions.length > 0;
    case 'check':
      return false;
  }
};

function TaskList({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { id, files = [] } = draft.whole.record;
  return (
    <Stack gap="lg">
      <Title order={1}>{say('draft.title')}</Title>
      <Text>{say('draft.text')}</Text>
      <nav aria-label={say('draft.parts')}>
        {parts.map((part) => (
          <Link key={part} to="/referrals/$id/draft" params={{ id }} search={{ part }} className="row">
            <span className="grows title">{say(`part.${part}`)}</span>
            {part !== 'check' && (
              <span>{say(filled(part, draft.content, files.length) ? 'draft.done' : 'draft.open')}</span>
            )}
          </Link>
        ))}
      </nav>
      <SavedMark draft={draft} />
    </Stack>
  );
}
