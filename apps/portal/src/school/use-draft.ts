import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '../api/call.js';
import { beforeLeaving } from '../shell/before-leaving.js';
import { heldOf, hold, release } from '../shell/held.js';
import { isWaiting } from '../shell/waiting.js';
import {
  applications,
  referrals,
  type ApplicationContent,
  type Content,
  type WholeApplication,
  type Whole,
} from '../api/school.js';

/** How far the words on the page are from those on the server. `saved` is said only after the server said so. */
export type Saving =
  | { readonly state: 'nothing' | 'waiting' | 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly error: unknown }
  /** Sections that were not saved, and what the server has of them since. */
  | { readonly state: 'changed-meanwhile'; readonly mine: object; readonly theirs: object };

const pauseMs = 1_200;

export interface DraftOf<W, C> {
  readonly whole: W;
  readonly content: C;
  readonly saving: Saving;
  /** Shows the change at once and saves the sections that it names a little later. */
  readonly change: (sections: Partial<C>) => void;
  /** Saves what waits now; resolves once the server has it. @throws what kept it from that */
  readonly flush: () => Promise<void>;
  /** Drops what stands on the page and takes what the server has. */
  readonly reload: () => Promise<void>;
  /** Saves what stands on the page over what the server has of those sections, once the person has seen both. */
  readonly keep: () => Promise<void>;
  /** Takes what a step beside the words changed (files), and leaves the words. */
  readonly refresh: () => Promise<void>;
  readonly version: number;
}

export type Draft = DraftOf<Whole, Content>;
export type ApplicationDraft = DraftOf<WholeApplication, ApplicationContent>;

interface Loaded<W, C> {
  readonly whole: W;
  readonly content: C;
  readonly version: number;
}

/** What the end of the session came before: it is saved on the version of the words that the person saw. */
type Unsaved<C> = { readonly sections: Partial<C>; readonly version: number };

/** What is written: how it is fetched and saved, and what its lists are called. */
interface Writing<W, C> {
  readonly kind: string;
  readonly lists: string;
  readonly one: (id: string) => Promise<W>;
  readonly content: (id: string) => Promise<{ readonly version: number; readonly content: C }>;
  readonly save: (id: string, content: Partial<C>, terms: { version: number; key: string }) => Promise<W>;
}

async function load<W, C>({ one, content }: Writing<W, C>, id: string): Promise<Loaded<W, C>> {
  const [whole, told] = [await one(id), await content(id)];
  return { whole, content: told.content, version: told.version };
}

/** Files come and go beside the words: where nothing else was changed meanwhile, nobody's words are overwritten. */
const besideWords: readonly unknown[] = ['attachFile', 'detachFile'];

function afterFilesAlone(error: unknown): number | undefined {
  if (!(error instanceof Refusal) || !error.changedMeanwhile) return undefined;
  const changes = (error.problem.allowed ?? []) as readonly { readonly version: number; readonly action: string }[];
  if (changes.length === 0 || !changes.every(({ action }) => besideWords.includes(action.split('.').at(-1))))
    return undefined;
  return Math.max(...changes.map(({ version }) => version));
}

/** Saves sections on a version, or on the one that files alone have made of it. @throws Refusal or Unreached */
async function saved<W, C>(
  writing: Writing<W, C>,
  id: string,
  content: Partial<C>,
  { version, key }: { version: number; key: string },
): Promise<W> {
  try {
    return await writing.save(id, content, { version, key });
  } catch (error) {
    const since = afterFilesAlone(error);
    if (since === undefined) throw error;
    return saved(writing, id, content, { version: since, key });
  }
}

