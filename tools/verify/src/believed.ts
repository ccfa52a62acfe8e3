import { readFileSync } from 'node:fs';
import { KeyRing } from '#libs/keys';
import { certificatesOf } from '#libs/seals';
import type { Reached } from '../../reach/src/index.js';

/** By whom seals and timestamps are believed; undefined where that is not at hand, and then they are not looked at. */
export interface Believed {
  /** The public keys of all agencies. */
  readonly keys: Pick<KeyRing, 'verify'> | undefined;
  /** Roots of time-stamp authorities. */
  readonly roots: ReturnType<typeof certificatesOf> | undefined;
}

/** Reads the directory of public keys (RFC 7517) and the roots; nothing secret is needed. */
export function whoIsBelieved({ directoryFile, timestampRootsFile }: Reached, say: (line: string) => void): Believed {
  if (directoryFile === undefined) say('no directory of public keys: signatures are not looked at');
  if (timestampRootsFile === undefined) say('no roots of time-stamp authorities: timestamps are not looked at');
  return {
    keys: directoryFile === undefined ? undefined : publicKeys(directoryFile),
    roots: timestampRootsFile === undefined ? undefined : certificatesOf(readFileSync(timestampRootsFile, 'utf8')),
  };
}

function publicKeys(file: string): KeyRing {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: ConstructorParameters<typeof KeyRing>[2] };
  return new KeyRing('verify', [], keys);
}
