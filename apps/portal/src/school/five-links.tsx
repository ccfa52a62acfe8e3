import { Paper, Text, Title } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconCircleDot, IconEyeOff, IconX, type Icon } from '@tabler/icons-react';
import type { Referral } from '../api/school.js';
import { StateMark, type Tone } from '../parts/state-mark.js';
import { useLanguage, useSay, useTexts } from '../texts/spoken.js';
import { dateOf } from '../texts/when.js';

type Link = Referral['links'][number];

const looks: Readonly<Record<Link['state'], readonly [Tone, Icon]>> = {
  done: ['good', IconCheck],
  now: ['care', IconCircleDot],
  later: ['plain', IconCircleDashed],
  untold: ['plain', IconEyeOff],
  ended: ['plain', IconX],
};

/** How far a referral is on the way through the five links: after the hand-over its school does not lose sight of the child. */
export function FiveLinks({ of }: { readonly of: readonly Link[] }) {
  const say = useSay();
  return (
    <section aria-labelledby="five-links">
      <Title order={2} size="h3" id="five-links" mb="sm">
        {say('links.title')}
      </Title>
      <ol className="links-of-chain">
        {of.map((each) => (
          <LinkOfChain key={each.link} of={each} />
        ))}
      </ol>
    </section>
  );
}

function LinkOfChain({ of: { link, name, state, says, since } }: { readonly of: Link }) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const [tone, sign] = looks[state];
  return (
    <Paper component="li" p="sm" withBorder>
      <Text fw={600}>
        {link}. {texts(name)}
      </Text>
      <StateMark tone={tone} sign={sign} word={say(`links.${state}`)} />
      {says !== null && since !== null && (
        <Text size="sm">
          {texts(says)} · <time dateTime={since}>{dateOf(since, language)}</time>
        </Text>
      )}
    </Paper>
  );
}
