import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '../api/call.js';
import { examinations, type Question } from '../api/bureau.js';
import { beforeLeaving } from '../shell/before-leaving.js';
import { heldOf, hold, release } from '../shell/held.js';
import { isWaiting } from '../shell/waiting.js';

/** How far the words on the page are from those on the server. `saved` is said only after the server said so. */
export type Saving =
  | { readonly state: 'nothing' | 'waiting' | 'reason' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'changed-meanwhile'; readonly theirs: Words };

interface Words {
  readonly answer: string;
  readonly cannotBeAnswered: boolean;
}

/** Words and the version that they made. */
interface Kept {
  readonly version: number;
  readonly words: Words;
}

/** Words that were sent and not answered: sent again with the same key, they have one effect. */
interface Sent {
  readonly key: string;
  readonly words: Words;
}

/** What the end of the session came before. */
interface Unsaved {
  readonly typed: Words;
  readonly kept: Kept;
  readonly sent: Sent | undefined;
}

/** Read with the purpose that was given for the page: it stands in the access log again. */
const savedElsewhere = async (id: string, index: number, purpose: string): Promise<Kept | undefined> => {
  try {
    const { questions } = await examinations.readWork(id, purpose);
    const found = questions.find((each) => each.index === index);
    if (found === undefined) return undefined;
    const { version, answer, cannotBeAnswered } = found;
    return { version, words: { answer: answer ?? '', cannotBeAnswered } };
  } catch {
    return undefined;
  }
};

const pauseMs = 1_200;
const same = (one: Words, other: Words): boolean =>
  one.answer === other.answer && one.cannotBeAnswered === other.cannotBeAnswered;

/** An answer that saves itself, one save after the other, each on the version that the one before made. */
export function useAnswer(
  id: string,
  { index, version, answer, cannotBeAnswered }: Question,
  purpose: string,
): {
  readonly words: Words;
  readonly saving: Saving;
  readonly change: (words: Words) => void;
  readonly flush: () => Promise<void>;
  /** Saves what stands on the page over what was saved elsewhere, once the person has seen both. */
  readonly keep: () => Promise<void>;
  /** Takes what was saved elsewhere. */
  readonly take: () => void;
} {
  const queries = useQueryClient();
  const place = `answer ${id} ${String(index)}`;
  const [unsaved] = useState(() => heldOf<Unsaved>(place));
  const [words, setWords] = useState<Words>(unsaved?.typed ?? { answer: answer ?? '', cannotBeAnswered });
  const [saving, setSaving] = useState<Saving>({ state: 'nothing' });
  const typed = useRef(words);
  const kept = useRef<Kept>(unsaved?.kept ?? { version, words });
  const sent = useRef(unsaved?.sent);
  const theirs = useRef<Kept>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async (): Promise<void> => {
    while (sent.current !== undefined || !same(typed.current, kept.current.words)) {
      if (sent.current === undefined && typed.current.cannotBeAnswered && typed.current.answer.trim() === '') {
        setSaving({ state: 'reason' });
        return;
      }
      sent.current ??= { key: crypto.randomUUID(), words: typed.current };
      const { key, words: own } = sent.current;
      try {
        const { record } = await examinations.take(
          id,
          'answerQuestion',
          { question: index, ...own, basedOn: kept.current.version },
          { key },
        );
        kept.current = { version: record.drafts[index]?.version ?? kept.current.version + 1, words: own };
        sent.current = undefined;
        setSaving({ state: 'saved', at: new Date() });
      } catch (error) {
        if (error instanceof Refusal) sent.current = undefined;
        const changed = error instanceof Refusal && error.changedMeanwhile;
        theirs.current = changed ? await savedElsewhere(id, index, purpose) : undefined;
        setSaving(
          theirs.current === undefined
            ? { state: 'failed', error }
            : { state: 'changed-meanwhile', theirs: theirs.current.words },
        );
        throw error;
      }
    }
    void queries.invalidateQueries({ queryKey: ['examination', id] });
  }, [id, index, purpose, queries]);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    line.current = line.current.catch(() => undefined).then(save);
    return line.current;
  }, [save]);

  const change = (own: Words): void => {
    typed.current = own;
    setWords(own);
    setSaving({ state: 'waiting' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush().catch(() => undefined), pauseMs);
  };

  const keep = (): Promise<void> => {
    if (theirs.current !== undefined) kept.current = theirs.current;
    return flush();
  };

  const take = (): void => {
    if (theirs.current === undefined) return;
    kept.current = theirs.current;
    typed.current = theirs.current.words;
    setWords(theirs.current.words);
    setSaving({ state: 'nothing' });
  };

  useEffect(() => {
    release(place);
    const isUnsaved = (): boolean => sent.current !== undefined || !same(typed.current, kept.current.words);
    const forget = beforeLeaving({ isUnsaved, save: flush });
    if (isUnsaved()) void flush().catch(() => undefined);
    return () => {
      forget();
      if (!isWaiting()) void flush().catch(() => undefined);
      else if (isUnsaved()) hold(place, { typed: typed.current, kept: kept.current, sent: sent.current });
    };
  }, [flush, place]);

  return { words, saving, change, flush, keep, take };
}
