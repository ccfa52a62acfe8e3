import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useSay } from '../texts/spoken.js';

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Light, dark, or as the device has it. */
export function Colours() {
  const say = useSay();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <select
      className="choice-of-frame"
      aria-label={say('colours')}
      value={colorScheme}
      onChange={({ currentTarget }) => {
        setColorScheme(schemes.find((each) => each === currentTarget.value) ?? 'auto');
      }}
    >
      {schemes.map((each) => (
        <option key={each} value={each}>
          {say(`colours.${each}`)}
        </option>
      ))}
    </select>
  );
}
