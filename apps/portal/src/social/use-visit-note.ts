import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Refusal, Unreached } from '../api/call.js';
import { supports } from '../api/social.js';
import { heldOf, hold, release } from '../shell/held.js';

export type Note = Parameters<typeof supports.take<'holdSession'>>[2];
type State = 'still' | 'sending' | 'offline' | 'changed';
interface Sent {
  readonly note: Note;
  readonly version: number;
  readonly key: string;
}
const againAfterMs = 10_000;

/** Sends a note until the service took it or refused it; sent again, it has one effect. */
export function useVisitNote(
  id: string,
  onSaved: () => void,
): {
  readonly state: State;
  /** Why it was refused, where that is not that the record changed. */
  readonly error: unknown;
  readonly savedAt: Date | undefined;
  /** The first call says what is sent; while it is under way, a call sends the same once more at once. */
  readonly send: (note: Note, version: number) => void;
} {
  const queries = useQueryClient();
  const place = `visit note ${id} sent`;
  // Sent before the session ended, and not answered: it is sent again by itself, under its key, and has one effect.
  const pending = useRef(heldOf<Sent>(place));
  const [state, setState] = useState<State>(pending.current === undefined ? 'still' : 'offline');
  const [error, setError] = useState<unknown>();
  const [savedAt, setSavedAt] = useState<Date>();

  const attempt = async (): Promise<void> => {
    const { current } = pending;
    if (current === undefined) return;
    setState('sending');
    setError(undefined);
    try {
      await supports.take(id, 'holdSession', current.note, { version: current.version, key: current.key });
      pending.current = undefined;
      setSavedAt(new Date());
      setState('still');
      onSaved();
      await queries.invalidateQueries();
    } catch (failure) {
      if (failure instanceof Unreached || (failure instanceof Refusal && failure.problem.status >= 500)) {
        setState('offline');
        return;
      }
      // What was refused is decided on anew by the person, under a key of its own.
      pending.current = undefined;
      const changed = failure instanceof Refusal && failure.changedMeanwhile;
      setState(changed ? 'changed' : 'still');
      if (changed) await queries.invalidateQueries();
      else setError(failure);
    }
  };
  const latest = useRef(attempt);
  useEffect(() => {
    latest.current = attempt;
  });
  useEffect(() => {
    release(place);
    return () => {
      if (pending.current !== undefined) hold(place, pending.current);
    };
  }, [place]);
  useEffect(() => {
    if (state !== 'offline') return undefined;
    const again = (): void => void latest.current();
    const timer = setTimeout(again, againAfterMs);
    addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [state]);

  return {
    state,
    error,
    savedAt,
    send: (note, version) => {
      pending.current ??= { note, version, key: crypto.randomUUID() };
      void attempt();
    },
  };
}