/** A draft that saves itself, one save after the other, each on the version that the one before made. */
function useWriting<W extends { readonly record: { readonly version: number } }, C extends object>(
  writing: Writing<W, C>,
  id: string,
): {
  readonly draft: DraftOf<W, C> | undefined;
  readonly error: unknown;
  readonly retry: () => void;
} {
  const queries = useQueryClient();
  const loading = useQuery({
    queryKey: ['draft', writing.kind, id],
    queryFn: () => load(writing, id),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [own, setOwn] = useState<Loaded<W, C>>();
  const [saving, setSaving] = useState<Saving>({ state: 'nothing' });
  const place = `draft ${writing.kind} ${id}`;
  const held = useRef(heldOf<Unsaved<C>>(place));
  const waiting = useRef<Partial<C>>({});
  const sending = useRef<Partial<C>>({});
  const version = useRef(0);
  const theirs = useRef<Loaded<W, C>>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = own ?? loading.data;
  if (current !== undefined) version.current = Math.max(version.current, current.version);

  const save = useCallback(async (): Promise<void> => {
    const sections = waiting.current;
    if (Object.keys(sections).length === 0) return;
    sending.current = sections;
    waiting.current = {};
    setSaving({ state: 'saving' });
    const key = crypto.randomUUID();
    try {
      const whole = await saved(writing, id, sections, { version: version.current, key });
      sending.current = {};
      version.current = whole.record.version;
      setOwn((before) => (before === undefined ? before : { ...before, whole, version: whole.record.version }));
      setSaving(Object.keys(waiting.current).length === 0 ? { state: 'saved', at: new Date() } : { state: 'waiting' });
      void queries.invalidateQueries({ queryKey: [writing.lists] });
    } catch (error) {
      // What was not saved waits on, under what was typed since.
      waiting.current = { ...sections, ...waiting.current };
      sending.current = {};
      if (error instanceof Refusal && error.changedMeanwhile)
        theirs.current = await load(writing, id).catch(() => undefined);
      else theirs.current = undefined;
      setSaving(
        theirs.current === undefined
          ? { state: 'failed', error }
          : { state: 'changed-meanwhile', mine: waiting.current, theirs: theirs.current.content },
      );
      throw error;
    }
  }, [id, queries, writing]);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    line.current = line.current.catch(() => undefined).then(save);
    return line.current;
  }, [save]);

  const change = (sections: Partial<C>): void => {
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

  const keep = async (): Promise<void> => {
    const now = theirs.current;
    if (now === undefined) return;
    version.current = now.version;
    setOwn({ ...now, content: { ...now.content, ...waiting.current } });
    await flush();
  };

  // The version stays: it is that of the words which the person has seen.
  const { data } = loading;
  const refresh = useCallback(async (): Promise<void> => {
    const whole = await writing.one(id);
    setOwn((before) => {
      const from = before ?? data;
      return from === undefined ? from : { ...from, whole };
    });
  }, [id, data, writing]);

  useEffect(() => {
    const before = held.current;
    if (data === undefined || before === undefined) return;
    held.current = undefined;
    release(place);
    waiting.current = before.sections;
    version.current = before.version;
    setOwn({ ...data, content: { ...data.content, ...before.sections }, version: before.version });
    void flush().catch(() => undefined);
  }, [data, place, flush]);

  useEffect(() => {
    const unsaved = (): Partial<C> => ({ ...sending.current, ...waiting.current });
    const isUnsaved = (): boolean => Object.keys(unsaved()).length > 0;
    const forget = beforeLeaving({ isUnsaved, save: flush });
    return () => {
      forget();
      if (!isWaiting()) void flush().catch(() => undefined);
      else if (isUnsaved()) hold(place, { sections: unsaved(), version: version.current });
    };
  }, [flush, place]);

  return {
    draft:
      current === undefined
        ? undefined
        : { ...current, saving, change, flush, reload, keep, refresh, version: version.current },
    error: current === undefined ? loading.error : null,
    retry: () => void loading.refetch(),
  };
}

const referral: Writing<Whole, Content> = {
  kind: 'referral',
  lists: 'referrals',
  one: (id) => referrals.one(id),
  content: referrals.content,
  save: (id, content, terms) => referrals.take(id, 'saveDraft', { content }, terms),
};
const application: Writing<WholeApplication, ApplicationContent> = {
  kind: 'application',
  lists: 'applications',
  one: (id) => applications.one(id),
  content: applications.content,
  save: (id, content, terms) => applications.take(id, 'saveDraft', { content }, terms),
};

/** A referral that saves itself while it is written. */
export const useDraft = (id: string) => useWriting(referral, id);
/** An application about cyberbullying that saves itself while it is written. */
export const useApplicationDraft = (id: string) => useWriting(application, id);
