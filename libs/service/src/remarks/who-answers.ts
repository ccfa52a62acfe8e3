import type { By, Participant } from '#libs/lifecycle';

/**
 * Of those who work on the child's case, whoever may answer for the agency. Others, such as a juvenile inspector who takes part in it, are told nothing of a remark: they could not read it.
 * Of whom nobody has said yet which roles they have, they are kept: it is better that somebody hears of a remark in vain than that nobody does.
 */
export const whoAnswers = (
  people: readonly Participant[],
  answering: By,
  rolesOf: (subject: string) => readonly string[] | undefined,
): readonly Participant[] =>
  people.filter(({ subject }) => rolesOf(subject)?.some((role) => role in answering) ?? true);
