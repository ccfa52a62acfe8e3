import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Failed } from '../../shell/failed.js';
import { BackLink, ButtonLink } from '../../shell/links.js';
import { SavedMark } from '../../school/saved-mark.js';
import { SecrecyPart } from '../../school/sections/secrecy-part.js';
import { useApplicationDraft, type ApplicationDraft } from '../../school/use-draft.js';
import { useSay } from '../../texts/spoken.js';
import { applicationParts, type ApplicationPart } from '../places.js';
import { CheckPart } from './check-part.js';
import { FactsPart } from './facts-part.js';
import { PeoplePart } from './people-part.js';
import { WherePart } from './where-part.js';

const route = getRouteApi('/bullying/applications/$id/draft');
const pages: Readonly<Record<ApplicationPart, ComponentType<{ readonly draft: ApplicationDraft }>>> = {
  where: WherePart,
  facts: FactsPart,
  people: PeoplePart,
  secrecy: SecrecyPart,
  check: CheckPart,
};

export function ApplicationDraftPage() {
  const say = useSay();
  const { id } = route.useParams();
  const { part } = route.useSearch();
  const { draft, error, retry } = useApplicationDraft(id);
  if (draft === undefined)
    return error === null ? (
      <Loader role="status" aria-label={say('loading')} />
    ) : (
      <Failed error={error} again={retry} />
    );
  if (draft.whole.record.status !== 'draft') return <Navigate to="/applications/$id" params={{ id }} replace />;
  if (part === undefined) return <TaskList draft={draft} />;
  const Page = pages[part];
  const following = applicationParts[applicationParts.indexOf(part) + 1];
  return (
    <Stack gap="lg">
      <BackLink to="/applications/$id/draft" params={{ id }} search={{}}>
        {say('part.all')}
      </BackLink>
      <Title order={1}>{say(`app.part.${part}`)}</Title>
      <Page draft={draft} />
      <Group className="actions" justify="space-between">
        <SavedMark draft={draft} />
        {following !== undefined && (
          <ButtonLink to="/applications/$id/draft" params={{ id }} search={{ part: following }}>
            {say('part.continue')}
          </ButtonLink>
        )}
      </Group>
    </Stack>
  );
}

/** What a part still lacks before it can be sent; colour is kept for what needs somebody. */
const isFilled = (part: ApplicationPart, { content }: ApplicationDraft): boolean => {
  const { resources = [], statement = '', manner = [], language, exclusions = [] } = content;
  if (part === 'secrecy') return exclusions.length > 0;
  if (part === 'where') return resources.some(({ url = '', handle = '' }) => url !== '' || handle !== '');
  return part === 'facts' ? statement !== '' && manner.length > 0 : language !== undefined;
};

function TaskList({ draft }: { readonly draft: ApplicationDraft }) {
  const say = useSay();
  const { id } = draft.whole.record;
  return (
    <Stack gap="lg">
      <Title order={1}>{say('app.draft.title')}</Title>
      <Text>{say('app.draft.text')}</Text>
      <nav aria-label={say('app.draft.title')}>
        {applicationParts.map((part) => (
          <Link key={part} to="/applications/$id/draft" params={{ id }} search={{ part }} className="row">
            <span className="grows title">{say(`app.part.${part}`)}</span>
            {part !== 'check' && (
              <span>
                {say(
                  isFilled(part, draft) ? 'draft.done' : part === 'secrecy' ? 'app.part.ifNeeded' : 'app.part.needed',
                )}
              </span>
            )}
          </Link>
        ))}
      </nav>
      <SavedMark draft={draft} />
    </Stack>
  );
}
