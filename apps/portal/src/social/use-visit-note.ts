import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Refusal, Unreached } from '../api/call.js';
import { supports } from '../api/social.js';

type Note = Parameters<typeof supports.take<'holdSession'>>[2];
type State = 'still' | 'sending' | 'offline' | 'changed';
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
  const [state, setState] = useState<State>('still');
  const [error, setError] = useState<unknown>();
  const [savedAt, setSavedAt] = useState<Date>();
  const pending = useRef<{ readonly note: Note; readonly version: number; readonly key: string }>(undefined);

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
