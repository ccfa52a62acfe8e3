import { useSyncExternalStore } from 'react';
import { beforeLeaving } from '../../shell/before-leaving.js';
import { asObject, type Input, type InputObject } from './input.js';

/**
 * What was typed into forms and not sent yet. It outlives the dialog, the tab and the page of the record, and is kept in the page's memory alone: loading
 * anew or signing out, before which the browser asks, ends it. Nobody's words turn up at another record.
 */
const kept = new Map<string, InputObject>();
const watching = new Set<() => void>();
const nothing: InputObject = {};

beforeLeaving({ isUnsaved: () => [...kept.values()].some((typed) => Object.values(typed).some(saysSomething)) });

/** Whether somebody would miss it. */
function saysSomething(typed: Input): boolean {
  if (typeof typed === 'string') return typed.trim() !== '';
  return Array.isArray(typed) ? typed.some(saysSomething) : Object.values(asObject(typed)).some(saysSomething);
}

function keep(of: string, typed: InputObject): void {
  kept.set(of, typed);
  for (const look of watching) look();
}

/** Somebody types into a form. */
export const type = (of: string, form: string, input: Input): void => {
  keep(of, { ...kept.get(of), [form]: input });
};

/** It was sent, or can be sent no more. */
export function forget(of: string, isForgotten: (form: string) => boolean): void {
  const before = Object.entries(kept.get(of) ?? nothing);
  const left = before.filter(([form]) => !isForgotten(form));
  if (left.length < before.length) keep(of, Object.fromEntries(left));
}

/** What was typed into the forms of one record. */
export const useTyped = (of: string): InputObject =>
  useSyncExternalStore(
    (look) => {
      watching.add(look);
      return () => watching.delete(look);
    },
    () => kept.get(of) ?? nothing,
  );
