import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '../api/call.js';
import { beforeLeaving } from '../shell/before-leaving.js';
import { referrals, type Content, type Whole } from '../api/school.js';

/** How far the words on the page are from those on the server. `saved` is said only after the server said so. */
export type Saving =
  | { readonly state: 'nothing' | 'waiting' | 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed' | 'changed-meanwhile'; readonly error: unknown };

const pauseMs = 1_200;

export interface Draft {
  readonly whole: Whole;
  readonly content: Content;
  readonly saving: Saving;
  /** Shows the change at once and saves the sections that it names a little later. */
  change(sections: Content): void;
  /** Saves what waits now; resolves once the server has it. @throws what kept it from that */
  flush(): Promise<void>;
  /** Drops what stands on the page and takes what the server has. */
  reload(): Promise<void>;
  /** Takes what a step beside the words changed (files), and leaves the words. */
  readonly refresh: () => Promise<void>;
  readonly version: number;
}

interface Loaded {
  readonly whole: Whole;
  readonly content: Content;
  readonly version: number;
}

async function load(id: string): Promise<Loaded> {
  const [whole, { content, version }] = [await referrals.one(id), await referrals.content(id)];
  return { whole, content, version };
}

/** Files come and go beside the words: where nothing else was changed meanwhile, nobody's words are overwritten. */
const besideWords: readonly unknown[] = ['referral.attachFile', 'referral.detachFile'];

function afterFilesAlone(error: unknown): number | undefined {
  if (!(error instanceof Refusal) || !error.changedMeanwhile) return undefined;
  const changes = (error.problem.allowed ?? []) as readonly { readonly version: number; readonly action: string }[];
  if (changes.length === 0 || !changes.every(({ action }) => besideWords.includes(action))) return undefined;
  return Math.max(...changes.map(({ version }) => version));
}

/** Saves sections on a version, or on the one that files alone have made of it. @throws Refusal or Unreached */
async function saved(id: string, content: Content, version: number, key: string): Promise<Whole> {
  try {
    return await referrals.take(id, 'saveDraft', { content }, { version, key });
  } catch (error) {
    const since = afterFilesAlone(error);
    if (since === undefined) throw error;
    return saved(id, content, since, key);
  }
}

/** A draft that saves itself, one save after the other, each on the version that the one before made. */
export function useDraft(id: string): {
  readonly draft: Draft | undefined;
  readonly error: unknown;
  readonly retry: () => void;
} {
  const queries = useQueryClient();
  const loading = useQuery({ queryKey: ['draft', id], queryFn: () => load(id), staleTime: Infinity, gcTime: 0 });
  const [own, setOwn] = useState<Loaded>();
  const [saving, setSaving] = useState<Saving>({ state: 'nothing' });
  const waiting = useRef<Content>({});
  const version = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = own ?? loading.data;
  if (current !== undefined) version.current = Math.max(version.current, current.version);

  const save = useCallback(async (): Promise<void> => {
    const sections = waiting.current;
    if (Object.keys(sections).length === 0) return;
    waiting.current = {};
    setSaving({ state: 'saving' });
    const key = crypto.randomUUID();
    try {
      const whole = await saved(id, sections, version.current, key);
      version.current = whole.record.version;
      setOwn((before) => (before === undefined ? before : { ...before, whole, version: whole.record.version }));
      setSaving(Object.keys(waiting.current).length === 0 ? { state: 'saved', at: new Date() } : { state: 'waiting' });
      void queries.invalidateQueries({ queryKey: ['referrals'] });
    } catch (error) {
      // What was not saved waits on, under what was typed since.
      waiting.current = { ...sections, ...waiting.current };
      setSaving({ state: error instanceof Refusal && error.changedMeanwhile ? 'changed-meanwhile' : 'failed', error });
      throw error;
    }
  }, [id, queries]);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    line.current = line.current.catch(() => undefined).then(save);
    return line.current;
  }, [save]);

  const change = (sections: Content): void => {
    waiting.current = { ...waiting.current, ...sections };
    setOwn((before) => {
      const from = before ?? loading.data;
      return from === undefined ? from : { ...from, content: { ...from.content, ...sections } };
    });
    setSaving({ state: 'waiting' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush().catch(() => undefined), pauseMs);
  };

  const reload = async (): Promise<void> => {
    waiting.current = {};
    version.current = 0;
    const { data } = await loading.refetch();
    setOwn(data);
    setSaving({ state: 'nothing' });
  };

  // The version stays: it is that of the words which the person has seen.
  const { data } = loading;
  const refresh = useCallback(async (): Promise<void> => {
    const whole = await referrals.one(id);
    setOwn((before) => {
      const from = before ?? data;
      return from === undefined ? from : { ...from, whole };
    });
  }, [id, data]);

  useEffect(() => {
    const forget = beforeLeaving({ isUnsaved: () => Object.keys(waiting.current).length > 0, save: flush });
    return () => {
      forget();
      void flush().catch(() => undefined);
    };
  }, [flush]);

  return {
    draft:
      current === undefined
        ? undefined
        : { ...current, saving, change, flush, reload, refresh, version: version.current },
    error: current === undefined ? loading.error : null,
    retry: () => void loading.refetch(),
  };
}
