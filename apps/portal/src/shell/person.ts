import { createContext, use } from 'react';
import type { Session } from '../api/session.js';

export const Person = createContext<Session | undefined>(undefined);

/** Who is signed in. Every page stands below the frame, which shows none before it knows. */
export function usePerson(): Session {
  const person = use(Person);
  if (person === undefined) throw new Error('a page stands outside the frame');
  return person;
}

/** Whether the person has one of these roles at an agency. */
export function useHasRole(agency: string, ...roles: readonly string[]): boolean {
  return usePerson().assignments.some((each) => each.agency === agency && roles.includes(each.role));
}
