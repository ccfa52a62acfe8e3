import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { endSession, signIn, type Session } from '../api/session.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { useWhen } from '../texts/use-when.js';
import { leaveUnasked, saveAll, somethingUnsaved } from './before-leaving.js';
import { Presence } from './presence.js';
import { waitForThem } from './waiting.js';

/** People get two minutes to answer, or a third of a session that is shorter than six. */
const longestWarningMs = 120_000;
/** What is not saved yet needs the session for a moment more. */
const toSaveMs = 5_000;

type Ending = { readonly why: 'idle' | 'over'; readonly at: number };

/** Which end is near: nobody has been there for long, or the session has lasted as long as one may. */
function endingOf({ endsAt, idleSeconds }: Session, seen: number, warned: boolean): Ending | undefined {
  const idleMs = idleSeconds * 1_000;
  const warningMs = Math.min(longestWarningMs, idleMs / 3);
  const ends: readonly Ending[] = [
    { why: 'idle', at: seen + idleMs - toSaveMs },
    { why: 'over', at: endsAt - toSaveMs },
  ];
  const now = Date.now();
  return ends.find(({ why, at }) => now >= at || (now >= at - warningMs && (why === 'idle' || !warned)));
}

/**
 * Warns before the session ends, with everything saved, and ends it itself when nobody answers: a page that lies open on a shared
 * computer must not show a child's case, and pages that ask for news by themselves would keep its session for hours. Signing in again
 * leads back to the same place. Where something could not be saved, the page waits for that (`SignInAgain`) instead of leaving.
 */
export function SessionEnd({ session, look }: { readonly session: Session; readonly look: () => Promise<unknown> }) {
  const { language } = useLanguage();
  const presence = useRef<Presence>(undefined);
  const looked = useRef(Date.now());
  const [ending, setEnding] = useState<Ending>();
  const [warned, setWarned] = useState(false);
  // Fetched long before it is needed: by then the line may be down.
  const when = useWhen();
  const leave = useCallback(async (): Promise<void> => {
    // A line that hangs keeps nothing on the screen.
    await Promise.race([saveAll(), new Promise((over) => setTimeout(over, toSaveMs))]);
    const waits = waitForThem();
    if (!waits) leaveUnasked();
    await endSession().catch(() => undefined);
    if (!waits) signIn(language);
  }, [language]);
  useEffect(() => {
    presence.current = new Presence();
    return presence.current.start();
  }, []);
  useEffect(() => {
    let leaving = false;
    const ticking = setInterval(() => {
      const there = presence.current;
      if (there === undefined || leaving) return;
      const found = endingOf(session, there.at, warned);
      if (found !== undefined && Date.now() >= found.at) {
        leaving = true;
        void leave();
        return;
      }
      if (found !== undefined && !there.asking) void saveAll();
      there.asking = found !== undefined;
      setEnding((before) => (before?.why === found?.why && before?.at === found?.at ? before : found));
      // Somebody who reads asks for nothing: the service has to be told that they are there.
      if (there.at > looked.current && Date.now() - looked.current > (session.idleSeconds * 1_000) / 4) {
        looked.current = Date.now();
        void look();
      }
    }, 500);
    return () => {
      clearInterval(ticking);
    };
  }, [session, warned, leave, look]);
  if (ending === undefined) return null;
  const stay = (): void => {
    const there = presence.current;
    if (there === undefined) return;
    there.asking = false;
    there.isHere();
    if (ending.why === 'over') setWarned(true);
    setEnding(undefined);
    looked.current = Date.now();
    void look();
  };
  return (
    <Warning ending={ending} end={when?.clockOf(new Date(ending.at))} onStay={stay} onLeave={() => void leave()} />
  );
}

function Warning({
  ending: { why, at },
  end = '',
  onStay,
  onLeave,
}: {
  readonly ending: Ending;
  /** The time of day at which it ends. */
  readonly end: string | undefined;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const words = useId();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    dialog.current?.showModal();
    const ticking = setInterval(() => {
      setNow(Date.now());
    }, 1_000);
    return () => {
      clearInterval(ticking);
    };
  }, []);
  const seconds = Math.max(0, Math.ceil((at - now) / 1_000));
  return (
    <dialog
      ref={dialog}
      className="step"
      role="alertdialog"
      aria-labelledby={heading}
      aria-describedby={words}
      onCancel={onStay}
    >
      <Stack gap="md" align="flex-start">
        <Title order={2} id={heading}>
          {say(`end.${why}.title`)}
        </Title>
        <Text role="timer">
          {say(`end.${why}.text`, {
            minutes: Math.floor(seconds / 60),
            seconds: seconds % 60,
            at: end,
          })}
        </Text>
        <Text id={words}>{say(somethingUnsaved() ? 'end.unsaved' : 'end.saved')}</Text>
        <Group>
          <Button autoFocus onClick={onStay}>
            {say(`end.${why}.stay`)}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {say(`end.${why}.leave`)}
          </Button>
        </Group>
      </Stack>
    </dialog>
  );
}
