import { Alert, Group, Stack, Text } from '@mantine/core';
import { tips, type Tip, type TipWords as Words } from '../../api/police.js';
import { Pairs } from '../../parts/pairs.js';
import { useReading } from '../../parts/reading.js';
import { useLanguage, useSay, useSayFirst, type MessageId } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';

/** What may be known of a message without opening it, and its words on demand, which is journalled. */
export function TipWords({ of }: { readonly of: Tip }) {
  const say = useSay();
  const first = useSayFirst();
  const reading = useReading((purpose) => tips.readIdentity<Words>(of.id, purpose), {
    show: say('tip.read'),
    hide: say('identity.hide'),
  });
  const { from, kind, safeNow, ageBand, platforms, namesResource, reachable, proved } = of;
  const facts = [
    say(`tip.safe.${safeNow}` as MessageId),
    say('tip.age', { age: say(`age.${ageBand}` as MessageId) }),
    platforms.map((each) => first([`value.platform.${each}`, `value.${each}`], each)).join(', '),
    namesResource ? '' : say('tip.noResource'),
    reachable ? '' : say('tip.notReachable'),
    proved ? '' : say('tip.unproved'),
  ];
  return (
    <Stack gap="xs" w="100%">
      <Group justify="space-between">
        <Text fw={600}>
          {say(`tip.from.${from}` as MessageId)}, {say(`tip.kind.${kind}` as MessageId)}
        </Text>
        {reading.button}
      </Group>
      <Text size="sm">{facts.filter((fact) => fact !== '').join(' · ')}</Text>
      {reading.purpose}
      {reading.data !== undefined && <Written of={reading.data} />}
    </Stack>
  );
}

function Written({ of }: { readonly of: Words }) {
  const say = useSay();
  const { language } = useLanguage();
  const { words, where, childName = '', contact, locale, reasons, fileNames = [] } = of;
  const contacts =
    contact === undefined
      ? []
      : [
          say(`tip.contact.${contact.way}`, { value: contact.value }),
          contact.when === undefined ? '' : say('tip.contact.when', { when: contact.when }),
        ];
  const told: readonly (readonly [string, string])[] = [
    ...words.map(({ at, text }, place): readonly [string, string] => [
      place === 0 ? say('tip.words') : say('tip.added', { at: momentOf(at, language) }),
      text,
    ]),
    [say('tip.where'), where.join('\n')],
    [say('tip.fileNames'), fileNames.map(({ name }) => name).join('\n')],
    [say('tip.child'), childName],
    [say('tip.contact'), contacts.filter(Boolean).join('\n')],
    [say('tip.language'), say(`tip.language.${locale}`)],
    [say('tip.reasons'), reasons.map(({ text }) => text).join('\n')],
  ];
  return (
    <Alert color="gray" variant="outline">
      <Pairs of={told} />
    </Alert>
  );
}
