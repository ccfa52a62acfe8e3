import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { files, type Withheld } from '../../api/files.js';
import { useHasRole, usePerson } from '../../shell/person.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { Pairs } from '../pairs.js';
import { PurposeOnDemand } from '../purpose.js';
import { useSizes } from '../sending/sizes.js';
import { Reasoned } from './reasoned.js';

interface WithheldTerms {
  readonly file: string;
  readonly of: Withheld;
}

/** Says something of a file; what the service answers is what the page shows from then on. */
export function useSaid<T>(file: string, say: (input: T) => Promise<Withheld>): UseMutationResult<Withheld, Error, T> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: say,
    onSuccess: async (now) => {
      queries.setQueryData(['withholding', file], now);
      await queries.invalidateQueries({ queryKey: ['custody', file] });
    },
  });
}

/** Suspected child abuse material: what may be known of it without its bytes, and what can be done. */
export function WithheldFile({ file, of }: WithheldTerms) {
  const say = useSay();
  const sizes = useSizes();
  const { language } = useLanguage();
  return (
    <Alert color="red" variant="outline" title={say('media.withheld')} className="withheld">
      <Stack gap="sm">
        <Text>{say('media.withheld.text')}</Text>
        <Pairs
          of={[
            ['SHA-256', <code className="hash">{of.sha256}</code>],
            ['MD5', <code className="hash">{of.md5}</code>],
            [say('media.withheld.size'), sizes(of.size)],
            [say('media.withheld.type'), of.mediaType],
          ]}
        />
        <ol className="past">
          {of.history.map(({ at, act, words }) => (
            <li key={at}>
              <Text size="sm" c="dimmed">
                {momentOf(at, language)} · {say(`media.withheld.${act}`)}
              </Text>
              {words !== null && <Text className="words">{words}</Text>}
            </li>
          ))}
        </ol>
        {file.startsWith('/api/expert-bureau/examinations/') && <Package file={file} />}
        {file.startsWith('/api/police/investigations/') && <Release file={file} of={of} />}
        {file.startsWith('/api/police/tips/') && <Text size="sm">{say('media.release.tip')}</Text>}
      </Stack>
    </Alert>
  );
}

/** For the expert who examines it: an archive under lock, to be opened on a machine that is meant for it. */
function Package({ file }: { readonly file: string }) {
  const say = useSay();
  const lock = useMutation({ mutationFn: (purpose: string) => files.lock(file, purpose), gcTime: 0 });
  if (lock.data === undefined)
    return (
      <Stack gap="xs" className="actions">
        <Text size="sm">{say('media.package.text')}</Text>
        <PurposeOnDemand of={`${file}/packages`} button={say('media.package')} asked={lock} />
      </Stack>
    );
  return (
    <Stack gap="xs" className="actions">
      <Text>{say('media.package.passphrase')}</Text>
      <code className="hash">{lock.data.passphrase}</code>
      <Anchor href={`${file}/packages/${lock.data.id}`} download>
        {say('media.package.take')}
      </Anchor>
    </Stack>
  );
}

/** Nobody takes a mark back alone: one asks with a reason, the head of the unit decides. */
function Release({ file, of: { releaseAskedBy } }: WithheldTerms) {
  const say = useSay();
  const { account } = usePerson();
  const decides = useHasRole('police', 'head-of-unit');
  const ask = useSaid(file, (words: string) => files.askRelease(file, words));
  const decide = useSaid(file, ({ words, release }: { words: string; release: boolean }) =>
    files.decideRelease(file, words, release),
  );
  if (releaseAskedBy === null)
    return (
      <Reasoned
        key="ask"
        of={`release ${file}`}
        label={say('media.release.why')}
        ways={[[say('media.release.ask'), ask.mutate]]}
        asked={ask}
        behind={say('media.release.ask')}
      />
    );
  if (!decides || releaseAskedBy === account.id) return <Text>{say('media.release.waits')}</Text>;
  const decided =
    (release: boolean) =>
    (words: string): void => {
      decide.mutate({ words, release });
    };
  return (
    <Reasoned
      key="decide"
      of={`decision ${file}`}
      label={say('media.release.decision')}
      ways={[
        [say('media.release.keep'), decided(false)],
        [say('media.release.release'), decided(true)],
      ]}
      asked={decide}
    />
  );
}
