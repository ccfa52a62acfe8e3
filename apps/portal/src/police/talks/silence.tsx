import { NativeSelect } from '@mantine/core';
import asked from 'body:police/ChatsController_contact';
import { useSay } from '../../texts/spoken.js';

const { minimum = 0, maximum = Infinity, default: usual } = asked.properties?.['gapHours'] ?? {};

/** Hours of a silence after which somebody approaches anew: from a pause within a day to a month, as far as the service measures by them. */
const silences = [1, 3, 6, 12, 24, 72, 168, 720].filter((hours) => hours >= minimum && hours <= maximum);
/** What the service takes where nothing is said. */
export const usualSilence = silences.find((hours) => hours === usual) ?? minimum;

/** How long a silence is called, where it is at least that long. */
export function useSilenceSays(): (hours: number) => string {
  const say = useSay();
  return (hours) =>
    hours > 24 && hours % 24 === 0
      ? say('talks.contact.silence.days', { count: hours / 24 })
      : say('talks.contact.silence.hours', { count: hours });
}

interface SilenceTerms {
  readonly chosen: number;
  readonly choose: (hours: number) => void;
}

/** From how long a silence on the next line counts as a new approach: it decides who wrote first how often. */
export function Silence({ chosen, choose }: SilenceTerms) {
  const say = useSay();
  const says = useSilenceSays();
  return (
    <NativeSelect
      label={say('talks.contact.silence')}
      description={say('talks.contact.silence.text')}
      value={String(chosen)}
      data={silences.map((hours) => ({ value: String(hours), label: says(hours) }))}
      w="min(28rem, 100%)"
      onChange={(event) => {
        choose(Number(event.currentTarget.value));
      }}
    />
  );
}
