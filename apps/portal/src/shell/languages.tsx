import { Button, Group } from '@mantine/core';
import { languageNames, languages, useLanguage, useSay } from '../texts/spoken.js';

/** The three languages, each in its own words. */
export function Languages() {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <Group gap={4} role="group" aria-label={say('language')}>
      {languages.map((each) => (
        <Button
          key={each}
          size="compact-sm"
          variant={each === language ? 'white' : 'subtle'}
          c={each === language ? '#14202b' : '#fff'}
          aria-pressed={each === language}
          lang={each}
          onClick={() => {
            choose(each);
          }}
        >
          {languageNames[each]}
        </Button>
      ))}
    </Group>
  );
}
