import { Loader, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { reach } from '../../api/call.js';
import type { Reading } from '../../api/files.js';
import { Failed } from '../../shell/failed.js';
import { useSay } from '../../texts/spoken.js';
import { useSizes } from '../sending/sizes.js';
import { Veil } from './veil.js';

export interface ShownTerms {
  readonly at: string;
  readonly reading: Reading;
  readonly name: string;
}

/** As many bytes of a text are shown. */
const shownText = 256 * 1024;

/** Fetches once, and forgets what it fetched with the page. */
function useBytes<T>(at: string, most: number | undefined, made: (bytes: Blob) => Promise<T>, end?: (made: T) => void) {
  const [fetched, set] = useState<{ readonly made?: T; readonly error?: unknown }>({});
  const make = useRef({ made, end });
  useEffect(() => {
    const leaving = new AbortController();
    let result: T | undefined;
    const headers = most === undefined ? {} : { range: `bytes=0-${String(most - 1)}` };
    reach(new Request(at, { headers, cache: 'no-store', signal: leaving.signal }))
      .then((answer) => answer.blob())
      .then(make.current.made)
      .then((done) => {
        result = done;
        if (leaving.signal.aborted) make.current.end?.(done);
        else set({ made: done });
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) set({ error });
      });
    return () => {
      leaving.abort();
      if (result !== undefined) make.current.end?.(result);
    };
  }, [at, most]);
  return fetched;
}

function Waiting({ error }: { readonly error: unknown }) {
  const say = useSay();
  return error === undefined ? <Loader role="status" aria-label={say('loading')} /> : <Failed error={error} />;
}

/** What a browser cannot show, or may not any more: said instead of an empty frame. */
function Unbroken({ children }: { readonly children: (broken: () => void) => ReactNode }) {
  const say = useSay();
  const [isBroken, set] = useState(false);
  if (isBroken) return <Text role="alert">{say('media.broken')}</Text>;
  return children(() => {
    set(true);
  });
}

export function Picture({ at, reading, name }: ShownTerms) {
  const say = useSay();
  const { made: url, error } = useBytes(
    at,
    undefined,
    (bytes) => Promise.resolve(URL.createObjectURL(new Blob([bytes], { type: reading.mediaType }))),
    (made) => {
      URL.revokeObjectURL(made);
    },
  );
  if (url === undefined) return <Waiting error={error} />;
  return (
    <Unbroken>
      {(broken) => (
        <Veil>{() => <img src={url} alt={say('media.picture', { name })} draggable={false} onError={broken} />}</Veil>
      )}
    </Unbroken>
  );
}

export function Words({ at, reading, name }: ShownTerms) {
  const say = useSay();
  const sizes = useSizes();
  const { made: words, error } = useBytes(at, shownText, (bytes) => bytes.text());
  if (words === undefined) return <Waiting error={error} />;
  return (
    <>
      <Veil>
        {() => (
          <pre className="words" tabIndex={0} role="region" aria-label={say('media.words', { name })}>
            {words}
          </pre>
        )}
      </Veil>
      {reading.size > shownText && (
        <Text size="sm">{say('media.part', { shown: sizes(shownText), size: sizes(reading.size) })}</Text>
      )}
    </>
  );
}

/** The browser asks for the parts that it plays; what is veiled does not go on playing. */
export function Film({ at, name }: ShownTerms) {
  const say = useSay();
  const film = useRef<HTMLVideoElement>(null);
  return (
    <Unbroken>
      {(broken) => (
        <Veil onVeil={() => film.current?.pause()}>
          {() => <Playing as="video" of={film} at={at} says={say('media.film', { name })} broken={broken} />}
        </Veil>
      )}
    </Unbroken>
  );
}

export function Sound({ at, name }: ShownTerms) {
  const say = useSay();
  return (
    <Unbroken>
      {(broken) => <Playing as="audio" at={at} says={say('media.sound', { name })} broken={broken} />}
    </Unbroken>
  );
}

interface PlayingTerms {
  readonly as: 'audio' | 'video';
  readonly of?: RefObject<HTMLVideoElement | null>;
  readonly at: string;
  readonly says: string;
  readonly broken: () => void;
}

function Playing({ as: Element, of, at, says, broken }: PlayingTerms) {
  return (
    <Element
      ref={of}
      src={at}
      controls
      preload="metadata"
      controlsList="nodownload noplaybackrate"
      aria-label={says}
      onError={broken}
      {...(Element === 'video' ? { disablePictureInPicture: true, playsInline: true } : {})}
    />
  );
}
