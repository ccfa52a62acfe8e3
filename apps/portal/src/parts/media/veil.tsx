import { Button, Stack, Text } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { usePerson } from '../../shell/person.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';

interface VeilTerms {
  readonly children: () => ReactNode;
  readonly onVeil?: () => void;
}

/**
 * What may hurt to see: blurred and grey until somebody clears it, and again as soon as they look elsewhere. The watermark lies over it on this screen,
 * so that a photograph of the screen says whose it is; the bytes are what they were.
 */
export function Veil({ children, onVeil }: VeilTerms) {
  const say = useSay();
  const [clear, setClear] = useState(false);
  const veiled = useRef(onVeil);
  veiled.current = onVeil;
  useEffect(() => {
    const veil = (): void => {
      veiled.current?.();
      setClear(false);
    };
    const whenHidden = (): void => {
      if (document.hidden) veil();
    };
    window.addEventListener('blur', veil);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      window.removeEventListener('blur', veil);
      document.removeEventListener('visibilitychange', whenHidden);
    };
  }, []);
  const turn = (): void => {
    if (clear) onVeil?.();
    setClear(!clear);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <div className="veil" onClick={clear ? undefined : turn}>
        {/* Unseen, it is not read aloud or played either. */}
        <div className={clear ? 'seen' : 'unseen'} inert={!clear}>
          {children()}
        </div>
        <Watermark />
      </div>
      <Button
        variant="default"
        leftSection={clear ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
        onClick={turn}
      >
        {say(clear ? 'media.veil' : 'media.clear')}
      </Button>
      <Text size="sm" c="dimmed">
        {say('media.marked')}
      </Text>
    </Stack>
  );
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => `&#${String(mark.charCodeAt(0))};`);

/** Who looks at it and when, again and again across it. */
function Watermark() {
  const { account } = usePerson();
  const { language } = useLanguage();
  const { id, name } = account;
  const tile = useMemo(() => {
    const lines = [`${name} · ${id.slice(-12)}`, momentOf(new Date().toISOString(), language)];
    const line = (text: string, y: number): string => `<text x="8" y="${String(y)}">${escaped(text)}</text>`;
    const look = `font-family="sans-serif" font-size="13" fill="#000" stroke="#fff" stroke-width="3" paint-order="stroke" opacity=".5"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"><g ${look} transform="rotate(-18 150 75)">${line(lines[0] ?? '', 66)}${line(lines[1] ?? '', 86)}</g></svg>`;
    return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
  }, [id, name, language]);
  return <div className="watermark" aria-hidden data-of={id} style={{ backgroundImage: tile }} />;
}
